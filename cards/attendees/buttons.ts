import type { ActionData } from '../card.ts';
import { visibleButtons } from '../command-button.ts';
import type { View } from '../render.ts';

export interface Button {
  readonly verb: string;
  readonly title: string;
  readonly data: ActionData;
  readonly style?: 'positive' | 'destructive';
  /** Takes what was typed on the card along. */
  readonly typed?: boolean;
  /** Seldom needed: behind the overflow button. */
  readonly aside?: boolean;
}

/** In the order given; what does not fit in view goes behind the overflow button. */
export function buttonViews(buttons: readonly Button[]): readonly View[] {
  return buttons.map(({ verb, title, data, style, typed, aside }, i) => ({
    verb,
    title,
    data,
    style: style ?? 'default',
    mode: i < visibleButtons && !aside ? 'primary' : 'secondary',
    inputs: typed ? 'auto' : 'none',
  }));
}

/** To the page before and after, where there is one. */
export function pagerButtons(
  titles: { readonly previous: string; readonly next: string },
  { page, pages }: { readonly page: number; readonly pages: number },
  to: (page: number) => Pick<Button, 'verb' | 'data'>,
): readonly Button[] {
  return [
    ...(page > 0 ? [{ title: titles.previous, ...to(page - 1) }] : []),
    ...(page + 1 < pages ? [{ title: titles.next, ...to(page + 1) }] : []),
  ];
}
