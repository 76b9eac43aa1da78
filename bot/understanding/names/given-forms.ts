import { plainLetters } from '../plain-letters.ts';
import { givenNames } from './given-names.ts';

/** By how they are written on a keyboard without dots. */
const byPlain: ReadonlyMap<string, string> = new Map(givenNames.map((name) => [plainLetters(name), name]));
const plainNames = [...byPlain.keys()];

/** "Aino", "Anna-Liisa"; in any letter case. */
export function isGivenName(word: string): boolean {
  return word
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .split('-')
    .every((part) => byPlain.has(plainLetters(part)));
}

/** Whose genitive or allative a Finnish word is: "Ainon", "Pekalle". Undefined: nobody's, or that of two. */
export function givenNameOf(word: string): string | undefined {
  const plain = plainLetters(word.normalize('NFC').toLocaleLowerCase('fi'));
  const stem = /^(.{2,}?)(?:n|lle)$/u.exec(plain)?.[1];
  if (stem === undefined) {
    return undefined;
  }
  const [only, ...others] = plainNames.filter(
    (name) => name[0] === stem[0] && Math.abs(name.length - stem.length) <= 3 && stemsOf(name).includes(stem),
  );
  return only !== undefined && others.length === 0 ? byPlain.get(only) : undefined;
}

const doubled = /(kk|pp|tt)([aeiouy])$/;

/** Of names only the double stops are sure to weaken: Pekka, Pekan, but Satu, Satun. */
function stemsOf(name: string): readonly string[] {
  if (/[aeiouy]$/.test(name)) {
    return [name.replace(doubled, (_all, stops: string, end: string) => `${stops[0]}${end}`)];
  }
  if (name.endsWith('tar')) {
    return [`${name.slice(0, -3)}ttare`];
  }
  if (name.endsWith('s')) {
    const before = name.slice(0, -1);
    return [`${before}kse`, `${before}${before.at(-1)}`, `${name}i`];
  }
  return [`${name}i`];
}
