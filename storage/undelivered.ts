import { z } from 'zod/v4';
import type { Message } from '../bot/shared/outbox.ts';
import { forgetDropped } from './dropped.ts';
import { changeOutbox, messageSchema, type OutboxEntry, outboxEntry, writePointer } from './outbox.ts';
import type { TableName, Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { hashKey, joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** A message to one person of which nobody knows whether it came, or that Teams would not take. */
export interface Undelivered {
  readonly key: string;
  readonly kind: 'uncertain' | 'refused';
  /** What Teams answered, where it refused. */
  readonly httpStatus?: number | undefined;
  readonly person: string;
  readonly message: Message;
  /** When it was caused, milliseconds since 1970. */
  readonly at: number;
}

interface Stored extends Omit<Undelivered, 'key'> {
  /** Where it stays in its outbox, claimed, so that nobody sends it. */
  readonly table: string;
  readonly partition: string;
  readonly entry: string;
}

const stored = codec<Stored>(
  z.object({
    kind: z.enum(['uncertain', 'refused']),
    httpStatus: z.number().optional(),
    person: z.string(),
    message: messageSchema,
    at: z.number(),
    table: z.string(),
    partition: z.string(),
    entry: z.string(),
  }),
);
const partition = 'messages';
/** Keys in the order of time; the same message noted again is the same row. */
const timeKey = (at: number) => String(at).padStart(13, '0');

/** May be done again. */
export async function noteUndelivered(
  tables: Tables,
  table: TableName,
  { row, since, item }: OutboxEntry,
  outcome: Pick<Undelivered, 'kind' | 'httpStatus'>,
): Promise<void> {
  if (item.kind !== 'tell') {
    return;
  }
  const at = Date.parse(since);
  const key = joinKey(timeKey(at), hashKey(table, row.partitionKey, row.rowKey));
  const { person, message } = item;
  const note = { ...outcome, person, message, at, table, partition: row.partitionKey, entry: row.rowKey };
  await tables.put('Undelivered', stored.encode(partition, key, note));
}

/** The oldest first. */
export async function readUndelivered(tables: Tables): Promise<readonly Undelivered[]> {
  const rows = await tables.range('Undelivered', partition);
  return rows.map((row) => ({ key: row.rowKey, ...stored.decode(row) }));
}

/** Somebody has seen to it: it came, or it is sent again. False: somebody else was first. */
export async function settleUndelivered(tables: Tables, key: string, as: 'came' | 'again'): Promise<boolean> {
  const note = await tables.get('Undelivered', partition, key);
  if (!note) {
    return false;
  }
  const { table, partition: outbox, entry: rowKey } = stored.decode(note);
  const name = table as TableName;
  const row = await tables.get(name, outbox, rowKey);
  if (row && as === 'again') {
    await writePointer(tables, name, outbox);
    // The version that was read: pressed twice at once, it is freed once.
    await changeOutbox(tables, name, outboxEntry(row), { claim: '' });
  } else if (row) {
    await tables.remove(name, outbox, rowKey, row.etag);
  }
  await tables.remove('Undelivered', partition, key, note.etag);
  return true;
}

/** Those caused before an instant are nobody's business any more, nor are reminders that were dropped. */
export async function forgetUndelivered(tables: Tables, before: number): Promise<void> {
  const old = await tables.range('Undelivered', partition, '', timeKey(before));
  for (const { rowKey } of old) {
    try {
      await settleUndelivered(tables, rowKey, 'came');
    } catch (error) {
      // Somebody saw to it at the same time.
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
  await forgetDropped(tables, before);
}
