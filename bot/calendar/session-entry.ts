import {
  type SessionInCalendar,
  type StandingInCalendar,
  sessionWords,
  standingInCalendar,
} from '../../cards/calendar/session-words.ts';
import type { Language } from '../shared/people.ts';
import type { Answer, Session } from '../shared/session.ts';
import type { CalendarEntry } from './entry.ts';

const statuses: Readonly<Record<StandingInCalendar, CalendarEntry['status']>> = {
  cancelled: 'cancelled',
  gone: 'cancelled',
  waiting: 'tentative',
  comes: 'confirmed',
};

/** A session in the calendar of one attendee. */
export function sessionEntry(
  language: Language,
  id: string,
  session: Session,
  answer: Answer,
  topic: SessionInCalendar['topic'],
): CalendarEntry {
  const { facts, status, revision, changedAt } = session;
  const shown = { facts, status, answer, topic };
  const stands = standingInCalendar(shown);
  const remote = stands === 'comes' && answer.seat === 'remote';
  return {
    ...sessionWords(language, shown),
    uid: `${id}@uso-bot`,
    sequence: revision,
    changedAt: Math.max(changedAt, answer.at),
    time: { start: facts.start, end: facts.end },
    link: remote ? facts.remoteLink : undefined,
    status: statuses[stands],
  };
}
