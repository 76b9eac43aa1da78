import type { Language } from '../../bot/shared/people.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';

/** More would make a line too long to read; their number is told. */
const shownNames = 20;

/** Names one after another, each of so many characters at most; of many the first ones. */
export function namesText(language: Language, names: readonly string[], longest: number): string {
  const shown = names.slice(0, shownNames).map((name) => shortened(name, longest));
  const hidden = names.length - shown.length;
  const together = shown.join(', ');
  return hidden > 0 ? text(language, 'contacts.andMore', { names: together, count: hidden }) : together;
}
