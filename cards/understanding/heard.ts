import { type Day, instantAt } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { When } from '../../bot/understanding/when/when.ts';
import { rangeText } from '../away/range-text.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dayText, hoursText } from '../text/dates.ts';

export interface HeardTimes {
  readonly whens: readonly When[];
  /** Written as a time, and none: 31.2. */
  readonly unread: readonly string[];
  readonly today: Day;
}

/**
 * What was read of times, with weekday and year, for whoever wrote it to check; what of it is over; and what could not be
 * read. Empty: nothing was written of times.
 */
export function heardText(language: Language, { whens, unread, today }: HeardTimes): string {
  const isPast = (when: When) => when.kind === 'day' && when.day < today;
  const list = (some: readonly When[]) =>
    some
      .map((when) => whenText(language, when))
      .filter(Boolean)
      .join(', ');
  const read = list(whens.filter((when) => !isPast(when)));
  const past = list(whens.filter(isPast));
  const parts = [
    ...(read ? [text(language, 'understanding.heard', { what: read })] : []),
    ...(past ? [text(language, 'understanding.past', { what: past })] : []),
    ...(unread.length > 0 ? [text(language, 'understanding.unread', { what: unread.join(', ') })] : []),
  ];
  return parts.length > 0 ? sentences(...parts) : '';
}

function whenText(language: Language, when: When): string {
  const hours = saidHours(language, when);
  switch (when.kind) {
    case 'day':
      return [dayText(language, when.day), hours].filter(Boolean).join(' ');
    case 'span':
      return [rangeText(language, when.first, when.last), hours].filter(Boolean).join(' ');
    case 'time':
      return hours;
    case 'ambiguous':
      return '';
  }
}

/** Any day whose hours are all there. */
const plainDay = '2026-01-01';

function saidHours(language: Language, { from = '', to = '' }: { from?: string; to?: string }): string {
  const [start, end] = [from, to].map((clock) => instantAt(plainDay, clock)?.getTime());
  return start === undefined ? '' : hoursText(language, start, end);
}
