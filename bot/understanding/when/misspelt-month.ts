import type { Lexicon, Meaning } from './meaning.ts';

/** Shorter ones are too near to other words (letters). */
const shortest = 7;
/** No name of a month is longer, in any of its forms (letters). */
const longest = 16;

type Index = ReadonlyMap<string, readonly Meaning[]>;

const indexes = new WeakMap<Lexicon, Index>();

/** What a word means that is a month but for one letter: "maalisuun", "Febuary". */
export function misspeltMonth(word: string, lexicon: Lexicon): readonly Meaning[] | undefined {
  if (word.length < shortest - 1 || word.length > longest + 1) {
    return undefined;
  }
  const index = indexOf(lexicon);
  const found = [word, ...withoutOne(word)].flatMap((form) => index.get(form) ?? [])[0];
  return found && [found];
}

/** Each name under itself and under all that is left of it without one letter. */
function indexOf(lexicon: Lexicon): Index {
  const known = indexes.get(lexicon);
  if (known) {
    return known;
  }
  const index = new Map<string, readonly Meaning[]>();
  for (const [word, means] of lexicon) {
    const month = means.find(({ is }) => is === 'month');
    if (month && word.length >= shortest) {
      for (const form of [word, ...withoutOne(word)]) {
        index.set(form, index.get(form) ?? [month]);
      }
    }
  }
  indexes.set(lexicon, index);
  return index;
}

function withoutOne(word: string): readonly string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
