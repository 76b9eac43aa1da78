import { nameFinder } from '../name-finder.ts';
import { plainLetters } from '../plain-letters.ts';
import type { Said } from '../said.ts';
import { givenNameOf, isGivenName } from './given-forms.ts';
import { type Frame, registerFrames, substituteFrames } from './name-frames.ts';
import { type NameRun, nameRunsIn } from './name-runs.ts';

/** Somebody who is meant: one of those who are known, by their whole name, or another one as they were named. */
export interface PersonSaid {
  readonly id?: string;
  readonly name: string;
}

export interface KnownPeople {
  /** Whom the speaker may mean. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Whether a word is one that the bot is spoken to with. */
  readonly isWord: (word: string) => boolean;
}

type Spoken = Pick<Said, 'text' | 'places'>;

const negation = /(?<!\p{L})(?:ei|en|eivät|inte|int|not|ikke)(?!\p{L})/u;
const beside = /(?:,| ja| tai| eli| sekä| och| eller| and| or| \/) ?$/u;
const besideAfter = /^(?:,| ja| tai| eli| sekä| och| eller| and| or| \/) ?§/u;

/** Who comes in the speaker's place. Undefined: nobody is named, or it is not sure who is meant. */
export function substituteSaid(said: Spoken, known: KnownPeople): PersonSaid | undefined {
  const { runs, skeleton } = read(said, known);
  const found = substituteFrames.flatMap((frame) =>
    [...skeleton.matchAll(frame.says)].flatMap((match) => {
      const { 0: whole, 1: n, index } = match;
      const [before, after] = [skeleton.slice(0, index), skeleton.slice(index + whole.length)];
      const one =
        besideAfter.test(after) || (/§\d+$/u.test(before.replace(beside, '')) && beside.test(before));
      const person = one || negation.test(whole) ? undefined : personOf(runs[Number(n)], frame, known);
      return [person];
    }),
  );
  const [first, ...others] = found;
  return others.every((other) => other?.name === first?.name) ? first : undefined;
}

/** Whom the speaker registers, in the order in which they were said; who is not surely meant is not among them. */
export function registeredSaid(said: Spoken, known: KnownPeople): readonly PersonSaid[] {
  const { runs, skeleton } = read(said, known);
  const found = registerFrames.flatMap((frame) =>
    [...skeleton.matchAll(frame.says)].flatMap(({ 1: list = '' }) =>
      [...list.matchAll(/§(\d+)/gu)].flatMap(([, n]) => personOf(runs[Number(n)], frame, known) ?? []),
    ),
  );
  return found.filter(({ name }, n) => found.findIndex((one) => one.name === name) === n);
}

/** The text in small letters, with `§0` for the first name. */
function read({ text, places }: Spoken, { people, isWord }: KnownPeople) {
  const parts = new Set(people.flatMap(({ name }) => partsOf(name)));
  const runs = nameRunsIn(text, { isWord, places, isKnown: (word) => parts.has(plain(word)) });
  let at = 0;
  let skeleton = '';
  for (const [n, { start, end }] of runs.entries()) {
    skeleton += `${text.slice(at, start)}§${n}`;
    at = end;
  }
  skeleton += text.slice(at);
  return {
    runs,
    skeleton: skeleton
      .normalize('NFC')
      .toLocaleLowerCase('fi')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join(', ')
      .replace(/\s+/g, ' '),
  };
}

function personOf(
  run: NameRun | undefined,
  { object }: Frame,
  { people }: KnownPeople,
): PersonSaid | undefined {
  if (!run) {
    return undefined;
  }
  const meant = people.filter(({ name }) => names(run.words, name));
  const [only, ...others] = meant;
  if (only) {
    return others.length === 0 ? only : undefined;
  }
  const name = object && run.words.length > 1 ? fromObject(run.words) : asWritten(run.words);
  return name === undefined ? undefined : { name };
}

/** Every word a part of the name, the last of them in any case. */
function names(words: readonly string[], name: string): boolean {
  const parts = partsOf(name);
  const isPart = nameFinder([name]);
  const inflected = (word: string) =>
    !isGivenName(word) &&
    word.split('-').every((part) => isPart({ word: part.toLocaleLowerCase('fi'), written: part }));
  return words.every((word, n) => parts.includes(plain(word)) || (n === words.length - 1 && inflected(word)));
}

/** One given name may be in another case; of several words the last one would be, and it is none that is surely so. */
function asWritten(words: readonly string[]): string | undefined {
  const [first = '', ...others] = words;
  if (others.length === 0) {
    const nominative = isGivenName(first) ? first : givenNameOf(first);
    return nominative === undefined ? undefined : capital(nominative);
  }
  return inflectedEnd.test(words.at(-1) ?? '') ? undefined : words.map(capital).join(' ');
}

const inflectedEnd = /(?:[aeiouyäö]sen|lle|lt[aä]|ll[aä]|st[aä]|ss[aä])$/u;

/** "Aino Virtasen", "Aino Virtaselle": of other family names it is not sure what they are. */
function fromObject(words: readonly string[]): string | undefined {
  const last = words.at(-1) ?? '';
  const family = last.replace(/(?<=[aeiouyäö])se(?:n|lle)$/u, 'nen');
  return family === last ? undefined : [...words.slice(0, -1), family].map(capital).join(' ');
}

function partsOf(name: string): readonly string[] {
  return name.split(/\s+/).map(plain);
}

function plain(word: string): string {
  return plainLetters(word.normalize('NFC').toLocaleLowerCase('fi'));
}

/** Where none was written. */
function capital(word: string): string {
  if (/\p{Lu}/u.test(word)) {
    return word;
  }
  return word.replace(/(?<=^|-)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('fi'));
}
