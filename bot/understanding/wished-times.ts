import { addDays, type Day, daysBetween } from '../shared/helsinki.ts';
import type { Said } from './said.ts';
import type { When } from './when/when.ts';

/** "HH:mm" in Helsinki. */
export interface Hours {
  readonly from?: string;
  readonly to?: string;
}

export interface WishedDay extends Hours {
  readonly day: Day;
}

/** Days to come, each with the hours said with it; the hours beside them are of days without any of their own. */
export interface WishedTimes extends Hours {
  readonly days: readonly WishedDay[];
}

/** `length`: how long it takes where no end is said (minutes). */
export function wishedTimes({ whens, today }: Said, length: number): WishedTimes {
  const timed = whens.filter(({ when }) => when.from !== undefined);
  const shared = hoursOf((timed.find(({ when }) => when.kind === 'time') ?? timed[0])?.when ?? {}, length);
  const days = whens.flatMap(({ when }) =>
    daysOf(when)
      .filter((day) => day >= today)
      .map((day) => ({ day, ...shared, ...hoursOf(when, length) })),
  );
  return { days, ...shared };
}

/** A longer stretch is one to choose from, and names no days. */
const mostDays = 3;

function daysOf(when: When): readonly Day[] {
  if (when.kind === 'day') return [when.day];
  if (when.kind !== 'span' || daysBetween(when.first, when.last) >= mostDays) return [];
  return Array.from({ length: daysBetween(when.first, when.last) + 1 }, (_, n) => addDays(when.first, n));
}

function hoursOf({ from, to }: Hours, length: number): Hours {
  return from === undefined ? {} : { from, to: to ?? later(from, length) };
}

function later(from: string, length: number): string {
  const [hours = 0, minutes = 0] = from.split(':').map(Number);
  const end = Math.min(hours * 60 + minutes + length, 23 * 60 + 59);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
