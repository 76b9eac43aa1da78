import { openers, ordinary } from '../ordinary-words.ts';
import { givenNameOf, isGivenName } from './given-forms.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that stand together as somebody's name, in whatever case the last of them is. */
export interface NameRun extends Stretch {
  readonly words: readonly string[];
}

export interface Around {
  /** Whether a word is one that the bot is spoken to with. */
  readonly isWord: (word: string) => boolean;
  /** Whether a word is a part of a name that is known. */
  readonly isKnown: (word: string) => boolean;
  /** Where municipalities are named. */
  readonly places: readonly Stretch[];
}

interface Word extends Stretch {
  readonly written: string;
  readonly begins: boolean;
  readonly capital: boolean;
  readonly place: boolean;
}

const pattern = /\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu;
const longestName = 4;

/**
 * Where a text surely names somebody: by a given name, by the name of somebody who is known, or by two words with a
 * capital within a sentence. A capital alone is not enough: it may be an organisation.
 */
export function nameRunsIn(text: string, around: Around): readonly NameRun[] {
  const words = wordsOf(text, around.places);
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = lengthAt(text, words, at, around);
    const own = words.slice(at, at + length);
    const [first] = own;
    if (first) {
      runs.push({
        start: first.start,
        end: own.at(-1)?.end ?? first.end,
        words: own.map(({ written }) => written),
      });
      at += length - 1;
    }
  }
  return runs;
}

function wordsOf(text: string, places: readonly Stretch[]): readonly Word[] {
  const shouted = !/\p{Ll}/u.test(text);
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    written: shouted ? lower(written) : written,
    begins: beginsAt(text, index),
    capital: !shouted && /^\p{Lu}/u.test(written) && !/\p{Lu}\p{Lu}/u.test(written),
    place: places.some((one) => one.start < index + written.length && index < one.end),
  }));
}

/** Whether a sentence, a line or the first point of a list begins there. */
function beginsAt(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const said = before.trim();
  return (
    said === '' ||
    /[.!?…]$/u.test(said) ||
    /^[-–•*]$/u.test(said) ||
    before.slice(before.trimEnd().length).includes('\n')
  );
}

/** How many words from here on are a name; 0: none. */
function lengthAt(text: string, words: readonly Word[], at: number, around: Around): number {
  const first = words[at];
  if (!first) {
    return 0;
  }
  const named = isNamed(words, at, around);
  if (!named && !mayBeName(first, around)) {
    return 0;
  }
  let length = 1;
  while (length < longestName && follows(text, words, at + length, { named, around })) {
    length += 1;
  }
  const own = words.slice(at, at + length);
  const sure = own.some((word, n) => isNamed(words, at + n, around) && !(word.place && own.length === 1));
  return sure || (length > 1 && own.every((word) => !word.place)) ? length : 0;
}

/** By a given name or one that is known; without a capital only where the word is nothing else. */
function isNamed(words: readonly Word[], at: number, { isWord, isKnown }: Around): boolean {
  const word = words[at];
  if (!word) {
    return false;
  }
  const { written, capital, begins } = word;
  const known = isGivenName(written) || isKnown(written);
  if (!capital) {
    return known && written.length > 3 && !isWord(written) && !openers.has(lower(written));
  }
  if (begins) {
    return known && !openers.has(lower(written));
  }
  return known || givenNameOf(written) !== undefined;
}

/** A capital within a sentence, on what is no word of the bot's, no day and no municipality. */
function mayBeName({ written, capital, begins, place }: Word, { isWord }: Around): boolean {
  return capital && !begins && !place && !ordinary.has(lower(written)) && !isWord(written);
}

const inflectedPlace = /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|hin|seen|n)$/u;
const family = /[aeiouyäö]nen$/u;

/** Whether the next word belongs to the name. After a given name a family name may be any word with a capital. */
function follows(
  text: string,
  words: readonly Word[],
  at: number,
  { named, around }: { readonly named: boolean; readonly around: Around },
): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !/^[ \u00a0]$/u.test(text.slice(before.end, word.start))) {
    return false;
  }
  const { written, capital, place } = word;
  if (!capital) {
    return !before.capital && (isNamed(words, at, around) || family.test(written));
  }
  if (place) {
    return named && !inflectedPlace.test(lower(written));
  }
  return !ordinary.has(lower(written)) && (named || isNamed(words, at, around) || mayBeName(word, around));
}

function lower(word: string): string {
  return word.normalize('NFC').toLocaleLowerCase('fi');
}
