import pLimit from 'p-limit';
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
/** Outboxes worked off at once when nobody waits: after a start every one is looked at. */
const atOnce = 8;
/** What is due again this soon does not wait for the next poll (milliseconds). */
const soon = 5_000;
/** How long after taking the lead, and how often then, the leader's other duty is done. */
const dutyAfter = 5_000;
const dutyEvery = 60_000;

interface Watched {
  readonly etag: string;
  readonly since: number;
  nextAt: number;
  /** Waits for its turn. */
  queued?: boolean;
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
  readonly #duty: () => Promise<void>;
  readonly #watched = new Map<string, Watched>();
  readonly #busy = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  readonly #unhurried = pLimit(atOnce);
  #leads = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #renewAt = 0;
  #dutyAt = Number.POSITIVE_INFINITY;

  /** `duty`: what else one process does for all, now and then. */
  constructor(
    tables: Tables,
    lease: Lease,
    workOff: WorkOff,
    log: Log,
    duty: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#tables = tables;
    this.#lease = lease;
    this.#workOff = workOff;
    this.#log = log;
    this.#duty = duty;
  }

  start(): void {
    this.#tick(0);
  }

  /** Finishes what is under way and lets another process take over at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    this.#unhurried.clearQueue();
    await Promise.all(this.#busy.values());
    await this.#lease.release().catch(() => this.#log.warn({}, 'lease not released'));
  }

  /** Something was put in an outbox by this process. */
  kick(table: TableName, partition: string): void {
    if (this.#leads && !this.#stopped) {
      this.#work(`${table}|${partition}`, table, partition);
    }
  }

  /** Does now what the leader does from time to time. */
  duty(): Promise<void> {
    return this.#duty();
  }

  /** Works an outbox off now, and again until nothing is due in it; for whoever has set the clock. */
  async settle(table: TableName, partition: string): Promise<void> {
    const key = `${table}|${partition}`;
    this.#work(key, table, partition);
    while (this.#busy.has(key)) {
      await this.#busy.get(key);
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
      this.#dutyAt = Number.POSITIVE_INFINITY;
      return;
    }
    this.#dutyAt = Math.min(this.#dutyAt, now + dutyAfter);
    if (now >= this.#dutyAt) {
      this.#dutyAt = now + dutyEvery;
      await this.#duty();
    }
    for (const pointer of await readPointers(this.#tables)) {
      await this.#look(pointer, performance.now());
    }
  }

  async #look(pointer: DuePointer, now: number): Promise<void> {
    const { table, partition } = pointer;
    const key = `${table}|${partition}`;
    const known = this.#watched.get(key);
    const watched = known?.etag === pointer.etag ? known : { etag: pointer.etag, since: now, nextAt: now };
    this.#watched.set(key, watched);
    if (now >= watched.nextAt && !watched.queued) {
      watched.queued = true;
      void this.#unhurried(async () => {
        watched.queued = false;
        if (!this.#stopped) {
          this.#work(key, table, partition);
          await this.#busy.get(key);
        }
      });
    } else if (watched.nextAt === Number.POSITIVE_INFINITY && now - watched.since > dropAfter) {
      this.#watched.delete(key);
      // Written anew meanwhile, or the store does not answer: then it stays, and is looked at again.
      await removePointer(this.#tables, pointer).catch(() => undefined);
    }
  }

  #work(key: string, table: TableName, partition: string): void {
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
        this.#sleep(key, again);
        if (this.#stopped) {
          return;
        }
        if (this.#again.delete(key)) {
          this.#work(key, table, partition);
        } else if (again !== undefined && again < soon) {
          setTimeout(() => this.kick(table, partition), again).unref();
        }
      });
    this.#busy.set(key, run);
  }

  /** Until when the poll leaves it alone; one not watched yet is looked at by the next poll anyway. */
  #sleep(key: string, again: number | undefined): void {
    const watched = this.#watched.get(key);
    if (watched) {
      const now = performance.now();
      // What the pointer was written for may be committed only now, whatever else is due here much later.
      const young = now - watched.since < watchFor;
      const wait = again ?? Number.POSITIVE_INFINITY;
      watched.nextAt = now + (young ? Math.min(wait, pollEvery / 2) : wait);
    }
  }
}
