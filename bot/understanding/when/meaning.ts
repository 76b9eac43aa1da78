import { plainLetters } from '../plain-letters.ts';
import type { Holiday } from './holidays.ts';
import type { PartOfDay } from './parts-of-day.ts';
import type { Third } from './stretch.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** -1 the last, 0 this, 1 the next, `coming` the first that comes. */
export type Which = -1 | 0 | 1 | 'coming';

/** What a word may say about a time; most words say nothing, some one of several things. */
export type Meaning =
  | { readonly is: 'month'; readonly month: number; readonly form: MonthForm }
  | {
      readonly is: 'weekday';
      readonly weekday: number;
      readonly part?: PartOfDay;
      /** `short`: an abbreviation that is no other word; `vague`: one that is, so it needs company. */
      readonly form?: 'short' | 'vague' | 'past' | 'from' | 'to';
    }
  | { readonly is: 'relative'; readonly days: number; readonly part?: PartOfDay; readonly after?: 'i' }
  | { readonly is: 'part'; readonly part: PartOfDay; readonly alone: 'always' | 'introduced' | 'never' }
  | { readonly is: 'unit'; readonly unit: Unit; readonly form?: 'short' | 'genitive' }
  /** "loppuvuodesta" */
  | { readonly is: 'running'; readonly unit: 'week' | 'year'; readonly third: Third }
  | { readonly is: 'weekend' }
  | {
      readonly is: 'season';
      readonly season: Season;
      readonly third?: Third;
      /** `term`: of work, which runs on longer. */
      readonly form?: 'introduced' | 'term';
    }
  | { readonly is: 'holiday'; readonly holiday: Holiday }
  | { readonly is: 'ordinal'; readonly nth: number }
  | { readonly is: 'which'; readonly which: Which }
  | { readonly is: 'third'; readonly third: Third }
  | { readonly is: 'amount'; readonly amount: number }
  | { readonly is: 'clock'; readonly sure: boolean }
  | { readonly is: 'hour'; readonly hour: number; readonly form: 'plain' | 'at' | 'from' | 'to' }
  /** "puolikymmeneltä": half an hour before it. */
  | { readonly is: 'half-hour'; readonly hour: number; readonly form: 'plain' | 'at' | 'from' | 'to' }
  | { readonly is: 'minutes'; readonly minutes: number }
  | { readonly is: 'noon' }
  | { readonly is: Bare };

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** `whole`, `genitive` and `partitive` stand alone; `short` only beside a day; `vague` only introduced. */
export type MonthForm = 'whole' | 'genitive' | 'partitive' | 'short' | 'vague' | 'stem';

type Bare =
  | 'half'
  | 'past'
  | 'lacking'
  | 'until'
  | 'and'
  | 'of'
  | 'filler'
  | 'later' // "kahden viikon päästä", behind the amount
  | 'in' // "om två veckor", before it
  | 'inside' // "kahden viikon sisällä"
  | 'within' // "inom två veckor"
  | 'before'
  | 'after'
  | 'by'
  | 'behind-after'
  | 'behind-by'
  | 'behind-next' // "loppiaisen jälkeisenä päivänä"
  | 'behind-previous' // "loppiaista edeltävänä päivänä"
  | 'every'
  | 'between'
  | 'year-word'
  | 'ordinal-mark'
  | 'holiday-word' // "new year's eve" begins with it
  | 'am'
  | 'pm'
  | 'version' // what follows is a number of something
  | 'counted' // what precedes is a number of it
  | 'company'; // words beside which an abbreviated weekday is one

export type Lexicon = ReadonlyMap<string, readonly Meaning[]>;

type Entry = readonly [words: string, meaning: Meaning];

/** Each word is known without its dots too, unless marked with `=`: then that would be another word. */
export function lexiconOf(entries: readonly Entry[]): Lexicon {
  const lexicon = new Map<string, Meaning[]>();
  for (const [words, meaning] of entries) {
    for (const word of words.split(' ')) {
      for (const form of new Set(word.startsWith('=') ? [word.slice(1)] : [word, plainLetters(word)])) {
        lexicon.set(form, [...(lexicon.get(form) ?? []), meaning]);
      }
    }
  }
  return lexicon;
}
