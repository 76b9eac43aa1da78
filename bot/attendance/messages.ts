import type { Card } from '../../cards/card.ts';
import { readSession } from '../../storage/session.ts';
import { mayHost } from '../hosting.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { presentAttendance } from './present.ts';
import { noMarking } from './rules.ts';

/** To a host, the day after: the list to mark; nothing once somebody has. */
export async function attendanceMessage(
  { session: id }: SessionMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const session = await readSession(services.tables, id);
  return mayHost(session, reader) && !session.attendance && !noMarking(session, now.getTime())
    ? presentAttendance({ language: reader.language, now }, id, session, services, { page: 0 })
    : undefined;
}
