import { monthSpan, type Span } from './calendar.ts';
import type { Season } from './meaning.ts';

const firstMonths: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The winter of a year is the one that begins in its December. */
export function seasonIn(season: Season, year: number): Span {
  const month = firstMonths[season];
  return { first: monthSpan(year, month).first, last: monthSpan(year, month + 2).last };
}
