import { type ClockTime, clockTime } from './clock-time.ts';
import { type Found, unread } from './piece.ts';
import {
  countsThings,
  gluedMark,
  isDash,
  isNumbering,
  isWord,
  meant,
  type Reading,
  says,
} from './reading.ts';

/** "klo 9", "kl. 13–16", "9.30-11" behind a day, "1–4 pm", "9:30". */
export function clockPhrase(reading: Reading, at: number, afterDay: boolean): Found | undefined {
  const clock = meant(reading, at, 'clock');
  const between = says(reading, at, 'between');
  const worded = clock !== undefined || between;
  const start = worded ? hoursBehind(reading, at + 1) : at;
  // "klo13-15"
  const from = clockTime(reading, start, clock?.sure === true);
  if (from === undefined || (!worded && isNumbering(reading, at))) {
    return undefined;
  }
  const to = endOf(reading, from.next, between);
  const next = pastWords(reading, to?.next ?? from.next);
  // "från 9 till 12 mars", "från 4.12 till 17.12"
  const ofMonth = worded && says(reading, next, 'month');
  const dated = to !== undefined && isRatherDate(from) && isRatherDate(to);
  if (clock?.sure !== true && (ofMonth || dated)) {
    return undefined;
  }
  const leads = clock?.sure === true || (worded && isSaidAt(reading, at, from, to, next, afterDay));
  if (!(leads || (!worded && isWritten(reading, from, to, next, afterDay || isWhole(reading, at, next))))) {
    return undefined;
  }
  return asPiece(reading, from, to, next);
}

/** 8.12 may be a time, but nobody meets at twelve past. */
function isRatherDate({ written, minutes }: ClockTime): boolean {
  const minute = minutes % 60;
  return written === 'dot' && minute >= 1 && minute <= 12 && minute % 5 !== 0;
}

function endOf(reading: Reading, at: number, between: boolean): ClockTime | undefined {
  const and = says(reading, at, 'and');
  const joined = isDash(reading, at) || says(reading, at, 'until') || (between && and);
  const start = says(reading, at + 1, 'clock') ? (gluedMark(reading, at + 2, '.') ? at + 3 : at + 2) : at + 1;
  const found = joined || and ? clockTime(reading, start, true) : undefined;
  return joined || (found !== undefined && isWord(reading, found.next, 'välillä', 'valilla'))
    ? found
    : undefined;
}

/** Behind the dot of "kl." and the "kl" of "mellan kl 9 och 12". */
function hoursBehind(reading: Reading, at: number): number {
  const start = says(reading, at, 'clock') ? at + 1 : at;
  return gluedMark(reading, start, '.') ? start + 1 : start;
}

/** Past "o'clock", "välillä" and the ending of "9:ltä". */
function pastWords(reading: Reading, at: number): number {
  if (isWord(reading, at, 'välillä', 'valilla')) {
    return at + 1;
  }
  if (
    gluedMark(reading, at, ':') &&
    reading.tokens[at + 1]?.kind === 'word' &&
    reading.tokens[at + 1]?.glued
  ) {
    return at + 2;
  }
  return isWord(reading, at, 'o') && isWord(reading, at + 2, 'clock') ? at + 3 : at;
}

/** "at 9", but not "at 9 workshops"; "from 9 to 12", but not "from 9". */
function isSaidAt(
  reading: Reading,
  at: number,
  from: ClockTime,
  to: ClockTime | undefined,
  next: number,
  afterDay: boolean,
): boolean {
  const ranged = to !== undefined || !isWord(reading, at, 'from', 'från', 'between', 'mellan');
  const grades = isWord(reading, at, 'from') && to?.half === undefined && from.minutes < 7 * 60;
  return (
    ranged &&
    (afterDay || !grades) &&
    (afterDay || !countsThings(reading, next)) &&
    !gluedMark(reading, next, '%€')
  );
}

/** Without a word before it, it must look like a time, or stand behind a day. */
function isWritten(
  reading: Reading,
  from: ClockTime,
  to: ClockTime | undefined,
  next: number,
  afterDay: boolean,
): boolean {
  const valid = from.valid && (to?.valid ?? true);
  const looks =
    from.half !== undefined ||
    to?.half !== undefined ||
    (from.written === 'colon' && to === undefined) ||
    (from.written !== 'hour' && to !== undefined && to.written !== 'hour');
  const behind = afterDay && (to !== undefined || from.written !== 'hour');
  return valid && (looks || behind) && !countsThings(reading, next);
}

/** Nothing else was said: an answer to a question. */
function isWhole({ tokens }: Reading, at: number, next: number): boolean {
  return at === 0 && next === tokens.length;
}

function asPiece({ language }: Reading, from: ClockTime, to: ClockTime | undefined, next: number): Found {
  if (!from.valid || to?.valid === false) {
    return unread(next);
  }
  const halves = from.half !== undefined || to?.half !== undefined;
  const twelve = language === 'en' && !halves && !from.zero && from.minutes < 12 * 60;
  if (to === undefined) {
    return { piece: { kind: 'clock', from: from.minutes, twelve }, next };
  }
  const start =
    to.half === 'pm' && from.half === undefined ? sameHalf(from.minutes, to.minutes) : from.minutes;
  const end = language === 'en' && !halves && to.minutes <= start ? to.minutes + 12 * 60 : to.minutes;
  return start < end && end < 24 * 60
    ? { piece: { kind: 'clock', from: start, to: end, twelve }, next }
    : unread(next);
}

/** "1–4 pm" begins in the afternoon, "11–1 pm" before it. */
function sameHalf(from: number, to: number): number {
  return from + 12 * 60 < to ? from + 12 * 60 : from;
}
