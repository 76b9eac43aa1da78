import { addDays, type Day, weekdayOf } from '../../shared/helsinki.ts';

/** The first and the last day of it. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Undefined when there is no such day. */
export function dayIn(year: number, month: number, day: number): Day | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
    ? `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
    : undefined;
}

function lengthOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Other numbers of four digits are of something else. */
export function isKnownYear(year: number): boolean {
  return year >= 2000 && year < 2100;
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** The first such day that is not over; 29 February may be years away. */
export function nextDay(month: number, day: number, today: Day): Day | undefined {
  const year = yearOf(today);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const found = dayIn(year + ahead, month, day);
    if (found !== undefined && found >= today) {
      return found;
    }
  }
  return undefined;
}

/** The month as counted from January of the year: 13 is the next January. */
export function monthSpan(year: number, month: number): Span {
  const index = year * 12 + month - 1;
  const first = firstOf(index);
  return { first, last: addDays(firstOf(index + 1), -1) };
}

function firstOf(index: number): Day {
  return `${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}-01`;
}

export function weekOf(day: Day): Span {
  const first = addDays(day, 1 - weekdayOf(day));
  return { first, last: addDays(first, 6) };
}

/** An ISO week; undefined when the year has none of that number. */
export function numberedWeek(year: number, week: number): Span | undefined {
  const first = addDays(weekOf(`${year}-01-04`).first, 7 * (week - 1));
  return week >= 1 && yearOf(addDays(first, 3)) === year ? { first, last: addDays(first, 6) } : undefined;
}

/** The nth (-1: the last) of the weeks that have most of their days in the span. */
export function weekWithin({ first, last }: Span, nth: number): Span | undefined {
  const thursday = nthWeekday({ first, last }, 4, nth);
  return thursday === undefined ? undefined : weekOf(thursday);
}

export function nthWeekday({ first, last }: Span, weekday: number, nth: number): Day | undefined {
  const day =
    nth < 0
      ? addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
      : addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  return day >= first && day <= last ? day : undefined;
}
