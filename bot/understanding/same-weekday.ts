import { DateTime } from 'luxon';
import type { Day } from '../shared/helsinki.ts';

/** The first day of a stretch that is of the same weekday as another day. */
export function weekdayIn(first: Day, last: Day, like: Day): Day | undefined {
  const weekday = DateTime.fromISO(like, { zone: 'utc' }).weekday;
  const start = DateTime.fromISO(first, { zone: 'utc' });
  const day = start.plus({ days: (weekday - start.weekday + 7) % 7 }).toISODate() ?? '';
  return day <= last ? day : undefined;
}
