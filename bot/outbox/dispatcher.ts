import pLimit from 'p-limit';
import type { Lease } from '../../storage/lease.ts';
import { type DuePointer, readPointers, removePointer, writePointer } from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import type { Log } from '../shared/log.ts';
import { Lead } from './lead.ts';
import type { Pace } from './pace.ts';
import type { Turns } from './turns.ts';

/** What came of a look at one outbox. */
export interface Worked {
  /** Milliseconds after which to look again; undefined: nothing more is to come. */
  readonly wait: number | undefined;
  /** What goes on beside it; each resolves to the same when it is done. */
  readonly beside: readonly Promise<number | undefined>[];
}
export type WorkOff = (table: TableName, partition: string) => Promise<Worked>;

export interface DispatcherOptions {
  readonly tables: Tables;
  readonly lease: Lease;
  readonly workOff: WorkOff;
  readonly turns: Turns;
  readonly pace: Pick<Pace, 'open' | 'close'>;
  readonly log: Log;
  readonly clock: () => Date;
  /** What else one process does for all, now and then. */
  readonly duty?: () => Promise<void>;
  readonly times?: Partial<DispatcherTimes>;
}

/** How long a dispatcher waits (milliseconds). */
export interface DispatcherTimes {
  /** Between two looks at what is due. */
  readonly pollEvery: number;
  /** A commit follows its pointer by seconds at most; afterwards an outbox found empty stays so. */
  readonly watchFor: number;
  /** How long a pointer is kept that leads to nothing for now. */
  readonly dropAfter: number;
  /** After taking the lead, until its other duty is done for the first time. */
  readonly dutyAfter: number;
}

export const usualTimes: DispatcherTimes = {
  pollEvery: 1_000,
  watchFor: 6_000,
  dropAfter: 60_000,
  dutyAfter: 5_000,
};

/** The clock may be set, and timers do not reach far: an outbox is looked at at least so often (milliseconds). */
export const longestWait = 3_600_000;
/** Outboxes worked off at once when nobody waits: after a start every one is looked at. */
const atOnce = 8;
/** What is due again this soon does not wait for the next poll (milliseconds). */
const soon = 5_000;
/** How often the leader's other duty is done (milliseconds). */
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
  readonly #lead: Lead;
  readonly #workOff: WorkOff;
  readonly #log: Log;
  readonly #clock: () => Date;
  readonly #times: DispatcherTimes;
  readonly #duty: () => Promise<void>;
  readonly #watched = new Map<string, Watched>();
  readonly #turns: Turns;
  readonly #pace: Pick<Pace, 'open' | 'close'>;
  readonly #busy = new Map<string, Promise<void>>();
  readonly #delivering = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  readonly #unhurried = pLimit(atOnce);
  /** Since it leads. */
  #seenAll = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #dutyAt = Number.POSITIVE_INFINITY;

  constructor({ tables, lease, workOff, turns, pace, log, clock, duty, times }: DispatcherOptions) {
    this.#tables = tables;
    this.#workOff = workOff;
    this.#turns = turns;
    this.#pace = pace;
    this.#log = log;
    this.#clock = clock;
    this.#times = { ...usualTimes, ...times };
    this.#duty = duty ?? (() => Promise.resolve());
    this.#lead = new Lead(lease, log, {
      taken: () => {
        this.#pace.open();
        this.#tick(0);
      },
      lost: () => this.#standDown(),
    });
  }

  start(): void {
    this.#lead.start();
  }

  /** Finishes what is under way and lets another process take over at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    this.#unhurried.clearQueue();
    this.#turns.stop();
    this.#pace.close();
    await Promise.all(this.#busy.values());
    await Promise.all(this.#delivering.values());
    await this.#lead.stop();
  }

  /** Something was put in an outbox by this process. */
  kick(table: TableName, partition: string): void {
    if (this.#lead.isOurs && !this.#stopped) {
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
    while (this.#busy.has(key) || this.#delivering.has(key)) {
      await this.#busy.get(key);
      await this.#delivering.get(key);
    }
  }

  #tick(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running
        .then(() => this.#poll())
        .catch((error: unknown) => {
          this.#log.warn(
            { error: error instanceof Error ? error.name : 'unknown' },
            'dispatcher could not poll',
          );
        })
        .finally(() => {
          if (!this.#stopped) {
            this.#tick(this.#times.pollEvery);
          }
        });
    }, after);
    this.#timer.unref();
  }

  async #poll(): Promise<void> {
    const now = performance.now();
    if (!this.#lead.isOurs) {
      return;
    }
    if (this.#dutyAt === Number.POSITIVE_INFINITY) {
      this.#dutyAt = now + this.#times.dutyAfter;
    }
    if (now >= this.#dutyAt) {
      this.#dutyAt = now + dutyEvery;
      await this.#duty();
    }
    for (const pointer of await readPointers(this.#tables, this.#seenAll ? this.#clock() : undefined)) {
      if (this.#isDue(pointer)) {
        await this.#look(pointer, performance.now());
      }
    }
    this.#seenAll = true;
  }

  /** What waits here is sent by another now; should we lead again, all is looked at anew. */
  #standDown(): void {
    this.#seenAll = false;
    this.#watched.clear();
    this.#dutyAt = Number.POSITIVE_INFINITY;
    this.#turns.clear();
    this.#pace.close();
  }

  /** One further ahead than anybody waits was written when the clock stood elsewhere. */
  #isDue({ at }: DuePointer): boolean {
    const now = this.#clock().getTime();
    return at === undefined || at <= now || at > now + 2 * longestWait;
  }

  async #look(pointer: DuePointer, now: number): Promise<void> {
    const { table, partition, at } = pointer;
    const key = `${table}|${partition}`;
    if (at !== undefined) {
      // From here on it is like any other that is due now.
      await writePointer(this.#tables, table, partition);
      // Left behind it is due again at once, leads here once more, and goes then.
      await removePointer(this.#tables, pointer).catch(() => undefined);
      this.#watched.delete(key);
      return;
    }
    const known = this.#watched.get(key);
    const watched = known?.etag === pointer.etag ? known : { etag: pointer.etag, since: now, nextAt: now };
    this.#watched.set(key, watched);
    if (now >= watched.nextAt && !watched.queued) {
      watched.queued = true;
      void this.#unhurried(async () => {
        watched.queued = false;
        if (this.#lead.isOurs && !this.#stopped) {
          this.#work(key, table, partition);
          await this.#busy.get(key);
        }
      });
    } else if (
      watched.nextAt - now > this.#times.dropAfter &&
      now - watched.since > this.#times.dropAfter &&
      !this.#delivering.has(key)
    ) {
      this.#watched.delete(key);
      // Written anew meanwhile, or the store does not answer: then it stays, and is looked at again.
      await this.#putOff(pointer, watched.nextAt - now).catch(() => undefined);
    }
  }

  /** Nobody looks at it until then; for ever, if there is nothing more to come. */
  async #putOff(pointer: DuePointer, wait: number): Promise<void> {
    if (wait < Number.POSITIVE_INFINITY) {
      const at = Math.ceil(this.#clock().getTime() + wait);
      await writePointer(this.#tables, pointer.table, pointer.partition, at);
    }
    await removePointer(this.#tables, pointer);
  }

  #work(key: string, table: TableName, partition: string): void {
    if (this.#busy.has(key)) {
      this.#again.add(key);
      return;
    }
    const run = this.#workOff(table, partition)
      .catch((error: unknown) => {
        this.#log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'outbox not worked off');
        return { wait: this.#times.pollEvery, beside: [] };
      })
      .then(({ wait, beside }) => {
        this.#busy.delete(key);
        this.#sleep(key, wait);
        for (const one of beside) {
          this.#follow(key, table, partition, one);
        }
        if (this.#stopped) {
          return;
        }
        if (this.#again.delete(key)) {
          this.#work(key, table, partition);
        } else {
          this.#lookSoon(table, partition, wait);
        }
      });
    this.#busy.set(key, run);
  }

  /** What is left to do when something that was under way is done, or could not be. */
  #follow(key: string, table: TableName, partition: string, one: Promise<number | undefined>): void {
    const done = one.then((wait) => {
      const watched = this.#watched.get(key);
      if (watched && wait !== undefined) {
        watched.nextAt = Math.min(watched.nextAt, performance.now() + wait);
      }
      if (!this.#stopped) {
        this.#lookSoon(table, partition, wait);
      }
    });
    const all: Promise<void> = Promise.all([this.#delivering.get(key), done]).then(() => {
      if (this.#delivering.get(key) === all) {
        this.#delivering.delete(key);
      }
    });
    this.#delivering.set(key, all);
  }

  /** What is due this soon does not wait for the next poll. */
  #lookSoon(table: TableName, partition: string, wait: number | undefined): void {
    if (wait !== undefined && wait < soon) {
      setTimeout(() => this.kick(table, partition), wait).unref();
    }
  }

  /** Until when the poll leaves it alone; one not watched yet is looked at by the next poll anyway. */
  #sleep(key: string, again: number | undefined): void {
    const watched = this.#watched.get(key);
    if (watched) {
      const now = performance.now();
      // What the pointer was written for may be committed only now, whatever else is due here much later.
      const young = now - watched.since < this.#times.watchFor;
      const wait = again ?? Number.POSITIVE_INFINITY;
      watched.nextAt = now + (young ? Math.min(wait, this.#times.pollEvery / 2) : wait);
    }
  }
}
