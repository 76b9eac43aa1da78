import { nameFinder } from './name-finder.ts';
import type { Taken } from './personal-in.ts';
import { tokensOf } from './places/tokens.ts';

/** Words with a capital that name nobody; the rest of what has one within a sentence may. */
const ordinary = new Set(
  (
    'i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december christmas easter midsummer finnish swedish english finland suomi sverige ' +
    'teams excel outlook powerpoint zoom uso kuntaliitto kommunförbundet fcg kuntatalo'
  ).split(' '),
);

const openers = new Set(
  (
    'onko onks voiko voinko saako tuleeko tulevatko pääseekö kuka kenelle kenen milloin missä mikä miten montako paljonko ' +
    'hei moi terve että koska kun jos ja kan kommer är har när var vem hur vad hej is are can could does do when where who ' +
    'what how has have hi hello please'
  ).split(' '),
);

export interface KnownNames {
  /** Of everybody in the network. */
  readonly names: readonly string[];
  /** Where municipalities are named. */
  readonly places: readonly Pick<Taken, 'start' | 'end'>[];
  /** Whether a word is one that the bot is spoken to with: such a word begins sentences. */
  readonly isWord: (word: string) => boolean;
}

/** Where people are named: those of the network in any case form, and others that a capital tells. */
export function peopleIn(text: string, { names, places, isWord }: KnownNames): readonly Taken[] {
  const tokens = tokensOf(text);
  const isName = tokens.map(nameFinder(names));
  const isPlace = tokens.map(({ start, end }) => places.some((one) => one.start <= start && end <= one.end));
  const begins = tokens.map(
    ({ start }, n) => n === 0 || /[.!?…:\n]/.test(text.slice(tokens[n - 1]?.end, start)),
  );
  const mayName = tokens.map(
    ({ word, written }, n) => isCapital(written) && !isPlace[n] && !ordinary.has(word),
  );
  /** A name by its capital: within a sentence, or at its beginning before another. */
  const isProper = (n: number) =>
    mayName[n] &&
    (!begins[n] || (mayName[n + 1] && !begins[n + 1] && !isOpener(tokens[n]?.word ?? '', isWord)));
  const isPerson = tokens.map((_token, n) => {
    // A family name may be a municipality's too: it is one beside another name.
    const beside = [n - 1, n + 1].some((at) => isName[at] && !isPlace[at]);
    return isPlace[n] ? isName[n] && beside : isName[n] || isProper(n);
  });
  return tokens
    .filter((_token, n) => isPerson[n])
    .map(({ start, end }) => ({ start, end, as: 'name' as const }));
}

/** What sentences begin with, before a name too: "Onko Liisa", "Peru Liisan paikka". */
function isOpener(word: string, isWord: KnownNames['isWord']): boolean {
  return openers.has(word) || isWord(word);
}

/** "ABC", "KAIKKI" are shouted, not named. */
function isCapital(written: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}]*\p{Ll}/u.test(written) || /^\p{Lu}\p{M}*$/u.test(written);
}
