import type { Day } from '../../shared/helsinki.ts';
import type { Meaning } from './meaning.ts';
import type { Token } from './tokens.ts';

/** A text being read, in one language and on one day. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly language: 'fi' | 'sv' | 'en';
  readonly today: Day;
  /** The language was guessed: abbreviations mean nothing. */
  readonly careful: boolean;
  /** The day of what the text is about, if it is about something. */
  readonly from?: Day | undefined;
}

export function meant<K extends Meaning['is']>(
  { tokens }: Reading,
  at: number,
  is: K,
): Extract<Meaning, { is: K }> | undefined {
  return tokens[at]?.means.find((one): one is Extract<Meaning, { is: K }> => one.is === is);
}

export function says({ tokens }: Reading, at: number, is: Meaning['is']): boolean {
  return tokens[at]?.means.some((one) => one.is === is) ?? false;
}

export function isWord({ tokens }: Reading, at: number, ...words: readonly string[]): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && words.includes(token.text);
}

/** A mark that stands right behind what is before it. */
export function gluedMark({ tokens }: Reading, at: number, marks: string): boolean {
  const token = tokens[at];
  return token?.kind === 'mark' && token.glued && marks.includes(token.text);
}

export function isDash({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'mark' && '-–—−'.includes(token.text);
}

/** A number of at most so many digits. */
export function numberAt({ tokens }: Reading, at: number, digits = 2): number | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length <= digits ? Number(token.text) : undefined;
}

export function gluedNumber({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'number' && token.glued;
}

/** Nothing is stuck to the front of it, as to the digits of a telephone number or an account. */
export function freeBefore({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !tokens[at]?.glued) {
    return true;
  }
  const stuck = before.kind !== 'mark' || '.,:/+#€$%§'.includes(before.text);
  const bound = '-–'.includes(before.text) && before.glued && tokens[at - 2] !== undefined;
  return !(stuck || bound);
}

/** No further digits belong to the number that ends before this. */
export function freeAfter({ tokens }: Reading, at: number): boolean {
  const [next, after] = [tokens[at], tokens[at + 1]];
  if (next === undefined || !next.glued) {
    return true;
  }
  const goesOn =
    next.kind === 'mark' && '.,:/-+'.includes(next.text) && after?.kind === 'number' && after.glued;
  return !(goesOn || next.kind === 'number');
}

/** Whether a number before this would be one of things: "5 pajaa", "15 €". */
export function countsThings(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.kind === 'number') {
    return false;
  }
  if (token.kind === 'mark') {
    return '%€$£°'.includes(token.text);
  }
  if (says(reading, at, 'counted')) {
    return true;
  }
  if (says(reading, at, 'unit')) {
    return reading.tokens[at + 1]?.kind !== 'number';
  }
  return token.means.length === 0 && counted[reading.language](token.text);
}

/** What a day does, in Swedish, ends as things do of which there are many. */
const verbs = new Set(
  'passar funkar fungerar duger kommer gäller galler låter börjar öppnar stänger slutar ordnar'.split(' '),
);

const counted: Readonly<Record<Reading['language'], (word: string) => boolean>> = {
  fi: (word) => /[aä]$/.test(word) && !/(?:ll|ss)[aä]$/.test(word),
  sv: (word) => /(?:ar|or|er)$/.test(word) && !verbs.has(word),
  en: (word) => word.endsWith('s'),
};

/** What is before this makes it a number of something: "versio 2.3", "noin 1.5". */
export function isNumbering(reading: Reading, at: number): boolean {
  return (
    says(reading, at - 1, 'version') || (gluedMark(reading, at - 1, '.') && says(reading, at - 2, 'version'))
  );
}
