import { ruleForms } from './places/rule-forms.ts';
import { type Token, tokensOf } from './places/tokens.ts';
import { plainLetters } from './plain-letters.ts';

/** Parts of names that are words of every sentence. */
const particles = new Set('af av da de del den der di du la le och van von zu'.split(' '));
/** What is hung on names in Finnish, and on Swedish and English ones. */
const hung = /^s?(?:ni|si|nsa|mme|nne)?(?:kin|kaan|ko|han|pa|s)*$/;
/** Names so short are words too: only with a capital. */
const short = 2;
/** Names are looked up by what no form of theirs changes: of one like "Uto", "Udon" that is its first letter. */
const keyOf = (part: string) => part.slice(0, part.length > 4 ? 2 : 1);

/** Finds words that are a part of one of the names, in any case form. */
export function nameFinder(names: readonly string[]): (token: Pick<Token, 'word' | 'written'>) => boolean {
  const parts = new Map<string, Set<string>>();
  for (const { word } of names.flatMap((name) => tokensOf(name.normalize('NFKC')))) {
    if (word.length >= short && !particles.has(word)) {
      const key = keyOf(plainLetters(word));
      parts.set(key, (parts.get(key) ?? new Set()).add(word));
    }
  }
  const made = new Map<string, readonly string[]>();
  const formsOf = (part: string) => {
    const forms = made.get(part) ?? [...new Set([part, ...ruleForms(part)].map(plainLetters))];
    made.set(part, forms);
    return forms;
  };
  return ({ word, written }) => {
    const plain = plainLetters(word);
    return [1, 2]
      .flatMap((letters) => [...(parts.get(plain.slice(0, letters)) ?? [])])
      .some(
        (part) =>
          (part.length > short || /^\p{Lu}/u.test(written)) &&
          formsOf(part).some((form) => isHungOn(plain, form)),
      );
  };
}

function isHungOn(word: string, form: string): boolean {
  return (
    word === form || (form.length > short && word.startsWith(form) && hung.test(word.slice(form.length)))
  );
}
