/** Controls and format marks: nothing that is seen, and what could turn a name around. */
const unseen = /(?!\s)[\p{Cc}\p{Cf}]/gu;
/** What lists are pasted with: dashes, dots and numbers in front of each name. */
const listMark = /^(?:[-–—•*·]\s*|\d{1,3}[.)]\s*)+/u;
/** Letters that hold no mark of their own to take off. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ß: 'ss' };

/** The names in a text, one per line, in the order typed and without what is not part of a name. */
export function readNames(typed: string): readonly string[] {
  return typed
    .split(/[\n\r;\u2028\u2029]+/)
    .map(tidyName)
    .filter((name) => name !== '');
}

/** A name as it is kept. */
export function tidyName(typed: string): string {
  return typed.replace(unseen, '').replace(/\s+/g, ' ').trim().replace(listMark, '').trim();
}

/**
 * A name for comparison only, never for showing: without case, accents and marks, hyphens as spaces, its parts in
 * one order, so that "Mäki-Aho, Aino" and "aino maki aho" are alike. Empty where there is no letter.
 */
export function foldName(name: string): string {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœłđß]/g, (letter) => plainLetters[letter] ?? letter);
  const parts = bare.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return parts.some((part) => /\p{L}/u.test(part)) ? parts.sort().join(' ') : '';
}
