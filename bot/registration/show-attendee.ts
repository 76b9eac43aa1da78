import { readSessionTexts } from '../../storage/session-texts.ts';
import { maySee } from '../invited.ts';
import { noSuchSession } from '../no-session.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { knownGuests } from './guests.ts';
import { type AttendeeShown, presentAttendee } from './present-attendee.ts';

/** The attendee as they are in the store now. */
export async function showAttendee(
  turn: Turn,
  id: string,
  who: string,
  services: Services,
  shown: AttendeeShown,
): Promise<Reply> {
  const { municipality } = turn.actor;
  if (municipality === undefined || !authorize(turn.actor, 'session.register', municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const [read, remembered] = await Promise.all([
    readSessionTexts(services.tables, id),
    services.guests.of(id),
    services.network.get(),
    services.directory.get(),
  ]);
  if (!read || !maySee(read.session, turn.actor)) {
    return noSuchSession(turn);
  }
  const guests = await knownGuests(services, id, read.session, remembered);
  return presentAttendee(turn, municipality, { id, who, ...read, guests }, services, shown);
}
