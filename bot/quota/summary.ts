import { isOpen } from '../shared/booking.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Entitlements, Period } from '../shared/network.ts';
import { type Quota, unitsLeft, unitsOf } from '../shared/quota.ts';
import { type Risk, riskOf } from './risk.ts';
import { boxState } from './rules.ts';

/** A municipality's workshops in numbers. */
export interface QuotaSummary {
  readonly left: number;
  readonly of: number;
  /** Requests to be agreed on. */
  readonly open: number;
  /** Held workshops without a report. */
  readonly unreported: number;
  /** Units of workshops cancelled late, on which the consultant has not decided. */
  readonly undecided: number;
  readonly risk: Risk;
}

export function summaryOf(
  quota: Quota,
  period: Period,
  { workshop: entitlement }: Entitlements,
  now: Date,
): QuotaSummary {
  const states = quota.active.map((booking) => boxState(booking, now));
  return {
    left: unitsLeft(quota, entitlement),
    of: unitsOf(quota, entitlement),
    open: quota.active.filter(isOpen).length,
    unreported: states.filter((state) => state === 'held').length,
    undecided: states.filter((state) => state === 'undecided').length,
    risk: riskOf({ quota, entitlement, period, today: dayOf(now) }),
  };
}
