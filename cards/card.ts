/** A finished Adaptive Card and the sentence that a notification shows for it. */
export interface Card {
  readonly content: Readonly<Record<string, unknown>>;
  readonly summary: string;
  /** One line of facts, where it is named among others. Plain text. */
  readonly brief?: string | undefined;
}

/** Data of a button: the version of the card's form and what the verb is about. Ids only, never facts. */
export type ActionData = Readonly<Record<string, string | number>> & { readonly v: 1 };
