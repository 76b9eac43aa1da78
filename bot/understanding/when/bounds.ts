import { addDays, type Day } from '../../shared/helsinki.ts';
import { beside, hoursOf, sideAt, sideBehind, stepAt, stepsBefore } from './beside.ts';
import type { FoundWhen } from './find-when.ts';
import { isGlue } from './glue.ts';
import { isWord, type Reading, says } from './reading.ts';
import type { When } from './when.ts';

/** A time and its tokens. */
export interface Said extends Pick<FoundWhen, 'by' | 'ends' | 'following'> {
  readonly when: When;
  readonly at: number;
  readonly next: number;
  /** Its hours may still follow: "loppiaisen jälkeisenä päivänä klo 9". */
  readonly near?: boolean;
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
    const side = sideAt(reading, front);
    const steps = side && stepsBefore(reading, front, since);
    const near = side && steps && beside(said.when, side, steps);
    if (near) {
      return { when: near, at: steps.at, next: said.next };
    }
    const leading = (['before', 'after', 'by'] as const).find((is) => says(reading, front, is));
    if (leading !== undefined) {
      const when = limited(said.when, leading, reading.today);
      return when && { when, at: front, next: said.next, ...(leading === 'by' && { by: true }) };
    }
  }
  const side = sideBehind(reading, said.next);
  const step = side && stepAt(reading, said.next + 1);
  const near = side && step && beside(said.when, side, step);
  if (near) {
    return { when: near, at: said.at, next: said.next + 2, near: true };
  }
  const steps = says(reading, said.next, 'behind-after') ? stepsBefore(reading, said.at, since) : undefined;
  const later = steps && beside(said.when, 'after', steps);
  if (later) {
    return { when: later, at: steps.at, next: said.next + 1, near: true };
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
  return when && { when, at: said.at, next: said.next + 1, ...(behind === 'by' && { by: true }) };
}

/** The hours of a day that was read from more than one time. */
export function withHours(reading: Reading, day: Said | undefined, hours: Said): Said | undefined {
  const free = day?.near && day.when.kind !== 'time' && day.when.from === undefined;
  return free && hours.when.kind === 'time' && isGlue(reading, day.next, hours.at)
    ? { ...day, when: { ...day.when, ...hoursOf(hours.when) }, next: hours.next, near: false }
    : undefined;
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
