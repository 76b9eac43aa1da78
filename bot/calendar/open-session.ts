import { readAnswerOf } from '../../storage/answer-of.ts';
import type { FileAnswer } from '../file-answer.ts';
import { topicOf } from '../present-session.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { isGuest } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { sessionEntry } from './session-entry.ts';
import { stillOpens } from './window.ts';
import { writeCalendar } from './write-ics.ts';

/** The calendar file of a session for one attendee as they stand now; undefined when there is nothing to give. */
export async function openSessionFile(
  {
    session: id,
    who,
    language,
  }: { readonly session: string; readonly who: string; readonly language: Language },
  services: Services,
  now: Date,
): Promise<FileAnswer | undefined> {
  const [found, person, network] = await Promise.all([
    readAnswerOf(services.tables, id, who),
    isGuest(who) ? true : services.people.read(who),
    services.network.get(),
  ]);
  if (!found || !person || found.session.status === 'draft' || !stillOpens(found.session.facts.end, now)) {
    return undefined;
  }
  const { session, answer } = found;
  const topic = (l: Language) => topicOf(network, session.facts, l);
  const entry = sessionEntry(language, id, session, answer, topic);
  return writeCalendar(
    { fileName: `uso-${dayOf(new Date(session.facts.start))}.ics`, language, entries: [entry] },
    now,
  );
}
