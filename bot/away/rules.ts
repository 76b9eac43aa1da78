import type { Away, AwayEvent, Aways } from '../shared/away.ts';
import type { Day } from '../shared/helsinki.ts';

/** What came of marking or removing days; everything but the first two changed nothing. */
export interface AwayOutcome {
  readonly kind: 'saved' | 'removed' | 'not-allowed' | 'too-many' | 'gone';
}

export interface AwayDecision {
  readonly answer: AwayOutcome;
  readonly event?: AwayEvent;
}

/** Ranges still to come that one consultant may have: they fit one card, and all of them one row. */
export const mostComing = 12;

/** A person's ranges that are not over, first to begin first. */
export function comingOf({ list }: Aways, person: string, today: Day): readonly Away[] {
  return list
    .filter((away) => away.person === person && away.to >= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The same days again change who stands in; other days are added, also where they overlap. */
export function decideMark(aways: Aways, away: Away, today: Day): AwayDecision {
  const own = comingOf(aways, away.person, today);
  const same = own.find(({ from, to }) => from === away.from && to === away.to);
  if (!same && own.length >= mostComing) {
    return { answer: { kind: 'too-many' } };
  }
  return {
    answer: { kind: 'saved' },
    event: { type: 'marked', away: { ...away, id: same?.id ?? away.id } },
  };
}

/** One's own only; another's looks like one that is not there. */
export function decideRemove({ list }: Aways, id: string, by: string): AwayDecision {
  return list.some((away) => away.id === id && away.person === by)
    ? { answer: { kind: 'removed' }, event: { type: 'removed', id } }
    : { answer: { kind: 'gone' } };
}
