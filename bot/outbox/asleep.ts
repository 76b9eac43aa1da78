const firstPause = 1_000;
const longestPause = 60_000;
/** Entries remembered before those of long ago are let go: they left their outbox by another way. */
const mostKept = 2_000;

interface Sleep {
  readonly until: number;
  readonly pause: number;
  readonly since: number;
}

/**
 * Entries that could not be sent, and until when nobody need try: each look at their outbox would put them into words
 * again. Only this process knows; another tries once and learns it. All times in milliseconds of `now`.
 */
export class Asleep {
  readonly #now: () => number;
  readonly #entries = new Map<string, Sleep>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How long it still sleeps; 0: it may be tried. */
  restOf(key: string): number {
    return Math.max(0, (this.#entries.get(key)?.until ?? 0) - this.#now());
  }

  /** For how long it has not been possible to send it. */
  triedFor(key: string): number {
    return this.#now() - (this.#entries.get(key)?.since ?? this.#now());
  }

  /** Not before this wait is over. */
  wait(key: string, wait: number): number {
    this.#put(key, wait, this.#entries.get(key)?.pause ?? firstPause);
    return wait;
  }

  /** It was tried in vain: longer each time, little longer where Teams says how long (`asked`). */
  failed(key: string, asked?: number): number {
    const pause = this.#entries.get(key)?.pause ?? firstPause;
    const wait = Math.max(asked ?? 0, pause);
    this.#put(key, wait, Math.min(pause * (asked === undefined ? 2 : 1.25), longestPause));
    return wait;
  }

  done(key: string): void {
    this.#entries.delete(key);
  }

  #put(key: string, wait: number, pause: number): void {
    const now = this.#now();
    const since = this.#entries.get(key)?.since ?? now;
    this.#entries.delete(key);
    this.#entries.set(key, { until: now + wait, pause, since });
    for (const [other, { until }] of this.#entries) {
      if (this.#entries.size <= mostKept || until > now) {
        break;
      }
      this.#entries.delete(other);
    }
  }
}
