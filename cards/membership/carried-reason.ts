import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** Why a municipality has more than the period's units, in the words of whoever decides it; empty: it has not. */
export function carriedReason(language: Language, period: string, count: number): string {
  return count > 0 ? text(language, 'membership.carriedReason', { count, period }) : '';
}
