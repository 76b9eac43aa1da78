import type { Language } from '../../bot/shared/people.ts';
import type { Catalogue } from '../../cards/text/catalogue.ts';
import en from '../../cards/text/en.json' with { type: 'json' };
import fi from '../../cards/text/fi.json' with { type: 'json' };
import sv from '../../cards/text/sv.json' with { type: 'json' };

const files: Readonly<Record<Language, Record<string, Catalogue[string]>>> = { fi, sv, en };

/** Says all in other texts of a language while the work is done: in those of a language that nobody speaks, to check. */
export function speaking<T>(language: Language, texts: Catalogue, work: () => T): T {
  const own = { ...files[language] };
  Object.assign(files[language], texts);
  try {
    return work();
  } finally {
    Object.assign(files[language], own);
  }
}
