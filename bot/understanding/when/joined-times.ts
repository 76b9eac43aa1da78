import { addDays, type Day, weekdayOf } from '../../shared/helsinki.ts';
import { hoursOf, sideAt, sideBehind, weekdayBeside } from './beside.ts';
import type { Said } from './bounds.ts';
import { isGlue } from './glue.ts';
import { isDash, meant, type Reading, says } from './reading.ts';
import type { When } from './when.ts';

/** "maanantaista keskiviikkoon", "ma–ke", "from Monday to Wednesday". */
export function ranged(reading: Reading, first: Said, last: Said): Said | undefined {
  const [from, to] = [startOf(reading, first), last.when];
  if (from === undefined || to.kind === 'time' || to.kind === 'span') {
    return undefined;
  }
  const between = last.at - first.next;
  const dashed = between === 1 && (isDash(reading, first.next) || says(reading, first.next, 'until'));
  const cases = between === 0 && isForm(reading, first.at, 'from') && isForm(reading, last.at, 'to');
  const worded =
    between <= 2 && says(reading, first.next, 'until') && isGlue(reading, first.next + 1, last.at);
  if (!(dashed || cases || worded)) {
    return undefined;
  }
  const hours = {
    ...(to.from !== undefined && { from: to.from }),
    ...(to.to !== undefined && { to: to.to }),
  };
  const days = to.kind === 'day' ? [to.day] : to.days;
  const end = days.find((day) => day > from) ?? nextOf(reading, last, days[0], from);
  return end === undefined
    ? undefined
    : withEnds(
        { kind: 'span', first: from, last: end, ...hours },
        { at: first.at, next: last.next, word: !dashed || says(reading, first.next, 'until') },
      );
}

/** "pääsiäisen jälkeisenä tiistaina", "tisdagen efter påsk" */
export function weekdayNear(reading: Reading, first: Said, last: Said): Said | undefined {
  const [front, back] = [meant(reading, first.at, 'weekday'), meant(reading, last.at, 'weekday')];
  const behind = last.at === first.next + 1 ? sideBehind(reading, first.next) : undefined;
  const ahead = isGlue(reading, first.next + 1, last.at) ? sideAt(reading, first.next) : undefined;
  const [weekday, side, of, named] = behind
    ? [back?.weekday, behind, first, last]
    : [front?.weekday, ahead, last, first];
  const day = weekday && side && weekdayBeside(of.when, side, weekday);
  if (!day || named.when.kind === 'span' || named.when.kind === 'time') {
    return undefined;
  }
  const hours = { ...hoursOf(of.when), ...hoursOf(named.when) };
  return { when: { kind: 'day', day, ...hours }, at: first.at, next: last.next };
}

type SpanWhen = Extract<When, { kind: 'span' }>;

function withEnds(when: SpanWhen, { word, ...place }: { at: number; next: number; word: boolean }): Said {
  return { when, ...place, ...(word && { ends: endsOf(when) }) };
}

/** The hours are the last day's. */
export function endsOf({ kind: _, first, last, ...hours }: SpanWhen): readonly [When, When] {
  return [
    { kind: 'day', day: first },
    { kind: 'day', day: last, ...hours },
  ];
}

/** The first day of a weekday's name behind the one with which the stretch begins. */
function nextOf(reading: Reading, { at }: Said, day: Day | undefined, from: Day): Day | undefined {
  if (day === undefined || !says(reading, at, 'weekday')) {
    return undefined;
  }
  const ahead = (weekdayOf(day) - weekdayOf(from) + 7) % 7;
  return ahead === 0 ? undefined : addDays(from, ahead);
}

/** A stretch from today's own weekday on begins in a week: of today one would have said so. */
function startOf(reading: Reading, { when, at }: Said): Day | undefined {
  if (when.kind === 'time' || when.kind === 'span' || when.from !== undefined) {
    return undefined;
  }
  if (when.kind === 'day') {
    return when.day;
  }
  return says(reading, at, 'weekday') ? when.days.at(-1) : undefined;
}

function isForm(reading: Reading, at: number, form: 'from' | 'to'): boolean {
  return reading.tokens[at]?.means.some((one) => one.is === 'weekday' && one.form === form) ?? false;
}
