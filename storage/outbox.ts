import { z } from 'zod/v4';
import type { Message, OutboxItem } from '../bot/shared/outbox.ts';
import type { TableName, Tables } from './tables/client.ts';
import { hashKey, outboxFrom, outboxKey, outboxTo } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const booking = { municipality: z.string(), period: z.string(), booking: z.string() };
const message: z.ZodType<Message> = z.discriminatedUnion('about', [
  z.object({ about: z.literal('booking-request'), ...booking }),
  z.object({ about: z.literal('booking-answer'), ...booking }),
  z.object({ about: z.literal('booking-cancelled'), ...booking }),
  z.object({ about: z.literal('place-freed'), session: z.string() }),
  z.object({ about: z.literal('own-answer'), session: z.string() }),
]);
const item: z.ZodType<OutboxItem> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tell'), key: z.string(), person: z.string(), message }),
  z.object({ kind: z.literal('post'), key: z.string(), session: z.string(), channel: z.string() }),
  z.object({ kind: z.literal('refresh'), key: z.literal('refresh'), session: z.string() }),
]);
const stored = codec(
  z.object({
    item,
    /** UTC instant, ISO 8601. */
    since: z.string(),
    /** Set before sending: found so afterwards, nobody knows whether it went out. */
    sending: z.boolean(),
    /** Nobody to send it to yet: waits until the person first writes to the bot. */
    parked: z.boolean(),
  }),
);
const pointer = codec(z.object({ table: z.string(), partition: z.string() }));

/** An outbox row as the dispatcher works on it. */
export interface OutboxEntry {
  readonly row: Row;
  readonly item: OutboxItem;
  readonly since: string;
  readonly sending: boolean;
  readonly parked: boolean;
}

export function outboxRow(partition: string, content: OutboxItem, now: Date): Row {
  const key = outboxKey(content.key === 'refresh' ? 'refresh' : hashKey(content.kind, content.key));
  return stored.encode(partition, key, {
    item: content,
    since: now.toISOString(),
    sending: false,
    parked: false,
  });
}

export async function readOutbox(
  tables: Tables,
  table: TableName,
  partition: string,
): Promise<readonly OutboxEntry[]> {
  const rows = await tables.range(table, partition, outboxFrom, outboxTo);
  return rows.map((row) => ({ row, ...stored.decode(row) }));
}

/** Marks an entry; returns it with its new version, so that only its holder can go on. */
export async function markOutbox(
  tables: Tables,
  table: TableName,
  entry: OutboxEntry,
  mark: { readonly sending?: boolean; readonly parked?: boolean },
): Promise<OutboxEntry> {
  const value = {
    item: entry.item,
    since: entry.since,
    sending: entry.sending,
    parked: entry.parked,
    ...mark,
  };
  const row = stored.encode(entry.row.partitionKey, entry.row.rowKey, value);
  const etag = await tables.replace(table, row, entry.row.etag ?? '*');
  return { ...value, row: { ...row, etag } };
}

/** Where to look for outbox rows. Written before they are, so that a crash in between loses nothing. */
export interface DuePointer {
  readonly key: string;
  readonly etag: string;
  readonly table: TableName;
  readonly partition: string;
}

const duePartition = 'due';

export async function writePointer(tables: Tables, table: TableName, partition: string): Promise<void> {
  await tables.put('Due', pointer.encode(duePartition, hashKey(table, partition), { table, partition }));
}

export async function readPointers(tables: Tables): Promise<readonly DuePointer[]> {
  const rows = await tables.range('Due', duePartition);
  return rows.map((row) => {
    const { table, partition } = pointer.decode(row);
    return { key: row.rowKey, etag: row.etag ?? '*', table: table as TableName, partition };
  });
}

export async function removePointer(tables: Tables, due: DuePointer): Promise<void> {
  await tables.remove('Due', duePartition, due.key, due.etag);
}
