import { clockOf, dayOf } from '../shared/helsinki.ts';
import type { Said } from './said.ts';
import type { When } from './when/when.ts';
import { type WishedTimes, wishedTimes } from './wished-times.ts';

/** When what is to be moved is, or may be (milliseconds). */
export interface Present {
  readonly start: number;
  readonly end: number;
}

export interface MoveWish {
  readonly times: WishedTimes;
  /** What of the times said is a new one. */
  readonly told: readonly When[];
}

/** Where no length is known (minutes). */
const usualLength = 180;

/** The times to move something to: what was said without what only names it. An hour alone is one of the same day. */
export function moveWish(said: Said, present: readonly Present[]): MoveWish {
  const whens = said.whens.filter(({ when }) => !present.some((one) => names(when, one)));
  const [only, ...others] = present;
  const length = only ? Math.round((only.end - only.start) / 60_000) : usualLength;
  const { days, ...hours } = wishedTimes({ ...said, whens }, length);
  const told = whens.map(({ when }) => when);
  if (only && others.length === 0 && hours.from !== undefined && told.every(({ kind }) => kind === 'time')) {
    const same = { day: dayOf(new Date(only.start)), ...hours };
    return { times: { days: [same], ...hours }, told: [{ kind: 'day', ...same }] };
  }
  return { times: { days, ...hours }, told };
}

/** Its day, at no other hour than its own; a week or month that it is in; or a day that may be meant. */
function names(when: When, { start }: Present): boolean {
  const at = new Date(start);
  const day = dayOf(at);
  switch (when.kind) {
    case 'day':
      return when.day === day && (when.from === undefined || when.from === clockOf(at));
    case 'span':
      return when.first <= day && day <= when.last && when.from === undefined;
    case 'ambiguous':
      return when.days.includes(day);
    case 'time':
      return false;
  }
}
