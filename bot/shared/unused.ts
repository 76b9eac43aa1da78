import { entitlementsOf } from './entitlements.ts';
import type { Network, Period } from './network.ts';
import { emptyQuota, type Quota, unitsLeft } from './quota.ts';

export interface Unused {
  readonly municipality: string;
  readonly left: number;
}

/** The member municipalities with units still to be booked; one of which nothing is known has used none. */
export function unusedOf(
  network: Network,
  period: Period,
  entries: readonly { readonly municipality: string; readonly quota: Quota }[],
): readonly Unused[] {
  const quotas = new Map(entries.map(({ municipality, quota }) => [municipality, quota]));
  return network.memberships
    .filter((membership) => membership.period === period.id)
    .map((membership) => ({
      municipality: membership.municipality,
      left: unitsLeft(
        quotas.get(membership.municipality) ?? emptyQuota,
        entitlementsOf(period, membership).workshop,
      ),
    }))
    .filter(({ left }) => left > 0);
}
