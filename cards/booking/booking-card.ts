import type { Booking, BookingStatus, BookingTexts, Side } from '../../bot/shared/booking.ts';
import type { TimeWarning } from '../../bot/shared/free-days.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import { bookingButtons } from './booking-buttons.ts';
import template from './booking-card.template.json' with { type: 'json' };
import { bookingFacts } from './booking-facts.ts';
import { bookingHeading } from './booking-heading.ts';
import { bookingNext } from './booking-next.ts';
import { bookingNote } from './booking-note.ts';
import { shownButtons } from './button.ts';
import { calendarButton } from './calendar-button.ts';
import { feedbackView } from './feedback-view.ts';
import { type HistoryItem, historyView } from './history-view.ts';
import { reasonView } from './reason-view.ts';
import { standingTime } from './standing-time.ts';
import { warningWords } from './warning-words.ts';
import type { ShownFact } from './workshop-facts.ts';

/** `awaitingReport`: agreed on, and its time has passed, but nobody has recorded yet that it was held. */
export type ShownState = BookingStatus | 'awaitingReport';

/** What has just happened; or why what was pressed did nothing. */
export type BookingNews =
  | 'sent'
  | 'proposed'
  | 'confirmed'
  | 'kept'
  | 'declined'
  | 'cancelled'
  | 'unit-returned'
  | 'unit-lost'
  | 'handed-over'
  | 'expired'
  | 'coming'
  | 'report-due'
  | 'report-ready'
  | 'thanked'
  | 'feedback-given'
  | 'overdue'
  | 'escalated'
  | 'taken'
  | 'not-your-turn'
  | 'over-entitlement'
  | 'already-answered'
  | 'reason-missing';

export interface BookingCardInput {
  readonly language: Language;
  readonly now: Date;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  readonly booking: Booking;
  readonly texts: BookingTexts;
  readonly state: ShownState;
  /** Whose answer is awaited; also of a confirmed workshop that is being moved. */
  readonly turn?: Side | undefined;
  readonly news?: BookingNews | undefined;
  readonly viewer: Side | 'coordinator';
  readonly who: Who;
  /** Nobody has a role that acts for the municipality: the coordinators are told in their place. */
  readonly nobodyActs?: boolean | undefined;
  /** What speaks against its time. */
  readonly warnings: readonly TimeWarning[];
  /** Finished, as they stand on the card. */
  readonly reportFacts: readonly ShownFact[];
  readonly feedback?: { readonly stars: number; readonly words: string } | undefined;
  /** What has been done to it, newest first. */
  readonly history: readonly HistoryItem[];
  readonly can: Can;
  /** As typed. */
  readonly values: { readonly reason: string };
  readonly faults: { readonly reason?: 'reason-missing' | 'too-long' | undefined };
  /** Days that an answer has been awaited, where that is told. */
  readonly overdueDays?: number | undefined;
  readonly left: number;
  readonly of: number;
  /** The address of its calendar file. */
  readonly calendar?: string | undefined;
  readonly nonce: string;
}

interface Who {
  readonly requester?: string | undefined;
  /** The consultant who has it. */
  readonly owner?: string | undefined;
  /** Who changed its state last. */
  readonly answerer?: string | undefined;
  /** The consultants whose turn it is while nobody has it. */
  readonly consultants: readonly string[];
}

interface Can {
  readonly cancel: boolean;
  /** Cancelling now comes too late for the unit to return by itself. */
  readonly late: boolean;
  /** Propose other times. */
  readonly move: boolean;
  /** Decide whether the unit returns. */
  readonly decide: boolean;
  readonly handOver: boolean;
  readonly report: boolean;
  readonly feedback: boolean;
}

/** One booking as it stands: what is true now, whose turn it is, what may be done, and how it came to this. */
export function bookingCard(input: BookingCardInput): Card {
  const { language, municipality, period, texts, warnings, reportFacts, faults } = input;
  const time = standingTime(input);
  const heading = bookingHeading(input);
  const next = bookingNext(input);
  const note = bookingNote(input);
  const subtitle = [municipality, period.name].join(' · ');
  const faulty = faults.reason !== undefined;
  const summary = plain(text(language, 'booking.summary', { municipality, heading }));
  const toCorrect = text(language, 'booking.notDone');
  const view = {
    language,
    speak: plain(sentences(summary, ...(faulty ? [toCorrect] : []), ...(note ? [note] : []), next)),
    summary,
    heading,
    subtitle: markdown(subtitle),
    faulty,
    toCorrect: text(language, 'booking.faulty', { fault: toCorrect }),
    noted: note !== '',
    note: markdown(text(language, 'booking.faulty', { fault: note })),
    when: markdown(time ?? ''),
    hasTime: time !== undefined,
    next: markdown(next),
    hasWarned: warnings.length > 0 && awaits(input),
    warned: warnedText(input),
    hasMessage: texts.message !== '',
    messageTitle: messageTitle(input),
    theirs: markdown(texts.message),
    facts: bookingFacts(input).map(({ title, value }) => ({ title, value })),
    hasReport: reportFacts.length > 0,
    reportHeading: text(language, 'booking.reportHeading'),
    report: reportFacts.map(({ title, value }) => ({ title, value })),
    ...feedbackView(input),
    ...historyView(input),
    ...reasonView(input),
    buttons: shownButtons(bookingButtons(input)),
    ...calendarButton(input),
  };
  const brief = [note, time].filter(Boolean).join(' · ') || subtitle;
  return { ...render(template, view, summary), brief };
}

/** The warnings are about the first of the times that wait for an answer, or else about the agreed one. */
function warnedText({ language, booking, viewer, warnings }: BookingCardInput): string {
  const slot = booking.proposal?.slots[0] ?? booking.chosen;
  const day = slot === undefined ? '' : dateText(language, slot.start);
  return text(language, 'booking.faulty', {
    fault: text(language, 'booking.warned', { day, warnings: warningWords(language, viewer, warnings) }),
  });
}

function awaits({ state }: BookingCardInput): boolean {
  return state === 'requested' || state === 'countered' || state === 'confirmed';
}

/** Named while the one who acted last is surely the one who wrote. */
function messageTitle({ language, state, news, who }: BookingCardInput): string {
  const writer =
    ['requested', 'countered', 'confirmed', 'declined'].includes(state) && news !== 'handed-over';
  return writer && who.answerer
    ? markdown(text(language, 'booking.messageFrom', { name: who.answerer }))
    : text(language, 'booking.message');
}
