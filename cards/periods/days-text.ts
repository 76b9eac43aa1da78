import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { dayText } from '../text/dates.ts';

/** From its first day to its last. */
export function daysText(
  language: Language,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return text(language, 'periods.days', { from: dayText(language, from), to: dayText(language, to) });
}
