import { addDays, type Day } from '../../shared/helsinki.ts';
import { monthOf, monthSpan, type Span, weekOf, yearOf } from './calendar.ts';
import { meant, type Reading } from './reading.ts';
import { type NamedStretch, ofAnyYear } from './stretch.ts';

/** The running week, month or year, or the next when what was said of it is over: "kuun lopussa". */
export function runningStretch(reading: Reading, at: number): NamedStretch | undefined {
  const unit = meant(reading, at, 'unit');
  return unit === undefined || unit.form === 'short' || unit.unit === 'day'
    ? undefined
    : running(reading, unit.unit, at + 1);
}

export function running({ today }: Reading, unit: 'week' | 'month' | 'year', next: number): NamedStretch {
  const now = yearOf(today);
  const make = (year: number): Span => {
    switch (unit) {
      case 'week':
        return weekOf(addDays(today, 7 * (year - now)));
      case 'month':
        return monthSpan(now, monthOf(today) + year - now);
      case 'year':
        return yearSpan(year);
    }
  };
  return ofAnyYear(make, next);
}

export function weekendOf(day: Day): Span {
  const { last } = weekOf(day);
  return { first: addDays(last, -1), last };
}

export function yearSpan(year: number): Span {
  return { first: monthSpan(year, 1).first, last: monthSpan(year, 12).last };
}
