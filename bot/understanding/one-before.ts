import { DateTime } from 'luxon';
import { addDays, addMonths, type Day, daysBetween, weekdayOf } from '../shared/helsinki.ts';
import type { Said } from './said.ts';
import type { When } from './when/when.ts';

/** Of what is over, the last one is meant: a text on it, its times read so. */
export function lastOnes(said: Said): Said {
  const { text, today } = said;
  const whens = said.whens.map((one) => ({ ...one, when: oneBefore(one.when, today, isDated(text, one)) }));
  return { ...said, whens };
}

/** Each of its days as the one that is nearer, where that is past. */
export function nearestOnes(said: Said): Said {
  const last = lastOnes(said).whens;
  const isNearer = (before: When, ahead: When) =>
    daysBetween(firstOf(before), said.today) < daysBetween(said.today, firstOf(ahead));
  const whens = said.whens.map((one, n) => {
    const before = last[n];
    return before && one.when.kind !== 'time' && isNearer(before.when, one.when) ? before : one;
  });
  return { ...said, whens };
}

/** In figures, and no weekday. */
export function isDated(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return /\d/.test(text.slice(start, end));
}

function firstOf(when: When): Day {
  switch (when.kind) {
    case 'day':
      return when.day;
    case 'span':
      return when.first;
    case 'ambiguous':
      return when.days[0] ?? '';
    case 'time':
      return '';
  }
}

/**
 * What lies ahead of today as the last one that is past: a year earlier, a week as the week of the same number. A day
 * that is not said as a date is a weekday, and the one before is a week earlier.
 */
export function oneBefore(when: When, today: Day, dated: boolean): When {
  const before = (day: Day) => {
    if (day <= today) return day;
    return dated || day > addDays(today, 7) ? yearBefore(day) : addDays(day, -7);
  };
  switch (when.kind) {
    case 'day':
      return { ...when, day: before(when.day) };
    case 'ambiguous':
      return { ...when, days: when.days.map(before) };
    case 'span':
      return when.first > today ? { ...when, ...spanBefore(when.first, when.last) } : when;
    case 'time':
      return when;
  }
}

function spanBefore(first: Day, last: Day): { readonly first: Day; readonly last: Day } {
  const shift = weekdayOf(first) === 1 && daysBetween(first, last) === 6 ? sameWeekBefore : yearBefore;
  return { first: shift(first), last: shift(last) };
}

function sameWeekBefore(day: Day): Day {
  const at = DateTime.fromISO(day, { zone: 'utc' });
  return at.set({ weekYear: at.weekYear - 1 }).toFormat('yyyy-MM-dd');
}

function yearBefore(day: Day): Day {
  return addMonths(day, -12);
}
