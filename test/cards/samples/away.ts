import type { AwayFaults, AwayFields } from '../../../bot/away/form.ts';
import { type AwayCardInput, type AwayRow, awayCard } from '../../../cards/away/away-card.ts';
import { hostileText, type Sample } from '../sample.ts';

const nothing: AwayFields = { from: '', to: '', substitute: 'nobody' };

export const usualAway: Omit<AwayCardInput, 'language'> = {
  today: '2026-11-23',
  own: [
    {
      id: 'a-1',
      from: '2026-11-20',
      to: '2026-11-24',
      substitute: { name: 'Olli Lehto', away: false },
    },
    { id: 'a-2', from: '2026-12-08', to: '2026-12-08' },
  ],
  standsIn: [],
  consultants: [
    { id: 'p-olli', name: 'Olli Lehto' },
    { id: 'p-mirja', name: 'Mirja Salonen' },
  ],
  values: nothing,
  faults: {},
  nonce: 'n-1',
};

function away(name: string, change: Partial<AwayCardInput> = {}): Sample {
  return { name, card: (language) => awayCard({ ...usualAway, ...change, language }) };
}

function faulty(name: string, values: Partial<AwayFields>, faults: AwayFaults): Sample {
  return away(name, { own: [], values: { ...nothing, ...values }, faults });
}

const plenty: readonly AwayRow[] = Array.from({ length: 12 }, (_, n) => ({
  id: `0123456789abcde${n}`,
  from: `2027-${String(n + 1).padStart(2, '0')}-04`,
  to: `2027-${String(n + 1).padStart(2, '0')}-28`,
  substitute: { name: 'Alexandra Hyvärinen-Vanhatalo', away: n % 2 === 0 },
}));

export const samples: readonly Sample[] = [
  away('two ranges'),
  away('none, and nobody to stand in', { own: [], consultants: [] }),
  away('filled in from a sentence', {
    values: { from: '2026-12-21', to: '2026-12-23', substitute: 'p-olli' },
    heard: `Luin viestistäsi: ma 21.12.2026 – ke 23.12.2026. En ymmärtänyt ajankohtaa ”${hostileText}”.`,
  }),
  away('saved', { news: 'saved', own: usualAway.own.slice(1) }),
  away('removed', { news: 'removed', own: [] }),
  away('already removed', { news: 'gone' }),
  away('over new year, with a substitute who is away too', {
    own: [
      { id: 'a-3', from: '2026-12-21', to: '2027-01-08', substitute: { name: 'Mirja Salonen', away: true } },
      { id: 'a-4', from: '2027-06-28', to: '2027-07-30', substitute: { name: undefined, away: false } },
    ],
  }),
  away('stands in for two', {
    own: [],
    standsIn: [
      { name: 'Mirja Salonen', from: '2026-12-21', to: '2027-01-08' },
      { name: 'Olli Lehto', from: '2026-12-01', to: '2026-12-01' },
    ],
  }),
  faulty('no date', {}, { from: 'give-date' }),
  faulty(
    'dates that do not exist',
    { from: '2026-02-30', to: 'huomenna' },
    {
      from: 'no-such-date',
      to: 'no-such-date',
    },
  ),
  faulty('end before start', { from: '2026-12-08', to: '2026-12-01' }, { to: 'end-before-start' }),
  faulty('one day in the past', { from: '2026-11-20' }, { from: 'in-the-past' }),
  faulty('days in the past', { from: '2026-11-16', to: '2026-11-20' }, { to: 'in-the-past' }),
  faulty(
    'too long, and nobody of that name',
    { from: '2026-12-01', to: '2028-12-01', substitute: 'p-x' },
    {
      to: 'too-long',
      substitute: 'no-such-substitute',
    },
  ),
  faulty('too far', { from: '2206-12-01' }, { from: 'too-far' }),
  away('the most there may be', {
    own: plenty,
    tooMany: true,
    values: { from: '2027-02-01', to: '2027-02-05', substitute: 'p-olli' },
    consultants: Array.from({ length: 20 }, (_, n) => ({
      id: `0123456789abcdef0123456789abcd${n}`,
      name: `Alexandra Hyvärinen-Vanhatalo ${n}`,
    })),
  }),
  away('hostile', {
    own: [{ id: 'a-5', from: '2026-12-01', to: '2026-12-02', substitute: { name: hostileText, away: true } }],
    standsIn: [{ name: hostileText, from: '2026-12-03', to: '2026-12-03' }],
    consultants: [{ id: 'p-h', name: hostileText }],
    values: { from: hostileText, to: hostileText, substitute: hostileText },
    faults: { from: 'no-such-date', to: 'no-such-date' },
  }),
];
