import {
  freeAfter,
  freeBefore,
  gluedMark,
  gluedNumber,
  isWord,
  numberAt,
  type Reading,
  says,
} from './reading.ts';

export interface ClockTime {
  readonly minutes: number;
  /** Whether the clock shows such a time at all. */
  readonly valid: boolean;
  /** `hour` is "9", `dot` is "9.00", `colon` is "9:00". */
  readonly written: 'hour' | 'dot' | 'colon';
  readonly half: 'am' | 'pm' | undefined;
  /** "09" is by a clock of 24 hours. */
  readonly zero: boolean;
  readonly next: number;
}

/** `joined`: behind the dash of a range. */
export function clockTime(reading: Reading, at: number, joined: boolean): ClockTime | undefined {
  const token = reading.tokens[at];
  if (token?.kind !== 'number' || token.text.length > 4 || !(joined || freeBefore(reading, at))) {
    return undefined;
  }
  const parts = split(reading, at, token.text);
  if (parts === undefined) {
    return undefined;
  }
  const half = halfOfDay(reading, parts.next);
  const { hour, minute } = parts;
  const twelve = half === undefined ? hour : half.half === 'pm' ? (hour % 12) + 12 : hour % 12;
  return {
    minutes: twelve * 60 + minute,
    valid: minute < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12),
    written: parts.written,
    half: half?.half,
    zero: token.text.startsWith('0'),
    next: half?.next ?? parts.next,
  };
}

function split(reading: Reading, at: number, text: string) {
  if (text.length === 4) {
    return {
      hour: Number(text.slice(0, 2)),
      minute: Number(text.slice(2)),
      written: 'hour' as const,
      next: at + 1,
    };
  }
  const hour = numberAt(reading, at);
  if (hour === undefined) {
    return undefined;
  }
  const minute = reading.tokens[at + 2];
  if (gluedMark(reading, at + 1, '.:') && gluedNumber(reading, at + 2)) {
    const written = gluedMark(reading, at + 1, ':') ? ('colon' as const) : ('dot' as const);
    const ends = freeAfter(reading, at + 3) || gluedMark(reading, at + 3, '-');
    return minute?.text.length === 2 && ends
      ? { hour, minute: Number(minute.text), written, next: at + 3 }
      : undefined;
  }
  const ends = freeAfter(reading, at + 1) || gluedMark(reading, at + 1, '-');
  return ends ? { hour, minute: 0, written: 'hour' as const, next: at + 1 } : undefined;
}

function halfOfDay(
  reading: Reading,
  at: number,
): { readonly half: 'am' | 'pm'; readonly next: number } | undefined {
  if (says(reading, at, 'am') || says(reading, at, 'pm')) {
    return { half: says(reading, at, 'am') ? 'am' : 'pm', next: at + 1 };
  }
  const letters =
    reading.language === 'en' &&
    isWord(reading, at, 'a', 'p') &&
    gluedMark(reading, at + 1, '.') &&
    isWord(reading, at + 2, 'm');
  if (!letters) {
    return undefined;
  }
  return {
    half: isWord(reading, at, 'a') ? 'am' : 'pm',
    next: gluedMark(reading, at + 3, '.') ? at + 4 : at + 3,
  };
}
