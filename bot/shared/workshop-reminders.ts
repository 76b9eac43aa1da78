import type { Booking } from './booking.ts';
import { dayOf } from './helsinki.ts';
import type { PeriodRules } from './network.ts';
import { isQuiet, isTimely, latestStage, stagesBefore } from './reminding.ts';

type Workshop = Pick<Booking, 'status' | 'chosen'>;
type Rules = Pick<PeriodRules, 'comingDays' | 'reminderHour'>;

/** When people are reminded of an agreed time, earliest first: as many days before as of sessions. */
export function workshopStages(start: number, rules: Rules): readonly number[] {
  return stagesBefore(dayOf(new Date(start)), start, rules.comingDays, rules);
}

/** Whether a workshop is so near that it has been reminded of, and has not begun. */
export function workshopIsNear({ status, chosen }: Workshop, rules: Rules, at: number): boolean {
  return (
    status === 'confirmed' &&
    chosen !== undefined &&
    at < chosen.start &&
    latestStage(workshopStages(chosen.start, rules), at) !== undefined
  );
}

/** Whether a reminder of a workshop may still reach somebody now, by the time that is agreed on by then. */
export function workshopMayReach({ status, chosen }: Workshop, rules: Rules, at: number): boolean {
  return (
    status === 'confirmed' &&
    chosen !== undefined &&
    isTimely(workshopStages(chosen.start, rules), chosen.start, at) &&
    !isQuiet(at)
  );
}
