import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Booking } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { marks } from '../quota/marks.ts';
import { render, type View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import type { ShownState } from './booking-card.ts';
import template from './bookings-card.template.json' with { type: 'json' };
import { distinct } from './distinct.ts';
import { openTitle, whenText } from './when-text.ts';

export interface BookingsCardInput {
  readonly language: Language;
  readonly now: Date;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  readonly items: readonly BookingItem[];
  readonly left: number;
  readonly of: number;
}

export interface BookingItem {
  readonly booking: Booking;
  readonly state: ShownState;
  readonly theme: string;
}

/** A municipality's bookings of a period, each with its state in words. */
export function bookingsCard(input: BookingsCardInput): Card {
  const { language, municipality, code, period, items, left, of } = input;
  const heading = text(language, 'booking.bookedOf', { used: Math.max(0, of - left), of });
  const subtitle = [municipality, period.name, text(language, 'booking.leftOf', { left, of })].join(' · ');
  const summary = plain(text(language, 'booking.summary', { municipality, heading }));
  const titles = distinct(items.map(({ booking }) => openTitle(language, booking)));
  const view = {
    language,
    summary,
    heading,
    subtitle: markdown(subtitle),
    municipality: code,
    period: period.id,
    items: items.map((item, i) => ({ ...row(language, item), open: titles[i] ?? '' })),
    empty: items.length === 0,
    emptyText: text(language, 'booking.noBookings'),
    books: left > 0,
    bookTitle: text(language, 'booking.book'),
    quotaTitle: text(language, 'booking.quota'),
  };
  return render(template, view, summary);
}

function row(language: Language, { booking, state, theme }: BookingItem): View {
  const about = [text(language, `booking.${booking.kind}`), theme].filter(Boolean).join(' · ');
  return {
    booking: booking.id,
    when: markdown(whenText(language, booking)),
    state: text(language, 'booking.marked', {
      mark: marks[state],
      state: text(language, `booking.${state}`),
    }),
    about: markdown(about),
  };
}
