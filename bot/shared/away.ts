import type { Day } from './helsinki.ts';

/** Days on which a consultant cannot be booked, both included, and who answers for them meanwhile. */
export interface Away {
  readonly id: string;
  readonly person: string;
  readonly from: Day;
  readonly to: Day;
  readonly substitute?: string | undefined;
}

/** All that consultants have marked; one aggregate, since there are few. */
export interface Aways {
  readonly list: readonly Away[];
}

export type AwayEvent =
  | { readonly type: 'marked'; readonly away: Away }
  | { readonly type: 'removed'; readonly id: string };

export const noAways: Aways = { list: [] };

/** How many are kept, so that they fit one row of the store; the ones that ended first go first. */
const kept = 180;

export function applyAwayEvent({ list }: Aways, event: AwayEvent): Aways {
  switch (event.type) {
    case 'marked': {
      const all = [...list.filter(({ id }) => id !== event.away.id), event.away];
      return { list: all.toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0)).slice(-kept) };
    }
    case 'removed':
      return { list: list.filter(({ id }) => id !== event.id) };
  }
}

export function isAway({ list }: Aways, person: string, day: Day): boolean {
  return list.some((away) => away.person === person && away.from <= day && day <= away.to);
}

/** Who answers for a consultant on a day: themselves, or while away a substitute of theirs who is there. */
export function answersFor(aways: Aways, person: string, day: Day): string {
  const substitute = aways.list.find(
    (away) =>
      away.person === person &&
      away.from <= day &&
      day <= away.to &&
      away.substitute !== undefined &&
      !isAway(aways, away.substitute, day),
  )?.substitute;
  return substitute ?? person;
}
