import { z } from 'zod/v4';
import { baseOf, baseRow, brokenLinks, chainOf, linkOf, looks, type Trail, withChain } from './chain.ts';
import { StillBusy } from './commit.ts';
import { deedOf } from './recorded-deed.ts';
import type { TableName, Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { sequenceIn } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/*
 * The audit trail of a partition that is no aggregate: deeds numbered from 1 and chained by hashes, with a head row of
 * their own. Whoever changes something there writes the deed in the same transaction.
 */

const heads = codec(z.object({ sequence: z.number() }));
const deedHead = 'xh';
const deedBase = 'xb';
const deedKey = (sequence: number) => `xd|${String(sequence).padStart(10, '0')}`;
const deedsFrom = 'xd|';
const deedsTo = 'xd}';

/** Another deed was written at the same moment: try again, nothing of ours happened. */
const attempts = 12;

/** A deed as a row, once its key is known. */
export type DeedRow = (rowKey: string) => Row;

/**
 * Carries out `writes` and notes the deeds, or nothing. Throws `WriteConflict` when one of `writes` no longer fits; its
 * `index` is that of the write. Returns the etag of the first.
 */
export async function transactDeeds(
  tables: Tables,
  table: TableName,
  writes: readonly Write[],
  deeds: readonly DeedRow[],
): Promise<string> {
  const partition = deeds[0]?.(deedHead).partitionKey;
  if (partition === undefined) {
    return tables.transact(table, writes);
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const head = await tables.get(table, partition, deedHead);
    let sequence = head ? heads.decode(head).sequence : 0;
    let chain = chainOf(head);
    const rows = deeds.map((deed) => {
      sequence += 1;
      const row = deed(deedKey(sequence));
      chain = linkOf(chain, row);
      return withChain(row, chain);
    });
    const next = withChain(heads.encode(partition, deedHead, { sequence }), chain);
    try {
      return await tables.transact(table, [
        ...writes,
        head ? { kind: 'replace', row: next, etag: head.etag ?? '' } : { kind: 'insert', row: next },
        ...rows.map((row): Write => ({ kind: 'insert', row })),
      ]);
    } catch (error) {
      const isOurs = error instanceof WriteConflict && (error.index ?? 0) >= writes.length;
      if (!isOurs) {
        throw error;
      }
    }
  }
  throw new StillBusy('too many deeds at once');
}

export function transactDeed(
  tables: Tables,
  table: TableName,
  writes: readonly Write[],
  deed: DeedRow,
): Promise<string> {
  return transactDeeds(tables, table, writes, [deed]);
}

/** All deeds of a partition, oldest first, and where they do not fit each other or the head. */
export async function readDeeds(tables: Tables, table: TableName, partition: string): Promise<Trail> {
  for (let look = 1; ; look += 1) {
    const [head, base, all] = await Promise.all([
      tables.get(table, partition, deedHead),
      tables.get(table, partition, deedBase),
      tables.range(table, partition, deedsFrom, deedsTo),
    ]);
    const from = baseOf(base);
    const rows = all.filter(({ rowKey }) => rowKey > deedKey(from.sequence));
    const broken = brokenLinks(rows, head, head ? heads.decode(head).sequence : 0, from);
    if (broken.length === 0 || look === looks) {
      return { rows, broken };
    }
  }
}

/** Removes the deeds from before an instant (milliseconds); the others go on from there. */
export async function cutDeeds(
  tables: Tables,
  table: TableName,
  partition: string,
  before: number,
): Promise<void> {
  const rows = await tables.range(table, partition, deedsFrom, deedsTo);
  const last = rows.filter((row) => deedOf(row).at < before).at(-1);
  if (last) {
    const base = { sequence: sequenceIn(last.rowKey), chain: chainOf(last) };
    await tables.put(table, baseRow(partition, deedBase, base));
    for (const { rowKey } of rows.filter((row) => row.rowKey <= last.rowKey)) {
      await tables.remove(table, partition, rowKey);
    }
  }
}
