import type { Box } from '../../../bot/quota/rules.ts';
import type { Booking, BookingTexts, Proposal, Slot } from '../../../bot/shared/booking.ts';
import { type Period, usualRules } from '../../../bot/shared/network.ts';
import { hostileText } from '../sample.ts';

/** What the samples of workshops share: invented people and figures, one instant. */
export const now = new Date('2026-11-23T10:00:00Z');

export const period: Period = {
  id: 'uso8',
  name: 'USO 8',
  from: '2025-01-01',
  to: '2026-12-31',
  entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
  themes: [
    { fi: 'Johtamisjärjestelmä ja rakenteet', sv: 'Ledningssystem och strukturer' },
    {
      fi: 'Kuntastrategian laadinta, päivitys tai arviointi',
      sv: 'Utarbetande, uppdatering eller utvärdering av kommunstrategin',
    },
    { fi: 'Kuntakonserni ja konsernijohto', sv: 'Kommunkoncernen och koncernledningen' },
  ],
  topics: [],
  fees: [],
  rules: usualRules,
};

function slot(start: string, hours: number): Slot {
  const at = Date.parse(start);
  return { start: at, end: at + hours * 3_600_000 };
}

export const slots: readonly Slot[] = [
  slot('2026-12-03T07:00:00Z', 3),
  slot('2026-12-14T11:00:00Z', 3),
  slot('2026-12-16T07:00:00Z', 8.5),
];

const asked = Date.parse('2026-11-16T08:30:00Z');
const answered = { owner: 'p-mirja', answeredBy: 'p-mirja', answeredAt: Date.parse('2026-11-18T12:00:00Z') };
const wish: Proposal = { side: 'municipality', slots, at: asked };

/** A time that waits for the municipality's answer. */
export const counter: Proposal = {
  side: 'consultant',
  slots: [slot('2026-12-08T07:00:00Z', 3), slot('2026-12-10T11:00:00Z', 3)],
  at: answered.answeredAt,
};

export const requested: Booking = {
  id: 'b-1',
  kind: 'coDevelopment',
  status: 'requested',
  audience: ['political', 'professional'],
  mode: 'onSite',
  expected: 18,
  requestedBy: 'p-aino',
  requestedAt: asked,
  proposal: wish,
};
export const requestedOnce: Booking = {
  ...requested,
  id: 'b-2',
  audience: [],
  mode: undefined,
  expected: undefined,
  proposal: { ...wish, slots: slots.slice(0, 1) },
};
export const requestedDesk: Booking = {
  ...requestedOnce,
  id: 'b-3',
  kind: 'study',
  proposal: { ...wish, slots: [], due: '2026-12-18' },
};
export const countered: Booking = {
  ...requested,
  ...answered,
  id: 'b-10',
  status: 'countered',
  proposal: counter,
};
export const counteredOnce: Booking = {
  ...countered,
  id: 'b-11',
  proposal: { ...counter, slots: counter.slots.slice(0, 1) },
};
export const counteredDesk: Booking = {
  ...requestedDesk,
  ...answered,
  id: 'b-12',
  status: 'countered',
  proposal: { ...counter, slots: [], due: '2026-12-22' },
};
export const confirmed: Booking = {
  ...requested,
  ...answered,
  id: 'b-4',
  kind: 'seminar',
  status: 'confirmed',
  proposal: undefined,
  chosen: slot('2026-12-09T07:00:00Z', 3),
};
export const confirmedDesk: Booking = {
  ...requestedDesk,
  ...answered,
  id: 'b-5',
  status: 'confirmed',
  proposal: undefined,
  due: '2026-12-18',
};
/** Agreed on, and the municipality wishes for another time. */
export const moving: Booking = {
  ...confirmed,
  id: 'b-13',
  answeredBy: 'p-aino',
  proposal: { ...wish, slots: slots.slice(1) },
};
/** Agreed on, and the consultant wishes for another time. */
export const movingBack: Booking = { ...confirmed, id: 'b-14', proposal: counter };
export const movingDesk: Booking = {
  ...confirmedDesk,
  id: 'b-15',
  proposal: { ...wish, slots: [], due: '2026-12-29' },
};
export const held: Booking = {
  ...confirmed,
  id: 'b-6',
  status: 'held',
  chosen: slot('2025-03-12T07:00:00Z', 3),
};
export const heldLater: Booking = { ...held, id: 'b-7', chosen: slot('2026-11-04T11:00:00Z', 4) };
/** Its time has passed, but nothing has been recorded yet. */
export const over: Booking = { ...heldLater, id: 'b-16', status: 'confirmed' };
export const overDesk: Booking = { ...confirmedDesk, id: 'b-17', due: '2026-11-20' };
export const reported: Booking = {
  ...held,
  id: 'b-18',
  status: 'reported',
  report: {
    participants: { political: 9, professional: 7 },
    quarterHours: 26,
    costs: { train: 4210, hotel: 12_900 },
  },
};
export const declined: Booking = {
  ...requested,
  ...answered,
  id: 'b-8',
  status: 'declined',
  proposal: undefined,
};
export const cancelled: Booking = {
  ...confirmed,
  id: 'b-9',
  status: 'cancelled',
  answeredBy: 'p-aino',
  unit: 'returned',
};
export const cancelledLate: Booking = {
  ...cancelled,
  id: 'b-19',
  unit: 'undecided',
  chosen: slot('2026-11-27T07:00:00Z', 3),
};
export const lost: Booking = { ...cancelledLate, id: 'b-20', unit: 'lost' };
export const returned: Booking = { ...cancelledLate, id: 'b-21', unit: 'returned' };
export const notHeld: Booking = {
  ...heldLater,
  id: 'b-22',
  status: 'cancelled',
  unit: 'lost',
  answeredAt: Date.parse('2026-11-05T08:00:00Z'),
};
export const expired: Booking = { ...requested, id: 'b-23', status: 'expired', proposal: undefined };

export const texts: BookingTexts = {
  theme: 'Kuntastrategian päivittäminen',
  aim: 'Yhteinen näkemys strategian 2026–2030 painopisteistä.\nMukana kunnanhallitus ja johtoryhmä, noin 18 henkeä.',
  place: 'Kaupungintalo, valtuustosali',
  message: '',
};
export const withMessage: BookingTexts = {
  ...texts,
  message: 'Aika sopii hyvin. Varaattehan tilan, jossa on neljä pöytää?',
};
export { noTexts } from '../../../bot/shared/booking.ts';
export const longTexts: BookingTexts = {
  theme: 'Johtamisjärjestelmän uudistaminen '.repeat(4).slice(0, 120),
  aim: 'Tavoitteena on yhteinen näkemys painopisteistä ja vastuista. '.repeat(17).slice(0, 1000),
  place: 'Kaupungintalo, valtuustosali ja kunnanhallituksen kokoushuone, '.repeat(2).slice(0, 120),
  message: 'Sovitaan tarkemmasta ohjelmasta ennen pajaa. '.repeat(12).slice(0, 500),
};
export const hostileTexts: BookingTexts = {
  theme: hostileText,
  aim: `${hostileText}\n4. viidestä\n- kohta`,
  place: hostileText,
  message: hostileText,
};

export const reportedBox: Box = { state: 'reported', booking: reported, at: reported.chosen?.start };
export const heldBox: Box = { state: 'held', booking: held, at: held.chosen?.start };
export const heldLaterBox: Box = { state: 'held', booking: heldLater, at: heldLater.chosen?.start };
export const confirmedBox: Box = { state: 'confirmed', booking: confirmed, at: confirmed.chosen?.start };
export const deskBox: Box = { state: 'confirmed', booking: confirmedDesk, due: confirmedDesk.due };
export const requestedBox: Box = {
  state: 'requested',
  booking: requested,
  at: slots[0]?.start,
  turn: 'consultant',
};
export const undecidedBox: Box = {
  state: 'undecided',
  booking: cancelledLate,
  at: cancelledLate.chosen?.start,
};
export const lostBox: Box = { state: 'lost', booking: lost, at: lost.chosen?.start };
export const freeBox: Box = { state: 'free' };
