import { type EntitlementKind, entitlementKinds, mostUnits } from '../shared/entitlements.ts';
import { isDay } from '../shared/helsinki.ts';
import type { Entitlements, LateJoiners } from '../shared/network.ts';

const lateFieldNames = ['lateFrom1', 'lateUnits1', 'lateFrom2', 'lateUnits2'] as const;
export const periodFieldNames = [
  'name',
  'from',
  'to',
  ...entitlementKinds,
  'carryOver',
  ...lateFieldNames,
] as const;
export type PeriodField = (typeof periodFieldNames)[number];

/** What was typed, or what the form begins with. */
export type PeriodValues = Readonly<Record<PeriodField, string>>;

export type PeriodFault =
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'day-wrong'
  | 'ends-before'
  | 'overlaps'
  | 'booked'
  | 'count-wrong'
  | 'late-outside'
  | 'late-half'
  | 'units-in-use';
export type PeriodFaults = Readonly<Partial<Record<PeriodField, PeriodFault>>>;

export interface PeriodWish {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly entitlements: Entitlements;
  readonly carryOver: number;
  /** Those of the form; a network file may have given more. */
  readonly lateJoiners: readonly LateJoiners[];
}

/** Characters. */
export const nameLength = 60;
const mostCounted = 1_000;

/** Reads the form, or names each fault at its field. A number left empty is none. */
export function readPeriodForm(
  values: PeriodValues,
): { readonly wish: PeriodWish } | { readonly faults: PeriodFaults } {
  const faults: Partial<Record<PeriodField, PeriodFault>> = {};
  const name = values.name.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
  if (name === '' || [...name].length > nameLength) {
    faults.name = name === '' ? 'name-missing' : 'name-too-long';
  }
  const day = (field: 'from' | 'to') => {
    const typed = values[field].trim();
    if (!isDay(typed) || typed < '2000' || typed > '2100') {
      faults[field] = 'day-wrong';
    }
    return typed;
  };
  const [from, to] = [day('from'), day('to')];
  if (!faults.from && !faults.to && to < from) {
    faults.to = 'ends-before';
  }
  const count = (field: EntitlementKind | 'carryOver' | 'lateUnits1' | 'lateUnits2') => {
    const digits = values[field].replace(/\s/g, '');
    if (!/^\d{0,6}$/.test(digits) || Number(digits) > mostOf(field)) {
      faults[field] = 'count-wrong';
      return 0;
    }
    return Number(digits);
  };
  const entitlements = Object.fromEntries(
    entitlementKinds.map((kind) => [kind, count(kind)]),
  ) as unknown as Entitlements;
  const carryOver = count('carryOver');
  const lateJoiners = ([1, 2] as const).flatMap((n): LateJoiners | readonly [] => {
    const [start, units] = [`lateFrom${n}`, `lateUnits${n}`] as const;
    const typed = values[start].trim();
    if (typed === '' && values[units].trim() === '') {
      return [];
    }
    if (!isDay(typed) || values[units].trim() === '') {
      faults[start] = 'late-half';
    } else if (typed < from || typed > to) {
      faults[start] = 'late-outside';
    }
    return { from: typed, workshop: count(units) };
  });
  return Object.keys(faults).length > 0
    ? { faults }
    : { wish: { name, from, to, entitlements, carryOver, lateJoiners } };
}

export function mostOf(field: PeriodField): number {
  const isOther = field !== 'workshop' && entitlementKinds.some((kind) => kind === field);
  return isOther ? mostCounted : mostUnits;
}
