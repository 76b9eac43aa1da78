import { z } from 'zod/v4';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { codec } from './tables/row.ts';

const lease = codec(z.object({ owner: z.string() }));
const partition = 'lease';

/** How long a holder may be silent before another takes over, milliseconds. */
export const silence = 5_500;

/**
 * One holder at a time for a piece of work. A holder that is silent is seen by its row not changing for a while
 * on the watcher's own clock, so that clocks need not agree. The etag is the fence: only one can take it over.
 */
export class Lease {
  readonly #tables: Tables;
  readonly #name: string;
  readonly #owner: string;
  #etag: string | undefined;
  #seen: { readonly etag: string; readonly since: number } | undefined;

  constructor(tables: Tables, name: string, owner: string) {
    this.#tables = tables;
    this.#name = name;
    this.#owner = owner;
  }

  /** Takes or renews the lease; false while another holds it. */
  async hold(): Promise<boolean> {
    const row = lease.encode(partition, this.#name, { owner: this.#owner });
    try {
      if (this.#etag !== undefined) {
        this.#etag = await this.#tables.replace('Lease', row, this.#etag);
        return true;
      }
      const standing = await this.#tables.get('Lease', partition, this.#name);
      if (!standing?.etag) {
        await this.#tables.insert('Lease', row);
        return await this.#take();
      }
      if (!this.#isFree(standing.etag, lease.decode(standing).owner)) {
        return false;
      }
      this.#etag = await this.#tables.replace('Lease', row, standing.etag);
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) {
        this.#etag = undefined;
        return false;
      }
      throw error;
    }
  }

  /** Gives the lease up at once, so that the next need not wait. */
  async release(): Promise<void> {
    if (this.#etag !== undefined) {
      await this.#tables.replace('Lease', lease.encode(partition, this.#name, { owner: '' }), this.#etag);
      this.#etag = undefined;
    }
  }

  async #take(): Promise<boolean> {
    const own = await this.#tables.get('Lease', partition, this.#name);
    this.#etag = own && lease.decode(own).owner === this.#owner ? own.etag : undefined;
    return this.#etag !== undefined;
  }

  #isFree(etag: string, owner: string): boolean {
    // Ours without our knowing: the answer to a write got lost.
    if (owner === '' || owner === this.#owner) {
      return true;
    }
    const now = performance.now();
    if (this.#seen?.etag !== etag) {
      this.#seen = { etag, since: now };
    }
    return now - this.#seen.since >= silence;
  }
}
