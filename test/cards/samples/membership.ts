import type { MembershipValues } from '../../../bot/membership/form.ts';
import { emptyQuota } from '../../../bot/shared/quota.ts';
import { type FindCardInput, findCard } from '../../../cards/membership/find-card.ts';
import { type MembershipCardInput, membershipCard } from '../../../cards/membership/membership-card.ts';
import {
  type MembershipFormCardInput,
  membershipFormCard,
} from '../../../cards/membership/membership-form-card.ts';
import type { Sample } from '../sample.ts';
import { hostile, long } from '../typed-texts.ts';
import { confirmed, period as uso8 } from './workshops.ts';

const period = {
  ...uso8,
  fees: [
    { below: 9000, eurosPerYear: 9000 },
    { upTo: 45_000, eurosPerYear: 12_000 },
    { eurosPerYear: 16_000 },
  ],
};
const values: MembershipValues = {
  population: '14909',
  populationYear: '2025',
  decidedOn: '',
  section: '',
  workshop: '5',
  themeSeminar: '4',
  workingSeminar: '0',
  sparring: '6',
  situationAnalysis: '1',
  reason: '',
};
const find = (name: string, more: Partial<FindCardInput>): Sample => ({
  name: `find a municipality: ${name}`,
  card: (language) => findCard({ language, periods: [period], period: 'uso8', named: '', ...more }),
});
const form = (name: string, more: Partial<MembershipFormCardInput>): Sample => ({
  name: `membership form: ${name}`,
  card: (language) =>
    membershipFormCard({
      language,
      municipality: 'Kauhava',
      code: '233',
      period,
      population: 14_909,
      known: false,
      suggestion: { entitlements: period.entitlements, carried: 0 },
      before: undefined,
      values,
      faults: {},
      seen: undefined,
      shown: '2.5',
      ...more,
    }),
});
const card = (name: string, more: Partial<MembershipCardInput>): Sample => ({
  name: `membership: ${name}`,
  card: (language) =>
    membershipCard({
      language,
      municipality: 'Kauhava',
      code: '233',
      period,
      membership: { municipality: '233', period: 'uso8' },
      entitlements: period.entitlements,
      quota: emptyQuota,
      over: false,
      asked: false,
      seen: 's-1',
      ...more,
    }),
});
const decided = {
  municipality: '233',
  period: 'uso8',
  population: 14_909,
  decidedOn: '2025-01-13',
  decisionSection: '§ 12',
};
const late = { ...period.entitlements, workshop: 3 };

export const samples: readonly Sample[] = [
  find('one period', {}),
  find('two periods', { periods: [period, { id: 'uso9', name: 'USO 9' }] }),
  ...(['name-missing', 'not-found', 'choose-period'] as const).map((fault) =>
    find(fault, { fault, periods: [period, { id: 'uso9', name: 'USO 9' }], named: 'Atlantis' }),
  ),
  find('hostile', {
    periods: [
      { id: 'uso8', name: hostile },
      { id: 'uso9', name: long },
    ],
    named: hostile,
    fault: 'not-found',
  }),
  form('decided outside the period', { known: true, faults: { decidedOn: 'day-outside' } }),
  form('new', {}),
  form('no population', { population: undefined, values: { ...values, population: '' } }),
  form('no fees', { period: uso8 }),
  form('late', { suggestion: { entitlements: late, carried: 0 }, news: 'check' }),
  form('carried over', {
    suggestion: { entitlements: { ...period.entitlements, workshop: 7 }, carried: 2 },
    before: 'USO 7',
  }),
  form('changed', { seen: 's-1' }),
  form('everything wrong, hostile', {
    municipality: hostile,
    before: hostile,
    suggestion: { entitlements: { ...period.entitlements, workshop: 7 }, carried: 1 },
    values: Object.fromEntries(Object.keys(values).map((id) => [id, hostile])) as unknown as MembershipValues,
    faults: {
      population: 'population-wrong',
      populationYear: 'year-wrong',
      decidedOn: 'day-wrong',
      section: 'section-wrong',
      workshop: 'units-in-use',
      themeSeminar: 'count-wrong',
      workingSeminar: 'count-wrong',
      reason: 'reason-too-long',
    },
  }),
  form('no reason, long', {
    municipality: long,
    seen: 's-1',
    values: { ...values, reason: long },
    faults: { reason: 'reason-missing', population: 'population-missing' },
  }),
  card('as joined', {}),
  card('decided', { membership: decided }),
  card('of its own', {
    membership: { ...decided, entitlements: { workshop: 3 }, reason: 'Liittyi kesken kauden.' },
    entitlements: late,
    over: true,
  }),
  card('overdrawn', {
    entitlements: { ...late, workshop: 0 },
    quota: { ...emptyQuota, active: [confirmed] },
  }),
  ...(['added', 'saved', 'stale', 'member-already', 'has-bookings'] as const).map((news) =>
    card(news, { news }),
  ),
  card('asked', { asked: true }),
  card('asked, hostile', {
    asked: true,
    municipality: hostile,
    period: { ...period, name: hostile },
    membership: { ...decided, decisionSection: hostile, entitlements: { workshop: 3 }, reason: hostile },
    entitlements: late,
  }),
  card('long', {
    municipality: long,
    membership: { ...decided, decisionSection: long, entitlements: { workshop: 3 }, reason: long },
  }),
];
