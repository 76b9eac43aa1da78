import { randomInt } from 'node:crypto';

/** No vowels, so that no code is a word and no word a code; and no two signs that look alike. */
export const codeLetters = 'BCDFGHJKMNPQRSTVWXYZ3479';
/** 24¹² codes: 55 bits. */
const codeLength = 12;
const shape = new RegExp(`^[${codeLetters}]{${codeLength}}$`);
/** As the card shows a code, with other words around it. */
const inGroups = /(?<![\p{L}\p{N}])[A-Z0-9]{4}\p{Pd}[A-Z0-9]{4}\p{Pd}[A-Z0-9]{4}(?![\p{L}\p{N}])/iu;
const almost = /^[A-Z0-9]{2,6}\p{Pd}[A-Z0-9]{2,6}\p{Pd}[A-Z0-9]{2,6}$/iu;
const unread = /[\s\p{Pd}\u00ad\u200b-\u200d\u2060]/gu;

export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');
}

/** The code that a text is, or has in groups as it was shown. Letter case, spaces and hyphens do not matter. */
export function codeIn(text: string): string | undefined {
  const start = text.slice(0, 100);
  const [shown = start] = inGroups.exec(start) ?? [];
  const code = shown.replace(unread, '').toUpperCase();
  return shape.test(code) ? code : undefined;
}

/** Whether a text is meant as a code and is none: a sign too many or too few, or one that no code has. */
export function resemblesCode(text: string): boolean {
  return codeIn(text) === undefined && almost.test(text.slice(0, 100).trim());
}

/** As it is shown: in groups that are easy to read and to type. */
export function shownCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}
