/** What a card showed somebody last: "the second one" and "it" are said about it. */
export interface Shown {
  readonly kind: 'workshops' | 'sessions';
  /** In the order of the card. */
  readonly ids: readonly string[];
  /** When the one that was shown alone is (milliseconds since 1970). */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** Who has not written for so long has something else in mind (milliseconds). */
const remembered = 30 * 60_000;
const mostPeople = 2_000;

/**
 * In this process alone, and only for a while: what is said without it is asked for, so that nothing depends on it.
 */
export class Recent {
  readonly #last = new Map<string, { readonly shown: Shown; readonly at: number }>();

  note(person: string, shown: Shown, now: Date): void {
    this.#last.delete(person);
    this.#last.set(person, { shown, at: now.getTime() });
    if (this.#last.size > mostPeople) {
      const [oldest = ''] = this.#last.keys();
      this.#last.delete(oldest);
    }
  }

  of(person: string, now: Date): Shown | undefined {
    const last = this.#last.get(person);
    return last && now.getTime() - last.at <= remembered ? last.shown : undefined;
  }
}
