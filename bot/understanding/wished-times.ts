import type { Day } from '../shared/helsinki.ts';
import type { Said } from './said.ts';

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
    when.kind === 'day' && when.day >= today ? [{ day: when.day, ...shared, ...hoursOf(when, length) }] : [],
  );
  return { days, ...shared };
}

function hoursOf({ from, to }: Hours, length: number): Hours {
  return from === undefined ? {} : { from, to: to ?? later(from, length) };
}

function later(from: string, length: number): string {
  const [hours = 0, minutes = 0] = from.split(':').map(Number);
  const end = Math.min(hours * 60 + minutes + length, 23 * 60 + 59);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
