import type { Lexicon, Meaning } from './meaning.ts';
import { misspeltMonth } from './misspelt-month.ts';

/** A word, a run of digits, or a single mark, and where it stands in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** In small letters, each composed with its dots. */
  readonly text: string;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between the token before and this one. */
  readonly glued: boolean;
  readonly means: readonly Meaning[];
}

const shape = /([\p{L}\p{M}]+)|(\d+)|[^\s\p{L}\p{M}\d]/gu;
const none: readonly Meaning[] = [];

export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const composed = text.normalize('NFC') === text;
  const tokens: Token[] = [];
  let behind = -1;
  for (const match of text.matchAll(shape)) {
    const [found, word, number] = match;
    const start = match.index;
    const end = start + found.length;
    const where = { start, end, glued: start === behind };
    behind = end;
    if (word === undefined) {
      const kind = number === undefined ? 'mark' : 'number';
      tokens.push({ kind, text: found, capital: false, means: none, ...where });
      continue;
    }
    const whole = composed ? word : word.normalize('NFC');
    const small = whole.toLowerCase();
    const capital = whole.charAt(0) !== small.charAt(0);
    const means = lexicon.get(small) ?? misspeltMonth(small, lexicon) ?? none;
    tokens.push({ kind: 'word', text: small, capital, means, ...where });
  }
  return tokens;
}
