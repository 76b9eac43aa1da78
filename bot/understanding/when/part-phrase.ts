import type { Found } from './piece.ts';
import { isWord, meant, type Reading } from './reading.ts';

/** Words that make a greeting of it, or the part of a day already spoken of. */
const others = ['good', 'god', 'hyvää', 'hyvaa', 'samana', 'sinä', 'sina', 'samma', 'same'] as const;

/** "iltapäivällä", "this afternoon"; "afternoon" beside a day or introduced, not "Good afternoon". */
export function partPhrase(reading: Reading, at: number): Found | undefined {
  const today = meant(reading, at, 'which')?.which === 0 ? meant(reading, at + 1, 'part') : undefined;
  if (today !== undefined) {
    return { piece: { kind: 'days', days: [reading.today], part: today.part }, next: at + 2 };
  }
  const found = meant(reading, at, 'part');
  if (found === undefined || isWord(reading, at - 1, ...others)) {
    return undefined;
  }
  const introduced =
    isWord(reading, at - 1, 'på', 'pa') ||
    (isWord(reading, at - 1, 'the') && isWord(reading, at - 2, 'in', 'during'));
  const alone = found.alone === 'always' || (found.alone === 'introduced' && introduced);
  return { piece: { kind: 'part', part: found.part, alone }, next: at + 1 };
}
