import type { TimeWarning } from '../../bot/shared/free-days.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** What speaks against a time, in words; `viewer` is who reads them. */
export function warningWords(
  language: Language,
  viewer: 'municipality' | 'consultant' | 'coordinator',
  warnings: readonly TimeWarning[],
): string {
  return warnings.map((warning) => text(language, `booking.warn-${warning}`, { viewer })).join(', ');
}
