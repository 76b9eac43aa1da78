import type { Theme } from './themes.ts';

// What a test asks of the page that cards are drawn on. All that comes and goes is plain data.

export interface ShownCard {
  readonly name: string;
  readonly language: string;
  readonly content: object;
}

/** What is wrong with one card that is shown, by what was looked for. */
export interface Findings {
  readonly cut: readonly string[];
  readonly faint: readonly string[];
  readonly disorder: readonly string[];
}

export interface Violation {
  readonly rule: string;
  readonly html: string;
}

export interface PageApi {
  /** Shows these cards and nothing else. Width in CSS pixels, of a card with its edges. */
  put(cards: readonly ShownCard[], theme: Theme, width: number): void;
  /** Of the cards that are shown, in their order. */
  findings(): readonly Findings[];
  /** The names of all that the tabulator key stops at on each of the cards. */
  stops(): readonly (readonly string[])[];
  /** By the rules of axe-core but that of contrast, which `findings` measures in every theme. */
  violations(): Promise<readonly Violation[]>;
  /** What has the focus: its name, whether it can be seen, and whether it is a button. */
  focused(): { readonly name: string; readonly isSeen: boolean; readonly isButton: boolean };
  /** Titles of the buttons pressed since the cards were put up. */
  pressed(): readonly string[];
  /** A page with each of the cards in each of these looks beside each other. */
  sheet(
    cards: readonly ShownCard[],
    looks: readonly { readonly theme: Theme; readonly width: number }[],
  ): string;
}
