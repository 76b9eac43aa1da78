import { DateTime } from 'luxon';
import { zone } from '../shared/helsinki.ts';
import type { Period } from '../shared/network.ts';

/** A warning this old is no longer given (milliseconds). */
const staleAfter = 7 * 86_400_000;

const known = new WeakMap<Period, readonly number[]>();

/** Asked for at each look at a quota, and the same for all of a period. */
function stagesOf(period: Period): readonly number[] {
  let stages = known.get(period);
  if (!stages) {
    stages = computed(period);
    known.set(period, stages);
  }
  return stages;
}

/** Days of the warnings of units about to expire: some months before the end, then at even steps until it. */
function computed({ from, to, rules }: Period): readonly number[] {
  const end = DateTime.fromISO(to, { zone }).set({ hour: rules.reminderHour });
  const start = DateTime.fromISO(from, { zone });
  const months = rules.expiryMonths.map((count) => end.minus({ months: count })).filter((at) => at >= start);
  const last = months.reduce<DateTime | undefined>(
    (latest, at) => (latest === undefined || at > latest ? at : latest),
    undefined,
  );
  const steps: DateTime[] = [];
  for (
    let at = last?.plus({ days: rules.expiryDays });
    at && at <= end;
    at = at.plus({ days: rules.expiryDays })
  ) {
    steps.push(at);
  }
  return [...months, ...steps].map((at) => at.toMillis()).sort((a, b) => a - b);
}

/** The latest warning that was due by an instant. */
export function lastStage(period: Period, now: number): number | undefined {
  return stagesOf(period).findLast((at) => at <= now);
}

export function nextStage(period: Period, now: number): number | undefined {
  return stagesOf(period).find((at) => at > now);
}

export function isStale(stage: number, now: number): boolean {
  return now - stage > staleAfter;
}
