import { nthWeekday, type Span, weekWithin } from './calendar.ts';
import { namedStretch } from './named-stretch.ts';
import { days, type Found, span } from './piece.ts';
import { gluedMark, isDash, meant, numberAt, type Reading, says } from './reading.ts';
import { running, runningStretch } from './running-stretch.ts';
import { chosen, type NamedStretch, type Third, thirdOf } from './stretch.ts';

/** "maaliskuussa", "huhtikuun alussa", "second week of March", "maaliskuun toinen torstai". */
export function stretchPhrase(reading: Reading, at: number): Found | undefined {
  const part = meant(reading, at, 'running');
  if (part !== undefined) {
    return thirdIn(reading, running(reading, part.unit, at + 1), part.third, at + 1);
  }
  return thirdBefore(reading, at) ?? nthBefore(reading, at) ?? nthOrThirdAfter(reading, at);
}

function nthOrThirdAfter(reading: Reading, at: number): Found | undefined {
  const named = namedStretch(reading, at);
  const whole = named ?? runningStretch(reading, at);
  if (whole === undefined) {
    return undefined;
  }
  const third = meant(reading, whole.next, 'third')?.third;
  if (third !== undefined && reading.language === 'fi') {
    return thirdIn(reading, whole, third, whole.next + 1);
  }
  const nth = nthAt(reading, whole.next);
  if (nth !== undefined) {
    return nthIn(reading, whole, nth, nth.next);
  }
  return named && spanOf(named, chosen(named.stretch, reading.today));
}

function spanOf({ next, stretch }: NamedStretch, found: Span | undefined): Found {
  const { piece } = span(next, found);
  return { piece: piece.kind === 'span' && stretch.following ? { ...piece, following: true } : piece, next };
}

function thirdBefore(reading: Reading, at: number): Found | undefined {
  const third = meant(reading, at, 'third')?.third;
  if (third === undefined || reading.language === 'fi') {
    return undefined;
  }
  const whole = stretchBehind(reading, isDash(reading, at + 1) ? at + 2 : at + 1);
  return whole === undefined ? undefined : thirdIn(reading, whole, third, whole.next);
}

function nthBefore(reading: Reading, at: number): Found | undefined {
  const nth = nthAt(reading, at);
  const whole = nth === undefined ? undefined : stretchBehind(reading, nth.next);
  return nth === undefined || whole === undefined ? undefined : nthIn(reading, whole, nth, whole.next);
}

function stretchBehind(reading: Reading, at: number): NamedStretch | undefined {
  let start = at;
  while (start < at + 2 && (says(reading, start, 'of') || says(reading, start, 'filler'))) {
    start += 1;
  }
  return namedStretch(reading, start) ?? runningStretch(reading, start);
}

interface Nth {
  readonly nth: number;
  /** Undefined: a week. */
  readonly weekday: number | undefined;
  readonly next: number;
}

function nthAt(reading: Reading, at: number): Nth | undefined {
  const word = meant(reading, at, 'ordinal')?.nth;
  const number = numberAt(reading, at);
  const marks =
    number === undefined
      ? 0
      : gluedMark(reading, at + 1, '.') || says(reading, at + 1, 'ordinal-mark')
        ? 1
        : gluedMark(reading, at + 1, ':')
          ? 2
          : 0;
  const nth = word ?? (marks > 0 ? number : undefined);
  const next = at + 1 + marks;
  const weekday = meant(reading, next, 'weekday');
  const isWeek = meant(reading, next, 'unit')?.unit === 'week';
  const named = weekday !== undefined && weekday.form === undefined;
  return nth !== undefined && nth <= 53 && nth !== 0 && (isWeek || named)
    ? { nth, weekday: named ? weekday.weekday : undefined, next: next + 1 }
    : undefined;
}

function thirdIn(reading: Reading, whole: NamedStretch, third: Third, next: number): Found {
  return span(
    next,
    chosenPart(reading, whole, (one) => thirdOf(one, third)),
  );
}

function nthIn(reading: Reading, whole: NamedStretch, { nth, weekday }: Nth, next: number): Found {
  if (weekday === undefined) {
    return span(
      next,
      chosenPart(reading, whole, (one) => weekWithin(one, nth)),
    );
  }
  const found = chosenPart(reading, whole, (one) => {
    const day = nthWeekday(one, weekday, nth);
    return day === undefined ? undefined : { first: day, last: day };
  });
  return days(next, found?.first);
}

/** The part decides whether it is over, not the whole. */
function chosenPart(
  reading: Reading,
  { stretch }: NamedStretch,
  part: (whole: Span) => Span | undefined,
): Span | undefined {
  const make = (year: number) => {
    const whole = stretch.make(year);
    return whole && part(whole);
  };
  const { choice } = stretch;
  return chosen({ make, choice: choice === 'ahead' ? 'any' : choice }, reading.today);
}
