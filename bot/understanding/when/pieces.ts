import { clockPhrase } from './clock-phrase.ts';
import { dayOfMonth } from './day-of-month.ts';
import { isGlue, isOther } from './glue.ts';
import { numericDate } from './numeric-date.ts';
import { partPhrase } from './part-phrase.ts';
import type { Found, Piece } from './piece.ts';
import type { Reading } from './reading.ts';
import { relativePhrase } from './relative-phrase.ts';
import { slashDate } from './slash-date.ts';
import { spokenClock } from './spoken-clock.ts';
import { stretchPhrase } from './stretch-phrase.ts';
import { weekdayPhrase } from './weekday-phrase.ts';

/** A piece and its tokens, `next` being the one behind it. */
export interface Placed {
  readonly piece: Piece;
  readonly at: number;
  readonly next: number;
}

/** Read alike in every language. */
const numeric = [numericDate, slashDate] as const;

const worded = [
  dayOfMonth,
  stretchPhrase,
  relativePhrase,
  weekdayPhrase,
  clockPhrase,
  spokenClock,
  partPhrase,
] as const;

const all = [...numeric, ...worded] as const;

/** All that say something, from the left, the longest at each place. */
export function piecesOf(reading: Reading): readonly Placed[] {
  const pieces: Placed[] = [];
  let at = 0;
  while (at < reading.tokens.length) {
    const found = mayBegin(reading, at)
      ? longest(reading, at, isAfterDay(reading, pieces.at(-1), at))
      : undefined;
    if (found === undefined) {
      at += 1;
      continue;
    }
    pieces.push({ piece: found.piece, at, next: found.next });
    at = found.next;
  }
  return pieces;
}

function mayBegin({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'number' || (token?.means.length ?? 0) > 0;
}

function longest(reading: Reading, at: number, afterDay: boolean): Found | undefined {
  let best: Found | undefined;
  for (const phrase of reading.careful ? worded : all) {
    const found = phrase(reading, at, afterDay);
    if (found !== undefined && found.next > (best?.next ?? at)) {
      best = found;
    }
  }
  return best;
}

function isAfterDay(reading: Reading, last: Placed | undefined, at: number): boolean {
  if (last !== undefined && isOtherHours(reading, last, at)) {
    return true;
  }
  const dayLike = last !== undefined && ['days', 'weekday', 'span', 'part'].includes(last.piece.kind);
  return dayLike && isGlue(reading, last.next, at);
}

/** The "13–16" of "klo 9–12 tai 13–16". */
export function isOtherHours(reading: Reading, { piece, next }: Placed, at: number): boolean {
  return piece.kind === 'clock' && piece.to !== undefined && at === next + 1 && isOther(reading, next);
}
