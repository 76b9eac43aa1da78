import { z } from 'zod/v4';
import {
  announcementAbouts,
  type Message,
  type OutboxItem,
  presentationAbouts,
  replyNews,
  sessionAbouts,
} from '../bot/shared/outbox.ts';
import type { TableName, Tables, Write } from './tables/client.ts';
import { hashKey, joinKey, outboxFrom, outboxKey, outboxTo } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const quota = { municipality: z.string(), period: z.string() };
export const messageSchema: z.ZodType<Message> = z.union([
  z.object({
    about: z.enum([
      'booking-request',
      'booking-answer',
      'booking-kept',
      'booking-cancelled',
      'unit-decision',
      'unit-decided',
      'handed-over',
      'workshop-coming',
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
    about: z.enum(['units-expiring', 'units-corrected', 'analysis-changed', 'plan-changed', 'where-we-are']),
    ...quota,
  }),
  z.object({ about: z.enum(['question-asked', 'question-answered']), ...quota, question: z.string() }),
  z.object({ about: z.literal('looks-after'), municipalities: z.array(z.string()) }),
  z.object({ about: z.literal('units-expiring-all'), period: z.string() }),
  z.object({
    about: z.enum(sessionAbouts),
    session: z.string(),
    who: z.string().optional(),
    question: z.string().optional(),
  }),
  z.object({
    about: z.enum(announcementAbouts),
    announcement: z.string(),
  }),
  z.object({ about: z.enum(presentationAbouts), presentation: z.string() }),
  z.object({ about: z.literal('reminders'), bundle: z.string() }),
]);
const item: z.ZodType<OutboxItem> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['tell', 'remind']),
    key: z.string(),
    person: z.string(),
    message: messageSchema,
  }),
  z.object({
    kind: z.literal('post'),
    key: z.string(),
    announcement: z.string(),
    target: z.string(),
    attempt: z.number(),
  }),
  z.object({
    kind: z.literal('spread'),
    key: z.string(),
    people: z.array(z.string()),
    message: messageSchema,
    as: z.literal('remind').optional(),
  }),
  z.object({
    kind: z.literal('reply'),
    key: z.string(),
    presentation: z.string(),
    news: z.enum(replyNews),
  }),
  z.object({ kind: z.literal('refresh'), key: z.literal('refresh'), session: z.string() }),
  z.object({ kind: z.literal('announce'), key: z.literal('announce'), announcement: z.string() }),
  z.object({ kind: z.literal('tend'), key: z.literal('tend'), ...quota }),
  z.object({ kind: z.literal('watch'), key: z.literal('watch'), period: z.string() }),
]);
const stored = codec<Content>(
  z.object({ item, since: z.string(), claim: z.string(), notBefore: z.number().optional() }),
  2,
  // In version 1 a post named a session and a channel: of such a one only the look at the session is left.
  (content) => {
    const { item: old, ...rest } = z
      .looseObject({ item: z.looseObject({ kind: z.string() }) })
      .parse(content);
    const { kind, session } = old;
    return { ...rest, item: kind === 'post' ? { kind: 'refresh', key: 'refresh', session } : old };
  },
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

/** `notBefore`: not due before this instant, milliseconds since 1970. */
export function outboxRow(partition: string, content: OutboxItem, now: Date, notBefore?: number): Row {
  const key = outboxKey(isStanding(content) ? content.key : hashKey(content.kind, content.key));
  return stored.encode(partition, key, { item: content, since: now.toISOString(), claim: '', notBefore });
}

/** One of its kind in an outbox, as long as there is something to come. */
function isStanding({ kind }: OutboxItem): boolean {
  return kind === 'refresh' || kind === 'announce' || kind === 'tend' || kind === 'watch';
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
  return rows.map(outboxEntry);
}

export function outboxEntry(row: Row): OutboxEntry {
  return { row, ...stored.decode(row) };
}

/** Leaves an entry as it was read, under a new etag: whoever has read the old one cannot claim it. */
export function touch({ row, ...content }: OutboxEntry): Write {
  return {
    kind: 'replace',
    row: stored.encode(row.partitionKey, row.rowKey, content),
    etag: row.etag ?? '',
  };
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
  const { people, message: about, key, as: kind = 'tell' } = content;
  const partition = row.partitionKey;
  const rest = people.slice(spreadAtOnce);
  const tells = people.slice(0, spreadAtOnce).map(
    (person): Write => ({
      kind: 'put',
      row: outboxRow(partition, { kind, key: `${key}|${person}`, person, message: about }, now),
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
  /** The instant at which to look, milliseconds since 1970; undefined: now. */
  readonly at: number | undefined;
}

const duePartition = 'due';
/** Keys in the order of time: what is due now, then instants of as many digits as there will be until 2286. */
const dueNow = '0';
const dueKey = (table: TableName, partition: string, at?: number) =>
  joinKey(at === undefined ? dueNow : String(at).padStart(13, '0'), hashKey(table, partition));

/** `at`: when to look, milliseconds since 1970; left out: now. */
export async function writePointer(
  tables: Tables,
  table: TableName,
  partition: string,
  at?: number,
): Promise<void> {
  await tables.put('Due', pointer.encode(duePartition, dueKey(table, partition, at), { table, partition }));
}

/** All of them, or those that are due by an instant. */
export async function readPointers(tables: Tables, by?: Date): Promise<readonly DuePointer[]> {
  const rows = await tables.range(
    'Due',
    duePartition,
    '',
    by === undefined ? undefined : String(by.getTime() + 1),
  );
  return rows.map((row) => {
    const { table, partition } = pointer.decode(row);
    const [, when = ''] = /^(\d+)\|/.exec(row.rowKey) ?? [];
    return {
      key: row.rowKey,
      etag: row.etag ?? '*',
      table: table as TableName,
      partition,
      // Older ones have no instant in their key, and are to be written anew.
      at: when === dueNow ? undefined : Number(when),
    };
  });
}

export async function removePointer(tables: Tables, due: DuePointer): Promise<void> {
  await tables.remove('Due', duePartition, due.key, due.etag);
}
