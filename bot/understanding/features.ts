import type { FindConcepts } from './concepts.ts';
import { plainLetters } from './plain-letters.ts';
import { wordsIn } from './words.ts';

/** Room for features: a power of two. Some share a place; with so many it does no harm. */
export const places = 65_536;

/** A text as places with weights. */
export interface Features {
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** How much each kind of feature counts together. */
const weights = { words: 0.7, pairs: 0.7, letters: 2.2, concepts: 1.2, conceptPairs: 0.8 };

export function featuresOf(text: string, language: 'fi' | 'sv' | 'en', find: FindConcepts): Features {
  const words = wordsIn(text);
  const plain = words.map(plainLetters);
  const concepts = find(words, language);
  const groups: readonly (readonly [number, readonly string[]])[] = [
    [
      weights.words,
      [...plain.map((word) => `w ${word}`), `f ${plain[0] ?? ''}`, `n ${Math.min(plain.length, 6)}`],
    ],
    [weights.pairs, plain.slice(1).map((word, n) => `b ${plain[n]} ${word}`)],
    [weights.letters, plain.flatMap(lettersOf)],
    [weights.concepts, concepts.length > 0 ? concepts.map((one) => `c ${one}`) : ['c nothing']],
    [weights.conceptPairs, pairsOf(concepts)],
  ];
  const sum = new Map<number, number>();
  for (const [weight, names] of groups) {
    const distinct = [...new Set(names)];
    for (const name of distinct) {
      const at = hash(name) % places;
      sum.set(at, (sum.get(at) ?? 0) + weight / Math.sqrt(distinct.length));
    }
  }
  return { at: [...sum.keys()], value: [...sum.values()] };
}

/** Runs of two to six letters, with the word's ends. */
function lettersOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  const runs: string[] = [];
  for (let length = 2; length <= 6; length += 1) {
    for (let at = 0; at + length <= marked.length; at += 1) runs.push(`l ${marked.slice(at, at + length)}`);
  }
  return runs;
}

function pairsOf(concepts: readonly string[]): readonly string[] {
  return concepts.flatMap((one, n) => concepts.slice(n + 1).map((other) => `p ${one} ${other}`));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) {
    value = Math.imul(value ^ text.charCodeAt(n), 0x01000193);
  }
  return value >>> 0;
}
