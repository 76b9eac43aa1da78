import { type Booking, isOver, type Side, turnOf } from '../shared/booking.ts';
import type { Day } from '../shared/helsinki.ts';
import { type Quota, unitsOf } from '../shared/quota.ts';

/** What became of a unit. `undecided`, `lost`: its workshop was cancelled late or not held. */
export type BoxState = 'reported' | 'held' | 'confirmed' | 'requested' | 'undecided' | 'lost' | 'free';

/** One of a period's workshop units. */
export interface Box {
  readonly state: BoxState;
  readonly booking?: Booking;
  /** When it is or is proposed to be, milliseconds; undefined for desk work and free units. */
  readonly at?: number | undefined;
  readonly due?: Day | undefined;
  /** Whose answer is awaited: to a request, to other times, to a new time for an agreed workshop. */
  readonly turn?: Side | undefined;
}

const order: Readonly<Record<BoxState, number>> = {
  reported: 0,
  held: 0,
  confirmed: 1,
  requested: 2,
  undecided: 3,
  lost: 4,
  free: 5,
};

/** All units: reported and held, confirmed, requested, lost to late cancelling, free; each by date. */
export function boxes(quota: Quota, entitlement: number, now: Date): readonly Box[] {
  const used = quota.active.map((booking): Box => boxOf(booking, now));
  used.sort((a, b) => order[a.state] - order[b.state] || dateOf(a) - dateOf(b));
  const free = Math.max(0, unitsOf(quota, entitlement) - used.length);
  return [...used, ...Array.from({ length: free }, (): Box => ({ state: 'free' }))];
}

function boxOf(booking: Booking, now: Date): Box {
  const { chosen, due, proposal } = booking;
  return {
    state: boxState(booking, now),
    booking,
    at: chosen?.start ?? proposal?.slots[0]?.start,
    due: due ?? proposal?.due,
    turn: turnOf(booking),
  };
}

/** A confirmed workshop counts as held when its time, or its due date, has passed. */
export function boxState(booking: Booking, now: Date): BoxState {
  switch (booking.status) {
    case 'reported':
    case 'held':
      return booking.status;
    case 'confirmed':
      return isOver(booking, now) ? 'held' : 'confirmed';
    case 'requested':
    case 'countered':
      return 'requested';
    case 'cancelled':
      return booking.unit === 'lost' ? 'lost' : 'undecided';
    case 'declined':
    case 'expired':
      // Holds no unit, so that it is never among those that do.
      return 'free';
  }
}

function dateOf({ at, due }: Box): number {
  return at ?? (due === undefined ? 0 : Date.parse(due));
}
