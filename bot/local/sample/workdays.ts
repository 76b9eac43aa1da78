import { addDays, type Day, weekdayOf } from '../../shared/helsinki.ts';

/** Holidays with a fixed date; a sample needs no Easter. */
const holidays = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26', '12-31'];

function isWorkday(day: Day): boolean {
  return weekdayOf(day) <= 5 && !holidays.includes(day.slice(5));
}

/** The day itself or the first workday after it. */
export function workdayFrom(day: Day): Day {
  return isWorkday(day) ? day : workdayFrom(addDays(day, 1));
}

/** The day itself or the last workday before it. */
export function workdayUntil(day: Day): Day {
  return isWorkday(day) ? day : workdayUntil(addDays(day, -1));
}
