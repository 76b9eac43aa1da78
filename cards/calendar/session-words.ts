import type { Language } from '../../bot/shared/people.ts';
import type { Answer, SessionFacts, SessionStatus } from '../../bot/shared/session.ts';
import { kindText } from '../sessions/kinds.ts';
import { text } from '../text/catalogue.ts';
import { type CalendarWords, inEach, lines, words } from './calendar-words.ts';

export interface SessionInCalendar {
  readonly facts: SessionFacts;
  readonly status: SessionStatus;
  readonly answer: Answer;
  /** The sparring topic in a language. */
  readonly topic: (language: Language) => string | undefined;
}

/** `gone`: they do not come (any more). */
export type StandingInCalendar = 'cancelled' | 'gone' | 'waiting' | 'comes';

export function standingInCalendar({
  status,
  answer,
}: Pick<SessionInCalendar, 'status' | 'answer'>): StandingInCalendar {
  if (status === 'cancelled') {
    return 'cancelled';
  }
  if (answer.seat === 'waiting') {
    return answer.waits ? 'waiting' : 'gone';
  }
  return answer.seat === 'no' ? 'gone' : 'comes';
}

/** A session as the calendar of one attendee has it; the remote link is for who comes remotely. */
export function sessionWords(language: Language, session: SessionInCalendar): CalendarWords {
  const title = inEach(language, (l) => titleIn(l, session.facts)).join(' / ');
  return words(
    titleFor(language, standingInCalendar(session), title),
    inEach(language, (l) => block(l, session)),
    placeFor(language, session),
  );
}

function titleFor(language: Language, standing: StandingInCalendar, title: string): string {
  switch (standing) {
    case 'cancelled':
    case 'gone':
      return text(language, 'calendar.cancelledTitle', { title });
    case 'waiting':
      return text(language, 'calendar.waitingTitle', { title });
    case 'comes':
      return title;
  }
}

function block(language: Language, session: SessionInCalendar): string {
  const { facts, topic } = session;
  const { programme } = facts;
  const what = [kindText(language, facts.kind), topic(language)].filter(Boolean).join(': ');
  return lines(
    standingLine(language, session),
    what,
    descriptionIn(language, facts),
    programme === undefined ? '' : text(language, 'calendar.programme', { link: programme }),
  );
}

function standingLine(language: Language, session: SessionInCalendar): string {
  const { facts, answer } = session;
  switch (standingInCalendar(session)) {
    case 'cancelled':
      return text(language, 'calendar.isCancelled');
    case 'gone':
      return text(language, 'calendar.isGone');
    case 'waiting':
      return text(language, 'calendar.waiting');
    case 'comes':
      return lines(
        answer.seat === 'remote' ? remoteLine(language, facts) : text(language, 'calendar.onSite'),
        answer.waits ? text(language, 'calendar.waitsToo') : '',
      );
  }
}

function remoteLine(language: Language, { remoteLink }: SessionFacts): string {
  return remoteLink === undefined
    ? text(language, 'calendar.remote')
    : text(language, 'calendar.remoteBy', { link: remoteLink });
}

function placeFor(language: Language, { facts, answer, status }: SessionInCalendar): string {
  if (answer.seat === 'remote') {
    const link = status === 'cancelled' ? undefined : facts.remoteLink;
    return link ?? inEach(language, (l) => text(l, 'calendar.remotePlace')).join(' / ');
  }
  const remoteOnly = answer.waits?.for === 'remote' || facts.place === '';
  return remoteOnly ? inEach(language, (l) => text(l, 'calendar.remotePlace')).join(' / ') : facts.place;
}

function titleIn(language: Language, { titleFi, titleSv, titleEn }: SessionFacts): string {
  switch (language) {
    case 'fi':
      return titleFi;
    case 'sv':
      return titleSv;
    case 'en':
      return titleEn ?? '';
  }
}

function descriptionIn(
  language: Language,
  { descriptionFi, descriptionSv, descriptionEn }: SessionFacts,
): string {
  const described = { fi: descriptionFi, sv: descriptionSv, en: descriptionEn };
  return described[language] ?? '';
}
