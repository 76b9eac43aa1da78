import type { Booking, Quota, QuotaEvent, Slot } from '../shared/quota.ts';
import { findBooking, isOver, needsTime } from '../shared/quota.ts';

/** What came of a command on a municipality's workshops; everything but the first four is a refusal. */
export type BookingOutcome =
  | { readonly kind: 'requested'; readonly id: string }
  | { readonly kind: 'confirmed'; readonly id: string }
  | { readonly kind: 'declined'; readonly id: string }
  | { readonly kind: 'cancelled'; readonly id: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'none-left' }
  | { readonly kind: 'no-such-booking' }
  | { readonly kind: 'already-answered'; readonly id: string }
  | { readonly kind: 'already-held'; readonly id: string }
  | { readonly kind: 'time-not-chosen'; readonly id: string }
  | { readonly kind: 'time-passed'; readonly id: string }
  | { readonly kind: 'too-long'; readonly id: string };

export interface BookingDecision {
  readonly answer: BookingOutcome;
  readonly event?: QuotaEvent;
  /** A refusal that depends on the person alone needs no marker. */
  readonly unmarked?: boolean;
}

export const notAllowed: BookingDecision = { answer: { kind: 'not-allowed' }, unmarked: true };

/** A request holds a unit at once, so that what is shown as left can always be booked. */
export function decideRequest(quota: Quota, booking: Booking, entitlement: number): BookingDecision {
  if (quota.active.length >= entitlement) {
    return { answer: { kind: 'none-left' } };
  }
  return { answer: { kind: 'requested', id: booking.id }, event: { type: 'requested', booking } };
}

interface Act {
  readonly id: string;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export function decideConfirm(quota: Quota, act: Act & { readonly slot?: number }): BookingDecision {
  const found = openRequest(quota, act.id);
  if ('answer' in found) {
    return found;
  }
  const chosen = chooseSlot(found.booking, act.slot);
  if (needsTime(found.booking.kind) && !chosen) {
    return { answer: { kind: 'time-not-chosen', id: act.id } };
  }
  const now = new Date(act.at);
  if (chosen ? chosen.start <= act.at : isOver(found.booking, now)) {
    return { answer: { kind: 'time-passed', id: act.id } };
  }
  return {
    answer: { kind: 'confirmed', id: act.id },
    event: { type: 'confirmed', id: act.id, by: act.by, at: act.at, chosen },
  };
}

/** One proposed time needs no choosing. */
function chooseSlot(booking: Booking, slot: number | undefined): Slot | undefined {
  return booking.slots.length === 1 ? booking.slots[0] : slot === undefined ? undefined : booking.slots[slot];
}

export function decideDecline(quota: Quota, act: Act): BookingDecision {
  const found = openRequest(quota, act.id);
  if ('answer' in found) {
    return found;
  }
  return { answer: { kind: 'declined', id: act.id }, event: { type: 'declined', ...act } };
}

/** Cancelling gives the unit back, until the workshop has been held. */
export function decideCancel(quota: Quota, act: Act): BookingDecision {
  const booking = findBooking(quota, act.id);
  if (!booking) {
    return { answer: { kind: 'no-such-booking' } };
  }
  if (booking.status === 'cancelled' || booking.status === 'declined') {
    return { answer: { kind: 'already-answered', id: act.id } };
  }
  if (booking.status === 'confirmed' && isOver(booking, new Date(act.at))) {
    return { answer: { kind: 'already-held', id: act.id } };
  }
  return { answer: { kind: 'cancelled', id: act.id }, event: { type: 'cancelled', ...act } };
}

function openRequest(quota: Quota, id: string): { readonly booking: Booking } | BookingDecision {
  const booking = findBooking(quota, id);
  if (!booking) {
    return { answer: { kind: 'no-such-booking' } };
  }
  return booking.status === 'requested' ? { booking } : { answer: { kind: 'already-answered', id } };
}

export type BookingState = 'requested' | 'confirmed' | 'held' | 'declined' | 'cancelled';

/** A booking's state at an instant: a confirmed workshop counts as held when its time or due date has passed. */
export function bookingState(booking: Booking, now: Date): BookingState {
  return booking.status === 'confirmed' && isOver(booking, now) ? 'held' : booking.status;
}
