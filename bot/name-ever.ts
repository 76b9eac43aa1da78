import { text } from '../cards/text/catalogue.ts';
import type { Language } from './shared/people.ts';
import type { Services } from './turn.ts';

/** Somebody's name beside what they did; of an id that leads to nobody any more it says that they are erased. */
export async function nameEver(id: string, language: Language, { people }: Services): Promise<string> {
  return (await people.nameOf(id)) || text(language, 'erasure.name');
}
