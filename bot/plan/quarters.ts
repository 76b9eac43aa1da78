import type { Day } from '../shared/helsinki.ts';
import type { Quarter } from '../shared/quota.ts';

/** The quarters of the year that a period touches, first to last. */
export function quartersOf({ from, to }: { readonly from: Day; readonly to: Day }): readonly Quarter[] {
  const quarters: Quarter[] = [];
  const last = ordinal(to);
  for (let n = ordinal(from); n <= last; n += 1) {
    quarters.push(`${Math.floor(n / 4)}-Q${(n % 4) + 1}`);
  }
  return quarters;
}

/** Quarters since the year 0. */
function ordinal(day: Day): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}
