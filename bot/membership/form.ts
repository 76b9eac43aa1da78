import { type EntitlementKind, entitlementKinds, mostUnits } from '../shared/entitlements.ts';
import { isDay } from '../shared/helsinki.ts';
import type { Entitlements } from '../shared/network.ts';

export const membershipFieldNames = [
  'population',
  'populationYear',
  'decidedOn',
  'section',
  ...entitlementKinds,
  'reason',
] as const;
export type MembershipField = (typeof membershipFieldNames)[number];

/** What was typed, or what the form begins with. */
export type MembershipValues = Readonly<Record<MembershipField, string>>;

export type MembershipFault =
  | 'population-missing'
  | 'population-wrong'
  | 'year-wrong'
  | 'day-wrong'
  | 'section-wrong'
  | 'count-wrong'
  | 'reason-missing'
  | 'reason-too-long'
  | 'units-in-use';
export type MembershipFaults = Readonly<Partial<Record<MembershipField, MembershipFault>>>;

export interface MembershipWish {
  readonly population: number | undefined;
  readonly populationYear: number | undefined;
  readonly decidedOn: string | undefined;
  readonly decisionSection: string | undefined;
  readonly entitlements: Entitlements;
  readonly reason: string;
}

/** Characters; stated on the card. */
export const reasonLength = 500;
export const sectionLength = 20;
const mostCounted = 1_000;

export type ReadMembership = { readonly wish: MembershipWish } | { readonly faults: MembershipFaults };

/** Reads the form, or names each fault at its field. An entitlement left empty is the usual one. */
export function readMembershipForm(values: MembershipValues, usual: Entitlements): ReadMembership {
  const faults: Partial<Record<MembershipField, MembershipFault>> = {};
  const population = wholeNumber(values.population);
  const year = wholeNumber(values.populationYear);
  const decidedOn = values.decidedOn.trim();
  const section = values.section.replace(/\s+/g, ' ').trim();
  const reason = values.reason.trim();
  if (population === 'wrong' || population === 0) {
    faults.population = 'population-wrong';
  }
  if (year === 'wrong' || (year !== undefined && (year < 1900 || year > 2100))) {
    faults.populationYear = 'year-wrong';
  }
  if (decidedOn !== '' && (!isDay(decidedOn) || decidedOn < '2000' || decidedOn > '2100')) {
    faults.decidedOn = 'day-wrong';
  }
  if ([...section].length > sectionLength || /\p{C}/u.test(section)) {
    faults.section = 'section-wrong';
  }
  if ([...reason].length > reasonLength) {
    faults.reason = 'reason-too-long';
  }
  const entitlements = entitlementKinds.map((kind) => {
    const typed = wholeNumber(values[kind]);
    if (typed === 'wrong' || (typed ?? 0) > mostOf(kind)) {
      faults[kind] = 'count-wrong';
    }
    return [kind, typed === 'wrong' ? usual[kind] : (typed ?? usual[kind])] as const;
  });
  return Object.keys(faults).length > 0 || population === 'wrong' || year === 'wrong'
    ? { faults }
    : {
        wish: {
          population,
          populationYear: year,
          decidedOn: decidedOn || undefined,
          decisionSection: section || undefined,
          entitlements: Object.fromEntries(entitlements) as unknown as Entitlements,
          reason,
        },
      };
}

export function mostOf(kind: EntitlementKind): number {
  return kind === 'workshop' ? mostUnits : mostCounted;
}

/** As typed, with spaces between thousands; empty: undefined. */
export function wholeNumber(typed: string): number | undefined | 'wrong' {
  const digits = typed.replace(/\s/g, '');
  return digits === '' ? undefined : /^\d{1,9}$/.test(digits) ? Number(digits) : 'wrong';
}
