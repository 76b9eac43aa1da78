import { readQuota } from '../../storage/quota.ts';
import { entitlementsOf } from '../shared/entitlements.ts';
import { dayOf } from '../shared/helsinki.ts';
import { type Membership, municipalityName, type Network, type Period } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import { emptyQuota, type Quota, unitsLeft, unitsOf } from '../shared/quota.ts';
import type { Services } from '../turn.ts';

/** A member of a period with its workshop units. */
export interface PeriodMember {
  readonly membership: Membership;
  readonly code: string;
  /** As shown to the reader. */
  readonly name: string;
  readonly left: number;
  readonly of: number;
}

/** All members by name; their units by the overview, which may be moments behind. */
export async function membersOf(
  network: Network,
  period: Period,
  language: Language,
  services: Services,
): Promise<readonly PeriodMember[]> {
  const entries = await services.overviews.read(period.id);
  const quotas = new Map(entries.map(({ municipality, quota }) => [municipality, quota]));
  return network.memberships
    .filter((membership) => membership.period === period.id)
    .flatMap((membership) => {
      const municipality = network.municipalities.get(membership.municipality);
      if (!municipality) {
        return [];
      }
      const quota = quotas.get(municipality.code) ?? emptyQuota;
      const { workshop } = entitlementsOf(period, membership);
      return {
        membership,
        code: municipality.code,
        name: municipalityName(municipality, language),
        left: unitsLeft(quota, workshop),
        of: unitsOf(quota, workshop),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fi') || (a.code < b.code ? -1 : 1));
}

const atOnce = 10;

/** The workshops of each member, by its code, read from their own rows: what a decision rests on. */
export async function quotasOf(
  period: Period,
  memberships: readonly Membership[],
  { tables }: Pick<Services, 'tables'>,
): Promise<ReadonlyMap<string, Quota>> {
  const quotas = new Map<string, Quota>();
  for (let i = 0; i < memberships.length; i += atOnce) {
    await Promise.all(
      memberships.slice(i, i + atOnce).map(async ({ municipality }) => {
        quotas.set(municipality, await readQuota(tables, municipality, period.id));
      }),
    );
  }
  return quotas;
}

/** The units that each of them has left. */
export async function unitsLeftOf(
  period: Period,
  memberships: readonly Membership[],
  services: Pick<Services, 'tables'>,
): Promise<ReadonlyMap<string, number>> {
  const quotas = await quotasOf(period, memberships, services);
  return new Map(
    memberships.map((membership) => [
      membership.municipality,
      unitsLeft(
        quotas.get(membership.municipality) ?? emptyQuota,
        entitlementsOf(period, membership).workshop,
      ),
    ]),
  );
}

export function isOver(period: Period, now: Date): boolean {
  return period.to < dayOf(now);
}

/** Before its first day it may still be changed. */
export function hasBegun(period: Period, now: Date): boolean {
  return period.from <= dayOf(now);
}

/** The one that ends last: what a new one follows. */
export function lastOf({ periods }: Pick<Network, 'periods'>): Period | undefined {
  return periods.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
}
