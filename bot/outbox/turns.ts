/**
 * Lets a number of jobs run at once, and gives each flow its turn: one job of a flow that has just come never waits
 * for the many of another.
 */
export class Turns {
  readonly #most: number;
  /** Flows that wait, in the order of their turns. */
  readonly #waiting = new Map<string, ((called: boolean) => void)[]>();
  #running = 0;
  #stopped = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Undefined: sent away before its turn came. */
  async run<T>(flow: string, job: () => Promise<T>): Promise<T | undefined> {
    if (!(await this.#turn(flow))) {
      return undefined;
    }
    try {
      return await job();
    } finally {
      this.#running -= 1;
      this.#next();
    }
  }

  /** Those that wait never start, nor does any other. */
  stop(): void {
    this.#stopped = true;
    this.clear();
  }

  /** Those that wait never start. */
  clear(): void {
    const all = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    for (const call of all) {
      call(false);
    }
  }

  #turn(flow: string): Promise<boolean> {
    return new Promise((call) => {
      if (this.#stopped) {
        call(false);
        return;
      }
      const queue = this.#waiting.get(flow) ?? [];
      queue.push(call);
      this.#waiting.set(flow, queue);
      this.#next();
    });
  }

  #next(): void {
    const [first] = this.#waiting;
    if (!first || this.#running >= this.#most) {
      return;
    }
    const [flow, queue] = first;
    const call = queue.shift();
    this.#waiting.delete(flow);
    if (queue.length > 0) {
      this.#waiting.set(flow, queue);
    }
    this.#running += 1;
    call?.(true);
  }
}
