import type { BookingFaults, BookingFields } from '../../../bot/booking/form.ts';
import type { MoveFields } from '../../../bot/booking/move-form.ts';
import { type BookingFormCardInput, bookingFormCard } from '../../../cards/booking/booking-form-card.ts';
import { type HandOverCardInput, handOverCard } from '../../../cards/booking/hand-over-card.ts';
import { type MoveCardInput, moveCard } from '../../../cards/booking/move-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import {
  confirmed,
  countered,
  counteredDesk,
  longTexts,
  movingDesk,
  now,
  period,
  requested,
  requestedDesk,
} from './workshops.ts';

const noTimes = {
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
} as const;

export const untouched: BookingFields = {
  kind: 'coDevelopment',
  theme: '',
  ownTheme: '',
  aim: '',
  audience: '',
  mode: 'onSite',
  place: '',
  expected: '',
  ...noTimes,
};

export const usualForm: Omit<BookingFormCardInput, 'language'> = {
  periods: [period],
  period,
  municipality: 'Kauhava',
  left: 2,
  of: 5,
  values: untouched,
  faults: {},
  nonce: 'n-1',
};

export const nextPeriod = { name: 'USO 9', from: '2027-01-01', to: '2028-12-31' };

function form(
  name: string,
  values: Partial<BookingFields>,
  faults: BookingFaults = {},
  change: Partial<BookingFormCardInput> = {},
): Sample {
  return {
    name: `form: ${name}`,
    card: (language) =>
      bookingFormCard({ ...usualForm, ...change, values: { ...untouched, ...values }, faults, language }),
  };
}

export const usualMove: Omit<MoveCardInput, 'language'> = {
  now,
  period,
  municipality: 'Kauhava',
  code: '233',
  booking: countered,
  viewer: 'municipality',
  values: { ...noTimes, message: '' },
  faults: {},
  purpose: 'counter',
  nonce: 'n-4',
};

function move(name: string, change: Partial<MoveCardInput>, values: Partial<MoveFields> = {}): Sample {
  return {
    name: `move: ${name}`,
    card: (language) =>
      moveCard({ ...usualMove, ...change, values: { ...usualMove.values, ...values }, language }),
  };
}

export const usualHandOver: Omit<HandOverCardInput, 'language'> = {
  municipality: 'Kauhava',
  code: '233',
  period,
  booking: confirmed,
  consultants: [
    { id: 'p-olli', name: 'Olli Lehto' },
    { id: 'p-kaarna', name: 'Kaarna Puro' },
  ],
  values: { to: '', message: '' },
  nonce: 'n-5',
};

function handOver(name: string, change: Partial<HandOverCardInput>): Sample {
  return {
    name: `hand over: ${name}`,
    card: (language) => handOverCard({ ...usualHandOver, ...change, language }),
  };
}

export const samples: readonly Sample[] = [
  form('untouched', {}),
  form('no themes', {}, {}, { period: { ...period, themes: [] } }),
  form('next period too', {}, {}, { periods: [period, nextPeriod] }),
  form('no time', { theme: 'Kuntakonserni ja konsernijohto' }, { date1: 'give-a-time' }),
  form(
    'times',
    { date1: '2026-11-01', date2: '2026-12-09', start2: '12:00', end2: '09:00', date3: '2027-02-01' },
    { date1: 'in-the-past', end2: 'end-before-start', date3: 'outside-period' },
  ),
  form(
    'times again',
    { date1: '2026-11-23', date2: '2026-12-09', start2: '', date3: '2026-12-09' },
    { start1: 'in-the-past', start2: 'no-such-time', date3: 'same-time-twice' },
  ),
  form(
    'two periods',
    { date1: '2026-12-09', date2: '2027-02-01' },
    { date2: 'two-periods' },
    { periods: [period, nextPeriod] },
  ),
  form(
    'texts too long',
    { ownTheme: 'x'.repeat(140), aim: longTexts.aim.repeat(2), place: longTexts.place.repeat(2) },
    { ownTheme: 'too-long', aim: 'too-long', place: 'too-long' },
  ),
  form(
    'who and where',
    {
      audience: 'political,residents',
      mode: 'both',
      place: 'Kaupungintalo, valtuustosali',
      expected: '9999',
    },
    { expected: 'not-a-number' },
  ),
  form('no due date', { kind: 'study' }, { due: 'give-due-date' }),
  form(
    'wrong dates',
    { kind: 'strategy', due: '2026-02-31', date1: '31.2.', end1: '25:00' },
    { due: 'no-such-date', date1: 'no-such-date', end1: 'no-such-time' },
  ),
  form('no kind', { kind: 'party' }, { kind: 'choose-kind' }),
  form(
    'hostile',
    {
      ownTheme: hostileText,
      aim: hostileText,
      theme: hostileText,
      audience: hostileText,
      mode: hostileText,
      place: hostileText,
      expected: hostileText,
    },
    { due: 'outside-period' },
    { municipality: hostileText, periods: [period, { ...nextPeriod, name: hostileText }] },
  ),
  move('other times than the consultant’s', {}),
  move('other times than the municipality’s', { booking: requested, viewer: 'consultant' }),
  move('another due date', { booking: counteredDesk }),
  move('one’s own again', { booking: requested, purpose: 'again' }),
  move('of an agreed workshop, by the consultant', {
    booking: confirmed,
    viewer: 'consultant',
    purpose: 'move',
  }),
  move('of agreed desk work', { booking: movingDesk, purpose: 'move' }, { due: '2026-12-18' }),
  move(
    'faults',
    {
      faults: {
        date1: 'in-the-past',
        end2: 'end-before-start',
        date3: 'outside-period',
        message: 'too-long',
      },
    },
    { date1: '2026-11-01', date2: '2026-12-09', date3: '2027-02-01', message: 'x'.repeat(520) },
  ),
  move('no due date', { booking: requestedDesk, purpose: 'again', faults: { due: 'give-due-date' } }),
  move('hostile', { municipality: hostileText }, { message: hostileText, date1: hostileText }),
  handOver('usual', {}),
  handOver('none chosen', { fault: 'choose', values: { to: '', message: 'Ehditkö?' } }),
  handOver('message too long', { fault: 'too-long', values: { to: 'p-olli', message: 'x'.repeat(520) } }),
  handOver('nobody else', { consultants: [] }),
  handOver('hostile', {
    municipality: hostileText,
    consultants: [{ id: 'p-x', name: hostileText }],
    values: { to: 'p-x', message: hostileText },
  }),
];
