/** Longest question and longest answer, in characters; stated on the cards. */
export const questionLength = 500;
export const replyLength = 500;

export type WordsFault = 'give-words' | 'too-long';

/** What was typed, or what is wrong with it. */
export function readWords(
  typed: string,
  longest: number,
): { readonly words: string } | { readonly fault: WordsFault } {
  const words = typed.trim();
  if (words === '') {
    return { fault: 'give-words' };
  }
  return words.length > longest ? { fault: 'too-long' } : { words };
}
