import type { Day } from '../shared/helsinki.ts';
import { type Booking, isOver, type Quota } from '../shared/quota.ts';

export type BoxState = 'held' | 'confirmed' | 'requested' | 'free';

/** One of a period's workshop units. */
export interface Box {
  readonly state: BoxState;
  readonly booking?: Booking;
  /** When it is or is proposed to be, milliseconds; undefined for desk work and free units. */
  readonly at?: number | undefined;
  readonly due?: Day | undefined;
}

const order: Readonly<Record<BoxState, number>> = { held: 0, confirmed: 1, requested: 2, free: 3 };

/** A confirmed workshop counts as held when its time, or its due date, has passed. */
function boxState(booking: Booking, now: Date): BoxState {
  if (booking.status !== 'confirmed') {
    return 'requested';
  }
  return isOver(booking, now) ? 'held' : 'confirmed';
}

/** All units of the period: held, confirmed, requested, free, each by date. */
export function boxes(quota: Quota, entitlement: number, now: Date): readonly Box[] {
  const used = quota.active.map((booking): Box => {
    const at = booking.chosen?.start ?? booking.slots[0]?.start;
    return { state: boxState(booking, now), booking, at, due: booking.due };
  });
  used.sort((a, b) => order[a.state] - order[b.state] || sortKey(a) - sortKey(b));
  const free = Array.from({ length: Math.max(0, entitlement - used.length) }, (): Box => ({ state: 'free' }));
  return [...used, ...free];
}

function sortKey(box: Box): number {
  return box.at ?? (box.due ? Date.parse(box.due) : 0);
}

/** Units that can still be booked. Never negative, also when an entitlement was lowered afterwards. */
export function unitsLeft(quota: Quota, entitlement: number): number {
  return Math.max(0, entitlement - quota.active.length);
}
