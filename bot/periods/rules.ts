import { entitlementKinds } from '../shared/entitlements.ts';
import { addDays, addMonths, type Day } from '../shared/helsinki.ts';
import { type LateJoiners, type Network, type Period, usualRules } from '../shared/network.ts';
import type { PeriodFaults, PeriodValues, PeriodWish } from './form.ts';

/** What a period that nobody has made before begins with: everything is the network's to say. */
const blank: Omit<Period, 'id'> = {
  name: '',
  from: '',
  to: '',
  entitlements: { workshop: 0, themeSeminar: 0, workingSeminar: 0, sparring: 0, situationAnalysis: 0 },
  themes: [],
  topics: [],
  fees: [],
  rules: usualRules,
};

/** The next period as the last one suggests it: of the same length, right after it, on the same terms. */
export function suggestNext(last: Period | undefined): Omit<Period, 'id'> {
  if (!last) {
    return blank;
  }
  const from = addDays(last.to, 1);
  const months = monthsBetween(last.from, from);
  const { leadTheme: _theirs, id: _id, ...rest } = last;
  return {
    ...rest,
    name: nextName(last.name),
    from,
    to: addDays(addMonths(from, months), -1),
    rules: {
      ...last.rules,
      lateJoiners: last.rules.lateJoiners.map((late) => ({ ...late, from: addMonths(late.from, months) })),
    },
  };
}

/** "USO 8" → "USO 9". */
export function nextName(name: string): string {
  return /(?<!\d)\d+\s*$/.test(name)
    ? name.replace(/(?<!\d)\d+(?=\s*$)/, (number) => String(Number(number) + 1))
    : name;
}

function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return Math.max(1, (toYear - fromYear) * 12 + toMonth - fromMonth);
}

/** Follows from the name, so that the same period made twice is one. */
export function periodId(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 40) || 'period'
  );
}

/** Late joiners that the form has no room for. */
const fieldsForLate = 2;

/** The wish on the ground of what stands or was suggested: themes, topics, fees and the other settings are its. */
export function periodFrom(base: Omit<Period, 'id'>, id: string, wish: PeriodWish): Period {
  const { name, from, to, entitlements, carryOver, lateJoiners } = wish;
  const others: readonly LateJoiners[] = base.rules.lateJoiners.slice(fieldsForLate);
  return {
    ...base,
    id,
    name,
    from,
    to,
    entitlements,
    rules: { ...base.rules, carryOver, lateJoiners: [...lateJoiners, ...others] },
  };
}

export function valuesOf(period: Omit<Period, 'id'>): PeriodValues {
  const { name, from, to, entitlements, rules } = period;
  const [first, second] = rules.lateJoiners;
  const counts = Object.fromEntries(entitlementKinds.map((kind) => [kind, String(entitlements[kind])]));
  return {
    name,
    from,
    to,
    ...(counts as Record<(typeof entitlementKinds)[number], string>),
    carryOver: String(rules.carryOver),
    lateFrom1: first?.from ?? '',
    lateUnits1: first ? String(first.workshop) : '',
    lateFrom2: second?.from ?? '',
    lateUnits2: second ? String(second.workshop) : '',
  };
}

/** What does not fit beside the other periods; `id`: the period's own. */
export function clashes({ periods }: Pick<Network, 'periods'>, id: string, wish: PeriodWish): PeriodFaults {
  const others = periods.filter((period) => period.id !== id);
  return others.some(({ from, to }) => wish.from <= to && from <= wish.to) ? { from: 'overlaps' } : {};
}
