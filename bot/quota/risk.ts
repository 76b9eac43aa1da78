import { isOpen } from '../shared/booking.ts';
import { type Day, daysBetween } from '../shared/helsinki.ts';
import { type Quota, unitsLeft, unitsOf } from '../shared/quota.ts';

/** How likely a municipality is to lose units when the period ends. */
export type RiskLevel = 'high' | 'some' | 'none';

export interface Risk {
  readonly level: RiskLevel;
  /** Units still to be agreed on for each month (30 days) that is left; a request not yet agreed counts half. */
  readonly perMonth: number;
}

interface Standing {
  readonly quota: Quota;
  readonly entitlement: number;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly today: Day;
}

const daysInMonth = 30;
/** A network has used its units at an even pace when 1; so many times that pace is hard to reach. */
const hard = 3;
const brisk = 1.5;

/** Unused units against time left, compared with the even pace of the whole period. */
export function riskOf({ quota, entitlement, period, today }: Standing): Risk {
  const open = quota.active.filter(isOpen).length;
  const missing = unitsLeft(quota, entitlement) + open / 2;
  const days = daysBetween(today, period.to) + 1;
  if (missing === 0 || days <= 0) {
    return { level: 'none', perMonth: 0 };
  }
  const perMonth = (missing / days) * daysInMonth;
  const even = (unitsOf(quota, entitlement) / (daysBetween(period.from, period.to) + 1)) * daysInMonth;
  const pace = even === 0 ? hard : perMonth / even;
  return { level: pace >= hard ? 'high' : pace >= brisk ? 'some' : 'none', perMonth };
}

/** Those with most to lose first; then by name, so that the order is the same each time. */
export function byRisk(
  a: { readonly risk: Risk; readonly name: string },
  b: { readonly risk: Risk; readonly name: string },
): number {
  return b.risk.perMonth - a.risk.perMonth || a.name.localeCompare(b.name, 'fi');
}
