import { type EntitlementKind, entitlementKinds, mostUnits } from '../shared/entitlements.ts';
import { addMonths, isDay } from '../shared/helsinki.ts';
import type { Entitlements, Period } from '../shared/network.ts';

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
  | 'day-outside'
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
/** Between which a population's year is. */
export const years = { first: 1900, last: 2100 } as const;

/** Days that a board may have decided on to join the period: at most a year before it begins. */
export function decisionDays({ from, to }: Pick<Period, 'from' | 'to'>): Pick<Period, 'from' | 'to'> {
  return { from: addMonths(from, -12), to };
}

export type ReadMembership = { readonly wish: MembershipWish } | { readonly faults: MembershipFaults };

/** Reads the form, or names each fault at its field. No entitlement may be left empty. */
export function readMembershipForm(
  values: MembershipValues,
  period: Pick<Period, 'from' | 'to'>,
): ReadMembership {
  const faults: Partial<Record<MembershipField, MembershipFault>> = {};
  const population = wholeNumber(values.population);
  const year = wholeNumber(values.populationYear);
  const decidedOn = values.decidedOn.trim();
  const section = values.section.replace(/\s+/g, ' ').trim();
  const reason = values.reason.trim();
  if (population === 'wrong' || population === 0) {
    faults.population = 'population-wrong';
  }
  if (year === 'wrong' || (year !== undefined && (year < years.first || year > years.last))) {
    faults.populationYear = 'year-wrong';
  }
  const days = decisionDays(period);
  if (decidedOn !== '' && !isDay(decidedOn)) {
    faults.decidedOn = 'day-wrong';
  } else if (decidedOn !== '' && (decidedOn < days.from || decidedOn > days.to)) {
    faults.decidedOn = 'day-outside';
  }
  if ([...section].length > sectionLength || /\p{C}/u.test(section)) {
    faults.section = 'section-wrong';
  }
  if ([...reason].length > reasonLength) {
    faults.reason = 'reason-too-long';
  }
  const entitlements = entitlementKinds.map((kind) => {
    const typed = wholeNumber(values[kind]);
    if (typed === undefined || typed === 'wrong' || typed > mostOf(kind)) {
      faults[kind] = 'count-wrong';
    }
    return [kind, typed] as const;
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

/** The kinds that the form asks for: what the period has none of only where a municipality has it all the same. */
export function askedKinds(
  { entitlements }: Pick<Period, 'entitlements'>,
  values: MembershipValues,
): readonly EntitlementKind[] {
  return entitlementKinds.filter(
    (kind) => kind === 'workshop' || entitlements[kind] > 0 || values[kind] !== '0',
  );
}
