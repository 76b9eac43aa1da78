import { addDays, type Day, instantAt } from './helsinki.ts';
import type { PeriodRules } from './network.ts';
import { afterQuiet } from './quiet-hours.ts';

/** Of something that is hours away one is not reminded later than so: it would come as a surprise (milliseconds). */
const staleAfter = 12 * 3_600_000;

type Hour = Pick<PeriodRules, 'reminderHour'>;

/** On each day at the hour at which a period reminds. Every day has it: clocks are set at night. */
export function reminderTime(day: Day, { reminderHour }: Hour): number {
  return instantAt(day, `${String(reminderHour).padStart(2, '0')}:00`)?.getTime() ?? 0;
}

/** When people are reminded of something, earliest first: so many days before `last`, before the instant `until`. */
export function stagesBefore(
  last: Day,
  until: number,
  days: readonly number[],
  rules: Hour,
): readonly number[] {
  return days
    .map((count) => reminderTime(addDays(last, -count), rules))
    .filter((stage) => stage < until)
    .sort((a, b) => a - b);
}

/** Of several that were missed only the latest counts, so that nobody gets two at once. */
export function latestStage(stages: readonly number[], at: number): number | undefined {
  return stages.findLast((stage) => stage <= at);
}

/** Whether the latest of them may still be given: its instant is not long ago, nor what it is about over. */
export function isTimely(stages: readonly number[], until: number, at: number): boolean {
  const stage = latestStage(stages, at);
  return stage !== undefined && at - stage <= staleAfter && at < until;
}

export function isQuiet(at: number): boolean {
  return afterQuiet(at) !== at;
}
