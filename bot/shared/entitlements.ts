import type { Entitlements, Membership, OwnEntitlements, Period, PeriodRules } from './network.ts';

export const entitlementKinds = [
  'workshop',
  'themeSeminar',
  'workingSeminar',
  'sparring',
  'situationAnalysis',
] as const satisfies readonly (keyof Entitlements)[];
export type EntitlementKind = (typeof entitlementKinds)[number];

/**
 * What a municipality is entitled to in a period: its own where the coordinator has said so, else what the period
 * gives to those who join so late, else the period's.
 */
export function entitlementsOf(
  period: Pick<Period, 'entitlements' | 'rules'>,
  membership: Pick<Membership, 'entitlements' | 'decidedOn'>,
): Entitlements {
  const usual = usualEntitlements(period, membership.decidedOn);
  const own = membership.entitlements ?? {};
  return {
    workshop: own.workshop ?? usual.workshop,
    themeSeminar: own.themeSeminar ?? usual.themeSeminar,
    workingSeminar: own.workingSeminar ?? usual.workingSeminar,
    sparring: own.sparring ?? usual.sparring,
    situationAnalysis: own.situationAnalysis ?? usual.situationAnalysis,
  };
}

/** What the period's settings give to a municipality decided on that day; undefined: no day is known, so in time. */
export function usualEntitlements(
  { entitlements, rules }: Pick<Period, 'entitlements' | 'rules'>,
  decidedOn: string | undefined,
): Entitlements {
  return { ...entitlements, workshop: lateUnits(rules, decidedOn) ?? entitlements.workshop };
}

/** Of several days that have been reached, the latest counts. */
function lateUnits({ lateJoiners }: PeriodRules, decidedOn: string | undefined): number | undefined {
  return lateJoiners
    .filter(({ from }) => decidedOn !== undefined && decidedOn >= from)
    .reduce<(typeof lateJoiners)[number] | undefined>(
      (latest, one) => (latest === undefined || one.from >= latest.from ? one : latest),
      undefined,
    )?.workshop;
}

/** Those that differ from the usual ones; undefined: none does. */
export function differing(whole: Entitlements, usual: Entitlements): OwnEntitlements | undefined {
  const own = entitlementKinds.filter((kind) => whole[kind] !== usual[kind]);
  return own.length === 0 ? undefined : Object.fromEntries(own.map((kind) => [kind, whole[kind]]));
}

/** As many workshop units as a municipality may have in a period; so many fit a card. */
export const mostUnits = 12;

/** How many of the units left of the period before a municipality brings into this one. */
export function carriedUnits({ rules }: Pick<Period, 'rules'>, left: number): number {
  return Math.min(rules.carryOver, left);
}
