import { addDays, clockOf, dayOf, daysBetween, weekdayOf } from '../shared/helsinki.ts';
import type { Said } from './said.ts';
import { weekdayIn } from './same-weekday.ts';
import { wishedOnly } from './time-roles.ts';
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

/**
 * The times to move something to: what was said without what only names it. An hour alone is one of the same day; "at the
 * same time" is at its own hours, and in another week on its own weekday, as it is in "the week after".
 */
export function moveWish(said: Said, present: readonly Present[]): MoveWish {
  const named = wishedOnly(said.whens).filter(
    (one) => one.following || !present.some((slot) => names(one.when, slot)),
  );
  const [only, ...others] = present;
  const length = only ? Math.round((only.end - only.start) / 60_000) : usualLength;
  const alone = others.length === 0 ? only : undefined;
  const timed = named.some(({ when }) => when.from !== undefined);
  const same = !timed && said.concepts.has('same-time') ? alone : undefined;
  const whens = named.flatMap((one) => {
    const moved = one.following ? inFollowingWeek(one.when, present) : undefined;
    return (moved ?? [same ? atSameTime(one.when, same) : one.when]).map((when) => ({ ...one, when }));
  });
  const { days, ...hours } = wishedTimes({ ...said, whens }, length);
  const told = whens.map(({ when }) => when);
  if (alone && hours.from !== undefined && told.every(({ kind }) => kind === 'time')) {
    const day = { day: dayOf(new Date(alone.start)), ...hours };
    return { times: { days: [day], ...hours }, told: [{ kind: 'day', ...day }] };
  }
  return { times: { days, ...hours }, told };
}

/** Each of its times as many weeks later as the first is; hours that are said with the week are those of all. */
function inFollowingWeek(when: When, present: readonly Present[]): readonly When[] | undefined {
  const [first] = present;
  if (when.kind !== 'span' || daysBetween(when.first, when.last) !== week - 1 || !first) {
    return undefined;
  }
  const { from, to } = when;
  const said = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const start = dayOf(new Date(first.start));
  const monday = addDays(start, 1 - weekdayOf(start));
  const later = daysBetween(monday, when.first);
  return present.map((slot) => ({
    kind: 'day',
    day: addDays(dayOf(new Date(slot.start)), later),
    ...(from === undefined ? hoursOf(slot) : said),
  }));
}

function hoursOf({ start, end }: Present): { readonly from: string; readonly to: string } {
  return { from: clockOf(new Date(start)), to: clockOf(new Date(end)) };
}

/** In days. */
const week = 7;

/** A stretch longer than a week has more than one such day, and none is meant surely. */
function atSameTime(when: When, slot: Present): When {
  const hours = hoursOf(slot);
  switch (when.kind) {
    case 'day':
    case 'ambiguous':
      return { ...when, ...hours };
    case 'span': {
      const { first, last } = when;
      const day =
        daysBetween(first, last) < week ? weekdayIn(first, last, dayOf(new Date(slot.start))) : undefined;
      return day === undefined ? when : { kind: 'day', day, ...hours };
    }
    case 'time':
      return when;
  }
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
