import type { Box } from '../../../bot/quota/rules.ts';
import type { Period } from '../../../bot/shared/network.ts';
import type { Booking, BookingTexts, Slot } from '../../../bot/shared/quota.ts';
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

const base = { requestedBy: 'p-aino', requestedAt: Date.parse('2026-11-16T08:30:00Z') } as const;

export const requested: Booking = { ...base, id: 'b-1', kind: 'coDevelopment', status: 'requested', slots };
export const requestedOnce: Booking = { ...requested, id: 'b-2', slots: slots.slice(0, 1) };
export const requestedDesk: Booking = {
  ...base,
  id: 'b-3',
  kind: 'study',
  status: 'requested',
  slots: [],
  due: '2026-12-18',
};
const answered = { answeredBy: 'p-mirja', answeredAt: Date.parse('2026-11-18T12:00:00Z') } as const;
export const confirmed: Booking = {
  ...requested,
  ...answered,
  id: 'b-4',
  kind: 'seminar',
  status: 'confirmed',
  chosen: slot('2026-12-09T07:00:00Z', 3),
};
export const confirmedDesk: Booking = { ...requestedDesk, ...answered, id: 'b-5', status: 'confirmed' };
export const held: Booking = { ...confirmed, id: 'b-6', chosen: slot('2025-03-12T07:00:00Z', 3) };
export const heldLater: Booking = { ...confirmed, id: 'b-7', chosen: slot('2026-11-04T11:00:00Z', 4) };
export const declined: Booking = { ...requested, ...answered, id: 'b-8', status: 'declined' };
export const cancelled: Booking = { ...confirmed, ...answered, id: 'b-9', status: 'cancelled' };

export const texts: BookingTexts = {
  theme: 'Kuntastrategian päivittäminen',
  aim: 'Yhteinen näkemys strategian 2026–2030 painopisteistä.\nMukana kunnanhallitus ja johtoryhmä, noin 18 henkeä.',
  message: '',
};
export const withMessage: BookingTexts = {
  ...texts,
  message: 'Aika sopii hyvin. Varaattehan tilan, jossa on neljä pöytää?',
};
export const noTexts: BookingTexts = { theme: '', aim: '', message: '' };
export const longTexts: BookingTexts = {
  theme: 'Johtamisjärjestelmän uudistaminen '.repeat(4).slice(0, 120),
  aim: 'Tavoitteena on yhteinen näkemys painopisteistä ja vastuista. '.repeat(17).slice(0, 1000),
  message: 'Sovitaan tarkemmasta ohjelmasta ennen pajaa. '.repeat(12).slice(0, 500),
};
export const hostileTexts: BookingTexts = {
  theme: hostileText,
  aim: `${hostileText}\n4. viidestä\n- kohta`,
  message: hostileText,
};

export const heldBox: Box = { state: 'held', booking: held, at: held.chosen?.start };
export const heldLaterBox: Box = { state: 'held', booking: heldLater, at: heldLater.chosen?.start };
export const confirmedBox: Box = { state: 'confirmed', booking: confirmed, at: confirmed.chosen?.start };
export const deskBox: Box = { state: 'confirmed', booking: confirmedDesk, due: confirmedDesk.due };
export const requestedBox: Box = { state: 'requested', booking: requested, at: slots[0]?.start };
export const freeBox: Box = { state: 'free' };
