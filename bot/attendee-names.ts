import { isGuest } from './shared/session.ts';
import type { Services } from './turn.ts';

/** Names of a session's attendees, people and guests; '' for a guest without a name or somebody who is gone. */
export async function attendeeNames(services: Services, session: string): Promise<(who: string) => string> {
  const [people, guests] = await Promise.all([services.directory.ever(), services.guests.of(session)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const guestNames = new Map(guests.map(({ id, name }) => [id, name]));
  return (who) => (isGuest(who) ? guestNames.get(who) : names.get(who)) ?? '';
}
