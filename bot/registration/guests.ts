import type { Guest } from '../../storage/guests.ts';
import { isGuest, type Session } from '../shared/session.ts';
import type { Services } from '../turn.ts';

/** As the store has them now: another process may have added some a moment ago. */
export function freshGuests(services: Services, session: string): Promise<readonly Guest[]> {
  services.guests.forget(session);
  return services.guests.of(session);
}

/** Guests as remembered, read again if one with an answer is not among them. */
export async function knownGuests(
  services: Services,
  id: string,
  { answers }: Session,
  remembered: readonly Guest[],
): Promise<readonly Guest[]> {
  const known = new Set(remembered.map((guest) => guest.id));
  return [...answers.keys()].some((who) => isGuest(who) && !known.has(who))
    ? freshGuests(services, id)
    : remembered;
}
