import { differing, usualEntitlements } from '../shared/entitlements.ts';
import type { Entitlements, OwnEntitlements, Period } from '../shared/network.ts';
import { type Quota, unitsOf, unitsUsed } from '../shared/quota.ts';

/** Terms of a membership as somebody wants them. */
export interface Terms {
  readonly decidedOn: string | undefined;
  readonly entitlements: Entitlements;
  readonly reason: string;
}

/** What the membership keeps of them: its own entitlements only where they differ, and then why. */
export function ownTerms(
  period: Period,
  { decidedOn, entitlements, reason }: Terms,
):
  | { readonly kind: 'usual' }
  | { readonly kind: 'own'; readonly entitlements: OwnEntitlements; readonly reason: string }
  | { readonly kind: 'reason-missing' } {
  const own = differing(entitlements, usualEntitlements(period, decidedOn));
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
