import { monthSpan } from './calendar.ts';
import { isDash, isWord, meant, type Reading, says } from './reading.ts';
import { yearNumber } from './said-year.ts';
import { seasonIn } from './seasons.ts';
import { type NamedStretch, ofAnyYear, thirdOf } from './stretch.ts';

/** "maaliskuussa", "maalis-huhtikuussa"; `introduced` by a word that says which. */
export function months(reading: Reading, at: number, introduced: boolean): NamedStretch | undefined {
  const from = meant(reading, at, 'month');
  if (from === undefined) {
    return undefined;
  }
  const joined = isDash(reading, at + 1) || says(reading, at + 1, 'until');
  const toAt = joined ? at + 2 : at + 1;
  const to = joined || isFromTo(reading, at) ? meant(reading, toAt, 'month') : undefined;
  if (to !== undefined) {
    const turn = to.month < from.month ? 12 : 0;
    const make = (year: number) => ({
      first: monthSpan(year, from.month).first,
      last: monthSpan(year, to.month + turn).last,
    });
    return ofAnyYear(make, toAt + 1);
  }
  const alone =
    from.form === 'vague'
      ? introduced || mayBeMonth(reading, at)
      : from.form !== 'short' && from.form !== 'stem';
  return alone ? ofAnyYear((year) => monthSpan(year, from.month), at + 1) : undefined;
}

/** "maaliskuusta toukokuuhun" */
function isFromTo({ tokens }: Reading, at: number): boolean {
  return Boolean(tokens[at]?.text.endsWith('kuusta') && tokens[at + 1]?.text.endsWith('kuuhun'));
}

/** "in May", "our May workshop", not "may we". */
function mayBeMonth(reading: Reading, at: number): boolean {
  const led = ['filler', 'of', 'third', 'before', 'after', 'by'] as const;
  return (
    led.some((is) => says(reading, at - 1, is)) ||
    (isDash(reading, at - 1) && says(reading, at - 2, 'third')) ||
    yearNumber(reading, at + 1) !== undefined ||
    (isWord(reading, at - 1, 'our') && reading.tokens[at]?.capital === true)
  );
}

/** "syksyllä", "alkukeväästä" */
export function season(reading: Reading, at: number, introduced: boolean): NamedStretch | undefined {
  const found = meant(reading, at, 'season');
  if (found === undefined || !(introduced || found.form !== 'introduced' || isIntroduced(reading, at))) {
    return undefined;
  }
  if (isWord(reading, at + 1, 'break', 'holiday', 'holidays')) {
    return undefined;
  }
  const { third } = found;
  const make = (year: number) => {
    const whole = seasonIn(found.season, year);
    return third === undefined ? whole : thirdOf(whole, third);
  };
  const plain = third === undefined && found.form !== 'term';
  return { stretch: { make, choice: plain && isTime(reading, at) ? 'ahead' : 'any' }, next: at + 1 };
}

/** "in autumn", "syksyllä", "till hösten"; "the autumn seminar", "syksyn seminaari" and "i höst" are of the one that runs. */
function isTime(reading: Reading, at: number): boolean {
  const { tokens, language } = reading;
  switch (language) {
    case 'fi':
      return (
        /(?:ll[aä]|lle|ksi|ks|yn|aan|ään)$/.test(tokens[at]?.text ?? '') &&
        !/ksyn$/.test(tokens[at]?.text ?? '')
      );
    case 'sv':
      return isWord(reading, at - 1, 'till', 'ti', 'på', 'pa', 'inför');
    case 'en': {
      const led = isWord(reading, at - 1, 'the') ? at - 2 : at - 1;
      const next = tokens[at + 1];
      const ownsNext = next?.kind === 'word' && next.means.length === 0;
      return isWord(reading, led, 'in', 'to', 'until', 'till', 'for') && !ownsNext;
    }
  }
}

/** "i vår", not "i vår kommun"; "in the fall", not "to fall". */
function isIntroduced(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  const ownsNext = next?.kind === 'word' && next.means.length === 0;
  return isWord(reading, at - 1, 'i', 'till', 'under', 'the') && !ownsNext;
}
