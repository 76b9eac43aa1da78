import type { Language } from '../../bot/shared/people.ts';
import { clockText, dateText } from '../text/dates.ts';

/** When something begins, where its end is not known. `at` in milliseconds. */
export function momentText(language: Language, at: number): string {
  return `${dateText(language, at)} ${clockText(language, at)}`;
}
