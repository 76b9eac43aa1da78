import { randomInt } from 'node:crypto';

/** No vowels, so that no code is a word and no word a code; and no two signs that look alike. */
export const codeLetters = 'BCDFGHJKMNPQRSTVWXYZ3479';
/** 24¹² codes: 55 bits. */
const codeLength = 12;
const shape = new RegExp(`^[${codeLetters}]{${codeLength}}$`);
const unread = /[\s\p{Pd}\u00ad\u200b-\u200d\u2060]/gu;

export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');
}

/** The code that a text is, if it looks like one. Letter case, spaces and hyphens do not matter. */
export function codeIn(text: string): string | undefined {
  const code = text.slice(0, 100).replace(unread, '').toUpperCase();
  return shape.test(code) ? code : undefined;
}

/** As it is shown: in groups that are easy to read and to type. */
export function shownCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}
