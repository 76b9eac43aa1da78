import { readCalendarSecret } from '../../storage/calendar-secret.ts';
import type { FileAnswer } from '../file-answer.ts';
import { authorize } from '../shared/authorize.ts';
import type { Services } from '../turn.ts';
import { feedSessions } from './feed-sessions.ts';
import { feedWorkshops } from './feed-workshops.ts';
import { writeCalendar } from './write-ics.ts';

/** A person's own calendar, by an address that they have not taken back. */
export async function openFeed(
  { person: id, secret }: { readonly person: string; readonly secret: string },
  services: Services,
  now: Date,
): Promise<FileAnswer | undefined> {
  const [standing, person] = await Promise.all([
    readCalendarSecret(services.tables, id),
    services.people.read(id),
  ]);
  if (!person || standing?.secret !== secret || !authorize(person, 'calendar.subscribe')) {
    return undefined;
  }
  const [sessions, workshops] = await Promise.all([
    feedSessions(person, services, now),
    feedWorkshops(person, services, now),
  ]);
  const entries = [...sessions, ...workshops];
  return writeCalendar({ fileName: 'uso.ics', language: person.language, entries, feed: true }, now);
}
