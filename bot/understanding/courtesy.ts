import type { Said } from './said.ts';
import { wordsIn } from './words.ts';

const polite = ['greeting', 'thanks', 'yes', 'want', 'small-talk', 'filler'];
/** "Thank you very much", "kiitos paljon avusta": polite where nothing else is meant. */
const maybePolite = [...polite, 'how-many', 'bot', 'help'];
/** More words say something else besides. */
const mostWords = 4;

/** "See you tomorrow", "hyvää viikonloppua": said when going, by words alone. */
const leaving =
  /^(?:(?:ok|okei|okej|no|nyt|selvä|kiitos|tack|thanks|jees|joo) )*(?:hei hei|heippa hei|hei sitten|moi moi|moikka moi|heissulivei|nähdään|näkemiin|kuulemiin|hyvää yötä|hyvää (?:päivän|illan|viikon)?jatkoa|hyvää (?:viikonloppua|illanjatkoa|loppuviikkoa)|mukavaa (?:päivää|iltaa|viikonloppua)|hej då|hejdå|hej hej|vi ses|vi hörs|adjö|god natt|ha det(?: så)? bra|trevlig (?:helg|kväll|dag)|bye|bye bye|bye for now|goodbye|good bye|good night|see you|see ya|cya|take care|have a (?:nice|good|great) (?:day|evening|weekend|one))(?: (?:sitten|taas|sinne|huomenna|myöhemmin|pian|kaikille|då|igen|imorgon|i morgon|senare|snart|later|soon|again|tomorrow|then|all|everyone|kiitos|tack|thanks))*$/u;

/** "Huomiseen!" */
const until =
  /^(?:huomiseen|maanantaihin|tiistaihin|keskiviikkoon|torstaihin|perjantaihin|ensi viikkoon|till i morgon|until tomorrow)$/u;
/** "Ei kiitos", "unohda koko juttu", "no thanks": nothing more is wanted. */
const declining =
  /^(?:(?:ok|okei|okej|kiitos|tack|thanks|ei|nej|nä|no|joo|eiku|eikun|äh|oh) )*(?:ei kiitos|ei tarvitse|ei tarvi|ei mitään|ei mitää|ei muuta|ei sittenkään|ei sittenkää|en tarvi(?:tse)? (?:muuta|mitään)(?: muuta)?|unoh(?:da|detaan) (?:koko juttu|koko asia|se koko juttu|juttu|asia)|antaa olla|ei sen väliä|nej tack|nej inget|inget(?: mer| annat)?|ingenting|glöm (?:det|hela saken|bort det|allt)|strunta? i det|det var inget|jag behöver inget(?: mer| annat| mera)?|inte ändå|no thanks|no thank you|nothing(?: else| more)?|never ?mind|forget (?:it|about it|the whole thing)|i dont need anything(?: else| more)?|thats all|not after all)(?: (?:kiitos|tack|thanks|nyt|nu|now|sittenkään|ändå|tällä kertaa))*$/u;

/** "Kiitos, en tarvitse muuta", and not "no thanks". */
const thanking = /^(?:kiitos|tack|thanks)/u;

export type Courtesy = 'greeting' | 'thanks' | 'goodbye' | 'declined';

/** A greeting, thanks, a goodbye, or that nothing is wanted, and nothing else. `outside`: all of it means nothing that the bot does. */
export function courtesyIn({ text, concepts }: Said, outside: boolean): Courtesy | undefined {
  const words = wordsIn(text).join(' ');
  if (leaving.test(words) || until.test(words)) {
    return 'goodbye';
  }
  if (declining.test(words)) {
    return thanking.test(words) ? 'thanks' : 'declined';
  }
  const fits = outside ? maybePolite : polite;
  if (wordsIn(text).length > mostWords || [...concepts].some((one) => !fits.includes(one))) {
    return undefined;
  }
  return (['thanks', 'greeting'] as const).find((one) => concepts.has(one));
}
