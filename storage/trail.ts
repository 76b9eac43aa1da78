import { z } from 'zod/v4';
import { brokenLinks, chainOf, looks, noChain, type Trail } from './chain.ts';
import type { TableName, Tables, Write } from './tables/client.ts';
import { auditAfter, auditTo, headKey, markerKey, trailBaseKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** Up to where the trail of an aggregate has been cut off: the number and the hash that its first row goes on from. */
const bases = codec(z.object({ sequence: z.number(), chain: z.string() }));
const noBase = { sequence: 0, chain: noChain };

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
  const base = rows.find(({ rowKey }) => rowKey === trailBaseKey);
  const from = base ? bases.decode(base) : noBase;
  // A cut that was not finished leaves rows from before it.
  const kept = rows.filter(({ rowKey }) => rowKey >= auditAfter(from.sequence));
  return { rows: kept, broken: brokenLinks(kept, head, head ? sequenceOf(head) : 0, from) };
}

/** Azure's limit on one transaction. */
const maxRows = 100;

/** Removes all of a trail up to the head as it is now; what comes later goes on from there. */
export async function cutTrail(tables: Tables, { table, partition, sequenceOf }: Place): Promise<void> {
  const head = await tables.get(table, partition, headKey);
  if (!head) {
    return;
  }
  const sequence = sequenceOf(head);
  const base = { sequence, chain: chainOf(head) };
  await tables.put(table, bases.encode(partition, trailBaseKey, base));
  await removeRows(tables, table, await tables.range(table, partition, auditAfter(0), auditAfter(sequence)));
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
