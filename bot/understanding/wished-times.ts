import { addDays, type Day, daysBetween } from '../shared/helsinki.ts';
import type { Said } from './said.ts';
import { wishedOnly } from './time-roles.ts';
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
export function wishedTimes({ whens: said, today }: Said, length: number): WishedTimes {
  const whens = wishedOnly(said).map(({ when }) => when);
  const shared = sharedHours(whens).map((when) => hoursOf(when, length));
  const days = whens.flatMap((when) =>
    daysOf(when)
      .filter((day) => day >= today)
      .flatMap((day) => {
        const all = when.from !== undefined || shared.length === 0 ? [hoursOf(when, length)] : shared;
        return all.map((hours) => ({ day, ...hours }));
      }),
  );
  return { days, ...shared[0] };
}

/** Those of days without any of their own: several where one of them is to be chosen, "9–12 tai 13–16". */
function sharedHours(whens: readonly When[]): readonly When[] {
  const timed = whens.filter(({ from }) => from !== undefined);
  const first = timed.find(({ kind }) => kind === 'time') ?? timed[0];
  const others = timed.filter((one) => one !== first && first?.to && one.to && isSameDay(one, first));
  return first ? [first, ...others] : [];
}

function isSameDay(one: When, other: When): boolean {
  return one.kind === 'time'
    ? other.kind === 'time'
    : one.kind === 'day' && other.kind === 'day' && one.day === other.day;
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
