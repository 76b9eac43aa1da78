import { type Lease, silence } from '../../storage/lease.ts';
import type { Log } from '../shared/log.ts';

/** How often the leader renews its lease, and how often another looks whether it is silent (milliseconds). */
const renewEvery = 2_000;
const lookEvery = 2_100;

export interface LeadChange {
  taken(): void;
  lost(): void;
}

/**
 * One process leads the sending, the others stand by. On a timer of its own: however long a piece of work takes, the
 * lease is renewed. After a kill another leads within 8.5 s: it sees the last renewal 2.1 s later at most, and that
 * none follows at its third look after that.
 */
export class Lead {
  readonly #lease: Lease;
  readonly #log: Log;
  readonly #change: LeadChange;
  /** Others may take over from this instant on: so it leads no longer by itself. */
  #until = Number.NEGATIVE_INFINITY;
  #led = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(lease: Lease, log: Log, change: LeadChange) {
    this.#lease = lease;
    this.#log = log;
    this.#change = change;
  }

  get isOurs(): boolean {
    return performance.now() < this.#until;
  }

  start(): void {
    this.#tick(0);
  }

  /** Lets another take over at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    this.#until = Number.NEGATIVE_INFINITY;
    await this.#lease.release().catch(() => this.#log.warn({}, 'lease not released'));
  }

  #tick(after: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#hold().finally(() => {
        if (!this.#stopped) {
          this.#tick(this.isOurs ? renewEvery : lookEvery);
        }
      });
    }, after);
    this.#timer.unref();
  }

  async #hold(): Promise<void> {
    const now = performance.now();
    try {
      this.#until = (await this.#lease.hold()) ? now + silence : Number.NEGATIVE_INFINITY;
    } catch (error) {
      this.#log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'lease not reached');
    }
    if (this.isOurs === this.#led) {
      return;
    }
    this.#led = this.isOurs;
    this.#log.info({}, this.#led ? 'leads the sending' : 'leads the sending no longer');
    if (this.#led) {
      this.#change.taken();
    } else {
      this.#change.lost();
    }
  }
}
