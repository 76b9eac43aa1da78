import { type BookingCardInput, bookingCard } from '../../../cards/booking/booking-card.ts';
import { historyLine } from '../../../cards/booking/history-line.ts';
import { hostileText, type Sample } from '../sample.ts';
import {
  cancelled,
  cancelledLate,
  confirmed,
  confirmedDesk,
  countered,
  declined,
  expired,
  held,
  heldLater,
  hostileTexts,
  longTexts,
  lost,
  moving,
  movingBack,
  movingDesk,
  noTexts,
  notHeld,
  now,
  over,
  overDesk,
  period,
  reported,
  requested,
  requestedDesk,
  requestedOnce,
  returned,
  texts,
  withMessage,
} from './workshops.ts';

export const nothing: BookingCardInput['can'] = {
  cancel: false,
  late: false,
  move: false,
  decide: false,
  handOver: false,
  report: false,
  feedback: false,
};
const negotiates = { ...nothing, cancel: true, move: true };

export const usualBooking: Omit<BookingCardInput, 'language'> = {
  now,
  municipality: 'Kauhava',
  code: '233',
  period,
  booking: requested,
  texts,
  state: 'requested',
  turn: 'consultant',
  viewer: 'municipality',
  who: { requester: 'Aino Virtanen', consultants: ['Mirja Salonen', 'Olli Lehto'] },
  warnings: [],
  reportFacts: [],
  history: [],
  can: nothing,
  values: { reason: '' },
  faults: {},
  left: 2,
  of: 5,
  nonce: 'n-2',
};

function booking(name: string, change: Partial<BookingCardInput>): Sample {
  return {
    name: `booking: ${name}`,
    card: (language) => bookingCard({ ...usualBooking, ...change, language }),
  };
}

const mirja = {
  requester: 'Aino Virtanen',
  owner: 'Mirja Salonen',
  answerer: 'Mirja Salonen',
  consultants: ['Mirja Salonen'],
} as const;
const aino = { ...mirja, answerer: 'Aino Virtanen' } as const;

export const usualReport: BookingCardInput['reportFacts'] = [
  { title: 'Osallistujia', value: '16: poliittinen johto 9, viranhaltijajohto 7' },
  { title: 'Tulokset', value: 'Painopisteet valittiin ja vastuut sovittiin.' },
  { title: 'Seuraavaksi', value: 'Luonnos valtuustolle helmikuussa.' },
  { title: 'Matkakulut', value: '171,10 €' },
];

const day = 86_400_000;
function history(language: BookingCardInput['language'], count: number): BookingCardInput['history'] {
  const lines = [
    historyLine(language, { type: 'held', by: '' }),
    historyLine(language, {
      type: 'confirmed',
      by: 'Kaarna Puro',
      behalf: 'Mirja Salonen',
      detail: 'ke 9.12.2026 klo 9.00–12.00',
    }),
    historyLine(language, { type: 'proposed', by: 'Aino Virtanen', detail: 'ke 9.12.2026 klo 9.00–12.00' }),
    historyLine(language, { type: 'handedOver', by: 'Olli Lehto', to: 'Mirja Salonen' }),
    historyLine(language, { type: 'reminded', by: '' }),
    historyLine(language, { type: 'requested', by: 'Aino Virtanen' }),
  ];
  return Array.from({ length: count }, (_, i) => ({
    at: now.getTime() - i * 2 * day,
    text: lines[i % lines.length] ?? '',
  }));
}

function withHistory(name: string, count: number, change: Partial<BookingCardInput>): Sample {
  return {
    name: `booking: ${name}`,
    card: (language) =>
      bookingCard({ ...usualBooking, ...change, history: history(language, count), language }),
  };
}

const requestedStates: readonly Sample[] = [
  booking('sent', { news: 'sent', can: negotiates, warnings: ['weekend', 'consultant-busy'] }),
  booking('requested, one time, no consultant known', {
    booking: requestedOnce,
    who: { requester: 'Aino Virtanen', consultants: [] },
    can: negotiates,
  }),
  booking('requested, desk work, seen by the coordinator', {
    booking: requestedDesk,
    viewer: 'coordinator',
    can: { ...nothing, handOver: true },
  }),
  booking('requested, seen by a participant', {}),
  booking('requested, taken by another', { viewer: 'consultant', who: mirja, news: 'taken' }),
  booking('requested, taken by nobody knows whom', { viewer: 'consultant', news: 'taken' }),
  booking('requested, handed over to the reader', {
    viewer: 'consultant',
    news: 'handed-over',
    who: mirja,
    texts: withMessage,
    can: { ...nothing, cancel: true, handOver: true },
  }),
  booking('countered, sent by the consultant', {
    booking: countered,
    state: 'countered',
    turn: 'municipality',
    viewer: 'consultant',
    news: 'proposed',
    who: mirja,
    can: { ...negotiates, handOver: true },
    warnings: ['holiday', 'away', 'municipality-busy'],
  }),
  booking('countered, the municipality’s turn', {
    booking: countered,
    state: 'countered',
    turn: 'municipality',
    news: 'not-your-turn',
    who: mirja,
    texts: withMessage,
    can: { ...nothing, cancel: true },
  }),
  booking('countered again by the municipality', { news: 'proposed', who: aino, can: negotiates }),
  booking('escalated to the coordinator', {
    booking: countered,
    state: 'countered',
    turn: 'municipality',
    viewer: 'coordinator',
    news: 'escalated',
    overdueDays: 21,
    who: mirja,
    can: { ...nothing, handOver: true },
  }),
  booking('a consultant does not answer', {
    viewer: 'coordinator',
    news: 'escalated',
    overdueDays: 14,
    can: { ...nothing, handOver: true },
  }),
  booking('overdue', { news: 'overdue', overdueDays: 1, can: negotiates }),
];

const agreed = { booking: confirmed, state: 'confirmed', turn: undefined, who: mirja } as const;
const confirmedStates: readonly Sample[] = [
  booking('confirmed news', { ...agreed, news: 'confirmed', texts: withMessage, can: negotiates }),
  booking('confirmed, cancelling would be late', { ...agreed, can: { ...negotiates, late: true } }),
  booking('confirmed desk work', { ...agreed, booking: confirmedDesk }),
  booking('confirmed by the consultant just now', {
    ...agreed,
    news: 'confirmed',
    viewer: 'consultant',
    can: { ...negotiates, handOver: true },
    warnings: ['consultant-busy'],
  }),
  booking('confirmed by the municipality', {
    ...agreed,
    booking: { ...confirmed, answeredBy: 'p-aino' },
    who: aino,
    news: 'confirmed',
    viewer: 'consultant',
    can: { ...negotiates, handOver: true },
  }),
  booking('answered already', { ...agreed, news: 'already-answered', viewer: 'consultant' }),
  booking('over the entitlement', { ...agreed, news: 'over-entitlement', viewer: 'consultant' }),
  booking('cancelling without a reason', {
    ...agreed,
    viewer: 'consultant',
    news: 'reason-missing',
    faults: { reason: 'reason-missing' },
    can: { ...negotiates, handOver: true },
  }),
  booking('cancelling with too long a reason', {
    ...agreed,
    viewer: 'consultant',
    faults: { reason: 'too-long' },
    values: { reason: 'x'.repeat(520) },
    can: { ...negotiates, handOver: true },
  }),
  booking('moving, the municipality proposed', {
    ...agreed,
    booking: moving,
    turn: 'consultant',
    who: aino,
    news: 'proposed',
    can: negotiates,
  }),
  booking('moving, the consultant proposed', {
    ...agreed,
    booking: movingBack,
    turn: 'municipality',
    viewer: 'consultant',
    can: { ...negotiates, handOver: true },
  }),
  booking('moving desk work, seen by the coordinator', {
    ...agreed,
    booking: movingDesk,
    turn: 'consultant',
    viewer: 'coordinator',
    who: aino,
    can: { ...nothing, handOver: true },
  }),
  booking('the agreed time was kept', { ...agreed, news: 'kept', can: negotiates }),
  booking('handed over', { ...agreed, news: 'handed-over', can: negotiates }),
];

const done = { booking: heldLater, turn: undefined, who: mirja } as const;
const reportedAlready = {
  ...done,
  booking: reported,
  state: 'reported',
  reportFacts: usualReport,
} as const;
const heldStates: readonly Sample[] = [
  booking('over, not recorded', { ...done, booking: over, state: 'awaitingReport' }),
  booking('over, desk work, the consultant reports', {
    ...done,
    booking: overDesk,
    state: 'awaitingReport',
    viewer: 'consultant',
    can: { ...nothing, report: true, handOver: true },
  }),
  booking('held', { ...done, booking: held, state: 'held', texts: noTexts }),
  booking('held, seen by the coordinator', { ...done, state: 'held', viewer: 'coordinator' }),
  booking('report due', {
    ...done,
    state: 'held',
    news: 'report-due',
    viewer: 'consultant',
    can: { ...nothing, report: true, handOver: true },
  }),
  booking('report ready', {
    ...reportedAlready,
    news: 'report-ready',
    can: { ...nothing, feedback: true },
  }),
  booking('feedback given before', {
    ...reportedAlready,
    can: { ...nothing, feedback: true },
    feedback: { stars: 4, words: 'Hyvä paja, aika loppui kesken.' },
  }),
  booking('thanked', {
    ...reportedAlready,
    news: 'thanked',
    can: { ...nothing, feedback: true },
    feedback: { stars: 5, words: '' },
  }),
  booking('feedback told to the consultant', {
    ...reportedAlready,
    news: 'feedback-given',
    viewer: 'consultant',
    can: { ...nothing, report: true, handOver: true },
    feedback: { stars: 4, words: 'Hyvä paja, aika loppui kesken.' },
  }),
];

const off = { booking: cancelled, state: 'cancelled', turn: undefined, who: aino, left: 3 } as const;
const decides = { ...nothing, decide: true, handOver: true };
const endedStates: readonly Sample[] = [
  booking('declined news', {
    booking: declined,
    state: 'declined',
    turn: undefined,
    news: 'declined',
    texts: { ...texts, message: 'Joulukuu on täynnä. Sopisiko teille tammikuu?' },
    who: mirja,
    left: 3,
  }),
  booking('declined by the consultant just now', {
    booking: declined,
    state: 'declined',
    turn: undefined,
    news: 'declined',
    viewer: 'consultant',
    who: mirja,
    left: 3,
  }),
  booking('declined, none left', {
    booking: declined,
    state: 'declined',
    turn: undefined,
    left: 0,
    who: { consultants: [] },
  }),
  booking('cancelled', { ...off, news: 'cancelled' }),
  booking('cancelled, told to the consultant', { ...off, news: 'cancelled', viewer: 'consultant' }),
  booking('cancelled by the consultant', {
    ...off,
    booking: { ...cancelled, answeredBy: 'p-mirja' },
    who: mirja,
    news: 'cancelled',
  }),
  booking('cancelled late', { ...off, booking: cancelledLate, news: 'cancelled', left: 2 }),
  booking('cancelled late, the consultant decides', {
    ...off,
    booking: cancelledLate,
    viewer: 'consultant',
    can: decides,
  }),
  booking('cancelled late, decided without a reason', {
    ...off,
    booking: cancelledLate,
    viewer: 'consultant',
    can: decides,
    faults: { reason: 'reason-missing' },
    news: 'reason-missing',
  }),
  booking('cancelled late, seen by the coordinator', {
    ...off,
    booking: cancelledLate,
    viewer: 'coordinator',
  }),
  booking('lost', { ...off, booking: lost, news: 'unit-lost', left: 2 }),
  booking('lost, the coordinator corrects', {
    ...off,
    booking: lost,
    viewer: 'coordinator',
    can: decides,
  }),
  booking('returned', { ...off, booking: returned, news: 'unit-returned' }),
  booking('returned, the coordinator corrects', {
    ...off,
    booking: returned,
    viewer: 'coordinator',
    can: decides,
  }),
  booking('not held', { ...off, booking: notHeld, who: mirja, news: 'cancelled' }),
  booking('expired', { booking: expired, state: 'expired', turn: undefined, news: 'expired', left: 0 }),
  booking('expired, told to the consultant', {
    booking: expired,
    state: 'expired',
    turn: undefined,
    news: 'expired',
    viewer: 'consultant',
  }),
];

const allThere = {
  ...reportedAlready,
  texts: longTexts,
  viewer: 'consultant',
  can: { ...nothing, report: true, handOver: true },
  feedback: { stars: 3, words: longTexts.message },
  reportFacts: [
    { title: 'Tulokset', value: longTexts.aim },
    { title: 'Seuraavaksi', value: longTexts.aim },
    { title: 'Matkakulut', value: '171,10 €' },
  ],
} as const;
const others: readonly Sample[] = [
  withHistory('one stage', 1, agreed),
  withHistory('eight stages', 8, { ...done, state: 'held' }),
  withHistory('nine stages', 9, { ...done, state: 'held' }),
  withHistory('thirty stages, all texts long', 30, allThere),
  booking('long reasons', {
    ...allThere,
    history: Array.from({ length: 12 }, () => ({ at: now.getTime(), text: longTexts.message })),
  }),
  booking('proposed to a municipality that nobody acts for', {
    state: 'countered',
    turn: 'municipality',
    news: 'proposed',
    viewer: 'consultant',
    nobodyActs: true,
  }),
  booking('of a municipality that nobody acts for, to the coordinator', {
    viewer: 'coordinator',
    nobodyActs: true,
  }),
  booking('long texts', { texts: longTexts, can: negotiates }),
  booking('hostile texts', {
    municipality: hostileText,
    texts: hostileTexts,
    who: {
      requester: hostileText,
      owner: hostileText,
      answerer: hostileText,
      consultants: [hostileText],
    },
    news: 'taken',
    history: [{ at: now.getTime(), text: hostileText }],
  }),
  booking('hostile feedback and reason', {
    ...reportedAlready,
    viewer: 'consultant',
    feedback: { stars: 1, words: hostileText },
    can: { ...nothing, decide: true },
    values: { reason: hostileText },
  }),
];

export const samples: readonly Sample[] = [
  ...requestedStates,
  ...confirmedStates,
  ...heldStates,
  ...endedStates,
  ...others,
];
