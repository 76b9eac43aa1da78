import { dietsKept } from '../../bot/diets-kept.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

const dayLength = 86_400_000;

/** Who sees a diet, and when it is erased. */
export function dietNote(language: Language): string {
  return text(language, 'registration.dietNote', { days: dietsKept / dayLength });
}
