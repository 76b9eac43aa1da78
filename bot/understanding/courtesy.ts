import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

const polite = ['greeting', 'thanks', 'yes', 'want', 'small-talk', 'filler'];
/** "Thank you very much", "kiitos paljon avusta": polite where nothing else is meant. */
const maybePolite = [...polite, 'how-many', 'bot', 'help'];
/** More words say something else besides. */
const mostWords = 4;

export type Courtesy = 'greeting' | 'thanks';

/** A greeting or thanks, and nothing else. `outside`: all of it means nothing that the bot does. */
export function courtesyIn({ text, concepts }: Said, outside: boolean): Courtesy | undefined {
  const fits = outside ? maybePolite : polite;
  if (wordsIn(text).length > mostWords || [...concepts].some((one) => !fits.includes(one))) {
    return undefined;
  }
  return (['thanks', 'greeting'] as const).find((one) => concepts.has(one));
}
