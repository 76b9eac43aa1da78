import type { SessionKind } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
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

/** Rows of buttons that show one kind alone, or all again; none where there is but one kind. */
export function kindFilters(
  language: Language,
  kinds: readonly KindCount[],
  chosen: SessionKind | undefined,
  mine: boolean,
): readonly View[] {
  if (kinds.length < 2 && chosen === undefined) {
    return [];
  }
  const page = { v: 1, page: 0, mine: mine ? 1 : 0 } as const;
  const all = kinds.reduce((sum, { n }) => sum + n, 0);
  const buttons: readonly FilterButton[] = [
    ...(chosen === undefined ? [] : [{ title: text(language, 'sessions.showAll', { n: all }), data: page }]),
    ...kinds
      .filter(({ kind }) => kind !== chosen)
      .map(({ kind, n }) => ({
        title: text(language, 'sessions.showKind', { kinds: inSentence(kindHeading(language, kind)), n }),
        data: { ...page, kind },
      })),
  ];
  const rows = Array.from({ length: Math.ceil(buttons.length / visibleButtons) }, (_, row) =>
    buttons.slice(row * visibleButtons, (row + 1) * visibleButtons),
  );
  return rows.map((row) => ({ buttons: row }));
}

function inSentence(heading: string): string {
  return heading.charAt(0).toLocaleLowerCase('fi') + heading.slice(1);
}
