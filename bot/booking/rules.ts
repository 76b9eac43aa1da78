import {
  type Booking,
  holdsUnit,
  isOpen,
  isOver,
  needsTime,
  type Side,
  type Slot,
  turnOf,
} from '../shared/booking.ts';
import { type Day, dayOf, daysBetween } from '../shared/helsinki.ts';
import { findBooking, type Quota, type QuotaEvent, unitsLeft, unitsOf } from '../shared/quota.ts';

/** What was done. */
export type BookingDone =
  | 'requested'
  | 'proposed'
  | 'confirmed'
  | 'kept'
  | 'declined'
  | 'cancelled'
  | 'unit-decided'
  | 'handed-over';

/** Why nothing was done. */
export type BookingRefusal =
  | 'not-allowed'
  | 'none-left'
  | 'no-such-booking'
  | 'already-answered'
  | 'already-held'
  | 'not-your-turn'
  | 'taken'
  | 'over-entitlement'
  | 'time-not-chosen'
  | 'time-passed'
  | 'reason-missing'
  | 'too-long'
  | 'faulty';

/** What came of a command on a municipality's workshops. */
export interface BookingOutcome {
  readonly kind: BookingDone | BookingRefusal;
  readonly id?: string | undefined;
}

export interface BookingDecision {
  readonly answer: BookingOutcome;
  readonly event?: QuotaEvent;
  /** A refusal that depends on the person alone needs no marker. */
  readonly unmarked?: boolean;
}

/** Who acts, on which booking, and when. */
export interface Act {
  readonly id: string;
  readonly by: string;
  readonly side: Side;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Consultants in whose place the actor may act: themselves, whom they stand in for, who has left. */
  readonly acting: (consultant: string) => boolean;
}

export const notAllowed: BookingDecision = { answer: { kind: 'not-allowed' }, unmarked: true };

/** A request holds a unit at once, so that what is shown as left can always be booked. */
export function decideRequest(quota: Quota, booking: Booking, entitlement: number): BookingDecision {
  return unitsLeft(quota, entitlement) === 0
    ? { answer: { kind: 'none-left' } }
    : { answer: { kind: 'requested', id: booking.id }, event: { type: 'requested', booking } };
}

/** New times instead of those that stand: a counter-proposal, a changed wish, or the move of an agreed workshop. */
export function decidePropose(
  quota: Quota,
  act: Act,
  wish: { readonly slots: readonly Slot[]; readonly due?: Day | undefined },
): BookingDecision {
  const found = negotiable(quota, act);
  if ('answer' in found) {
    return found;
  }
  const proposal = { side: act.side, at: act.at, ...wish };
  return done('proposed', act, { type: 'proposed', ...stamp(act, found.booking), proposal });
}

/** Says yes to one of the other side's times. */
export function decideAccept(
  quota: Quota,
  act: Act,
  slot: number | undefined,
  entitlement: number,
): BookingDecision {
  const found = negotiable(quota, act);
  if ('answer' in found) {
    return found;
  }
  const { booking } = found;
  const { proposal } = booking;
  if (!proposal || turnOf(booking) !== act.side) {
    return refusal(booking.proposal ? 'not-your-turn' : 'already-answered', act);
  }
  const chosen = chooseSlot(proposal.slots, slot);
  if (needsTime(booking.kind) && !chosen) {
    return refusal('time-not-chosen', act);
  }
  const now = new Date(act.at);
  if (chosen ? chosen.start <= act.at : proposal.due !== undefined && proposal.due < dayOf(now)) {
    return refusal('time-passed', act);
  }
  if (isOpen(booking) && quota.active.filter((b) => !isOpen(b)).length >= unitsOf(quota, entitlement)) {
    return refusal('over-entitlement', act);
  }
  const { due } = proposal;
  return done('confirmed', act, { type: 'confirmed', ...stamp(act, booking), chosen, due });
}

/** One proposed time needs no choosing. */
function chooseSlot(slots: readonly Slot[], slot: number | undefined): Slot | undefined {
  return slots.length === 1 ? slots[0] : slot === undefined ? undefined : slots[slot];
}

/** Says no: to a request, which ends it, or to a new time for an agreed workshop, whose time then stands. */
export function decideDecline(quota: Quota, act: Act): BookingDecision {
  const found = negotiable(quota, act);
  if ('answer' in found) {
    return found;
  }
  const { booking } = found;
  if (booking.status === 'confirmed') {
    return turnOf(booking) === act.side
      ? done('kept', act, { type: 'kept', ...stamp(act, booking) })
      : refusal('already-answered', act);
  }
  return act.side === 'consultant'
    ? done('declined', act, { type: 'declined', ...stamp(act, booking) })
    : refusal('not-allowed', act);
}

/**
 * Before the cut-off (days before the workshop, a setting of the period) the unit returns by itself; later the
 * consultant decides. When it is the consultant who cancels, the unit always returns.
 */
export function decideCancel(
  quota: Quota,
  act: Act & { readonly reason?: string | undefined },
  cutoffDays: number,
): BookingDecision {
  const found = negotiable(quota, act);
  if ('answer' in found) {
    return found;
  }
  const { booking } = found;
  if (act.side === 'consultant' && act.reason === undefined) {
    return refusal('reason-missing', act);
  }
  const unit = act.side === 'municipality' && isLate(booking, act.at, cutoffDays) ? 'undecided' : 'returned';
  const { reason } = act;
  return done('cancelled', act, { type: 'cancelled', ...stamp(act, booking), unit, reason });
}

/** Whether cancelling now comes too late for the unit to return by itself. */
export function isLate({ status, chosen, due }: Booking, at: number, cutoffDays: number): boolean {
  const day = chosen ? dayOf(new Date(chosen.start)) : due;
  return status === 'confirmed' && day !== undefined && daysBetween(dayOf(new Date(at)), day) < cutoffDays;
}

/** Whether the unit of a workshop cancelled late returns. The coordinator may also undo what was decided. */
export function decideUnit(
  quota: Quota,
  act: Act & { readonly reason?: string | undefined },
  unit: 'returned' | 'lost',
  { entitlement, corrects }: { readonly entitlement: number; readonly corrects: boolean },
): BookingDecision {
  const booking = findBooking(quota, act.id);
  if (!booking) {
    return refusal('no-such-booking', act);
  }
  if (
    booking.status !== 'cancelled' ||
    (!corrects && booking.unit !== 'undecided') ||
    booking.unit === unit
  ) {
    return refusal('already-answered', act);
  }
  if (!corrects && isTaken(booking, act)) {
    return refusal('taken', act);
  }
  if (act.reason === undefined) {
    return refusal('reason-missing', act);
  }
  if (unit === 'lost' && booking.unit !== 'undecided' && unitsLeft(quota, entitlement) === 0) {
    return refusal('none-left', act);
  }
  const { reason } = act;
  const who = corrects ? ownDeed(act) : stamp(act, booking);
  return done('unit-decided', act, { type: 'unitDecided', ...who, unit, reason });
}

/** Gives a booking to another consultant. */
export function decideHandOver(quota: Quota, act: Act, to: string, reassigns: boolean): BookingDecision {
  const booking = findBooking(quota, act.id);
  if (!booking) {
    return refusal('no-such-booking', act);
  }
  if (!reassigns && isTaken(booking, act)) {
    return refusal('taken', act);
  }
  if (booking.owner === to || !holdsUnit(booking)) {
    return refusal('already-answered', act);
  }
  const who = reassigns ? ownDeed(act) : stamp(act, booking);
  return done('handed-over', act, { type: 'handedOver', ...who, to });
}

/** A booking that can still be agreed on or given up, by the one who has it. */
function negotiable(quota: Quota, act: Act): { readonly booking: Booking } | BookingDecision {
  const booking = findBooking(quota, act.id);
  if (!booking) {
    return refusal('no-such-booking', act);
  }
  if (booking.status === 'held' || booking.status === 'reported') {
    return refusal('already-held', act);
  }
  if (!isOpen(booking) && booking.status !== 'confirmed') {
    return refusal('already-answered', act);
  }
  if (booking.status === 'confirmed' && isOver(booking, new Date(act.at))) {
    return refusal('already-held', act);
  }
  return act.side === 'consultant' && isTaken(booking, act) ? refusal('taken', act) : { booking };
}

function isTaken({ owner }: Booking, { acting }: Act): boolean {
  return owner !== undefined && !acting(owner);
}

/** The coordinator acts in nobody's place. */
function ownDeed({ id, by, at }: Act) {
  return { id, by, at };
}

/** Who did it and when; and in whose place, where a consultant stood in for the one who has it. */
function stamp({ id, by, at, side }: Act, { owner }: Booking) {
  const behalf = side === 'consultant' && owner !== undefined && owner !== by ? owner : undefined;
  return { id, by, at, ...(behalf === undefined ? {} : { behalf }) };
}

function done(kind: BookingDone, { id }: Act, event: QuotaEvent): BookingDecision {
  return { answer: { kind, id }, event };
}

function refusal(kind: BookingRefusal, { id }: Act): BookingDecision {
  return { answer: { kind, id } };
}
