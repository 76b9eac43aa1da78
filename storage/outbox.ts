import { z } from 'zod/v4';
import { type Message, type OutboxItem, sessionAbouts } from '../bot/shared/outbox.ts';
import type { TableName, Tables, Write } from './tables/client.ts';
import { hashKey, outboxFrom, outboxKey, outboxTo } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const quota = { municipality: z.string(), period: z.string() };
const message: z.ZodType<Message> = z.union([
  z.object({
    about: z.enum([
      'booking-request',
      'booking-answer',
      'booking-kept',
      'booking-cancelled',
      'unit-decision',
      'unit-decided',
      'handed-over',
      'report-due',
      'report-ready',
      'feedback-given',
      'answer-overdue',
      'escalation',
      'booking-expired',
    ]),
    ...quota,
    booking: z.string(),
  }),
  z.object({
    about: z.enum(['units-expiring', 'units-corrected', 'analysis-changed', 'plan-changed']),
    ...quota,
  }),
  z.object({ about: z.enum(['question-asked', 'question-answered']), ...quota, question: z.string() }),
  z.object({ about: z.literal('units-expiring-all'), period: z.string() }),
  z.object({
    about: z.enum(sessionAbouts),
    session: z.string(),
    who: z.string().optional(),
    question: z.string().optional(),
  }),
]);
const item: z.ZodType<OutboxItem> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tell'), key: z.string(), person: z.string(), message }),
  z.object({ kind: z.literal('post'), key: z.string(), session: z.string(), channel: z.string() }),
  z.object({ kind: z.literal('spread'), key: z.string(), people: z.array(z.string()), message }),
  z.object({ kind: z.literal('refresh'), key: z.literal('refresh'), session: z.string() }),
  z.object({ kind: z.literal('tend'), key: z.literal('tend'), ...quota }),
  z.object({ kind: z.literal('watch'), key: z.literal('watch'), period: z.string() }),
]);
const stored = codec<Content>(
  z.object({ item, since: z.string(), claim: z.string(), notBefore: z.number().optional() }),
);
const pointer = codec(z.object({ table: z.string(), partition: z.string() }));

interface Content {
  readonly item: OutboxItem;
  /** UTC instant, ISO 8601. */
  readonly since: string;
  /** Who is sending it now; empty: nobody. Another's claim that stays means that nobody knows whether it went out. */
  readonly claim: string;
  /** Not due before this instant, milliseconds since 1970. */
  readonly notBefore?: number | undefined;
}

/** An outbox row as the dispatcher works on it. */
export interface OutboxEntry extends Content {
  readonly row: Row;
}

export function outboxRow(partition: string, content: OutboxItem, now: Date): Row {
  const standing = content.kind === 'refresh' || content.kind === 'tend' || content.kind === 'watch';
  const key = outboxKey(standing ? content.key : hashKey(content.kind, content.key));
  return stored.encode(partition, key, { item: content, since: now.toISOString(), claim: '' });
}

/** Puts an item in an outbox without a change that causes it; the pointer first, so that it is found. */
export async function putOutboxItem(
  tables: Tables,
  table: TableName,
  partition: string,
  content: OutboxItem,
  now: Date,
): Promise<void> {
  await writePointer(tables, table, partition);
  await tables.put(table, outboxRow(partition, content, now));
}

export async function readOutbox(
  tables: Tables,
  table: TableName,
  partition: string,
): Promise<readonly OutboxEntry[]> {
  const rows = await tables.range(table, partition, outboxFrom, outboxTo);
  return rows.map((row) => ({ row, ...stored.decode(row) }));
}

/** One entry as it is now. */
export async function readOutboxEntry(
  tables: Tables,
  table: TableName,
  { row }: OutboxEntry,
): Promise<OutboxEntry | undefined> {
  const now = await tables.get(table, row.partitionKey, row.rowKey);
  return now && { row: now, ...stored.decode(now) };
}

/** Changes the version that was read; returns the new one. Throws `WriteConflict` when somebody else was first. */
export async function changeOutbox(
  tables: Tables,
  table: TableName,
  entry: OutboxEntry,
  change: { readonly claim?: string; readonly notBefore?: number },
): Promise<OutboxEntry> {
  const { row: old, ...content } = entry;
  const value = { ...content, ...change };
  const row = stored.encode(old.partitionKey, old.rowKey, value);
  const etag = await tables.replace(table, row, old.etag ?? '*');
  return { ...value, row: { ...row, etag } };
}

/** So many messages are put in the outbox at once; the rest of the list is written beside them. */
const spreadAtOnce = 90;

/**
 * Turns a message to many into messages to each, one transaction's worth. Resolves to whether some are left. Each
 * is put exactly once: the list is shortened in the same transaction.
 */
export async function spreadSome(
  tables: Tables,
  table: TableName,
  entry: OutboxEntry,
  now: Date,
): Promise<boolean> {
  const { row, item: content } = entry;
  if (content.kind !== 'spread') {
    return false;
  }
  const { people, message: about, key } = content;
  const partition = row.partitionKey;
  const rest = people.slice(spreadAtOnce);
  const tells = people.slice(0, spreadAtOnce).map(
    (person): Write => ({
      kind: 'put',
      row: outboxRow(partition, { kind: 'tell', key: `${key}|${person}`, person, message: about }, now),
    }),
  );
  const shortened = stored.encode(partition, row.rowKey, {
    item: { ...content, people: rest },
    since: entry.since,
    claim: entry.claim,
  });
  await tables.transact(table, [{ kind: 'replace', row: shortened, etag: row.etag ?? '' }, ...tells]);
  return rest.length > 0;
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
