import type { NameForms } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { type Params, type TextKey, text } from './catalogue.ts';

/** A municipality in a sentence. */
export interface PlaceName {
  /** As shown to the reader. */
  readonly municipality: string;
  /** Of the Finnish name; absent: none are known. */
  readonly forms?: NameForms | undefined;
}

/**
 * The first text, in which `genitive`, `in` and `from` stand for the name in a case; where none are known in Finnish
 * the second, in which `municipality` is the name as it is. A name is never inflected by adding to it.
 */
export function placeText(
  language: Language,
  place: PlaceName,
  [inflected, bare]: readonly [TextKey, TextKey],
  params: Params = {},
): string {
  const { municipality } = place;
  const cases = casesOf(language, place);
  return text(
    language,
    cases ? inflected : bare,
    cases ? { ...params, ...cases } : { ...params, municipality },
  );
}

function casesOf(language: Language, { municipality: name, forms }: PlaceName): Params | undefined {
  switch (language) {
    case 'fi':
      return forms && { genitive: forms.genitive, in: forms.in, from: forms.from };
    case 'sv':
      return { genitive: /[sxz]$/i.test(name) ? name : `${name}s`, in: `i ${name}`, from: `från ${name}` };
    case 'en':
      return {
        genitive: /s$/i.test(name) ? `${name}’` : `${name}’s`,
        in: `in ${name}`,
        from: `from ${name}`,
      };
  }
}
