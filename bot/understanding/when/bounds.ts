import { addDays, type Day, weekdayOf } from '../../shared/helsinki.ts';
import { isGlue } from './glue.ts';
import { isDash, isWord, type Reading, says } from './reading.ts';
import type { When } from './when.ts';

/** A time and its tokens. */
export interface Said {
  readonly when: When;
  readonly at: number;
  readonly next: number;
}

/** "Afterwards" is the four weeks that follow. */
const daysAfter = 28;

/** The words around a time that turn it into what is before, after or until it. */
export function bounded(reading: Reading, said: Said, since: number): Said | undefined {
  let front = said.at - 1;
  while (front > since && front > said.at - 3 && isWord(reading, front, 'den', 'the', 'på', 'on')) {
    front -= 1;
  }
  if (front >= since) {
    const leading = (['before', 'after', 'by'] as const).find((is) => says(reading, front, is));
    if (leading !== undefined) {
      const when = limited(said.when, leading, reading.today);
      return when && { when, at: front, next: said.next };
    }
  }
  const behind = says(reading, said.next, 'behind-after')
    ? 'after'
    : says(reading, said.next, 'behind-by')
      ? 'by'
      : undefined;
  if (behind === undefined) {
    return said;
  }
  const when = limited(said.when, behind, reading.today);
  return when && { when, at: said.at, next: said.next + 1 };
}

/** Of a clock time nothing is made: from when on, or until when, the reader asks. */
function limited(when: When, how: 'before' | 'after' | 'by', today: Day): When | undefined {
  if (when.kind === 'time') {
    return how === 'after' ? { kind: 'time', from: when.from } : untilTime(when.from);
  }
  if (when.kind === 'ambiguous') {
    return when;
  }
  const [first, last] = when.kind === 'day' ? [when.day, when.day] : [when.first, when.last];
  const span = {
    before: { first: today, last: addDays(first, -1) },
    by: { first: today, last },
    after: { first: addDays(last, 1), last: addDays(last, daysAfter) },
  }[how];
  return span.first <= span.last ? { kind: 'span', ...span } : undefined;
}

function untilTime(to: string): When | undefined {
  return to > '08:00' ? { kind: 'time', from: '08:00', to } : undefined;
}

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
    : { when: { kind: 'span', first: from, last: end, ...hours }, at: first.at, next: last.next };
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
