import { type Day, instantAt } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { When } from '../../bot/understanding/when/when.ts';
import { rangeText } from '../away/range-text.ts';
import { plain } from '../escape.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dayText, hoursText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

export interface HeardTimes {
  readonly whens: readonly When[];
  /** Written as a time, and none: 31.2. */
  readonly unread: readonly string[];
  /** Days by which something is to be ready, registration ends, and from which on it runs. */
  readonly by?: readonly Day[];
  readonly closes?: readonly Day[];
  readonly opens?: readonly Day[];
  /** Times for which the form has no room, as it has it for `most`. */
  readonly leftOut?: { readonly most: number; readonly whens: readonly When[] };
  /** Only so many characters of a longer message were read; absent: all. */
  readonly readOnly?: number | undefined;
  readonly today: Day;
}

/**
 * What was read of times, with weekday and year, for whoever wrote it to check; what of it is over; what could not be
 * read; and that a long message was not read to its end. Empty: nothing was written of times.
 */
export function heardText(language: Language, heard: HeardTimes): string {
  const { whens, unread, today, readOnly, leftOut } = heard;
  const isPast = (when: When) => when.kind === 'day' && when.day < today;
  const list = (some: readonly When[]) =>
    some
      .map((when) => whenText(language, when))
      .filter(Boolean)
      .join(', ');
  const read = list(whens.filter((when) => !isPast(when)));
  const past = list(whens.filter(isPast));
  const days = (some: readonly Day[] = []) => some.map((day) => unbroken(dayText(language, day))).join(', ');
  const [opens, closes, by] = [days(heard.opens), days(heard.closes), days(heard.by)];
  const out = list(leftOut?.whens ?? []);
  const parts = [
    ...(read ? [text(language, 'understanding.heard', { what: read })] : []),
    ...(opens ? [text(language, 'understanding.heardOpens', { what: opens })] : []),
    ...(closes ? [text(language, 'understanding.heardCloses', { what: closes })] : []),
    ...(by ? [text(language, 'understanding.heardBy', { what: by })] : []),
    ...(out ? [text(language, 'understanding.leftOut', { n: leftOut?.most ?? 0, what: out })] : []),
    ...(past ? [text(language, 'understanding.past', { what: past })] : []),
    ...(unread.length > 0
      ? [text(language, 'understanding.unread', { what: plain(unread.join(', ')) })]
      : []),
    ...(readOnly === undefined ? [] : [text(language, 'understanding.readOnly', { n: readOnly })]),
  ];
  return parts.length > 0 ? sentences(...parts) : '';
}

/** How many workshops there are at the times that were read. */
export function foundThenText(language: Language, whens: readonly When[], n: number): string {
  const what = whens
    .flatMap((when) =>
      when.kind === 'ambiguous' ? when.days.map((day) => dayText(language, day)) : whenText(language, when),
    )
    .filter(Boolean)
    .join(', ');
  return what === '' ? '' : text(language, 'understanding.foundThen', { n, what });
}

function whenText(language: Language, when: When): string {
  const hours = saidHours(language, when);
  switch (when.kind) {
    case 'day':
      return [unbroken(dayText(language, when.day)), hours].filter(Boolean).join(' ');
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

/** That the workshops of these days are over and cannot be moved. */
export function alreadyHeldText(language: Language, days: readonly Day[]): string {
  const what = days.map((day) => unbroken(dayText(language, day))).join(', ');
  return text(language, 'understanding.alreadyHeld', { what });
}
