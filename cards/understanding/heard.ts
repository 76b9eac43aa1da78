import { instantAt } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { When } from '../../bot/understanding/when/when.ts';
import { rangeText } from '../away/range-text.ts';
import { text } from '../text/catalogue.ts';
import { dayText, hoursText } from '../text/dates.ts';

/** What was read of times, with weekday and year, for whoever wrote it to check. Empty: nothing was. */
export function heardText(language: Language, whens: readonly When[]): string {
  const what = whens.map((when) => whenText(language, when)).filter((one) => one !== '');
  return what.length > 0 ? text(language, 'understanding.heard', { what: what.join(', ') }) : '';
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
