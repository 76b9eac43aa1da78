import { z } from 'zod/v4';
import type { Tables } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** A reminder that was not sent, since it could not be taken in until it was too late. */
export interface Dropped {
  readonly person: string;
  /** When it was caused, milliseconds since 1970. */
  readonly at: number;
}

const stored = codec<Dropped>(z.object({ person: z.string(), at: z.number() }));
const partition = 'dropped';
const timeKey = (at: number) => String(at).padStart(13, '0');

/** `id`: of the reminder; noted again it is the same. */
export async function noteDropped(tables: Tables, id: string, dropped: Dropped): Promise<void> {
  const key = joinKey(timeKey(dropped.at), id);
  await tables.put('Undelivered', stored.encode(partition, key, dropped));
}

/** The oldest first. */
export async function readDropped(tables: Tables): Promise<readonly Dropped[]> {
  const rows = await tables.range('Undelivered', partition);
  return rows.map((row) => stored.decode(row));
}

/** Those caused before an instant. */
export async function forgetDropped(tables: Tables, before: number): Promise<void> {
  const old = await tables.range('Undelivered', partition, '', timeKey(before));
  for (const { rowKey } of old) {
    await tables.remove('Undelivered', partition, rowKey);
  }
}
