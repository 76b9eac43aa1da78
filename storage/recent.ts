const kept = 2_000;

/** The latest commands carried out on an aggregate and their answers, as far as this process has seen them. */
export class RecentCommands {
  readonly #answers = new Map<string, unknown>();

  has(commandId: string): boolean {
    return this.#answers.has(commandId);
  }

  get(commandId: string): unknown {
    return this.#answers.get(commandId);
  }

  remember(commandId: string, answer: unknown): void {
    this.#answers.set(commandId, answer);
    if (this.#answers.size > kept) {
      for (const oldest of this.#answers.keys()) {
        this.#answers.delete(oldest);
        break;
      }
    }
  }
}
