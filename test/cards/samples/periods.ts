import type { PeriodValues } from '../../../bot/periods/form.ts';
import { type CarryCardInput, carryCard } from '../../../cards/periods/carry-card.ts';
import { type PeriodCardInput, periodCard } from '../../../cards/periods/period-card.ts';
import { type PeriodFormCardInput, periodFormCard } from '../../../cards/periods/period-form-card.ts';
import {
  type PeriodPreviewCardInput,
  periodPreviewCard,
} from '../../../cards/periods/period-preview-card.ts';
import { type PeriodRow, periodsCard } from '../../../cards/periods/periods-card.ts';
import type { Sample } from '../sample.ts';
import { hostile, long } from '../typed-texts.ts';
import { period as uso8 } from './workshops.ts';

const fees = [
  { below: 9000, eurosPerYear: 9000 },
  { upTo: 45_000, eurosPerYear: 12_000 },
  { eurosPerYear: 16_000 },
];
const period = { ...uso8, fees };
const rules = {
  ...period.rules,
  carryOver: 2,
  lateJoiners: [
    { from: '2026-01-01', workshop: 3 },
    { from: '2026-07-01', workshop: 1 },
  ],
};
const values: PeriodValues = {
  name: 'USO 9',
  from: '2027-01-01',
  to: '2028-12-31',
  workshop: '5',
  themeSeminar: '4',
  workingSeminar: '0',
  sparring: '6',
  situationAnalysis: '1',
  carryOver: '0',
  lateFrom1: '',
  lateUnits1: '',
  lateFrom2: '',
  lateUnits2: '',
};

const list = (name: string, rows: readonly PeriodRow[]): Sample => ({
  name: `periods: ${name}`,
  card: (language) => periodsCard({ language, rows }),
});
const one = (name: string, more: Partial<PeriodCardInput>): Sample => ({
  name: `period: ${name}`,
  card: (language) =>
    periodCard({
      language,
      period,
      members: 2,
      rows: [
        { code: '233', name: 'Kauhava', left: 1, of: 5 },
        { code: '905', name: 'Vaasa', left: 0, of: 5 },
      ],
      page: 0,
      pages: 1,
      changeable: false,
      open: true,
      carries: false,
      ...more,
    }),
});
const form = (name: string, more: Partial<PeriodFormCardInput>): Sample => ({
  name: `period form: ${name}`,
  card: (language) =>
    periodFormCard({ language, before: 'USO 8', fees, values, faults: {}, changes: undefined, ...more }),
});
const row = { code: '233', name: 'Kauhava', left: 2, carried: 0, stays: true };
const preview = (name: string, more: Partial<PeriodPreviewCardInput>): Sample => ({
  name: `period preview: ${name}`,
  card: (language) =>
    periodPreviewCard({
      language,
      period,
      before: { name: 'USO 8', over: false },
      rows: [row, { ...row, code: '905', name: 'Vaasa', left: 0, stays: false }],
      total: 2,
      staying: 1,
      out: ['905'],
      page: 0,
      pages: 1,
      fields: values,
      nonce: 'n-1',
      ...more,
    }),
});
const carry = (name: string, more: Partial<CarryCardInput>): Sample => ({
  name: `carrying over: ${name}`,
  card: (language) =>
    carryCard({
      language,
      period,
      before: 'USO 7',
      rows: [
        { code: '233', name: 'Kauhava', carried: 1 },
        { code: '905', name: 'Vaasa', carried: 2 },
      ],
      more: 0,
      nobody: false,
      ...more,
    }),
});
const many = (words: string) =>
  Array.from({ length: 30 }, (_, n) => ({ ...row, code: String(100 + n), name: words, carried: 1 }));
const out = Array.from({ length: 100 }, (_, n) => String(200 + n));
const crowd = (words: string): Partial<PeriodPreviewCardInput> => ({
  period: { ...period, name: words },
  before: { name: words, over: true },
  rows: many(words),
  total: 308,
  staying: 208,
  out,
  page: 1,
  pages: 11,
  fields: { ...values, name: words.slice(0, 60) },
});

export const samples: readonly Sample[] = [
  list('none', []),
  list('some', [
    { id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31', state: 'coming', members: 0 },
    { id: 'uso8', name: 'USO 8', from: '2025-01-01', to: '2026-12-31', state: 'running', members: 1 },
    { id: 'uso7', name: hostile, from: '2023-01-01', to: '2024-12-31', state: 'over', members: 29 },
  ]),
  one('running', {}),
  one('to come, with settings', { period: { ...period, rules }, changeable: true }),
  one('takes units over', { period: { ...period, rules }, carries: true }),
  one('over, without members', { members: 0, rows: [], open: false }),
  ...(['created', 'exists', 'saved', 'stale', 'begun', 'carried', 'nothing-carried'] as const).map((news) =>
    one(news, { news }),
  ),
  ...[long, hostile].map((words, n) =>
    one(`many, ${n === 0 ? 'long' : 'hostile'}`, {
      period: { ...period, name: words, rules },
      members: 308,
      rows: Array.from({ length: 10 }, (_, i) => ({ code: `c${i}`, name: words, left: 1, of: 5 })),
      page: 1,
      pages: 31,
      changeable: true,
      carries: true,
    }),
  ),
  form('the next', {}),
  form('the first', { before: undefined, fees: [], values: { ...values, name: '', from: '', to: '' } }),
  form('changed', { changes: { id: 'uso9', name: 'USO 9', seen: 's-1' } }),
  form('everything wrong, hostile', {
    before: hostile,
    values: Object.fromEntries(Object.keys(values).map((id) => [id, hostile])) as unknown as PeriodValues,
    faults: {
      name: 'name-too-long',
      from: 'day-wrong',
      to: 'ends-before',
      workshop: 'units-in-use',
      sparring: 'count-wrong',
      lateFrom1: 'late-half',
      lateFrom2: 'late-outside',
    },
  }),
  form('faults of the other kind', { faults: { name: 'name-missing', from: 'overlaps' } }),
  form('faults of what is booked', {
    faults: { name: 'name-taken', from: 'booked' },
    changes: { id: 'uso9', name: hostile, seen: 's-1' },
  }),
  preview('some', {}),
  preview('without members', { before: undefined, rows: [], total: 0, staying: 0, out: [] }),
  preview('without anybody staying', { staying: 0, out: ['233', '905'] }),
  preview('carried over now', {
    period: { ...period, rules },
    before: { name: 'USO 8', over: true },
    rows: [{ ...row, carried: 2 }],
  }),
  preview('carried over later', { period: { ...period, rules } }),
  preview('many, long names', crowd(long)),
  preview('many, hostile', crowd(hostile)),
  carry('nobody ticked', { nobody: true }),
  carry('some', {}),
  carry('many, long names', { before: long, rows: many(long), more: 12 }),
  carry('many, hostile', {
    before: hostile,
    rows: many(hostile),
    more: 1,
    period: { id: 'p', name: hostile },
  }),
];
