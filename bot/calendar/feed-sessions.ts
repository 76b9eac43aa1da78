import pLimit from 'p-limit';
import { standingInCalendar } from '../../cards/calendar/session-words.ts';
import { readAnswerOf } from '../../storage/answer-of.ts';
import { readReferences } from '../../storage/references.ts';
import { topicOf } from '../present-session.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import type { CalendarEntry } from './entry.ts';
import { sessionEntry } from './session-entry.ts';
import { isInFeed } from './window.ts';

/** Far more than a person has in the time that is shown. */
const most = 150;
const atOnce = 8;

/** The sessions that somebody comes to or is in line for; those cancelled lately are told as such. */
export async function feedSessions(
  { id: person, language }: Person,
  services: Services,
  now: Date,
): Promise<readonly CalendarEntry[]> {
  const [references, index, network] = await Promise.all([
    readReferences(services.tables, person),
    services.sessionIndex.get(),
    services.network.get(),
  ]);
  const known = new Map(index.map((entry) => [entry.id, entry]));
  // A session newer than the remembered index is read too.
  const wanted = references
    .map(({ session }) => session)
    .filter((id) => isInFeed({ end: known.get(id)?.end ?? Number.POSITIVE_INFINITY }, now))
    .sort((a, b) => (known.get(b)?.start ?? 0) - (known.get(a)?.start ?? 0))
    .slice(0, most);
  const limit = pLimit(atOnce);
  const entries = await Promise.all(wanted.map((id) => limit(() => entryOf(id))));
  return entries.filter((entry) => entry !== undefined);

  async function entryOf(id: string): Promise<CalendarEntry | undefined> {
    const found = await readAnswerOf(services.tables, id, person);
    if (!found || found.session.status === 'draft') {
      return undefined;
    }
    const { session, answer } = found;
    const { status, changedAt, facts } = session;
    const cancelledAt = status === 'cancelled' ? changedAt : undefined;
    const standing = standingInCalendar({ status: 'published', answer });
    if (standing === 'gone' || !isInFeed({ end: facts.end, cancelledAt }, now)) {
      return undefined;
    }
    return sessionEntry(language, id, session, answer, (l: Language) => topicOf(network, facts, l));
  }
}
