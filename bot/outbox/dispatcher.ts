import type { Lease } from '../../storage/lease.ts';
import { type DuePointer, readPointers, removePointer } from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import type { Log } from '../shared/log.ts';

/** Works off one outbox. Resolves to the milliseconds after which to look again, or undefined when it is empty. */
export type WorkOff = (table: TableName, partition: string) => Promise<number | undefined>;

const pollEvery = 1_000;
const renewEvery = 3_000;
/** A commit follows its pointer by seconds at most; afterwards an outbox found empty stays so. */
const watchFor = 6_000;
const dropAfter = 60_000;

interface Watched {
  readonly etag: string;
  readonly since: number;
  nextAt: number;
}

/**
 * Finds what is due and works it off, one process at a time (by lease); the others stand by. A change in this
 * process is worked off at once, a change in another within a second.
 */
export class Dispatcher {
  readonly #tables: Tables;
  readonly #lease: Lease;
  readonly #workOff: WorkOff;
  readonly #log: Log;
  readonly #watched = new Map<string, Watched>();
  readonly #busy = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  #leads = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #renewAt = 0;

  constructor(tables: Tables, lease: Lease, workOff: WorkOff, log: Log) {
    this.#tables = tables;
    this.#lease = lease;
    this.#workOff = workOff;
    this.#log = log;
  }

  start(): void {
    this.#tick(0);
  }

  /** Finishes what is under way and lets another process take over at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    await Promise.all(this.#busy.values());
    await this.#lease.release().catch(() => this.#log.warn({}, 'lease not released'));
  }

  /** Something was put in an outbox by this process. */
  kick(table: TableName, partition: string): void {
    if (this.#leads && !this.#stopped) {
      this.#work(`${table}|${partition}`, table, partition);
    }
  }

  #tick(after: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#poll()
        .catch((error: unknown) => {
          this.#log.warn(
            { error: error instanceof Error ? error.name : 'unknown' },
            'dispatcher could not poll',
          );
        })
        .finally(() => {
          if (!this.#stopped) {
            this.#tick(this.#leads ? pollEvery : renewEvery);
          }
        });
    }, after);
    this.#timer.unref();
  }

  async #poll(): Promise<void> {
    const now = performance.now();
    if (now >= this.#renewAt) {
      this.#leads = await this.#lease.hold();
      this.#renewAt = now + (this.#leads ? renewEvery : 0);
    }
    if (!this.#leads) {
      return;
    }
    for (const pointer of await readPointers(this.#tables)) {
      await this.#look(pointer, performance.now());
    }
  }

  async #look(pointer: DuePointer, now: number): Promise<void> {
    const known = this.#watched.get(pointer.key);
    const watched = known?.etag === pointer.etag ? known : { etag: pointer.etag, since: now, nextAt: now };
    this.#watched.set(pointer.key, watched);
    if (now >= watched.nextAt) {
      this.#work(`${pointer.table}|${pointer.partition}`, pointer.table, pointer.partition, watched);
    } else if (watched.nextAt === Number.POSITIVE_INFINITY && now - watched.since > dropAfter) {
      this.#watched.delete(pointer.key);
      // Written anew meanwhile, or the store does not answer: then it stays, and is looked at again.
      await removePointer(this.#tables, pointer).catch(() => undefined);
    }
  }

  #work(key: string, table: TableName, partition: string, watched?: Watched): void {
    if (this.#busy.has(key)) {
      this.#again.add(key);
      return;
    }
    const run = this.#workOff(table, partition)
      .catch((error: unknown) => {
        this.#log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'outbox not worked off');
        return pollEvery;
      })
      .then((again) => {
        this.#busy.delete(key);
        const now = performance.now();
        if (watched) {
          const young = now - watched.since < watchFor;
          watched.nextAt =
            again !== undefined ? now + again : young ? now + pollEvery / 2 : Number.POSITIVE_INFINITY;
        }
        if (this.#again.delete(key) && !this.#stopped) {
          this.#work(key, table, partition, watched);
        } else if (!watched && again !== undefined && !this.#stopped) {
          setTimeout(() => this.kick(table, partition), again).unref();
        }
      });
    this.#busy.set(key, run);
  }
}
