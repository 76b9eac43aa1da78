import type { SessionKind } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { filterData, type SessionFilter } from '../../bot/shared/session-filter.ts';
import type { ActionData } from '../card.ts';
import { visibleButtons } from '../command-button.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { kindHeading } from './kinds.ts';

export interface KindCount {
  readonly kind: SessionKind;
  readonly n: number;
}

interface FilterButton {
  readonly [key: string]: string | ActionData;
  readonly title: string;
  readonly data: ActionData;
}

/**
 * Rows of buttons that show one kind alone, of the same time, or all again; none where there is nothing else to see. `all`:
 * how many there are of any kind at any time. `missed`: there is none of what was chosen.
 */
export function kindFilters(
  language: Language,
  kinds: readonly KindCount[],
  chosen: SessionFilter,
  {
    mine,
    missed,
    all,
  }: { readonly mine: boolean; readonly missed: boolean; readonly all?: number | undefined },
): readonly View[] {
  const filtered = missed || chosen.kinds.length > 0 || chosen.spans.length > 0;
  if (kinds.length < 2 && !filtered) {
    return [];
  }
  const page = { v: 1, page: 0, mine: mine ? 1 : 0 } as const;
  const n = all ?? kinds.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) {
    return [];
  }
  const [only, ...more] = chosen.kinds;
  const buttons: readonly FilterButton[] = [
    ...(filtered ? [{ title: text(language, 'sessions.showAll', { n }), data: page }] : []),
    ...kinds
      .filter(({ kind }) => kind !== only || more.length > 0)
      .map((one) => ({
        title: text(language, 'sessions.showKind', {
          kinds: inSentence(kindHeading(language, one.kind)),
          n: one.n,
        }),
        data: { ...page, ...filterData({ ...chosen, kinds: [one.kind] }) },
      })),
  ];
  const rows = Array.from({ length: Math.ceil(buttons.length / visibleButtons) }, (_, row) =>
    buttons.slice(row * visibleButtons, (row + 1) * visibleButtons),
  );
  return rows.map((row) => ({ buttons: row }));
}

/** As it is within a sentence. */
export function inSentence(heading: string): string {
  return heading.charAt(0).toLocaleLowerCase('fi') + heading.slice(1);
}
