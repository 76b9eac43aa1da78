import { z } from 'zod/v4';
import type { Message } from '../bot/shared/outbox.ts';
import { messageSchema, type OutboxEntry, outboxEntry, outboxRow, touch, writePointer } from './outbox.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { headKey, joinKey, outboxFrom, outboxTo } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** What one person is reminded of. It stays after it was sent, so that it is never taken in a second time. */
export interface Reminder {
  /** Made of where it comes from: the same for the same reminder, whoever takes it in and however often. */
  readonly id: string;
  readonly message: Message;
}

interface Stored {
  readonly message: Message;
  /** With which others it is sent. */
  readonly bundle: string;
  /** When it was taken in, milliseconds since 1970. */
  readonly at: number;
}

/** So long a reminder can be opened, and is known not to be a new one (milliseconds). */
export const remindersKept = 30 * 86_400_000;
const mostRemovedAtOnce = 50;
const tries = 5;

const stored = codec<Stored>(z.object({ message: messageSchema, bundle: z.string(), at: z.number() }));
/** The bundle that was begun last: its etag lets nobody begin another one at the same time. */
const head = codec(z.object({ bundle: z.string() }));

const from = '1m|';
const to = '1n';
const rowKeyOf = (id: string) => `${from}${id}`;

export function remindersPartition(person: string): string {
  return joinKey('p', person);
}

/**
 * Puts a reminder to those that its person gets together. One that nobody has begun to send takes it in; else a new
 * one begins, to be sent at `sendAt` (milliseconds since 1970). Done again it changes nothing.
 */
export async function takeIn(
  tables: Tables,
  person: string,
  reminder: Reminder,
  now: Date,
  sendAt: number,
): Promise<void> {
  await writePointer(tables, 'Reminders', remindersPartition(person));
  for (let n = 1; ; n += 1) {
    try {
      return await placeOnce(tables, person, reminder, now, sendAt);
    } catch (error) {
      if (!(error instanceof WriteConflict) || n === tries) {
        throw error;
      }
    }
  }
}

async function placeOnce(
  tables: Tables,
  person: string,
  { id, message }: Reminder,
  now: Date,
  sendAt: number,
): Promise<void> {
  const partition = remindersPartition(person);
  const rows = await tables.range('Reminders', partition, headKey, outboxTo);
  const reminders = rows.filter(({ rowKey }) => rowKey >= from && rowKey < to);
  if (reminders.some(({ rowKey }) => rowKey === rowKeyOf(id))) {
    return;
  }
  const standing = rows.find(({ rowKey }) => rowKey === headKey);
  const last = standing && head.decode(standing).bundle;
  const open = rows
    .filter(({ rowKey }) => rowKey >= outboxFrom)
    .map(outboxEntry)
    .find((entry) => isOpen(entry, last));
  const bundle = open && last !== undefined ? last : id;
  const begun = open ? [touch(open)] : begin(partition, person, bundle, standing, now, sendAt);
  const row = stored.encode(partition, rowKeyOf(id), { message, bundle, at: now.getTime() });
  await tables.transact('Reminders', [
    ...begun,
    { kind: 'insert', row },
    ...reminders
      .filter((one) => isOld(one, bundle, now))
      .slice(0, mostRemovedAtOnce)
      .map((one): Write => ({ kind: 'delete', row: one })),
  ]);
}

function isOpen({ item, claim }: OutboxEntry, bundle: string | undefined): boolean {
  return (
    claim === '' &&
    item.kind === 'tell' &&
    item.message.about === 'reminders' &&
    item.message.bundle === bundle
  );
}

function begin(
  partition: string,
  person: string,
  bundle: string,
  standing: Row | undefined,
  now: Date,
  sendAt: number,
): readonly Write[] {
  const row = head.encode(partition, headKey, { bundle });
  const tell = { kind: 'tell', key: bundle, person, message: { about: 'reminders', bundle } } as const;
  return [
    standing ? { kind: 'replace', row, etag: standing.etag ?? '' } : { kind: 'insert', row },
    { kind: 'put', row: outboxRow(partition, tell, now, sendAt) },
  ];
}

function isOld(row: Row, bundle: string, now: Date): boolean {
  const one = stored.decode(row);
  return one.bundle !== bundle && now.getTime() - one.at > remindersKept;
}

/** Those that go to a person together, in the order in which they were taken in. */
export async function readBundle(
  tables: Tables,
  person: string,
  bundle: string,
): Promise<readonly Reminder[]> {
  const rows = await tables.range('Reminders', remindersPartition(person), from, to);
  return rows
    .map((row) => ({ id: row.rowKey.slice(from.length), ...stored.decode(row) }))
    .filter((one) => one.bundle === bundle)
    .sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
}

export async function readReminder(
  tables: Tables,
  person: string,
  id: string,
): Promise<Reminder | undefined> {
  const row = await tables.get('Reminders', remindersPartition(person), rowKeyOf(id));
  return row && { id, message: stored.decode(row).message };
}
