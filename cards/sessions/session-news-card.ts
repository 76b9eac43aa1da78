import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { titleOf, venueText } from './facts.ts';
import { kindText } from './kinds.ts';
import template from './session-news-card.template.json' with { type: 'json' };
import { oneVoice } from './voice.ts';

type When = Pick<SessionFacts, 'start' | 'end' | 'place' | 'remote'>;

export interface SessionNewsCardInput {
  readonly language: Language;
  readonly session: string;
  readonly facts: SessionFacts;
  readonly cancelled: boolean;
  /** Why it was called off; empty when that is not known any more. */
  readonly reason: string;
  /** When and where it was before. */
  readonly before?: When | undefined;
  /** For who comes remotely: an https address. */
  readonly link?: string | undefined;
  /** How many the reader has registered. */
  readonly guests: number;
  readonly mayAnswer: boolean;
  /** Address of the reader's calendar file. */
  readonly calendar?: string | undefined;
  readonly nonce: string;
}

/** Tells who was coming that the session is at another time or place, or is called off. */
export function sessionNewsCard(input: SessionNewsCardInput): Card {
  const { language, session, facts, cancelled, reason, guests, nonce } = input;
  const heading = text(language, headingKey(input));
  const title = plain(titleOf(language, facts));
  const summary = `${heading}: ${title}`;
  const link = cancelled ? '' : (input.link ?? '');
  return render(
    template,
    {
      language,
      speak: sentences(summary, timeText(language, facts.start, facts.end)),
      fallback: summary,
      style: cancelled ? 'attention' : 'warning',
      heading,
      kind: kindText(language, facts.kind),
      title: markdown(titleOf(language, facts)),
      facts: rows(input),
      reasoned: cancelled && reason !== '',
      reasonTitle: text(language, 'sessionEdit.reasonTitle'),
      reason: markdown(reason),
      registered: guests > 0,
      guests: text(language, 'sessionEdit.tellGuests', { n: guests }),
      openSession: text(language, 'sessionEdit.openSession'),
      mayAnswer: input.mayAnswer,
      no: text(language, 'session.answerNo'),
      linked: link !== '',
      link,
      openLink: text(language, 'session.openLink'),
      inCalendar: input.calendar !== undefined,
      calendar: input.calendar ?? '',
      openCalendar: text(language, cancelled ? 'sessionEdit.calendarOut' : 'sessionEdit.calendarAgain'),
      session,
      nonce,
    },
    summary,
  );
}

function headingKey({ cancelled, facts, before }: SessionNewsCardInput) {
  if (cancelled) {
    return 'sessionEdit.newsCancelled';
  }
  if (before && (before.start !== facts.start || before.end !== facts.end)) {
    return 'sessionEdit.newsTime';
  }
  return before && before.place !== facts.place ? 'sessionEdit.newsPlace' : 'sessionEdit.newsOther';
}

function rows({ language, facts, before, cancelled }: SessionNewsCardInput) {
  const time = (when: When) => timeText(language, when.start, when.end);
  const place = (when: When) => venueText(oneVoice(language), { ...facts, ...when });
  const row = (key: 'time' | 'place', now: string, old: string | undefined) => [
    { title: text(language, `session.${key}`), value: now },
    ...(cancelled || old === undefined || old === now
      ? []
      : [{ title: text(language, `sessionEdit.${key}Before`), value: old }]),
  ];
  return [
    ...row('time', time(facts), before && time(before)),
    ...row('place', place(facts), before && place(before)),
  ];
}
