import { DateTime } from 'luxon';

/** The network's one time zone. Days are `YYYY-MM-DD` and clock times `HH:MM` in it; instants are UTC. */
export const zone = 'Europe/Helsinki';

export type Day = string;

/** Days without a clock time are counted in UTC, where each has this length (milliseconds). */
const dayLength = 86_400_000;

/** Helsinki's offset changes, and its days begin, on quarter hours only: within one the day is the same. */
const quarterHour = 900_000;
const quartersKept = 5_000;
const days = new Map<number, Day>();

/** The Helsinki day an instant falls on. Every card asks this several times, so answers are remembered. */
export function dayOf(instant: Date): Day {
  const quarter = Math.floor(instant.getTime() / quarterHour);
  let day = days.get(quarter);
  if (day === undefined) {
    day = DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
    if (days.size >= quartersKept) {
      days.clear();
    }
    days.set(quarter, day);
  }
  return day;
}

/** The instant a Helsinki day begins. */
export function startOfDay(day: Day): Date {
  return DateTime.fromISO(day, { zone }).startOf('day').toJSDate();
}

/** The instant a Helsinki day has ended, which is the first instant of the next. */
export function endOfDay(day: Day): Date {
  return DateTime.fromISO(day, { zone }).startOf('day').plus({ days: 1 }).toJSDate();
}

/** Whole days from one Helsinki day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The day so many months later; the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** The instant of a Helsinki day and clock time; undefined when the text is no time or falls in the spring gap. */
export function instantAt(day: Day, clock: string): Date | undefined {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) {
    return undefined;
  }
  const local = DateTime.fromISO(`${day}T${clock}`, { zone });
  const kept = local.isValid && local.toFormat("yyyy-MM-dd'T'HH:mm") === `${day}T${clock}`;
  return kept ? local.toJSDate() : undefined;
}

/** The Helsinki clock time of an instant, `HH:MM`. */
export function clockOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat('HH:mm');
}
