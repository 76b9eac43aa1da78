import type { AggregateKind, Command, Decision } from './aggregate.ts';
import type { Cached } from './catch-up.ts';
import { linkOf, withChain } from './chain.ts';
import { headGuard } from './head-guard.ts';
import { markerRow } from './marker.ts';
import { outboxRow } from './outbox.ts';
import type { Write } from './tables/client.ts';
import { auditKey } from './tables/keys.ts';

/** Azure's limit on the rows of one transaction. */
const maxRows = 100;

/** Commands decided on one state and the one transaction that carries them out. */
export interface Group<S, E> {
  readonly decided: readonly {
    readonly command: Command<S, E, unknown>;
    readonly decision: Decision<E, unknown>;
  }[];
  readonly writes: readonly Write[];
  /** Whether the head changes. */
  readonly changes: boolean;
  readonly outbox: number;
  /** Which write is the marker of which command. */
  readonly markers: ReadonlyMap<number, string>;
  readonly remembered: readonly { readonly command: string; readonly answer: unknown }[];
  readonly state: S;
  readonly sequence: number;
  readonly chain: string;
}

/** Decides as many of the waiting commands as fit one transaction, each on the state the one before left. */
export function planGroup<S, E>(
  kind: AggregateKind<S, E>,
  partition: string,
  cached: Cached<S>,
  commands: readonly Command<S, E, unknown>[],
  now: Date,
): Group<S, E> {
  let state = kind.copy(cached.state);
  let { sequence, chain } = cached;
  let rows = 1;
  const decided: { command: Command<S, E, unknown>; decision: Decision<E, unknown> }[] = [];
  const changedRows = new Set<string>();
  const ids = new Set<string>();
  const outbox = new Map<string, Write>();
  const texts = new Map<string, Write>();
  const audit: Write[] = [];
  const marked: { command: string; answer: unknown }[] = [];
  for (const command of commands) {
    if (ids.has(command.id)) {
      continue;
    }
    const decision = command.decide(state, now);
    const cost = rowsOf(kind, decision, state, texts, outbox);
    if (rows + cost > maxRows) {
      break;
    }
    rows += cost;
    ids.add(command.id);
    decided.push({ command, decision });
    if (decision.event !== undefined) {
      const applied = kind.apply(state, decision.event);
      state = applied.state;
      sequence += 1;
      for (const key of applied.changed) {
        changedRows.add(key);
      }
      const entry = {
        command: command.id,
        by: command.by,
        at: now.toISOString(),
        event: decision.event,
        answer: decision.answer,
      };
      const row = kind.events.encode(partition, auditKey(sequence, command.id), entry);
      chain = linkOf(chain, row);
      audit.push({ kind: 'insert', row: withChain(row, chain) });
    }
    for (const text of decision.texts ?? []) {
      texts.set(text.key, { kind: 'put', row: text.row(partition) });
    }
    for (const item of decision.outbox ?? []) {
      outbox.set(item.key, { kind: 'put', row: outboxRow(partition, item, now) });
    }
    if (!decision.unmarked) {
      marked.push({ command: command.id, answer: decision.answer });
    }
  }
  const changes = sequence > cached.sequence;
  const head = withChain(kind.encodeHead(partition, state, sequence), chain);
  const writes: Write[] = [
    ...(changes ? [headWrite(head, cached.etag)] : []),
    ...[...changedRows].map((key): Write => {
      const row = kind.encodeRow(partition, state, key);
      return row ? { kind: 'put', row } : { kind: 'delete', row: { partitionKey: partition, rowKey: key } };
    }),
    ...audit,
    ...texts.values(),
    ...outbox.values(),
  ];
  const markers = new Map(marked.map(({ command }, i) => [writes.length + i, command]));
  writes.push(
    ...marked.map(
      ({ command, answer }): Write => ({ kind: 'insert', row: markerRow(partition, command, answer) }),
    ),
  );
  return {
    decided,
    writes,
    changes,
    outbox: outbox.size,
    markers,
    remembered: marked,
    state,
    sequence,
    chain,
  };
}

function headWrite(head: Write['row'], etag: string | undefined): Write {
  return etag === undefined
    ? { kind: 'insert', row: head }
    : { kind: 'replace', row: head, etag: headGuard(etag) };
}

/** How many rows a decision adds; what others of the group write as well counts once. */
function rowsOf<S, E>(
  kind: AggregateKind<S, E>,
  decision: Decision<E, unknown>,
  state: S,
  texts: ReadonlyMap<string, Write>,
  outbox: ReadonlyMap<string, Write>,
): number {
  const own = decision.event === undefined ? 0 : 1 + kind.touches(decision.event, state);
  const newTexts = (decision.texts ?? []).filter((text) => !texts.has(text.key));
  const newOutbox = (decision.outbox ?? []).filter((item) => !outbox.has(item.key));
  return own + newTexts.length + newOutbox.length + (decision.unmarked ? 0 : 1);
}
