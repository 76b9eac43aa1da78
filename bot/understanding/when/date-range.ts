import type { Day } from '../../shared/helsinki.ts';
import { dayIn, nextDay, type Span, yearOf } from './calendar.ts';

/** A day as said, of which the year may be left out. */
export interface SaidDay {
  readonly day: number;
  readonly month: number;
  readonly year?: number | undefined;
}

export function dayOfSaid({ day, month, year }: SaidDay, today: Day): Day | undefined {
  return year === undefined ? nextDay(month, day, today) : dayIn(year, month, day);
}

/** The first takes its year from the last, unless the year turns between them. */
export function rangeOf(first: SaidDay, last: SaidDay, today: Day): Span | undefined {
  const end = dayOfSaid(last, today);
  if (end === undefined) {
    return undefined;
  }
  const turns = first.month > last.month;
  const start = dayIn(first.year ?? yearOf(end) - (turns ? 1 : 0), first.month, first.day);
  return start !== undefined && start < end ? { first: start, last: end } : undefined;
}
