import { carriedUnits, mostUnits, usualEntitlements } from './entitlements.ts';
import type { Entitlements, Period } from './network.ts';

/** What the settings of the period make of a municipality. */
export interface Suggestion {
  readonly entitlements: Entitlements;
  /** Units of the period before that are in it. */
  readonly carried: number;
}

/** `left`: units left of the period before, once that is over. */
export function suggestionFor(period: Period, decidedOn: string | undefined, left: number): Suggestion {
  const usual = usualEntitlements(period, decidedOn);
  const carried = Math.min(carriedUnits(period, left), Math.max(0, mostUnits - usual.workshop));
  return { entitlements: { ...usual, workshop: usual.workshop + carried }, carried };
}
