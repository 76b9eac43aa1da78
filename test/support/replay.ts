import type { AggregateKind, AuditEntry } from '../../storage/aggregate.ts';
import type { Tables } from '../../storage/tables/client.ts';
import { auditAfter, auditTo, endOfState, headKey, markerKey } from '../../storage/tables/keys.ts';

export interface Trail<S, E> {
  /** As the rows have it, with the number at the head. */
  readonly stored: S & { readonly sequence: number };
  /** What the events of the audit rows make of nothing, one after another. */
  readonly replayed: S;
  /** The number at the head once more, and those of the audit rows in the order of their keys. */
  readonly sequence: number;
  readonly numbers: readonly number[];
  readonly entries: readonly AuditEntry<E>[];
  /** The ids of all commands that have a marker. */
  readonly markers: readonly string[];
}

/** Reads an aggregate's partition whole, and what its history says it should be. */
export async function readTrail<S, E>(
  tables: Tables,
  kind: AggregateKind<S, E>,
  partition: string,
): Promise<Trail<S, E>> {
  const [state, audit, markers] = await Promise.all([
    tables.range(kind.table, partition, headKey, endOfState),
    tables.range(kind.table, partition, auditAfter(0), auditTo),
    tables.range(kind.table, partition, markerKey(''), markerKey('\uffff')),
  ]);
  const [head, ...rows] = state;
  if (head?.rowKey !== headKey) throw new Error(`nothing at ${partition}`);
  const entries = audit.map((row) => kind.events.decode(row));
  return {
    stored: { ...kind.decode(head, rows), sequence: kind.sequence(head) },
    replayed: entries.reduce((before, { event }) => kind.apply(before, event).state, kind.copy(kind.blank())),
    sequence: kind.sequence(head),
    numbers: audit.map((row) => Number(row.rowKey.split('|')[1])),
    entries,
    markers: markers.map((row) => row.rowKey.slice(markerKey('').length)),
  };
}
