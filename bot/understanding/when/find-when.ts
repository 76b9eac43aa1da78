import type { Day } from '../../shared/helsinki.ts';
import { bounded, ranged, type Said } from './bounds.ts';
import { english } from './english.ts';
import { finnish } from './finnish.ts';
import { groupsOf } from './group.ts';
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
}

type Language = Reading['language'];

const letter = /\p{L}/u;
const lexicons = { fi: finnish, sv: swedish, en: english } as const;

/** Days and times as people write them, read in their language; in another one only when that gives nothing. */
export function findWhen(text: string, language: Language, today: Day): readonly FoundWhen[] {
  const own = readIn(text, language, today, false);
  if (own.length > 0 || !letter.test(text)) {
    return own;
  }
  const others = (['fi', 'sv', 'en'] as const).filter((one) => one !== language);
  const [first, second] = others.map((one) => readIn(text, one, today, true));
  return first === undefined || lengthOf(second ?? []) > lengthOf(first) ? (second ?? []) : first;
}

function lengthOf(found: readonly FoundWhen[]): number {
  return found.reduce((sum, { start, end }) => sum + end - start, 0);
}

function readIn(text: string, language: Language, today: Day, careful: boolean): readonly FoundWhen[] {
  const reading: Reading = { tokens: tokensOf(text, lexicons[language]), language, today, careful };
  const said = withSharedWeeks(reading, groupsOf(reading, piecesOf(reading))).flatMap(
    ({ at, next, ...rest }): Said[] => {
      const when = whenOf({ at, next, ...rest }, today);
      return when === undefined ? [] : [{ when, at, next }];
    },
  );
  return limitsOf(reading, joinRanges(reading, said)).map(({ when, at, next }) => ({
    start: reading.tokens[at]?.start ?? 0,
    end: reading.tokens[next - 1]?.end ?? 0,
    when,
  }));
}

function joinRanges(reading: Reading, said: readonly Said[]): readonly Said[] {
  const joined: Said[] = [];
  for (const one of said) {
    const before = joined.at(-1);
    const range = before && ranged(reading, before, one);
    if (range !== undefined) {
      joined.pop();
    }
    joined.push(range ?? one);
  }
  return joined;
}

function limitsOf(reading: Reading, said: readonly Said[]): readonly Said[] {
  let since = 0;
  return said.flatMap((one) => {
    const limited = bounded(reading, one, since);
    since = limited?.next ?? one.next;
    return limited ?? [];
  });
}
