import { z } from 'zod/v4';
import type { Tables } from './tables/client.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

const references = codec(z.object({ session: z.string() }));

const partitionOf = (person: string) => joinKey('r', person);

/**
 * Notes that the person may have answered the session. Written before the answer, so that a crash in between
 * leaves a pointer too many and never one too few; the truth is in the session.
 */
export async function refer(tables: Tables, person: string, session: string): Promise<void> {
  await tables.put('References', references.encode(partitionOf(person), joinKey('s', session), { session }));
}

/** The sessions that the person may have answered. */
export async function readReferences(tables: Tables, person: string): Promise<readonly string[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('References', partitionOf(person), 's|', 's}');
  return rows.map((row) => references.decode(row).session);
}
