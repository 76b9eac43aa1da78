import type { BookingFaults, BookingFields } from '../../../bot/booking/form.ts';
import { type BookingCardInput, bookingCard } from '../../../cards/booking/booking-card.ts';
import { type BookingFormCardInput, bookingFormCard } from '../../../cards/booking/booking-form-card.ts';
import { type BookingItem, bookingsCard } from '../../../cards/booking/bookings-card.ts';
import { type RequestCardInput, requestCard } from '../../../cards/booking/request-card.ts';
import { type RequestItem, requestsCard } from '../../../cards/booking/requests-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import {
  cancelled,
  confirmed,
  confirmedDesk,
  declined,
  held,
  heldLater,
  hostileTexts,
  longTexts,
  noTexts,
  now,
  period,
  requested,
  requestedDesk,
  requestedOnce,
  texts,
  withMessage,
} from './workshops.ts';

export const untouched: BookingFields = {
  kind: 'coDevelopment',
  theme: '',
  ownTheme: '',
  aim: '',
  due: '',
  date1: '',
  start1: '09:00',
  end1: '12:00',
  date2: '',
  start2: '09:00',
  end2: '12:00',
  date3: '',
  start3: '09:00',
  end3: '12:00',
};

export const usualForm: Omit<BookingFormCardInput, 'language'> = {
  period,
  municipality: 'Kauhava',
  left: 2,
  of: 5,
  values: untouched,
  faults: {},
  nonce: 'n-1',
};

function form(name: string, values: Partial<BookingFields>, faults: BookingFaults = {}): Sample {
  return {
    name: `form: ${name}`,
    card: (language) =>
      bookingFormCard({ ...usualForm, values: { ...untouched, ...values }, faults, language }),
  };
}

export const usualBooking: Omit<BookingCardInput, 'language'> = {
  now,
  municipality: 'Kauhava',
  code: '233',
  period,
  booking: requested,
  texts,
  state: 'requested',
  viewer: 'municipality',
  who: { requester: 'Aino Virtanen', consultants: ['Mirja Salonen', 'Olli Lehto'] },
  left: 2,
  of: 5,
  canCancel: true,
  nonce: 'n-2',
};

function booking(name: string, change: Partial<BookingCardInput>): Sample {
  return {
    name: `booking: ${name}`,
    card: (language) => bookingCard({ ...usualBooking, ...change, language }),
  };
}

const answered = {
  requester: 'Aino Virtanen',
  answerer: 'Mirja Salonen',
  consultants: ['Mirja Salonen'],
} as const;

const bookingStates: readonly Sample[] = [
  booking('sent', { news: 'sent' }),
  booking('requested, one time, no consultant known', {
    booking: requestedOnce,
    who: { requester: 'Aino Virtanen', consultants: [] },
  }),
  booking('requested, desk work, seen by a coordinator', {
    booking: requestedDesk,
    viewer: 'consultant',
    canCancel: false,
  }),
  booking('confirmed news', {
    booking: confirmed,
    state: 'confirmed',
    news: 'confirmed',
    texts: withMessage,
    who: answered,
  }),
  booking('confirmed', { booking: confirmedDesk, state: 'confirmed', who: answered, canCancel: false }),
  booking('confirmed by the consultant just now', {
    booking: confirmed,
    state: 'confirmed',
    news: 'confirmed',
    viewer: 'consultant',
    who: answered,
    canCancel: false,
  }),
  booking('held', { booking: held, state: 'held', who: answered, canCancel: false, texts: noTexts }),
  booking('declined news', {
    booking: declined,
    state: 'declined',
    news: 'declined',
    texts: { ...texts, message: 'Joulukuu on täynnä. Sopisiko teille tammikuu?' },
    who: answered,
    left: 3,
    canCancel: false,
  }),
  booking('declined by the consultant just now', {
    booking: declined,
    state: 'declined',
    news: 'declined',
    viewer: 'consultant',
    who: answered,
    left: 3,
    canCancel: false,
  }),
  booking('cancelled', {
    booking: cancelled,
    state: 'cancelled',
    news: 'cancelled',
    who: { ...answered, answerer: 'Aino Virtanen' },
    left: 3,
    canCancel: false,
  }),
  booking('cancelled, told to the consultant', {
    booking: cancelled,
    state: 'cancelled',
    news: 'cancelled',
    viewer: 'consultant',
    who: { ...answered, answerer: 'Aino Virtanen' },
    left: 3,
    canCancel: false,
  }),
  booking('declined, none left', {
    booking: declined,
    state: 'declined',
    left: 0,
    canCancel: false,
    who: { consultants: [] },
  }),
  booking('long texts', { texts: longTexts }),
  booking('hostile texts', {
    municipality: hostileText,
    texts: hostileTexts,
    who: { requester: hostileText, consultants: [hostileText] },
  }),
];

function bookings(name: string, items: readonly BookingItem[], left: number): Sample {
  return {
    name: `bookings: ${name}`,
    card: (language) =>
      bookingsCard({ language, now, municipality: 'Kauhava', code: '233', period, items, left, of: 5 }),
  };
}

const many: readonly BookingItem[] = [
  { booking: held, state: 'held', theme: 'Johtamisjärjestelmä ja rakenteet' },
  { booking: heldLater, state: 'held', theme: '' },
  { booking: confirmed, state: 'confirmed', theme: 'Kuntastrategian päivittäminen' },
  { booking: requestedDesk, state: 'requested', theme: longTexts.theme },
  { booking: requested, state: 'requested', theme: hostileText },
  { booking: declined, state: 'declined', theme: 'Kuntakonserni ja konsernijohto' },
  { booking: cancelled, state: 'cancelled', theme: 'Kuntakonserni ja konsernijohto' },
];

export const usualRequest: Omit<RequestCardInput, 'language'> = {
  now,
  municipality: 'Kauhava',
  code: '233',
  period,
  booking: requested,
  texts,
  requester: { name: 'Aino Virtanen', roleTitle: 'kunnanjohtaja' },
  ordinal: 4,
  of: 5,
  values: { slot: '', message: '' },
  nonce: 'n-3',
};

function request(name: string, change: Partial<RequestCardInput>): Sample {
  return {
    name: `request: ${name}`,
    card: (language) => requestCard({ ...usualRequest, ...change, language }),
  };
}

const waiting: readonly RequestItem[] = [
  { code: '233', municipality: 'Kauhava', period: 'uso8', booking: requested },
  { code: '599', municipality: 'Pedersören kunta', period: 'uso8', booking: requestedOnce },
  { code: '020', municipality: 'Akaa', period: 'uso8', booking: requestedDesk },
];

function requests(name: string, items: readonly RequestItem[], page: number, pages: number): Sample {
  return {
    name: `requests: ${name}`,
    card: (language) => requestsCard({ language, now, items, page, pages }),
  };
}

export const samples: readonly Sample[] = [
  form('untouched', {}),
  {
    name: 'form: no themes',
    card: (language) => bookingFormCard({ ...usualForm, period: { ...period, themes: [] }, language }),
  },
  form('no time', { theme: 'Kuntakonserni ja konsernijohto' }, { date1: 'give-a-time' }),
  form(
    'times',
    { date1: '2026-11-01', date2: '2026-12-09', start2: '12:00', end2: '09:00', date3: '2027-02-01' },
    {
      date1: 'in-the-past',
      end2: 'end-before-start',
      date3: 'outside-period',
    },
  ),
  form(
    'times again',
    { date1: '2026-11-23', date2: '2026-12-09', start2: '', date3: '2026-12-09' },
    {
      start1: 'in-the-past',
      start2: 'no-such-time',
      date3: 'same-time-twice',
    },
  ),
  form(
    'texts too long',
    { ownTheme: 'x'.repeat(140), aim: longTexts.aim.repeat(2) },
    { ownTheme: 'too-long', aim: 'too-long' },
  ),
  form('no due date', { kind: 'study' }, { due: 'give-due-date' }),
  form(
    'wrong dates',
    { kind: 'strategy', due: '2026-02-31', date1: '31.2.', end1: '25:00' },
    {
      due: 'no-such-date',
      date1: 'no-such-date',
      end1: 'no-such-time',
    },
  ),
  form('no kind', { kind: 'party' }, { kind: 'choose-kind' }),
  form('hostile', { ownTheme: hostileText, aim: hostileText, theme: hostileText }, { due: 'outside-period' }),
  ...bookingStates,
  bookings('many', many, 0),
  bookings(
    'ten, long',
    Array.from({ length: 10 }, () => ({
      booking: requested,
      state: 'requested' as const,
      theme: '*'.repeat(120),
    })),
    0,
  ),
  bookings('one', many.slice(0, 1), 4),
  bookings('none', [], 5),
  request('three times', {}),
  request('one time', { booking: requestedOnce, texts: noTexts }),
  request('desk work', { booking: requestedDesk }),
  request('no time chosen', { fault: 'time-not-chosen', values: { slot: '', message: 'Nähdään!' } }),
  request('time passed', {
    fault: 'time-passed',
    values: { slot: '0', message: '' },
    now: new Date('2026-12-04T10:00:00Z'),
  }),
  request('only time passed', {
    booking: requestedOnce,
    fault: 'time-passed',
    values: { slot: '0', message: '' },
    now: new Date('2026-12-04T10:00:00Z'),
  }),
  request('all times passed', { now: new Date('2026-12-30T10:00:00Z') }),
  request('message too long', { fault: 'too-long', values: { slot: '1', message: 'x'.repeat(520) } }),
  request('long', { texts: longTexts }),
  request('hostile', {
    municipality: hostileText,
    texts: hostileTexts,
    requester: { name: hostileText, roleTitle: 'yhdyshenkilö' },
    values: { slot: '', message: hostileText },
  }),
  requests('three', waiting, 0, 1),
  requests('one', waiting.slice(0, 1), 0, 1),
  requests('none', [], 0, 1),
  requests('middle page', waiting, 1, 3),
];
