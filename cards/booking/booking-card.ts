import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Booking, BookingTexts } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
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
  const { language, municipality, code, period, booking, state, viewer, left, canCancel } = input;
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

function factsOf({ language, booking, texts, state, who, left, of }: BookingCardInput): readonly ShownFact[] {
  const answerer = text(language, state === 'cancelled' ? 'booking.cancellerFact' : 'booking.consultantFact');
  return [
    ...timeFacts(language, booking),
    ...kindFact(language, booking),
    ...topicFacts(language, texts),
    ...fact(text(language, 'booking.requesterFact'), who.requester),
    ...fact(answerer, who.answerer),
    ...fact(text(language, 'booking.messageFact'), texts.message),
    ...fact(text(language, 'booking.leftFact'), text(language, 'booking.leftValue', { left, of })),
  ];
}
