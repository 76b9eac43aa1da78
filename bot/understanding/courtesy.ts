import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

/** "Thank you very much", "kiitos paljon". */
const polite = ['greeting', 'thanks', 'yes', 'want', 'how-many'];
/** More words say something else besides. */
const mostWords = 4;

/** A greeting or thanks, and nothing else. */
export function courtesyIn({ text, concepts }: Said): 'greeting' | 'thanks' | undefined {
  const words = wordsIn(text).length;
  if (words > mostWords || [...concepts].some((one) => !polite.includes(one))) {
    return undefined;
  }
  return (['greeting', 'thanks'] as const).find((one) => concepts.has(one));
}
