/** Without dots, rings and other marks, as people write on other keyboards. */
export function plainLetters(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
