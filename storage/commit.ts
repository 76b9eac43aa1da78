import type { AggregateKind, Command, Committed, Decision } from './aggregate.ts';
import { type Cached, catchUp, headIsCurrent, load } from './catch-up.ts';
import { planGroup } from './group.ts';
import { doubted, isNewer, type Line } from './line.ts';
import { readMarker } from './marker.ts';
import type { TableName, Tables } from './tables/client.ts';
import { LimitExceeded, StorageUnavailable, WriteConflict } from './tables/errors.ts';

/** Too many others changed the same thing at once; nothing was done, and trying again is right. */
export class StillBusy extends Error {
  override readonly name = 'StillBusy';
}

export interface CommitOptions {
  readonly now: () => Date;
  /** Called before each transaction that puts something in the outbox, so that it is found after a crash. */
  readonly beforeOutbox: (table: TableName, partition: string) => Promise<void>;
  /** Called after it. */
  readonly afterOutbox: (table: TableName, partition: string) => void;
}

/** How long one command may try, milliseconds; the person waits for at most 4 s. */
const patience = 2_800;
/** From so many on without a success in between, a line counts as standing still. */
const conflictsInARow = 8;
const linesKept = 500;

/**
 * The one optimistic loop of the program. Commands on one aggregate queue up per process and are committed in
 * groups: one transaction holds the head (guarded by its etag), the changed rows, an audit row and a marker for
 * each command, and the outbox rows. After a conflict the head and the newer audit rows are read once, commands
 * found there get their stored answer, the rest are decided again.
 */
export class Committer {
  readonly #tables: Tables;
  readonly #options: CommitOptions;
  readonly #lines = new Map<string, Line<never, never>>();

  constructor(tables: Tables, options: CommitOptions) {
    this.#tables = tables;
    this.#options = options;
  }

  /** Carries a command out exactly once. Throws `StorageUnavailable` or `StillBusy`; then it may be sent again. */
  run<S, E, A>(
    kind: AggregateKind<S, E>,
    partition: string,
    command: Command<S, E, A>,
  ): Promise<Committed<S, A>> {
    const line = this.#line(kind, partition);
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const enqueue = () => {
        line.waiting.push({ command, since, resolve: (done) => resolve(done as Committed<S, A>), reject });
        if (!line.running) {
          void this.#drain(line);
        }
      };
      // The aggregate is read, and the pointer to its outbox written, while the command's own reads are under way.
      const reads = [
        command.ready,
        line.cached ? undefined : this.#load(line),
        command.sends ? this.#options.beforeOutbox(kind.table, partition) : undefined,
      ].filter((read) => read !== undefined);
      if (reads.length === 0) {
        enqueue();
      } else {
        Promise.all(reads).then(enqueue, reject);
      }
    });
  }

  /** Reads an aggregate once for all who need it at the same time. */
  #load<S, E>(line: Line<S, E>): Promise<Cached<S>> {
    line.loading ??= load(this.#tables, line.kind, line.partition)
      .then((loaded) => {
        line.cached = loaded;
        return loaded;
      })
      .finally(() => {
        line.loading = undefined;
      });
    return line.loading;
  }

  #line<S, E>(kind: AggregateKind<S, E>, partition: string): Line<S, E> {
    const key = `${kind.table}|${partition}`;
    const known = this.#lines.get(key) as Line<S, E> | undefined;
    const line = known ?? {
      kind,
      partition,
      cached: undefined,
      loading: undefined,
      waiting: [],
      running: false,
      alone: false,
      doubts: 1,
    };
    this.#lines.delete(key);
    this.#lines.set(key, line as unknown as Line<never, never>);
    for (const [oldest, other] of this.#lines) {
      if (this.#lines.size <= linesKept) {
        break;
      }
      if (!other.running) {
        this.#lines.delete(oldest);
      }
    }
    return line;
  }

  async #drain<S, E>(line: Line<S, E>): Promise<void> {
    line.running = true;
    // Requests that arrive in the same burst of events join the first group.
    await new Promise((resolve) => setImmediate(resolve));
    let conflicts = 0;
    while (line.waiting.length > 0) {
      try {
        await this.#commitGroup(line);
        conflicts = 0;
      } catch (error) {
        if (error instanceof WriteConflict) {
          conflicts += 1;
          // A line that moves serves everybody in turn, however long it is: only one that stands still is given up.
          if (conflicts >= conflictsInARow) {
            const busy = new StillBusy('too many changes at once', { cause: error });
            this.#giveUp(line, performance.now() - patience, busy);
          }
          // Jitter keeps two processes from meeting at each step; longer pauses made bursts slower.
          await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(4 * conflicts, 40)));
        } else {
          this.#afterFault(line, error);
        }
      }
    }
    line.alone = false;
    line.running = false;
  }

  /** A store that does not answer fails all that wait; a fault of one command, that command alone. */
  #afterFault<S, E>(line: Line<S, E>, error: unknown): void {
    line.cached = undefined;
    if (error instanceof StorageUnavailable) {
      this.#giveUp(line, Number.POSITIVE_INFINITY, error);
    } else if (line.alone) {
      line.waiting.shift()?.reject(error);
      line.alone = false;
    } else {
      line.alone = true;
    }
  }

  /** Rejects what has waited since before `limit`. */
  #giveUp<S, E>(line: Line<S, E>, limit: number, error: unknown): void {
    const late = line.waiting.filter((w) => w.since <= limit);
    line.waiting = line.waiting.filter((w) => w.since > limit);
    for (const waiting of late) {
      waiting.reject(error);
    }
  }

  async #commitGroup<S, E>(line: Line<S, E>): Promise<void> {
    const { kind, partition } = line;
    const cached = line.cached ?? (await this.#load(line));
    this.#answerKnown(line, cached);
    const group = planGroup(
      kind,
      partition,
      cached,
      line.waiting.slice(0, line.alone ? 1 : undefined).map((w) => w.command),
      this.#options.now(),
    );
    if (group.decided.length === 0) {
      if (line.waiting.length > 0) {
        throw new LimitExceeded('a command that does not fit one transaction');
      }
      return;
    }
    // What changes nothing is checked by reading; what changes something by the transaction itself.
    const [current] = await Promise.all([
      group.changes || isNewer(cached, line) || headIsCurrent(this.#tables, kind, partition, cached),
      group.outbox > 0 && this.#options.beforeOutbox(kind.table, partition),
    ]);
    if (!current) {
      await this.#catchUp(line);
      return;
    }
    let { etag } = cached;
    if (group.writes.length > 0) {
      try {
        const first = await this.#tables.transact(kind.table, group.writes);
        etag = group.changes ? first : etag;
        line.doubts = 1;
      } catch (error) {
        await this.#afterFailure(line, error, group.markers);
        return;
      }
    }
    for (const { command, answer } of group.remembered) {
      cached.recent.remember(command, answer);
    }
    const { state, sequence, chain } = group;
    line.cached = { state, etag, sequence, chain, readAt: 0, recent: cached.recent };
    this.#settle(line, group.decided, group.state);
    if (group.outbox > 0) {
      this.#options.afterOutbox(kind.table, partition);
    }
  }

  #settle<S, E>(
    line: Line<S, E>,
    decided: readonly { readonly command: Command<S, E, unknown>; readonly decision: Decision<E, unknown> }[],
    state: S,
  ): void {
    const answers = new Map(decided.map((d) => [d.command.id, d.decision.answer]));
    const done = line.waiting.filter((w) => answers.has(w.command.id));
    line.waiting = line.waiting.filter((w) => !answers.has(w.command.id));
    const seen = new Set<string>();
    for (const { command, resolve } of done) {
      resolve({ answer: answers.get(command.id), state, repeated: seen.has(command.id) });
      seen.add(command.id);
    }
  }

  /** Commands that this process has seen carried out get the stored answer. */
  #answerKnown<S, E>(line: Line<S, E>, cached: Cached<S>): void {
    const known = line.waiting.filter((w) => cached.recent.has(w.command.id));
    if (known.length > 0) {
      line.waiting = line.waiting.filter((w) => !cached.recent.has(w.command.id));
      for (const { command, resolve } of known) {
        resolve({ answer: cached.recent.get(command.id), state: cached.state, repeated: true });
      }
    }
  }

  /**
   * A conflict, or an answer that was lost: then the transaction may have been carried out all the same, which
   * the audit rows tell.
   */
  async #afterFailure<S, E>(
    line: Line<S, E>,
    error: unknown,
    markers: ReadonlyMap<number, string>,
  ): Promise<void> {
    if (error instanceof StorageUnavailable) {
      await this.#catchUp(line);
      this.#giveUp(line, performance.now() - patience / 2, error);
      return;
    }
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
    await this.#catchUp(line);
    const known = await Promise.all(doubted(error, markers, line).map((id) => this.#learnMarker(line, id)));
    if (!known.includes(true)) {
      throw error;
    }
  }

  async #catchUp<S, E>(line: Line<S, E>): Promise<void> {
    line.cached = await catchUp(this.#tables, line.kind, line.partition, line.cached);
    this.#answerKnown(line, line.cached);
  }

  async #learnMarker<S, E>(line: Line<S, E>, commandId: string): Promise<boolean> {
    if (!line.waiting.some((waiting) => waiting.command.id === commandId)) {
      return true;
    }
    const found = await readMarker(this.#tables, line.kind.table, line.partition, commandId);
    if (found) {
      line.cached?.recent.remember(commandId, found.answer);
    }
    return found !== undefined;
  }
}
