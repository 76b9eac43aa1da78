import type { ActionData } from '../card.ts';
import { visibleButtons } from '../command-button.ts';
import type { View, ViewValue } from '../render.ts';

/** A button of a card as its template takes it. */
export interface Button {
  readonly verb: string;
  readonly title: string;
  readonly data: ActionData;
  readonly style?: 'positive' | 'destructive';
  /** Takes what was typed on the card along. */
  readonly typed?: boolean;
  /** Seldom needed: goes behind the overflow button. */
  readonly aside?: boolean;
}

/** In the order given; what does not fit in view, and what is set aside, goes behind the overflow button. */
export function shownButtons(buttons: readonly Button[]): readonly View[] {
  const inView = buttons.filter(({ aside }) => !aside);
  const set = buttons.filter(({ aside }) => aside === true);
  return [...inView, ...set].map(({ verb, title, data, style, typed }, i) => ({
    verb,
    title,
    data: data satisfies Readonly<Record<string, ViewValue>>,
    style: style ?? 'default',
    mode: i < Math.min(inView.length, visibleButtons) ? 'primary' : 'secondary',
    inputs: typed ? 'auto' : 'none',
  }));
}
