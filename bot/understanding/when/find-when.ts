import type { Day } from '../../shared/helsinki.ts';
import { bounded, type Said, withHours } from './bounds.ts';
import { english } from './english.ts';
import { finnish } from './finnish.ts';
import { type Group, groupsOf } from './group.ts';
import { endsOf, ranged, weekdayNear } from './joined-times.ts';
import { piecesOf } from './pieces.ts';
import type { Reading } from './reading.ts';
import { whenOf } from './resolve.ts';
import { withSharedWeeks } from './shared-week.ts';
import { swedish } from './swedish.ts';
import { tokensOf } from './tokens.ts';

import type { When } from './when.ts';

export type { When };

/** A time and where it stands in the text: from `start` up to, not including, `end`. */
export interface FoundWhen {
  readonly start: number;
  readonly end: number;
  readonly when: When;
  /** Until it: what is meant lies no later. */
  readonly by?: boolean;
  /** Its two days, where a word stands between them that may also be said of a move: "from 5.2. to 12.2." */
  readonly ends?: readonly [When, When];
  /** Counted from what the text is about: "the week after". */
  readonly following?: boolean;
}

/** What looks like a time and is none: 30.2. */
export type Unread = Pick<FoundWhen, 'start' | 'end'>;

type Language = Reading['language'];

const letter = /\p{L}/u;
const lexicons = { fi: finnish, sv: swedish, en: english } as const;

/**
 * Days and times as people write them, read in their language; in another one only when that gives nothing. `from`: the
 * day of what the text is about, from which "the week after" is counted.
 */
export function findWhen(text: string, language: Language, today: Day, from?: Day): readonly FoundWhen[] {
  return findTimes(text, language, today, from).whens;
}

/** What somebody surely meant as a time, and what is none. */
export function findUnread(text: string, language: Language, today: Day, from?: Day): readonly Unread[] {
  return findTimes(text, language, today, from).unread;
}

interface FoundTimes {
  readonly whens: readonly FoundWhen[];
  readonly unread: readonly Unread[];
}

function findTimes(text: string, language: Language, today: Day, from: Day | undefined): FoundTimes {
  const read = (one: Language, careful: boolean) =>
    readIn({ tokens: tokensOf(text, lexicons[one]), language: one, today, careful, from });
  const own = read(language, false);
  if (own.whens.some(({ when }) => when.kind !== 'time') || own.unread.length > 0 || !letter.test(text)) {
    return own;
  }
  const others = (['fi', 'sv', 'en'] as const).filter((one) => one !== language);
  // An hour is written alike in all of them; what is read besides it may be another language's.
  return others.map((one) => read(one, true)).reduce((best, one) => (isFuller(one, best) ? one : best), own);
}

function isFuller(one: FoundTimes, best: FoundTimes): boolean {
  return (
    lengthOf(one) > lengthOf(best) &&
    (best.whens.length === 0 || one.whens.some(({ when }) => when.kind !== 'time'))
  );
}

function lengthOf({ whens, unread }: FoundTimes): number {
  return [...whens, ...unread].reduce((sum, { start, end }) => sum + end - start, 0);
}

function readIn(reading: Reading): FoundTimes {
  const pieces = piecesOf(reading);
  const said = withSharedWeeks(reading, groupsOf(reading, pieces)).flatMap((group): Said[] => {
    const when = whenOf(group, reading.today);
    return when === undefined ? [] : [{ ...marksOf(group, when), when, at: group.at, next: group.next }];
  });
  const whens = limitsOf(reading, joinRanges(reading, said)).map(({ at, next, near: _, ...rest }) => ({
    ...placeOf(reading, { at, next }),
    ...rest,
  }));
  const unread = pieces.filter(({ piece }) => piece.kind === 'nothing' && piece.unread);
  return { whens, unread: unread.map((piece) => placeOf(reading, piece)) };
}

function placeOf(reading: Reading, { at, next }: { readonly at: number; readonly next: number }): Unread {
  return { start: reading.tokens[at]?.start ?? 0, end: reading.tokens[next - 1]?.end ?? 0 };
}

function marksOf({ date }: Group, when: When): Pick<Said, 'ends' | 'following'> {
  if (date?.kind !== 'span') {
    return {};
  }
  const parted = date.parted && when.kind === 'span';
  return { ...(date.following && { following: true }), ...(parted && { ends: endsOf(when) }) };
}

function joinRanges(reading: Reading, said: readonly Said[]): readonly Said[] {
  const joined: Said[] = [];
  for (const one of said) {
    const before = joined.at(-1);
    const range = before && (ranged(reading, before, one) ?? weekdayNear(reading, before, one));
    if (range !== undefined) {
      joined.pop();
    }
    joined.push(range ?? one);
  }
  return joined;
}

function limitsOf(reading: Reading, said: readonly Said[]): readonly Said[] {
  const limited: Said[] = [];
  let since = 0;
  for (const one of said) {
    const before = limited.at(-1);
    const whole = withHours(reading, before, one);
    const found = whole ?? bounded(reading, one, since);
    since = found?.next ?? one.next;
    if (whole) {
      limited.pop();
    }
    if (found) {
      limited.push(found);
    }
  }
  return limited;
}
