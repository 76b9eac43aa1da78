import { type Day, dayOf } from '../shared/helsinki.ts';
import type { Quarter, Quota } from '../shared/quota.ts';
import { type Box, boxes } from './rules.ts';

/** How a planned unit has come out. `late`: its quarter has passed and there is no workshop for it. */
export type PlanState = 'done' | 'agreed' | 'requested' | 'late' | 'now' | 'coming';

export interface PlanLine {
  readonly quarter: Quarter;
  readonly theme: string;
  readonly who: string;
  readonly state: PlanState;
  /** When its workshop is or was, where there is one. */
  readonly at?: number | undefined;
  readonly due?: Day | undefined;
}

const factOf = {
  reported: 'done',
  held: 'done',
  confirmed: 'agreed',
  requested: 'requested',
  undecided: undefined,
  lost: undefined,
  free: undefined,
} as const satisfies Record<Box['state'], PlanState | undefined>;

/**
 * The plan against fact. One unit is as good as another: the first planned quarter is compared with the first
 * workshop, the second with the second, and so on. Units lost to late cancelling are no workshops.
 */
export function planVsFact(
  quota: Quota,
  texts: readonly { readonly theme: string; readonly who: string }[],
  now: Date,
): readonly PlanLine[] {
  const planned = quota.plan
    .map((quarter, unit) => ({ quarter, theme: texts[unit]?.theme ?? '', who: texts[unit]?.who ?? '' }))
    .filter(({ quarter }) => quarter !== '')
    .sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));
  if (planned.length === 0) {
    return [];
  }
  const facts = boxes(quota, 0, now)
    .flatMap(({ state, at, due }) => {
      const fact = factOf[state];
      return fact === undefined ? [] : [{ state: fact, at, due, day: dayFor(at, due) }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const present = quarterOf(dayOf(now));
  return planned.map((line, n) => {
    const fact = facts[n];
    return fact
      ? { ...line, state: fact.state, at: fact.at, due: fact.due }
      : { ...line, state: line.quarter < present ? 'late' : line.quarter === present ? 'now' : 'coming' };
  });
}

function dayFor(at: number | undefined, due: Day | undefined): Day {
  return at === undefined ? (due ?? '') : dayOf(new Date(at));
}

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
