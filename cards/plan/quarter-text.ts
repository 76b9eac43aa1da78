import type { Language } from '../../bot/shared/people.ts';
import type { Quarter } from '../../bot/shared/quota.ts';
import { text } from '../text/catalogue.ts';

/** "2026, 2. neljännes (huhti–kesäkuu)". */
export function quarterText(language: Language, quarter: Quarter): string {
  return text(language, 'plan.quarter', { year: quarter.slice(0, 4), n: quarter.slice(-1) });
}
