import { type ExpiryAllCardInput, expiryAllCard } from '../../../cards/expiry/expiry-all-card.ts';
import { type ExpiryCardInput, expiryCard } from '../../../cards/expiry/expiry-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { now, period } from './workshops.ts';

export const usual: Omit<ExpiryCardInput, 'language'> = {
  now,
  municipality: 'Kauhava',
  period,
  left: 2,
  freeDays: ['2026-12-01', '2026-12-02', '2026-12-03'],
  consultants: 1,
  canBook: true,
};

function expiry(name: string, change: Partial<ExpiryCardInput>): Sample {
  return { name: `expiry: ${name}`, card: (language) => expiryCard({ ...usual, ...change, language }) };
}

const names = ['Kauhava', 'Pedersören kunta', 'Akaa', hostileText];
const rows = names.map((name, n) => ({ code: `${n}`, name, left: 5 - n, of: 5 }));

function all(name: string, change: Partial<ExpiryAllCardInput>): Sample {
  return {
    name: `expiry of all: ${name}`,
    card: (language) => expiryAllCard({ now, period, rows, ...change, language }),
  };
}

export const many = Array.from({ length: 20 }, (_, n) => ({
  code: `${n}`,
  name: `Kunta ${n}`,
  left: 1,
  of: 5,
}));

export const samples: readonly Sample[] = [
  expiry('2 left, 5 weeks', {}),
  expiry('1 left, 6 months, several consultants', {
    left: 1,
    now: new Date('2026-06-30T09:00:00Z'),
    freeDays: ['2026-07-07'],
    consultants: 3,
  }),
  expiry('no free days', { freeDays: [] }),
  expiry('last day, cannot book', {
    now: new Date('2026-12-31T09:00:00Z'),
    freeDays: [],
    canBook: false,
  }),
  expiry('hostile', { municipality: hostileText, period: { ...period, name: hostileText } }),
  all('4 municipalities', {}),
  all('one', { rows: rows.slice(0, 1) }),
  all('20 municipalities', { rows: many }),
  all('13 municipalities', { rows: many.slice(0, 13) }),
];
