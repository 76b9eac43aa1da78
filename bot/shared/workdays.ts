import { addDays, type Day, weekdayOf } from './helsinki.ts';
import { holidaysOf } from './holidays.ts';

const byYear = new Map<string, ReadonlySet<Day>>();

function holidays(year: string): ReadonlySet<Day> {
  let known = byYear.get(year);
  if (!known) {
    known = new Set(holidaysOf(year));
    byYear.set(year, known);
  }
  return known;
}

export type DayOff = 'weekend' | 'holiday';

/** Why nobody is expected to work on a day; undefined on working days. A holiday goes before a weekend. */
export function dayOff(day: Day): DayOff | undefined {
  if (holidays(day.slice(0, 4)).has(day)) {
    return 'holiday';
  }
  return weekdayOf(day) > 5 ? 'weekend' : undefined;
}

/** The day that many working days later; the day itself does not count. */
export function addWorkdays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    left -= dayOff(at) === undefined ? 1 : 0;
  }
  return at;
}
