import { suggestionFor } from '../shared/carrying.ts';
import { differing, usualEntitlements } from '../shared/entitlements.ts';
import type { Membership, Network, Period } from '../shared/network.ts';

/**
 * A municipality's membership in the next period: with the population known now, on which its fee is decided, and with
 * the units it brings. Its board decides anew.
 */
export function renewed(
  { municipality }: Membership,
  period: Period,
  { municipalities }: Network,
  left: number,
  reasonFor: (carried: number) => string,
): Membership {
  const { entitlements, carried } = suggestionFor(period, undefined, left);
  const own = differing(entitlements, usualEntitlements(period, undefined));
  return {
    municipality,
    period: period.id,
    population: municipalities.get(municipality)?.population,
    ...(own ? { entitlements: own, reason: reasonFor(carried) } : {}),
  };
}
