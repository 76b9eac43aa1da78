/** Marks that stand beside words for the eye; the words say the same. */
const marks = /[\p{Extended_Pictographic}\p{So}\u2022\u203a✓✔✕▲△●○◐◔]\ufe0f?\s*/gu;

/** Words of a card as a screen reader says them: sentences, without the marks and dots that only eyes need. */
export function spoken(words: string): string {
  const said = words
    .replace(marks, '')
    .split(' · ')
    .map((part) => part.trim())
    .join(', ')
    .trim();
  return ended(withoutDoubleStops(said));
}

/** One sign ends a sentence, whatever was put together. */
function withoutDoubleStops(said: string): string {
  const words: string[] = [];
  for (const word of said.split(' ')) {
    const bare = /^\.+$/.test(word);
    const before = words.at(-1) ?? '';
    if (!(bare && /[.!?:…]$/.test(before))) words.push(word);
  }
  return words.map(oneStop).join(' ');
}

function oneStop(word: string): string {
  let kept = word;
  while (/[.!?:…]\.$/.test(kept)) kept = kept.slice(0, -1);
  return kept;
}

function ended(said: string): string {
  return /[.!?…]$/.test(said) || said === '' ? said : `${said.replace(/[:,]$/, '')}.`;
}
