import type { Language } from '../../bot/shared/people.ts';
import type { When } from '../../bot/understanding/when/when.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';

/** What was read of times, with weekday and year, for whoever wrote it to check. Empty: nothing was. */
export function heardText(language: Language, whens: readonly When[]): string {
  const what = whens.map((when) => whenText(language, when)).filter((one) => one !== '');
  return what.length > 0 ? text(language, 'understanding.heard', { what: what.join(', ') }) : '';
}

function whenText(language: Language, when: When): string {
  const hours = hoursText(language, when);
  switch (when.kind) {
    case 'day':
      return [dayText(language, when.day), hours].filter(Boolean).join(' ');
    case 'span':
      return [`${dayText(language, when.first)} – ${dayText(language, when.last)}`, hours]
        .filter(Boolean)
        .join(' ');
    case 'time':
      return hours;
    case 'ambiguous':
      return '';
  }
}

function hoursText(
  language: Language,
  { from, to }: { readonly from?: string; readonly to?: string },
): string {
  if (from === undefined) return '';
  const time = [from, ...(to === undefined ? [] : [to])].map((one) => clock(language, one)).join('–');
  return text(language, 'common.clock', { time });
}

/** "09:00" as it is written in Finnish, Swedish and English. */
function clock(language: Language, time: string): string {
  const shown = time.replace(/^0(?=\d)/, '');
  return language === 'en' ? shown : shown.replace(':', '.');
}
