import { isWord, type Reading, says } from './reading.ts';

/** Whether what stands between two pieces keeps them together: a comma, an article, "på". */
export function isGlue(reading: Reading, from: number, to: number): boolean {
  if (to - from > 2) {
    return false;
  }
  return reading.tokens
    .slice(from, to)
    .every((token, index) =>
      token.kind === 'mark' ? ',()'.includes(token.text) : isLink(reading, from + index),
    );
}

function isLink(reading: Reading, at: number): boolean {
  return says(reading, at, 'filler') || says(reading, at, 'of') || reading.tokens[at]?.text === 'at';
}

export function hasComma({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => text === ',');
}

/** Whether a word offers what follows it besides what is before it, or instead. */
export function isOther(reading: Reading, at: number): boolean {
  return isWord(reading, at, 'tai', 'vai', 'eller', 'or');
}
