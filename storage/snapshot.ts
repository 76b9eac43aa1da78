import { StorageUnavailable } from './tables/errors.ts';

/** Milliseconds: how old a look-up may be, and how old at most while the store does not answer. */
export interface Ages {
  readonly fresh: number;
  readonly usable: number;
}

interface Kept<T> {
  readonly value: T;
  readonly since: number;
}

/** The one copy of something that is read whole and changes seldom. For look-ups only: changes read again. */
export class Snapshot<T> {
  readonly #read: () => Promise<T>;
  readonly #now: () => number;
  readonly #ages: Ages;
  #kept: Kept<T> | undefined;
  #flight: Promise<T> | undefined;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(read: () => Promise<T>, now: () => number, ages: Ages) {
    this.#read = read;
    this.#now = now;
    this.#ages = ages;
  }

  /** Reads at most once at a time. Throws `StorageUnavailable` when there is nothing usable. */
  async get(): Promise<T> {
    const kept = this.#young(this.#ages.fresh);
    if (kept) {
      return kept.value;
    }
    this.#flight ??= this.#refresh();
    try {
      return await this.#flight;
    } catch (error) {
      const old = this.#young(this.#ages.usable);
      if (old && error instanceof StorageUnavailable) {
        return old.value;
      }
      throw error;
    }
  }

  /** The next `get` reads, also when a read is under way: that one may not have seen the change yet. */
  forget(): void {
    this.#kept = undefined;
    this.#flight = undefined;
  }

  #young(age: number): Kept<T> | undefined {
    return this.#kept && this.#now() - this.#kept.since <= age ? this.#kept : undefined;
  }

  #refresh(): Promise<T> {
    const since = this.#now();
    const flight: Promise<T> = this.#read().then(
      (value) => {
        if (this.#flight === flight) {
          this.#kept = { value, since };
          this.#flight = undefined;
        }
        return value;
      },
      (error: unknown) => {
        if (this.#flight === flight) {
          this.#flight = undefined;
        }
        throw error;
      },
    );
    return flight;
  }
}
