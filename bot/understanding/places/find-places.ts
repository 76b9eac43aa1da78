import { lookUp } from './look-up.ts';
import { mayBeMisspelt, meantAs } from './meant.ts';
import type { PlaceEntry, PlaceNames } from './place-names.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  /** False: a common noun that may be meant otherwise, or a name that is misspelt. */
  readonly sure: boolean;
}

/** Municipalities named in a text, in any case form, in the order in which they are. */
export function findPlaces(text: string, known: PlaceNames): readonly FoundPlace[] {
  const tokens = tokensOf(text);
  const found: FoundPlace[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const hit = hitAt(text, tokens, first, known);
    const meant =
      hit && (hit.entry.other ? meantAs(text, tokens, { first, last: hit.last }, hit.entry.other) : 'surely');
    if (hit && meant) {
      found.push({ ...spanOf(tokens, first, hit.last), code: hit.entry.code, sure: meant === 'surely' });
      first = hit.last;
    }
  }
  return found.length > 0 ? found : misspeltPlaces(text, tokens, known);
}

interface Hit {
  readonly entry: PlaceEntry;
  readonly last: number;
}

/** The longest name that begins with a word. */
function hitAt(text: string, tokens: readonly Token[], first: number, known: PlaceNames): Hit | undefined {
  for (let last = Math.min(first + known.longest, tokens.length) - 1; last > first; last -= 1) {
    const words = tokens.slice(first, last + 1);
    const entry = areOneName(text, words) && lookUp(words.map(({ word }) => word).join(' '), known);
    if (entry) {
      return { entry, last };
    }
  }
  const entry = lookUp(tokens[first]?.word ?? '', known);
  return entry && { entry, last: first };
}

function areOneName(text: string, words: readonly Token[]): boolean {
  return words.every((token, i) => {
    const next = words[i + 1];
    return !next || /^[\s:.-]{1,2}$/.test(text.slice(token.end, next.start));
  });
}

function misspeltPlaces(text: string, tokens: readonly Token[], known: PlaceNames): readonly FoundPlace[] {
  return tokens.flatMap(({ word }, i) => {
    const code = mayBeMisspelt(text, tokens, i) ? known.misspelt.codeOf(word) : undefined;
    return code === undefined ? [] : [{ ...spanOf(tokens, i, i), code, sure: false }];
  });
}

function spanOf(tokens: readonly Token[], first: number, last: number) {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
