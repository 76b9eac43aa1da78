import { readMembership } from '../storage/network.ts';
import { entitlementsOf } from './shared/entitlements.ts';
import type { Entitlements, Period } from './shared/network.ts';
import type { Services } from './turn.ts';

/**
 * Reads the municipality's own entitlements again: what is remembered of them may be half a minute old, and units
 * taken from one could still be booked. Of a municipality that is no member any more there are none.
 */
export function freshEntitlements(
  { municipality, period }: { readonly municipality: string; readonly period: Period },
  { tables }: Pick<Services, 'tables'>,
): { readonly read: Promise<void>; readonly get: () => Entitlements | undefined } {
  let entitlements: Entitlements | undefined;
  const read = readMembership(tables, period.id, municipality).then((membership) => {
    entitlements = membership && entitlementsOf(period, membership);
  });
  return { read, get: () => entitlements };
}
