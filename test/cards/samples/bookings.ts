import {
  type BookingItem,
  type BookingsCardInput,
  bookingsCard,
} from '../../../cards/booking/bookings-card.ts';
import { foundThenText } from '../../../cards/understanding/heard.ts';
import { hostileText, type Sample } from '../sample.ts';
import {
  cancelled,
  cancelledLate,
  confirmed,
  countered,
  declined,
  expired,
  heldLater,
  longTexts,
  lost,
  moving,
  notHeld,
  now,
  over,
  period,
  reported,
  requested,
  requestedDesk,
} from './workshops.ts';

export function item(change: Pick<BookingItem, 'booking' | 'state'> & Partial<BookingItem>): BookingItem {
  return {
    ref: { municipality: '233', period: 'uso8', booking: change.booking.id },
    theme: '',
    municipality: 'Kauhava',
    ...change,
  };
}

export const usualBookings: Omit<BookingsCardInput, 'language'> = {
  now,
  viewer: 'municipality',
  municipality: 'Kauhava',
  period,
  filter: 'all',
  filters: [
    { filter: 'all', count: 7 },
    { filter: 'mine', count: 3 },
    { filter: 'open', count: 2 },
    { filter: 'coming', count: 1 },
    { filter: 'unreported', count: 1 },
    { filter: 'ended', count: 0 },
  ],
  items: [],
  page: 0,
  pages: 1,
  left: 2,
  of: 5,
};

function bookings(name: string, change: Partial<BookingsCardInput>): Sample {
  return {
    name: `bookings: ${name}`,
    card: (language) => bookingsCard({ ...usualBookings, ...change, language }),
  };
}

const many: readonly BookingItem[] = [
  item({ booking: requested, state: 'requested', turn: 'consultant', theme: 'Kuntastrategia' }),
  item({ booking: countered, state: 'countered', turn: 'municipality', theme: longTexts.theme }),
  item({ booking: requestedDesk, state: 'requested', turn: 'consultant', theme: hostileText }),
  item({ booking: confirmed, state: 'confirmed', theme: 'Kuntastrategian päivittäminen' }),
  item({ booking: moving, state: 'confirmed', turn: 'consultant', theme: 'Kaksoisjohtaminen' }),
  item({ booking: over, state: 'awaitingReport' }),
  item({ booking: heldLater, state: 'held', theme: 'Johtamisjärjestelmä ja rakenteet' }),
];
const ended: readonly BookingItem[] = [
  item({ booking: reported, state: 'reported', theme: 'Johtamisjärjestelmä ja rakenteet' }),
  item({ booking: declined, state: 'declined', theme: 'Kuntakonserni ja konsernijohto' }),
  item({ booking: cancelled, state: 'cancelled' }),
  item({ booking: cancelledLate, state: 'cancelled' }),
  item({ booking: lost, state: 'cancelled' }),
  item({ booking: notHeld, state: 'cancelled' }),
  item({ booking: expired, state: 'expired' }),
];
const elsewhere = many.map((one, i) => ({
  ...one,
  municipality: i % 2 === 0 ? 'Kauhava' : 'Pedersören kunta',
}));
const consultant = { viewer: 'consultant', municipality: undefined, left: undefined, of: undefined } as const;

const noneThen: Sample = {
  name: 'bookings: none of the days that were said',
  card: (language) => {
    const note = foundThenText(
      language,
      [
        { kind: 'day', day: '2027-02-05' },
        { kind: 'ambiguous', days: ['2027-02-11', '2027-02-18'] },
      ],
      0,
    );
    return bookingsCard({ ...usualBookings, items: many.slice(0, 2), note, language });
  },
};

export const samples: readonly Sample[] = [
  noneThen,
  bookings('the municipality’s', { items: many }),
  bookings('ended ones', {
    items: ended,
    filter: 'ended',
    filters: [
      { filter: 'all', count: 9 },
      { filter: 'ended', count: 7 },
    ],
    left: 0,
  }),
  bookings('the middle page', { items: many.slice(0, 3), page: 1, pages: 3 }),
  bookings('one, no other filters', { items: many.slice(0, 1), filters: [{ filter: 'all', count: 1 }] }),
  bookings('of a period that is over', {
    items: ended.slice(0, 3),
    code: '233',
    only: period.id,
    page: 1,
    pages: 3,
  }),
  bookings('one of the next period, and the way to where we are', {
    others: [{ name: 'USO 9', count: 2 }],
    items: many.slice(0, 2).map((one) => ({
      ...one,
      ref: { ...one.ref, period: 'uso9' },
      periodName: 'USO 9',
    })),
    code: '233',
    page: 1,
    pages: 3,
  }),
  bookings('none', { items: [], filters: [{ filter: 'all', count: 0 }], left: 5 }),
  bookings('none in the filter', { items: [], filter: 'unreported' }),
  bookings('the consultant’s', { ...consultant, items: elsewhere, filter: 'mine' }),
  bookings('the consultant’s open ones', { ...consultant, items: elsewhere.slice(0, 3), filter: 'open' }),
  bookings('of one municipality, seen by the consultant', {
    ...consultant,
    municipality: 'Kauhava',
    code: '233',
    items: many.slice(0, 3),
    filter: 'all',
    others: [{ name: 'USO 9', count: 2 }],
  }),
  bookings('coming ones, seen by the coordinator', {
    ...consultant,
    viewer: 'coordinator',
    items: elsewhere.slice(3, 5),
    filter: 'coming',
    pages: 2,
  }),
  bookings('ten, long', {
    ...consultant,
    items: Array.from({ length: 10 }, () =>
      item({ booking: requested, state: 'requested', turn: 'consultant', theme: '*'.repeat(120) }),
    ),
  }),
  bookings('hostile', {
    ...consultant,
    items: [item({ booking: requested, state: 'requested', municipality: hostileText, theme: hostileText })],
  }),
];
