import { type OverviewEntry, readOverview, refreshOverview } from './overview.ts';
import { type Ages, Snapshot } from './snapshot.ts';
import type { Tables } from './tables/client.ts';

const ages: Ages = { fresh: 30_000, usable: 600_000 };

/**
 * Keeps the overview in step as far as this process is concerned: what it has changed is on its way there before
 * anybody reads a list here. The outbox makes up for a process that ends meanwhile.
 */
export class Overviews {
  readonly #tables: Tables;
  readonly #now: () => number;
  readonly #underWay = new Map<string, Promise<unknown>>();
  readonly #recent = new Map<string, Snapshot<readonly OverviewEntry[]>>();

  /** `now` is a monotonic clock in milliseconds. */
  constructor(tables: Tables, now: () => number) {
    this.#tables = tables;
    this.#now = now;
  }

  /** At most 30 s old: for what may lag, such as a consultant's free days. `period` is the id of one that exists. */
  recent(period: string): Promise<readonly OverviewEntry[]> {
    let snapshot = this.#recent.get(period);
    if (!snapshot) {
      snapshot = new Snapshot(() => readOverview(this.#tables, period), this.#now, ages);
      this.#recent.set(period, snapshot);
    }
    return snapshot.get();
  }

  /** A municipality's quota was changed by this process. */
  follow(municipality: string, period: string): void {
    const key = `${period}|${municipality}`;
    const before = this.#underWay.get(key) ?? Promise.resolve();
    const run: Promise<unknown> = before
      .then(() => refreshOverview(this.#tables, municipality, period))
      // Tended from the outbox it is done again, and what is wrong with it is logged there.
      .catch(() => undefined)
      .finally(() => {
        if (this.#underWay.get(key) === run) {
          this.#underWay.delete(key);
        }
      });
    this.#underWay.set(key, run);
  }

  async read(period: string): Promise<readonly OverviewEntry[]> {
    const own = [...this.#underWay].filter(([key]) => key.startsWith(`${period}|`)).map(([, run]) => run);
    if (own.length > 0) {
      await Promise.all(own);
    }
    return readOverview(this.#tables, period);
  }
}
