import type { BookingFilter } from '../../bot/booking/bookings-filter.ts';
import type { Booking, Side } from '../../bot/shared/booking.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import type { ShownState } from './booking-card.ts';
import { bookingRow } from './booking-row.ts';
import template from './bookings-card.template.json' with { type: 'json' };
import { type Button, shownButtons } from './button.ts';
import { distinct } from './distinct.ts';
import { openTitle } from './when-text.ts';

export interface BookingsCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly viewer: Side | 'coordinator';
  /** The reader's own, or the one whose bookings alone these are, as shown to them. */
  readonly municipality?: string | undefined;
  readonly code?: string | undefined;
  /** The id of the one period whose bookings these are; absent: of all that are not over. */
  readonly only?: string | undefined;
  /** The running one, or that one. */
  readonly period: Period;
  readonly filter: BookingFilter;
  /** What one may look at, with how many there are. */
  readonly filters: readonly { readonly filter: BookingFilter; readonly count: number }[];
  readonly items: readonly BookingItem[];
  /** How many of those that are shown are of another period than the heading's. */
  readonly others?: readonly { readonly name: string; readonly count: number }[] | undefined;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Units of the reader's municipality. */
  readonly left?: number | undefined;
  readonly of?: number | undefined;
  /** Told above the list: what was looked for and found. */
  readonly note?: string | undefined;
}

export interface BookingItem {
  readonly ref: { readonly municipality: string; readonly period: string; readonly booking: string };
  readonly booking: Booking;
  readonly state: ShownState;
  readonly theme: string;
  /** Said where it is not the one that the heading names. */
  readonly periodName?: string | undefined;
  /** The name as shown; said to those who see several municipalities'. */
  readonly municipality: string;
  readonly turn?: Side | undefined;
}

/** Bookings, each with its state in words and whose turn it is; buttons for the other ways to look at them. */
export function bookingsCard(input: BookingsCardInput): Card {
  const { language, municipality, items, filter, note = '' } = input;
  const heading = headingOf(input);
  const summary = plain(
    municipality ? text(language, 'booking.summary', { municipality, heading }) : heading,
  );
  const spoken = note === '' ? summary : sentences(note, summary);
  const titles = distinct(items.map(({ booking }) => openTitle(language, booking)));
  const filters = shownButtons(filterButtons(input));
  const view = {
    language,
    summary,
    spoken,
    heading,
    note: markdown(note),
    noted: note !== '',
    subtitle: markdown(subtitleOf(input)),
    hasFilters: filters.length > 0,
    filters,
    items: items.map((item, i) => bookingRow(input, item, titles[i] ?? '')),
    empty: items.length === 0,
    emptyText: text(language, filter === 'all' ? 'booking.noBookings' : 'booking.noneHere'),
    buttons: shownButtons(buttonsOf(input)),
  };
  return render(template, view, summary);
}

function headingOf({ language, filter, left, of, period, others = [] }: BookingsCardInput): string {
  if (filter !== 'all' || left === undefined || of === undefined) {
    return text(language, `booking.bookings-${filter}`);
  }
  const what = text(language, 'booking.bookedOf', { used: Math.max(0, of - left), of });
  return others.length > 0 ? text(language, 'booking.ofPeriod', { period: period.name, what }) : what;
}

function subtitleOf(input: BookingsCardInput): string {
  const { language, municipality, period, filter, filters, others = [], page, pages, left, of } = input;
  const all = filters.find((one) => one.filter === filter)?.count;
  const count = all && others.reduce((rest, other) => rest - other.count, all);
  return [
    ...(municipality ? [municipality] : []),
    period.name,
    ...(left !== undefined && of !== undefined ? [text(language, 'booking.leftOf', { left, of })] : []),
    ...(count === undefined ? [] : [text(language, 'booking.count', { count })]),
    ...others.map(({ name, count: n }) =>
      text(language, 'booking.ofPeriod', {
        period: name,
        what: text(language, 'booking.count', { count: n }),
      }),
    ),
    ...(pages > 1 ? [text(language, 'booking.page', { page: page + 1, pages })] : []),
  ].join(' · ');
}

/** Not the one that is shown, nor those that would show nothing. */
function filterButtons(input: BookingsCardInput): readonly Button[] {
  const { language, filter, filters } = input;
  return filters
    .filter((one) => one.filter !== filter && one.count > 0)
    .map((one) => ({
      verb: 'bookings.list',
      title: text(language, `booking.filter-${one.filter}`, { count: one.count }),
      data: { v: 1, filter: one.filter, ...within(input), page: 0 },
    }));
}

/** Of what all that the card leads to is, too. */
function within({ viewer, code, only }: BookingsCardInput) {
  return {
    ...(only === undefined ? {} : { period: only }),
    ...(viewer === 'municipality' || code === undefined ? {} : { municipality: code }),
  };
}

function buttonsOf(input: BookingsCardInput): readonly Button[] {
  const { language, viewer, code, only, filter, page, pages, left } = input;
  const turn = (title: string, to: number): Button => ({
    verb: 'bookings.list',
    title,
    data: { v: 1, filter, ...within(input), page: to },
  });
  const book: Button = {
    verb: 'command.run',
    title: text(language, 'booking.book'),
    data: { v: 1, command: 'book' },
    style: 'positive',
  };
  return [
    ...(viewer === 'municipality' && only === undefined && (left ?? 0) > 0 ? [book] : []),
    ...(page > 0 ? [turn(text(language, 'booking.previous'), page - 1)] : []),
    ...(page + 1 < pages ? [turn(text(language, 'booking.next'), page + 1)] : []),
    code !== undefined && (only !== undefined || viewer !== 'municipality')
      ? {
          verb: 'quota.show',
          title: text(language, 'booking.quota'),
          data: { v: 1, municipality: code, ...(only === undefined ? {} : { period: only }) },
        }
      : { verb: 'command.run', title: text(language, 'booking.quota'), data: { v: 1, command: 'quota' } },
    ...(only === undefined && code !== undefined
      ? [
          {
            verb: 'page.show',
            title: text(language, 'page.open'),
            data: { v: 1, municipality: code },
          } as const,
        ]
      : []),
  ];
}
