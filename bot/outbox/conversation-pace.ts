import { conversationWindows, limitedAs, mayGoAt, stillCounting, type Window } from './windows.ts';

/** Conversations are looked through for those that nothing counts of any more, at most so often (milliseconds). */
const tidyEvery = 60_000;

/** What went to each conversation, and which ones are to be left alone. Instants in milliseconds. */
export class ConversationPace {
  readonly #sent = new Map<string, readonly number[]>();
  readonly #held = new Map<string, number>();
  readonly #windows: readonly Window[];
  #tidied = 0;

  constructor(windows: readonly Window[] = conversationWindows) {
    this.#windows = windows;
  }

  /** The instant from which the conversation takes one more, by what went to it. */
  takesFrom(conversation: string): number {
    return mayGoAt(this.#sent.get(limitedAs(conversation)) ?? [], this.#windows);
  }

  heldUntil(conversation: string): number {
    return this.#held.get(limitedAs(conversation)) ?? 0;
  }

  hold(conversation: string, until: number): void {
    this.#held.set(limitedAs(conversation), Math.max(this.heldUntil(conversation), until));
  }

  count(conversation: string, at: number): void {
    const key = limitedAs(conversation);
    this.#sent.set(key, [...stillCounting(this.#sent.get(key) ?? [], at, this.#windows), at]);
    if (at - this.#tidied > tidyEvery) {
      this.#tidied = at;
      this.#tidy(at);
    }
  }

  /** What was counted for one instant went at another; undefined: it did not go. */
  recount(conversation: string, planned: number, went: number | undefined): void {
    const key = limitedAs(conversation);
    const sent = [...(this.#sent.get(key) ?? [])];
    sent.splice(sent.lastIndexOf(planned), 1, ...(went === undefined ? [] : [went]));
    this.#sent.set(
      key,
      sent.toSorted((a, b) => a - b),
    );
  }

  #tidy(now: number): void {
    for (const [conversation, sent] of this.#sent) {
      if (stillCounting(sent, now, this.#windows).length === 0) {
        this.#sent.delete(conversation);
      }
    }
    for (const [conversation, until] of this.#held) {
      if (until <= now) {
        this.#held.delete(conversation);
      }
    }
  }
}
