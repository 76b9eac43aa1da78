import { z } from 'zod/v4';
import { transactDeed } from './deeds.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** Nothing is erased because of its age while a hold stands: an authority or a court may need it. */
export interface Hold {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
}

/** What happened to what is kept. `forgot`: all that was old of a period is erased or cut off. */
export type RetentionEvent =
  | { readonly type: 'held' }
  | { readonly type: 'released' }
  | { readonly type: 'forgot'; readonly period: string; readonly what: 'people' | 'trail' };

export interface RetentionDeed {
  readonly at: number;
  /** Undefined: the bot by itself. */
  readonly by?: string | undefined;
  readonly event: RetentionEvent;
}

const hold = codec<Hold>(z.object({ at: z.number(), by: z.string() }));
const forgotten = codec(z.object({ period: z.string(), what: z.enum(['people', 'trail']) }));
const retentionDeeds = codec<RetentionDeed>(
  z.object({
    at: z.number(),
    by: z.string().optional(),
    event: z.discriminatedUnion('type', [
      z.object({ type: z.literal('held') }),
      z.object({ type: z.literal('released') }),
      z.object({ type: z.literal('forgot'), period: z.string(), what: z.enum(['people', 'trail']) }),
    ]),
  }),
);

export const retentionPartition = 'retention';
const holdKey = 'hold';

export async function readHold(tables: Tables): Promise<Hold | undefined> {
  const row = await tables.get('Network', retentionPartition, holdKey);
  return row && hold.decode(row);
}

/** Puts a hold in force, or ends it; nothing where it is so already. */
export async function setHold(tables: Tables, held: boolean, { at, by }: Hold): Promise<void> {
  const row = await tables.get('Network', retentionPartition, holdKey);
  if (held === (row !== undefined)) {
    return;
  }
  try {
    await transactDeed(
      tables,
      'Network',
      [
        held
          ? { kind: 'insert', row: hold.encode(retentionPartition, holdKey, { at, by }) }
          : { kind: 'delete', row: { partitionKey: retentionPartition, rowKey: holdKey } },
      ],
      deedRow({ at, by, event: { type: held ? 'held' : 'released' } }),
    );
  } catch (error) {
    // Somebody else did the same at the same moment.
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}

type Forgot = Extract<RetentionEvent, { readonly type: 'forgot' }>;

/** What of which periods is gone already. */
export async function readForgotten(tables: Tables): Promise<readonly Omit<Forgot, 'type'>[]> {
  const rows = await tables.range('Network', retentionPartition, 'f|', 'f}');
  return rows.map((row) => forgotten.decode(row));
}

/** Notes, once, that all that was old of a period is gone. */
export async function noteForgotten(tables: Tables, at: number, event: Forgot): Promise<void> {
  const { period, what } = event;
  const row = forgotten.encode(retentionPartition, joinKey('f', period, what), { period, what });
  try {
    await transactDeed(tables, 'Network', [{ kind: 'insert', row }], deedRow({ at, event }));
  } catch (error) {
    // Noted before: the store may have lost its answer.
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}

function deedRow(deed: RetentionDeed): (rowKey: string) => Row {
  return (rowKey) => retentionDeeds.encode(retentionPartition, rowKey, deed);
}
