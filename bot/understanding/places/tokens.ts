export interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly written: string;
  /** In lower case, its letters composed. */
  readonly word: string;
}

/** The words and numbers of a text; what is between them parts them, hyphens too. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    written,
    word: lower(written),
  }));
}

function lower(words: string): string {
  return words.normalize('NFC').toLocaleLowerCase('fi');
}

/** A name as the words are that it is looked for by: "S:t Michel" as "s t michel". */
export function keyOf(name: string): string {
  return tokensOf(name)
    .map(({ word }) => word)
    .join(' ');
}
