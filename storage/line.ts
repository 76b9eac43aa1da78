import type { AggregateKind, Command, Committed } from './aggregate.ts';
import type { Cached } from './catch-up.ts';
import type { WriteConflict } from './tables/errors.ts';

/** A command and who waits for its answer. `since`: when it came, milliseconds (monotonic). */
export interface Waiting<S, E> {
  readonly command: Command<S, E, unknown>;
  readonly since: number;
  readonly resolve: (done: Committed<S, unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** The commands that wait for one aggregate in this process, and what is known of it. */
export interface Line<S, E> {
  readonly kind: AggregateKind<S, E>;
  readonly partition: string;
  cached: Cached<S> | undefined;
  loading: Promise<Cached<S>> | undefined;
  waiting: Waiting<S, E>[];
  running: boolean;
  /** After a fault: one command in each transaction, until the faulty one is found. */
  alone: boolean;
  /** How many markers to look at after the next conflict on one; doubles until a transaction succeeds. */
  doubts: number;
}

/** Whether the aggregate was read after all that wait had asked. */
export function isNewer<S, E>(cached: Cached<S>, line: Line<S, E>): boolean {
  return line.waiting.every((waiting) => waiting.since <= cached.readAt);
}

/**
 * The commands whose marker may stand there already: they were carried out before this process looked, or
 * refused, which no audit row tells. Where one does, others often do: each time twice as many are looked at.
 */
export function doubted<S, E>(
  { index }: WriteConflict,
  markers: ReadonlyMap<number, string>,
  line: Line<S, E>,
): readonly string[] {
  if (index !== undefined && !markers.has(index)) {
    return [];
  }
  const ids = [...markers].filter(([at]) => at >= (index ?? 0)).map(([, id]) => id);
  const some = ids.slice(0, line.doubts);
  line.doubts *= 2;
  return some;
}
