import { differing, usualEntitlements } from '../shared/entitlements.ts';
import type { Entitlements, Membership, Municipality, OwnEntitlements, Period } from '../shared/network.ts';
import { type Quota, unitsOf, unitsUsed } from '../shared/quota.ts';

/** Terms of a membership as somebody wants them. */
export interface Terms {
  readonly decidedOn: string | undefined;
  readonly entitlements: Entitlements;
  readonly reason: string;
}

/**
 * What the membership keeps of them: its own entitlements only where they differ, and then why. Workshops that somebody
 * sets back by hand, saying why, stay said: else they would be offered again from the period before.
 */
export function ownTerms(
  period: Period,
  { decidedOn, entitlements, reason }: Terms,
  standing?: Pick<Membership, 'entitlements' | 'reason'>,
):
  | { readonly kind: 'usual' }
  | { readonly kind: 'own'; readonly entitlements: OwnEntitlements; readonly reason: string }
  | { readonly kind: 'reason-missing' } {
  const usual = usualEntitlements(period, decidedOn);
  const said = standing?.entitlements?.workshop;
  const { workshop } = entitlements;
  const setBack =
    said !== undefined && workshop === usual.workshop && (said === workshop || reason !== standing?.reason);
  const differs = differing(entitlements, usual);
  const own = setBack && reason !== '' ? { ...differs, workshop } : differs;
  if (!own) {
    return { kind: 'usual' };
  }
  return reason === '' ? { kind: 'reason-missing' } : { kind: 'own', entitlements: own, reason };
}

/** Whether fewer units than now would be less than what bookings hold. */
export function takesUsedUnits(quota: Quota, now: number, next: number): boolean {
  return next < now && unitsOf(quota, next) < unitsUsed(quota);
}

/** Whether anything has ever been booked: then it stays a member, since its history is the period's. */
export function hasBookings(quota: Quota): boolean {
  return quota.active.length > 0 || quota.ended.length > 0;
}

/** The municipality with a population: its own, else the one known otherwise, and only without any the one typed. */
export function withPopulation(
  stored: Municipality,
  known: Pick<Municipality, 'population' | 'populationYear'>,
  typed: { readonly population: number | undefined; readonly populationYear: number | undefined },
): Municipality {
  if (stored.population !== undefined) {
    return stored;
  }
  const { population, populationYear } = known.population === undefined ? typed : known;
  return { ...stored, population, populationYear };
}
