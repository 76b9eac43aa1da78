import { type Booking, isOver, type Report } from '../shared/booking.ts';
import { findBooking, type Quota, type QuotaEvent } from '../shared/quota.ts';

/** What came of a report or of feedback; everything but the first three is a refusal. */
export interface ReportOutcome {
  readonly kind:
    | 'reported'
    | 'not-held'
    | 'thanked'
    | 'not-allowed'
    | 'no-such-booking'
    | 'not-over'
    | 'taken'
    | 'not-reported'
    | 'already-answered';
  readonly id: string;
}

export interface ReportDecision {
  readonly answer: ReportOutcome;
  readonly event?: QuotaEvent;
}

export interface ReportAct {
  readonly id: string;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Consultants in whose place the actor may act. */
  readonly acting: (consultant: string) => boolean;
}

/** A workshop's report; sent again it replaces the earlier one. */
export function decideReport(quota: Quota, act: ReportAct, report: Report): ReportDecision {
  const found = reportable(quota, act);
  return 'answer' in found
    ? found
    : done('reported', act, { type: 'reported', ...stamp(act, found.booking), report });
}

/** It did not take place: the consultant says whether the unit returns, and why. */
export function decideNotHeld(
  quota: Quota,
  act: ReportAct,
  unit: 'returned' | 'lost',
  reason: string,
): ReportDecision {
  const found = reportable(quota, act);
  if ('answer' in found) {
    return found;
  }
  return found.booking.status === 'reported'
    ? refusal('already-answered', act)
    : done('not-held', act, { type: 'notHeld', ...stamp(act, found.booking), unit, reason });
}

/** The municipality's word on a reported workshop, 1–5; may be changed. */
export function decideFeedback(
  quota: Quota,
  { id, by, at }: Omit<ReportAct, 'acting'>,
  stars: number,
): ReportDecision {
  const booking = findBooking(quota, id);
  if (!booking) {
    return { answer: { kind: 'no-such-booking', id } };
  }
  return booking.status === 'reported'
    ? { answer: { kind: 'thanked', id }, event: { type: 'feedback', id, by, at, stars } }
    : { answer: { kind: 'not-reported', id } };
}

function reportable(quota: Quota, act: ReportAct): { readonly booking: Booking } | ReportDecision {
  const booking = findBooking(quota, act.id);
  if (!booking) {
    return refusal('no-such-booking', act);
  }
  const { status, owner } = booking;
  const over = status === 'confirmed' && isOver(booking, new Date(act.at));
  if (!over && status !== 'held' && status !== 'reported') {
    return refusal(status === 'confirmed' ? 'not-over' : 'already-answered', act);
  }
  return owner === undefined || act.acting(owner) ? { booking } : refusal('taken', act);
}

function stamp({ id, by, at }: ReportAct, { owner }: Booking) {
  return { id, by, at, ...(owner === undefined || owner === by ? {} : { behalf: owner }) };
}

function done(kind: 'reported' | 'not-held', { id }: ReportAct, event: QuotaEvent): ReportDecision {
  return { answer: { kind, id }, event };
}

function refusal(kind: ReportOutcome['kind'], { id }: ReportAct): ReportDecision {
  return { answer: { kind, id } };
}
