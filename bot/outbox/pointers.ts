import { writePointer } from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';

/** A pointer this young still leads the dispatcher to what is committed now (milliseconds). */
const fresh = 1_000;

/** Writes the pointer to an outbox before anything is put in it, at most once a second for each. */
export class Pointers {
  readonly #tables: Tables;
  readonly #written = new Map<string, { readonly at: number; readonly done: Promise<void> }>();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  ensure(table: TableName, partition: string): Promise<void> {
    const key = `${table}|${partition}`;
    const now = performance.now();
    const known = this.#written.get(key);
    if (known && now - known.at < fresh) {
      return known.done;
    }
    const done = writePointer(this.#tables, table, partition);
    this.#forgetOld(now);
    this.#written.delete(key);
    this.#written.set(key, { at: now, done });
    done.catch(() => this.#written.delete(key));
    return done;
  }

  #forgetOld(now: number): void {
    for (const [key, { at }] of this.#written) {
      if (now - at < fresh) {
        break;
      }
      this.#written.delete(key);
    }
  }
}
