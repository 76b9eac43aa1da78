import { baseOf, baseRow, brokenLinks, chainOf, looks, type Trail } from './chain.ts';
import { deedOf } from './recorded-deed.ts';
import type { TableName, Tables, Write } from './tables/client.ts';
import { auditAfter, auditTo, headKey, markerKey, sequenceIn, trailBaseKey } from './tables/keys.ts';
import type { Row } from './tables/row.ts';

export interface Place {
  readonly table: TableName;
  readonly partition: string;
  /** The number of the last audit row, by the head. */
  readonly sequenceOf: (head: Row) => number;
}

export async function readTrail(tables: Tables, place: Place): Promise<Trail> {
  const { table, partition } = place;
  for (let look = 1; ; look += 1) {
    const [head, rows] = await Promise.all([
      tables.get(table, partition, headKey),
      tables.range(table, partition, trailBaseKey, auditTo),
    ]);
    const trail = trailOf(head, rows, place);
    if (trail.broken.length === 0 || look === looks) {
      return trail;
    }
  }
}

/** All trails of some aggregates of a table, read at once; what does not fit is read once more by itself. */
export async function readTrails(
  tables: Tables,
  table: TableName,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Trail>> {
  const byPartition = new Map<string, Row[]>();
  for (const row of await tables.scanAudit(table)) {
    const rows = byPartition.get(row.partitionKey);
    if (rows) {
      rows.push(row);
    } else {
      byPartition.set(row.partitionKey, [row]);
    }
  }
  const read = new Map<string, Trail>();
  for (const place of places) {
    const [head, ...rows] = byPartition.get(place.partition) ?? [];
    const trail = head?.rowKey === headKey ? trailOf(head, rows, place) : undefined;
    read.set(place.partition, trail?.broken.length === 0 ? trail : await readTrail(tables, place));
  }
  return read;
}

/** `rows`: where the trail begins, and the audit rows, in the order of their keys. */
function trailOf(head: Row | undefined, rows: readonly Row[], { sequenceOf }: Place): Trail {
  const base = baseOf(rows.find(({ rowKey }) => rowKey === trailBaseKey));
  // A cut that was not finished leaves rows from before it.
  const kept = rows.filter(({ rowKey }) => rowKey >= auditAfter(base.sequence));
  return { rows: kept, broken: brokenLinks(kept, head, head ? sequenceOf(head) : 0, base) };
}

/** Azure's limit on one transaction. */
const maxRows = 100;

/** Removes what is older than an instant (milliseconds) of a trail; what is left goes on from there. */
export async function cutTrail(
  tables: Tables,
  { table, partition }: Place,
  before = Number.POSITIVE_INFINITY,
): Promise<void> {
  const rows = await tables.range(table, partition, auditAfter(0), auditTo);
  const last = rows.filter((row) => deedOf(row).at < before).at(-1);
  if (last) {
    const sequence = sequenceIn(last.rowKey);
    await tables.put(table, baseRow(partition, trailBaseKey, { sequence, chain: chainOf(last) }));
    await removeRows(
      tables,
      table,
      rows.filter(({ rowKey }) => rowKey < auditAfter(sequence)),
    );
  }
}

/** Rows of one partition. */
export async function removeRows(tables: Tables, table: TableName, rows: readonly Row[]): Promise<void> {
  for (let n = 0; n < rows.length; n += maxRows) {
    await tables.transact(
      table,
      rows.slice(n, n + maxRows).map((row): Write => ({ kind: 'delete', row })),
    );
  }
}

/** Which commands were carried out, and what they answered: a repetition so late is none. */
export async function removeMarkers(
  tables: Tables,
  { table, partition }: Pick<Place, 'table' | 'partition'>,
): Promise<void> {
  await removeRows(tables, table, await tables.range(table, partition, markerKey(''), markerKey('~')));
}
