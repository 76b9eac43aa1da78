import type { AggregateKind } from './aggregate.ts';
import { chainOf, noChain } from './chain.ts';
import { RecentCommands } from './recent.ts';
import type { Tables } from './tables/client.ts';
import { OlderForm } from './tables/errors.ts';
import { auditAfter, auditTo, endOfState, headKey } from './tables/keys.ts';
import type { Row } from './tables/row.ts';

/** An aggregate as this process last saw it. `etag` undefined: it does not exist yet. */
export interface Cached<S> {
  readonly state: S;
  readonly etag: string | undefined;
  readonly sequence: number;
  /** The hash of the last audit row. */
  readonly chain: string;
  /** When the read that gave it began (milliseconds, monotonic): a command that came before needs no second look. */
  readonly readAt: number;
  readonly recent: RecentCommands;
}

/** Beyond this many missed changes a full read is cheaper than replaying them. */
const worthReplaying = 300;

export async function load<S, E>(
  tables: Tables,
  kind: AggregateKind<S, E>,
  partition: string,
  recent = new RecentCommands(),
): Promise<Cached<S>> {
  const readAt = performance.now();
  const rows = await readState(tables, kind, partition);
  // The head sorts first and a transaction always replaces it: rows newer than the head are seen as a conflict.
  const head = rows.find((row) => row.rowKey === headKey);
  if (!head) {
    return { state: kind.blank(), etag: undefined, sequence: 0, chain: noChain, readAt, recent };
  }
  const state = kind.decode(head, rows.slice(1));
  return { state, etag: head.etag, sequence: kind.sequence(head), chain: chainOf(head), readAt, recent };
}

async function readState<S, E>(
  tables: Tables,
  kind: AggregateKind<S, E>,
  partition: string,
): Promise<readonly Row[]> {
  if (kind.load === 'rows') {
    return tables.range(kind.table, partition, headKey, endOfState);
  }
  const head = await tables.get(kind.table, partition, headKey);
  return head ? [head] : [];
}

/** Whether nobody has changed the aggregate since it was cached. */
export async function headIsCurrent<S, E>(
  tables: Tables,
  kind: AggregateKind<S, E>,
  partition: string,
  cached: Cached<S>,
): Promise<boolean> {
  const head = await tables.get(kind.table, partition, headKey);
  return head?.etag === cached.etag;
}

/** Brings a cached aggregate up to date with the audit rows written since, or reads it anew. */
export async function catchUp<S, E>(
  tables: Tables,
  kind: AggregateKind<S, E>,
  partition: string,
  cached: Cached<S> | undefined,
): Promise<Cached<S>> {
  if (!cached) {
    return load(tables, kind, partition);
  }
  const readAt = performance.now();
  const readAudit = () => tables.range(kind.table, partition, auditAfter(cached.sequence), auditTo);
  const [head, sameTime] = await Promise.all([tables.get(kind.table, partition, headKey), readAudit()]);
  const missed = head ? kind.sequence(head) - cached.sequence : -1;
  if (!head || missed < 0 || missed > worthReplaying) {
    return load(tables, kind, partition, cached.recent);
  }
  // Read at the same time as the head, the audit may miss the head's own last changes; read after it, never.
  const audit = sameTime.length < missed ? await readAudit() : sameTime;
  if (audit.length < missed) {
    return load(tables, kind, partition, cached.recent);
  }
  try {
    return replayed(kind, cached, audit.slice(0, missed), { etag: head.etag, chain: chainOf(head), readAt });
  } catch (error) {
    if (error instanceof OlderForm) {
      return load(tables, kind, partition, cached.recent);
    }
    throw error;
  }
}

function replayed<S, E>(
  kind: AggregateKind<S, E>,
  cached: Cached<S>,
  missed: readonly Row[],
  head: Pick<Cached<S>, 'etag' | 'chain' | 'readAt'>,
): Cached<S> {
  let state = kind.copy(cached.state);
  // What is newer than the head waits for the next time: an answer must come with a state that shows it.
  for (const row of missed) {
    const entry = kind.events.decode(row);
    cached.recent.remember(entry.command, entry.answer);
    state = kind.apply(state, entry.event).state;
  }
  return { ...head, state, sequence: cached.sequence + missed.length, recent: cached.recent };
}
