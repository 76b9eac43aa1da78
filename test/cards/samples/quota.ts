import type { PlanLine } from '../../../bot/quota/planning.ts';
import type { Box } from '../../../bot/quota/rules.ts';
import type { QuotaRights } from '../../../cards/quota/quota-buttons.ts';
import { type QuotaCardInput, quotaCard } from '../../../cards/quota/quota-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import {
  cancelled,
  confirmedBox,
  deskBox,
  freeBox,
  heldBox,
  heldLaterBox,
  now,
  period,
  requested,
  requestedBox,
} from './workshops.ts';

const none: QuotaRights = { book: false, ask: false, plan: false, analyse: false, correct: false };
export const managers: QuotaRights = { ...none, book: true, ask: true, plan: true };
export const consultants: QuotaRights = { ...none, plan: true, analyse: true };
export const coordinators: QuotaRights = { ...none, correct: true };

export const reportedBox: Box = { ...heldBox, state: 'reported' };
export const counteredBox: Box = {
  state: 'requested',
  booking: requested,
  at: requestedBox.at,
  turn: 'municipality',
};
export const waitingBox: Box = { ...requestedBox, turn: 'consultant' };
export const undecidedBox: Box = { state: 'undecided', booking: cancelled, at: confirmedBox.at };
export const lostBox: Box = { state: 'lost', booking: cancelled, at: heldLaterBox.at };

export const usual: Omit<QuotaCardInput, 'language'> = {
  now,
  municipality: 'Kauhava',
  code: '233',
  period,
  entitlements: period.entitlements,
  boxes: [reportedBox, heldLaterBox, confirmedBox, freeBox, freeBox],
  adjustment: 0,
  held: [
    { kind: 'themeSeminar', held: 3, of: 4, came: 2, unmarked: 1 },
    { kind: 'sparring', held: 5, of: 6, came: 0, unmarked: 5 },
    { kind: 'workingSeminar', held: 0, of: 0, came: 0, unmarked: 0 },
  ],
  plan: [],
  analysis: 'underWay',
  freeDays: ['2026-12-01', '2026-12-02', '2026-12-03'],
  consultants: 1,
  can: managers,
  own: true,
  beside: [],
};

export const plan: readonly PlanLine[] = [
  line('2025-Q2', 'Johtamisjärjestelmä', 'Kaarna Puro', 'done', '2025-03-12'),
  line('2025-Q4', 'Kuntastrategia', '', 'done', '2026-11-04'),
  line('2026-Q1', 'Konserniohjaus', 'Kaarna Puro ja Lieto Saari', 'agreed', '2026-12-09'),
  { quarter: '2026-Q3', theme: '', who: '', state: 'late' },
  { quarter: '2026-Q4', theme: 'Talous ja ennakointi', who: 'Lieto Saari', state: 'now' },
];

function line(quarter: string, theme: string, who: string, state: PlanLine['state'], due: string): PlanLine {
  return { quarter, theme, who, state, due };
}

function quota(name: string, change: Partial<QuotaCardInput>): Sample {
  return { name: `quota: ${name}`, card: (language) => quotaCard({ ...usual, ...change, language }) };
}

const hostilePlan: readonly PlanLine[] = [
  { quarter: '2026-Q4', theme: hostileText, who: hostileText, state: 'requested', due: '2027-01-15' },
  { quarter: '2027-Q1', theme: hostileText, who: '4. henkilö', state: 'coming' },
];
const free = (count: number) => Array.from({ length: count }, () => freeBox);
const early = new Date('2025-02-03T10:00:00Z');

export const samples: readonly Sample[] = [
  quota('entitlements of its own', {
    entitlements: { ...period.entitlements, workshop: 3, situationAnalysis: 0 },
  }),
  quota('2 left, 38 days', {}),
  quota('with a plan, answers awaited', {
    boxes: [reportedBox, heldLaterBox, confirmedBox, counteredBox, freeBox],
    plan,
    beside: [
      { id: 'uso7', name: 'USO 7' },
      { id: 'uso9', name: 'USO 9' },
    ],
  }),
  quota('nothing used', { boxes: free(5), now: early, analysis: undefined }),
  quota('nothing used, 1 added, no day free', { boxes: free(6), adjustment: 1, now: early, freeDays: [] }),
  quota('1 left, 92 days', {
    boxes: [heldBox, confirmedBox, deskBox, waitingBox, freeBox],
    now: new Date('2026-09-30T09:00:00Z'),
  }),
  quota('0 left', { boxes: [heldBox, heldLaterBox, confirmedBox, deskBox, waitingBox], freeDays: [] }),
  quota('cancelled late', { boxes: [reportedBox, undecidedBox, lostBox, freeBox], adjustment: -1 }),
  quota('all reported, no sessions', {
    boxes: Array.from({ length: 5 }, () => reportedBox),
    held: [],
    analysis: 'done',
  }),
  quota('last day', {
    boxes: [heldBox, counteredBox, freeBox],
    now: new Date('2026-12-31T10:00:00Z'),
    freeDays: [],
  }),
  quota('9 days left', { now: new Date('2026-12-22T10:00:00Z'), freeDays: ['2026-12-28'], consultants: 2 }),
  quota('seen by a consultant', {
    can: consultants,
    own: false,
    municipality: 'Pedersören kunta',
    boxes: [heldBox, counteredBox, waitingBox, freeBox, freeBox],
    analysis: 'ordered',
    plan,
  }),
  quota('of a municipality whose case forms are known', {
    can: consultants,
    own: false,
    forms: { genitive: 'Kauhavan', in: 'Kauhavalla', from: 'Kauhavalta', to: 'Kauhavalle' },
  }),
  quota('hostile case forms', {
    can: consultants,
    own: false,
    forms: { genitive: hostileText, in: hostileText, from: hostileText, to: hostileText },
  }),
  quota('seen by a coordinator', { can: coordinators, own: false, beside: [{ id: 'uso7', name: 'USO 7' }] }),
  quota('after a unit was added', {
    can: coordinators,
    own: false,
    adjustment: 1,
    corrected: 1,
    boxes: free(6),
  }),
  quota('after a unit was removed', { can: coordinators, own: false, adjustment: -1, corrected: -1 }),
  quota('12 units', {
    boxes: [...Array.from({ length: 8 }, () => reportedBox), waitingBox, ...free(3)],
    adjustment: 7,
    now: new Date('2026-06-01T10:00:00Z'),
    plan: Array.from({ length: 12 }, () => plan)
      .flat()
      .slice(0, 12),
  }),
  quota('6 units', { boxes: [heldBox, ...free(5)], adjustment: 1 }),
  quota('no units', { boxes: [], adjustment: -5, freeDays: [] }),
  quota('before the period', { boxes: free(2), adjustment: -3, now: new Date('2024-12-30T10:00:00Z') }),
  quota('after the period', {
    now: new Date('2027-01-04T10:00:00Z'),
    beside: [{ id: 'uso9', name: 'USO 9' }],
    freeDays: [],
  }),
  quota('hostile name', {
    municipality: hostileText,
    period: { ...period, name: hostileText },
    plan: hostilePlan,
    beside: [{ id: 'uso9', name: hostileText }],
  }),
];
