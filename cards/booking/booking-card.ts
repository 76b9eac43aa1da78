import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Booking, BookingTexts } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import template from './booking-card.template.json' with { type: 'json' };
import { bookingHeading, bookingNext } from './booking-words.ts';
import { fact, kindFact, type ShownFact, timeFacts, topicFacts } from './workshop-facts.ts';

export type ShownState = 'requested' | 'confirmed' | 'held' | 'declined' | 'cancelled';

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
  /** What has just happened, when the card tells it. */
  readonly news?: 'sent' | 'confirmed' | 'declined' | 'cancelled';
  /** `consultant`: anyone who is not of the municipality. */
  readonly viewer: 'municipality' | 'consultant';
  readonly who: Who;
  readonly left: number;
  readonly of: number;
  readonly canCancel: boolean;
  readonly nonce: string;
}

interface Who {
  readonly requester?: string;
  /** Who confirmed, declined or cancelled. */
  readonly answerer?: string;
  /** Those whose turn it is to answer a request. */
  readonly consultants: readonly string[];
}

/** One booking as it stands: what is true now, whose turn it is, and the facts. */
export function bookingCard(input: BookingCardInput): Card {
  const { language, municipality, code, period, booking, texts, state, viewer, left, canCancel } = input;
  const time = standingTime(input);
  const heading = bookingHeading(input);
  const next = bookingNext(input);
  const ofMunicipality = viewer === 'municipality';
  const ended = state === 'declined' || state === 'cancelled';
  const summary = plain(text(language, 'booking.summary', { municipality, heading }));
  const view = {
    language,
    speak: plain(`${summary}. ${next}`),
    summary,
    heading,
    next: markdown(next),
    subtitle: markdown([municipality, period.name].join(' · ')),
    when: time ?? '',
    hasTime: time !== undefined,
    message: markdown(texts.message),
    hasMessage: texts.message !== '',
    messageTitle: messageTitle(input),
    facts: factsOf(input).map(({ title, value }) => ({ title, value })),
    municipality: code,
    period: period.id,
    booking: booking.id,
    nonce: input.nonce,
    books: ofMunicipality && ended && left > 0,
    bookTitle: text(language, 'booking.book'),
    ofMunicipality,
    bookingsTitle: text(language, 'booking.bookings'),
    ofConsultant: !ofMunicipality,
    quotaTitle: text(language, 'booking.quota'),
    canCancel,
    cancelTitle: text(language, state === 'requested' ? 'booking.cancelRequest' : 'booking.cancel'),
  };
  return render(template, view, summary);
}

/** Named when it is known whose words they are: whoever cancelled later did not write them. */
function messageTitle({ language, state, who }: BookingCardInput): string {
  return who.answerer === undefined || state === 'cancelled'
    ? text(language, 'booking.message')
    : markdown(text(language, 'booking.messageFrom', { name: who.answerer }));
}

/** The agreed time while it stands; a cancelled one is a mere fact. */
function standingTime({ language, booking: { chosen }, state }: BookingCardInput): string | undefined {
  return chosen && state !== 'cancelled' ? timeText(language, chosen.start, chosen.end) : undefined;
}

function factsOf(input: BookingCardInput): readonly ShownFact[] {
  const { language, booking, texts, state, who, left, of } = input;
  const answerer = text(language, state === 'cancelled' ? 'booking.cancellerFact' : 'booking.consultantFact');
  return [
    ...(standingTime(input) === undefined ? timeFacts(language, booking) : []),
    ...kindFact(language, booking),
    ...topicFacts(language, texts),
    ...fact(text(language, 'booking.requesterFact'), who.requester),
    ...fact(answerer, who.answerer),
    ...fact(text(language, 'booking.leftFact'), text(language, 'booking.leftValue', { left, of })),
  ];
}
