import { dayIn, isKnownYear, yearOf } from './calendar.ts';
import { dayOfSaid, rangeOf, type SaidDay } from './date-range.ts';
import { days, type Found, nothing, span } from './piece.ts';
import {
  countsThings,
  freeAfter,
  freeBefore,
  gluedMark,
  gluedNumber,
  isDash,
  isNumbering,
  isWord,
  numberAt,
  type Reading,
} from './reading.ts';

interface Dotted extends SaidDay {
  readonly next: number;
  /** Ends in a dot or a year, as no decimal number does. */
  readonly sure: boolean;
}

/** "12.3.", "12.3.2027", "12.–13.3.", "5.5.-7.5.", "2027-03-12"; numbers like them that are none. */
export function numericDate(reading: Reading, at: number): Found | undefined {
  if (reading.tokens[at]?.kind !== 'number' || !freeBefore(reading, at)) {
    return undefined;
  }
  const run = longRun(reading, at);
  if (isNumbering(reading, at)) {
    return run === undefined ? undefined : nothing(run);
  }
  return isoDate(reading, at) ?? (run === undefined ? undefined : nothing(run)) ?? dottedRange(reading, at);
}

function isoDate(reading: Reading, at: number): Found | undefined {
  const [year, month, day] = [numberAt(reading, at, 4), numberAt(reading, at + 2), numberAt(reading, at + 4)];
  const whole =
    reading.tokens[at]?.text.length === 4 &&
    gluedMark(reading, at + 1, '-') &&
    gluedMark(reading, at + 3, '-');
  if (
    !whole ||
    year === undefined ||
    month === undefined ||
    day === undefined ||
    !freeAfter(reading, at + 5)
  ) {
    return undefined;
  }
  return isKnownYear(year) ? days(at + 5, dayIn(year, month, day)) : nothing(at + 5);
}

/** The end of a version or an address: "2.3.4", "10.2.0.1". */
function longRun(reading: Reading, at: number): number | undefined {
  let next = at + 1;
  let parts = 1;
  while (gluedMark(reading, next, '.') && gluedNumber(reading, next + 1)) {
    next += 2;
    parts += 1;
  }
  const year = parts === 3 && yearAt(reading, next - 1) !== undefined;
  return parts > 3 || (parts === 3 && !year) ? next : undefined;
}

function dottedRange(reading: Reading, at: number): Found | undefined {
  const { today } = reading;
  const first = dotted(reading, at);
  const other = eitherDay(reading, at);
  if (other !== undefined) {
    const day = numberAt(reading, at) ?? other.day;
    return days(other.next, dayOfSaid({ ...other, day }, today), dayOfSaid(other, today));
  }
  const alone = first === undefined ? dayAlone(reading, at) : undefined;
  const from = first ?? alone;
  if (from === undefined) {
    return undefined;
  }
  const last = isDash(reading, from.next) ? dotted(reading, from.next + 1) : undefined;
  if (
    last !== undefined &&
    isDate(reading, last) &&
    (first === undefined || isDate(reading, first) || last.sure)
  ) {
    return span(last.next, rangeOf({ month: last.month, ...from }, last, today));
  }
  return first !== undefined && isDate(reading, first)
    ? days(first.next, dayOfSaid(first, today))
    : undefined;
}

/** The "13.3." of "12. tai 13.3." */
function eitherDay(reading: Reading, at: number): Dotted | undefined {
  const alone = gluedMark(reading, at + 1, '.') && numberAt(reading, at) !== undefined;
  const joined = isWord(reading, at + 2, 'tai', 'vai', 'ja', 'eller', 'och', 'or', 'and');
  const other = alone && joined ? dotted(reading, at + 3) : undefined;
  return other?.sure ? other : undefined;
}

function isDate(reading: Reading, { sure, next }: Dotted): boolean {
  return sure || !countsThings(reading, next);
}

function dotted(reading: Reading, at: number): Dotted | undefined {
  const [day, month] = [numberAt(reading, at), numberAt(reading, at + 2)];
  if (
    day === undefined ||
    month === undefined ||
    !gluedMark(reading, at + 1, '.') ||
    !gluedNumber(reading, at + 2)
  ) {
    return undefined;
  }
  if (day < 1 || day > 31 || month < 1 || month > 12) {
    return undefined;
  }
  const dot = gluedMark(reading, at + 3, '.');
  const year = dot ? yearAt(reading, at + 4) : undefined;
  const next = at + 3 + (dot ? 1 : 0) + (year === undefined ? 0 : 1);
  const stuck = !dot && reading.tokens[next]?.kind === 'word' && reading.tokens[next]?.glued;
  const free = isDash(reading, next) || freeAfter(reading, next);
  return free && !stuck ? { day, month, year, next, sure: dot } : undefined;
}

/** The "12." of "12.–13.3." */
function dayAlone(reading: Reading, at: number): { readonly day: number; readonly next: number } | undefined {
  const day = numberAt(reading, at);
  const next = gluedMark(reading, at + 1, '.') ? at + 2 : at + 1;
  return day !== undefined && day >= 1 && day <= 31 && isDash(reading, next) ? { day, next } : undefined;
}

/** A year stuck to its date may have two digits; one that is not must be near. */
function yearAt(reading: Reading, at: number): number | undefined {
  const token = reading.tokens[at];
  const year = numberAt(reading, at, 4);
  if (year === undefined || !freeAfter(reading, at + 1)) {
    return isDash(reading, at + 1) && token?.glued && token.text.length === 4
      ? known(Number(token.text))
      : undefined;
  }
  const near = Math.abs(yearOf(reading.today) - year) <= 10;
  if (token?.text.length === 4) {
    return token.glued || near ? known(year) : undefined;
  }
  const ahead = 2000 + year - yearOf(reading.today);
  return token?.text.length === 2 && token.glued && ahead >= -6 && ahead <= 10 ? 2000 + year : undefined;
}

function known(year: number): number | undefined {
  return isKnownYear(year) ? year : undefined;
}
