import { nameFinder } from './name-finder.ts';
import {
  alsoFamilyNames,
  beforeMonths,
  familyName,
  modals,
  monthsAndNames,
  openers,
  ordinary,
  subjects,
  wordsAndNames,
} from './ordinary-words.ts';
import type { Taken } from './personal-in.ts';
import { type Token, tokensOf } from './places/tokens.ts';

type Span = Pick<Taken, 'start' | 'end'>;

export interface KnownNames {
  /** Of everybody in the network. */
  readonly names: readonly string[];
  /** Where municipalities are surely named. */
  readonly places: readonly Span[];
  /** Whether a word is one that the bot is spoken to with. */
  readonly isWord: (word: string) => boolean;
  /** It was all in capitals: nothing tells a name but that the word is unknown. */
  readonly shouted: boolean;
}

const isAlsoName = nameFinder(wordsAndNames);

/** Where people are named: those of the network in any case form, and others that a capital tells. Rather too much. */
export function peopleIn(text: string, { names, places, isWord, shouted }: KnownNames): readonly Taken[] {
  const tokens = tokensOf(text);
  const isName = tokens.map(nameFinder(names));
  const publicAt = tokens.map(
    (token, n) =>
      spanOf(token, places) ??
      (alsoFamilyNames.has(token.word) || isMonth(text, tokens, n) ? token : undefined),
  );
  const hasCapital = tokens.map(({ written }) => (shouted ? /\p{L}/u : /[\p{Lu}\p{Lt}]/u).test(written));
  const isProper = tokens.map((token, n) => {
    if (!hasCapital[n] || publicAt[n] || ordinary.has(token.word)) {
      return false;
    }
    const says = shouted || isShouted(token) || beginsSentence(text, tokens, n);
    return !says || !isPlainWord(text, tokens, n, isWord);
  });

  /** The words beside a word, or beside the municipality that it is in. */
  const beside = (n: number) => {
    let [before, after] = [n - 1, n + 1];
    while (publicAt[n] && publicAt[before] === publicAt[n]) before -= 1;
    while (publicAt[n] && publicAt[after] === publicAt[n]) after += 1;
    return [
      ...(touch(text, tokens[before], tokens[before + 1]) ? [before] : []),
      ...(touch(text, tokens[after - 1], tokens[after]) ? [after] : []),
    ];
  };
  /** What is public alone is a part of a name beside another: "Väinö Salo", "Kaarina Lahti". */
  const isPartOfName = (n: number) =>
    beside(n).some(
      (at) =>
        (isName[n] && isName[at] && !publicAt[at]) ||
        (hasCapital[n] && (isProper[at] || (hasCapital[at] && (isName[at] || publicAt[at])))),
    );
  return tokens
    .filter((_token, n) => (publicAt[n] ? isPartOfName(n) : isName[n] || isProper[n]))
    .map(({ start, end }) => ({ start, end, as: 'name' as const }));
}

function spanOf(token: Token, places: readonly Span[]): Span | undefined {
  return places.find((one) => one.start <= token.start && token.end <= one.end);
}

/** "in May", "12 June"; people are called so too. */
function isMonth(text: string, tokens: readonly Token[], n: number): boolean {
  const [before, token, after] = [tokens[n - 1], tokens[n], tokens[n + 1]];
  if (!token || !monthsAndNames.has(token.word)) {
    return false;
  }
  const number = /^\d+(?:st|nd|rd|th)?$/;
  return (
    (before !== undefined &&
      (beforeMonths.has(before.word) ||
        (number.test(before.word) && text.slice(before.end, token.start) === ' '))) ||
    (after !== undefined && number.test(after.word) && text.slice(token.end, after.start) === ' ')
  );
}

/** What sentences begin with, or what the bot is spoken to with, unless people are called so. */
function isPlainWord(
  text: string,
  tokens: readonly Token[],
  n: number,
  isWord: KnownNames['isWord'],
): boolean {
  const [token, next] = [tokens[n], tokens[n + 1]];
  if (!token) {
    return false;
  }
  if (modals.has(token.word)) {
    return subjects.has(next?.word ?? '');
  }
  const isNegated = next?.word === 't' && /^['’]$/.test(text.slice(token.end, next.start));
  return (
    openers.has(token.word) ||
    isNegated ||
    (isWord(token.word) && !isAlsoName(token) && !familyName.test(token.word))
  );
}

function isShouted({ written }: Token): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written);
}

function beginsSentence(text: string, tokens: readonly Token[], n: number): boolean {
  return n === 0 || /[.!?…\n]/.test(text.slice(tokens[n - 1]?.end, tokens[n]?.start));
}

/** With nothing between but a space, a hyphen, or an initial's dot. */
function touch(text: string, one: Token | undefined, next: Token | undefined): boolean {
  const between = one && next && text.slice(one.end, next.start);
  return (
    between !== undefined &&
    (/^[\s'’\p{Pd}]{1,3}$/u.test(between) || (one?.word.length === 1 && /^\.\s?$/.test(between)))
  );
}
