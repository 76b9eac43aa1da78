/** Marks that stand beside words for the eye; the words say the same. */
const marks = /[\p{Extended_Pictographic}\p{So}\u2022\u203a✓✔✕▲△●○◐◔]\ufe0f?\s*/gu;

/** Words of a card as a screen reader says them: sentences, without the marks and dots that only eyes need. */
export function spoken(words: string): string {
  const said = words
    .replace(marks, '')
    .split(' · ')
    .map((part) => part.trim())
    .join(', ')
    .replace(/([.!?:…])(?:\s*\.)+(?=\s|$)/g, '$1')
    .trim();
  return /[.!?…]$/.test(said) || said === '' ? said : `${said.replace(/[:,]$/, '')}.`;
}
