import { dietsKept } from '../../bot/diets-kept.ts';
import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

/** In characters. */
export const dietLength = 200;
const dayLength = 86_400_000;

/** Asks for a diet, with what is saved or was typed; `words` undefined: it is not asked. */
export function dietViews(
  language: Language,
  session: string,
  nonce: string,
  words: string | undefined,
): readonly View[] {
  return words === undefined
    ? []
    : [
        {
          label: text(language, 'rsvp.diet', { max: dietLength }),
          words: plain(words),
          length: dietLength,
          note: text(language, 'rsvp.dietNote', { days: dietsKept / dayLength }),
          save: text(language, 'rsvp.saveDiet'),
          data: { v: 1, session, nonce },
        },
      ];
}
