import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import { text } from '../text/catalogue.ts';

/** Titles of buttons that open presentations, of which each says another thing. */
export function openTitles(language: Language, municipalities: readonly string[]): readonly string[] {
  const names = municipalities.map((name) => plain(name));
  const isAlone = (name: string) => names.filter((other) => other === name).length === 1;
  return names.map((municipality, i) =>
    isAlone(municipality)
      ? text(language, 'presentation.open', { municipality })
      : text(language, 'presentation.openNth', { n: i + 1, municipality }),
  );
}
