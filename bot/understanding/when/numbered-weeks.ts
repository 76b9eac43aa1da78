import { isKnownYear, numberedWeek } from './calendar.ts';
import { numericDate } from './numeric-date.ts';
import { freeAfter, gluedMark, isDash, isWord, meant, numberAt, type Reading, says } from './reading.ts';
import { type NamedStretch, ofAnyYear } from './stretch.ts';

/** "viikolla 14", "v. 14–15", "14. viikko". */
export function numberedWeeks(reading: Reading, at: number): NamedStretch | undefined {
  const unit = meant(reading, at, 'unit');
  if (
    unit?.unit !== 'week' ||
    (unit.form === 'short' && (reading.careful || reading.tokens[at - 1]?.kind === 'number'))
  ) {
    const counted = numberAt(reading, at);
    const isWeek =
      counted !== undefined &&
      gluedMark(reading, at + 1, '.') &&
      meant(reading, at + 2, 'unit')?.unit === 'week';
    return isWeek ? ofAnyYear((year) => numberedWeek(year, counted), at + 3) : undefined;
  }
  const start = behindWord(reading, at + 1);
  const first = numberAt(reading, start, 4);
  if (first === undefined || isDateAt(reading, start) || numericDate(reading, start) !== undefined) {
    return undefined;
  }
  const joined =
    isDash(reading, start + 1) || says(reading, start + 1, 'until') || says(reading, start + 1, 'and');
  const either = isWord(reading, start + 1, 'tai', 'vai', 'eller', 'or');
  const second =
    (joined || either) && !isDateAt(reading, start + 2) ? numberAt(reading, start + 2) : undefined;
  const follows = second !== undefined && second > first && (joined || second === first + 1);
  const last = follows ? second : first;
  const next = last === first ? start + 1 : start + 3;
  const make = (year: number) => {
    const [from, to] = [numberedWeek(year, first), numberedWeek(year, last)];
    return from && to && { first: from.first, last: to.last };
  };
  const year = gluedMark(reading, next, '/') ? numberAt(reading, next + 1, 4) : undefined;
  return year !== undefined && isKnownYear(year)
    ? { stretch: { make, choice: { year } }, next: next + 2 }
    : ofAnyYear(make, next);
}

/** Past the dot of "v.", the ending of "vko:lla", or "nro". */
function behindWord(reading: Reading, at: number): number {
  if (gluedMark(reading, at, ':') && reading.tokens[at + 1]?.kind === 'word') {
    return at + 2;
  }
  return gluedMark(reading, at, '.') || isWord(reading, at, 'nro', 'nr', 'no', 'number') ? at + 1 : at;
}

function isDateAt(reading: Reading, at: number): boolean {
  return !freeAfter(reading, at + 1) && gluedMark(reading, at + 1, '.,:');
}
