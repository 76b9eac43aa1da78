import type { Booking } from '../../bot/shared/booking.ts';

/** Who takes a step. */
export type Who = 'municipality' | 'consultant' | 'coordinator' | 'clock';

/** What a booking can be, told apart as finely as its next legal steps differ. */
export type State =
  | 'new'
  | 'requested'
  | 'countered'
  | 'confirmed'
  | 'moveAsked'
  | 'moveOffered'
  | 'held'
  | 'reported'
  | 'undecided'
  | 'lost'
  | 'returned'
  | 'declined'
  | 'expired';

export function stateOf(booking: Booking | undefined): State {
  if (!booking) return 'new';
  const { status, proposal, unit } = booking;
  if (status === 'cancelled') return unit ?? 'returned';
  if (status !== 'confirmed' || !proposal) return status;
  return proposal.side === 'municipality' ? 'moveAsked' : 'moveOffered';
}

/** Every legal step, by hand: who does what in which state, and what the booking is then. */
const table: Readonly<Record<State, Readonly<Record<string, readonly State[]>>>> = {
  new: {
    'municipality requested': ['requested'],
  },
  requested: {
    'municipality proposed': ['requested'],
    'consultant proposed': ['countered'],
    'consultant confirmed': ['confirmed'],
    'consultant declined': ['declined'],
    'municipality cancelled': ['returned'],
    'consultant cancelled': ['returned'],
    'consultant handedOver': ['requested'],
    'coordinator handedOver': ['requested'],
    'clock reminded': ['requested'],
    'clock expired': ['expired'],
  },
  countered: {
    'municipality proposed': ['requested'],
    'consultant proposed': ['countered'],
    'municipality confirmed': ['confirmed'],
    'consultant declined': ['declined'],
    'municipality cancelled': ['returned'],
    'consultant cancelled': ['returned'],
    'consultant handedOver': ['countered'],
    'coordinator handedOver': ['countered'],
    'clock reminded': ['countered'],
    'clock expired': ['expired'],
  },
  confirmed: {
    'municipality proposed': ['moveAsked'],
    'consultant proposed': ['moveOffered'],
    'municipality cancelled': ['returned', 'undecided'],
    'consultant cancelled': ['returned'],
    'consultant handedOver': ['confirmed'],
    'coordinator handedOver': ['confirmed'],
    'clock coming': ['confirmed'],
    'clock held': ['held'],
    'consultant reported': ['reported'],
    'consultant notHeld': ['returned', 'lost'],
  },
  moveAsked: {
    'municipality proposed': ['moveAsked'],
    'consultant proposed': ['moveOffered'],
    'consultant confirmed': ['confirmed'],
    'consultant kept': ['confirmed'],
    'municipality cancelled': ['returned', 'undecided'],
    'consultant cancelled': ['returned'],
    'consultant handedOver': ['moveAsked'],
    'coordinator handedOver': ['moveAsked'],
    'clock reminded': ['moveAsked'],
    'clock coming': ['moveAsked'],
    'clock held': ['held'],
    'consultant reported': ['reported'],
    'consultant notHeld': ['returned', 'lost'],
  },
  moveOffered: {
    'municipality proposed': ['moveAsked'],
    'consultant proposed': ['moveOffered'],
    'municipality confirmed': ['confirmed'],
    'municipality kept': ['confirmed'],
    'municipality cancelled': ['returned', 'undecided'],
    'consultant cancelled': ['returned'],
    'consultant handedOver': ['moveOffered'],
    'coordinator handedOver': ['moveOffered'],
    'clock reminded': ['moveOffered'],
    'clock coming': ['moveOffered'],
    'clock held': ['held'],
    'consultant reported': ['reported'],
    'consultant notHeld': ['returned', 'lost'],
  },
  held: {
    'consultant reported': ['reported'],
    'consultant notHeld': ['returned', 'lost'],
    'consultant handedOver': ['held'],
    'coordinator handedOver': ['held'],
    'clock reminded': ['held'],
  },
  reported: {
    'consultant reported': ['reported'],
    'municipality feedback': ['reported'],
    'consultant handedOver': ['reported'],
    'coordinator handedOver': ['reported'],
  },
  undecided: {
    'consultant unitDecided': ['returned', 'lost'],
    'coordinator unitDecided': ['returned', 'lost'],
    'consultant handedOver': ['undecided'],
    'coordinator handedOver': ['undecided'],
    'clock reminded': ['undecided'],
  },
  lost: {
    'coordinator unitDecided': ['returned'],
    'consultant handedOver': ['lost'],
    'coordinator handedOver': ['lost'],
  },
  returned: {
    'coordinator unitDecided': ['lost'],
  },
  declined: {},
  expired: {},
};

const steps = (Object.keys(table) as State[]).flatMap((from) =>
  Object.entries(table[from]).flatMap(([doing, to]) => to.map((state) => `${from}: ${doing}: ${state}`)),
);

/** Each as `state before: who event: state after`. */
export const legalSteps: ReadonlySet<string> = new Set(steps);
