import { yearOf } from './calendar.ts';
import { freeAfter, gluedMark, meant, numberAt, type Reading, says } from './reading.ts';

/** "vuonna 2027", "nästa år", ", 2027", behind a date or a month. */
export function yearAfter(
  reading: Reading,
  at: number,
): { readonly year: number; readonly next: number } | undefined {
  const which = meant(reading, at, 'which')?.which;
  if (which !== undefined && meant(reading, at + 1, 'unit')?.unit === 'year') {
    return { year: yearOf(reading.today) + (which === 'coming' ? 1 : which), next: at + 2 };
  }
  const start =
    says(reading, at, 'year-word') || says(reading, at, 'of') || gluedMark(reading, at, ',') ? at + 1 : at;
  const year = yearNumber(reading, start);
  return year === undefined ? undefined : { year, next: start + 1 };
}

/** Only a year that is near: other numbers of four digits are of inhabitants. */
export function yearNumber(reading: Reading, at: number): number | undefined {
  const year = reading.tokens[at]?.text.length === 4 ? numberAt(reading, at, 4) : undefined;
  const near = year !== undefined && Math.abs(year - yearOf(reading.today)) <= 10;
  return near && freeAfter(reading, at + 1) ? year : undefined;
}
