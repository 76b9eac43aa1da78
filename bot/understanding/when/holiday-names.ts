import { plainLetters } from '../plain-letters.ts';
import type { Holiday } from './holidays.ts';
import { isWord, meant, type Reading } from './reading.ts';

/** Those of several words; what stands between quotes and "s" is left out. */
const names: readonly (readonly [Holiday, string])[] = [
  ['new-years-eve', 'new year eve'],
  ['new-years-eve', 'new years eve'],
  ['new-years-day', 'new year day'],
  ['new-years-day', 'new years day'],
  ['christmas-eve', 'christmas eve'],
  ['christmas-day', 'christmas day'],
  ['boxing-day', 'boxing day'],
  ['midsummer-eve', 'midsummer eve'],
  ['may-first', 'may day'],
  ['good-friday', 'good friday'],
  ['easter-sunday', 'easter sunday'],
  ['easter-monday', 'easter monday'],
  ['independence-day', 'independence day'],
  ['all-saints', 'all saints day'],
  ['ascension', 'ascension day'],
  ['summer-holidays', 'summer holidays'],
  ['summer-holidays', 'summer holiday'],
  ['lucia', 'lucia day'],
  ['lucia', 'saint lucia'],
  ['boxing-day', 'annandag jul'],
  ['boxing-day', 'annandagen jul'],
  ['easter-monday', 'annandag påsk'],
  ['easter-monday', 'annandagen påsk'],
  ['all-saints', 'alla helgons dag'],
  ['ascension', 'kristi himmelsfärdsdag'],
  ['ascension', 'kristi himmelsfärds dag'],
];

const byFirstWord = new Map<string, (readonly [Holiday, readonly string[]])[]>();
for (const [holiday, words] of names) {
  const [first = '', ...others] = words.split(' ');
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), [holiday, others]]);
}

interface FoundHoliday {
  readonly holiday: Holiday;
  readonly next: number;
}

/** "loppiaisena", "New Year's Eve" */
export function holidayAt(reading: Reading, at: number): FoundHoliday | undefined {
  const named = (byFirstWord.get(reading.tokens[at]?.text ?? '') ?? []).flatMap(([holiday, others]) => {
    const next = behindWords(reading, at + 1, others);
    return next === undefined ? [] : { holiday, next };
  });
  const found = isPerson(reading, at) ? undefined : meant(reading, at, 'holiday')?.holiday;
  return named[0] ?? (found && { holiday: found, next: at + 1 });
}

/** "Lucia" may be somebody, "på lucia" may not. */
function isPerson(reading: Reading, at: number): boolean {
  return isWord(reading, at, 'lucia') && !isWord(reading, at - 1, ...leading);
}

const leading = ['på', 'pa', 'till', 'före', 'efter', 'innan', 'kring', 'vid', 'lucia'] as const;

function behindWords(reading: Reading, at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const word of words) {
    next = behindQuote(reading, next);
    if (!isWord(reading, next, word, plainLetters(word))) {
      return undefined;
    }
    next += 1;
  }
  return next;
}

/** Past the "'s" of "year's". */
function behindQuote(reading: Reading, at: number): number {
  const quoted = ["'", '’', '`'].includes(reading.tokens[at]?.text ?? '');
  return quoted ? (isWord(reading, at + 1, 's') ? at + 2 : at + 1) : at;
}
