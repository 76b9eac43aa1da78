import type { Language } from '../../bot/shared/people.ts';
import { clockText, dateText } from '../text/dates.ts';

/** "ti 9.2.2027 klo 9.00" in Helsinki. `at` in milliseconds. */
export function momentText(language: Language, at: number): string {
  return `${dateText(language, at)} ${clockText(language, at)}`;
}
