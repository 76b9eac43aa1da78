import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';

/** A button is cut at the edge of a phone. */
const longest = 13;

/** Titles of buttons that open presentations, of which each says another thing. */
export function openTitles(language: Language, municipalities: readonly string[]): readonly string[] {
  const names = municipalities.map((name) => shortened(plain(name), longest));
  const isAlone = (name: string) => names.filter((other) => other === name).length === 1;
  return names.map((municipality, i) =>
    isAlone(municipality)
      ? text(language, 'presentation.open', { municipality })
      : text(language, 'presentation.openNth', { n: i + 1, municipality }),
  );
}
