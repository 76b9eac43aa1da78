import { addDays, type Day } from '../../shared/helsinki.ts';
import { monthOf, monthSpan, type Span, weekOf, yearOf } from './calendar.ts';
import type { Unit } from './meaning.ts';
import { isWord, meant, type Reading, says } from './reading.ts';
import type { NamedStretch } from './stretch.ts';

const words = [
  ...['seuraava', 'seuraavan', 'seuraavalla', 'seuraavana', 'seuraavalle', 'seuraavaksi', 'seuraavassa'],
  ...['seuraavaan', 'följande', 'foljande', 'following'],
] as const;
const therefrom = ['därpå', 'darpa', 'därefter', 'darefter', 'efter', 'after', 'thereafter'] as const;

/** "seuraavalle viikolle", "veckan därpå", "the week after": the next one of what the text is about. */
export function followingUnit(reading: Reading, at: number): NamedStretch | undefined {
  const led = isWord(reading, at, ...words);
  const unit = meant(reading, led ? at + 1 : at, 'unit');
  if (unit === undefined || unit.form === 'short' || !(led || isThereafter(reading, at))) {
    return undefined;
  }
  const { from } = reading;
  if (led && (from === undefined || unit.unit === 'year')) {
    return undefined;
  }
  const make = () => (from === undefined ? undefined : after(from, unit.unit));
  return { stretch: { make, choice: { year: 0 }, following: true }, next: at + 2 };
}

/** "the week after", not "the week after Easter", nor "en dag efter". */
function isThereafter(reading: Reading, at: number): boolean {
  const definite =
    isWord(reading, at, 'veckan', 'dagen', 'månaden', 'manaden') || isWord(reading, at - 1, 'the');
  const next = reading.tokens[at + 2];
  const ended =
    next === undefined ||
    next.kind === 'mark' ||
    (['clock', 'part', 'weekday', 'and', 'company', 'filler'] as const).some((is) =>
      says(reading, at + 2, is),
    );
  return definite && isWord(reading, at + 1, ...therefrom) && ended && !isWord(reading, at + 2, 'the', 'den');
}

function after(from: Day, unit: Unit): Span | undefined {
  switch (unit) {
    case 'day':
      return { first: addDays(from, 1), last: addDays(from, 1) };
    case 'week':
      return weekOf(addDays(from, 7));
    case 'month':
      return monthSpan(yearOf(from), monthOf(from) + 1);
    case 'year':
      return undefined;
  }
}
