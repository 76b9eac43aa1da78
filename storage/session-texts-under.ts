import { z } from 'zod/v4';
import { sessionKind, sessionPartition } from './session.ts';
import type { Tables } from './tables/client.ts';
import { textKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

const words = codec<{ readonly words: string }>(z.object({ words: z.string() }));

/**
 * Those texts of a session whose key begins with `prefix`, by the rest of the key, without empty ones: one range
 * that leaves the many others where they are.
 */
export async function readSessionTextsUnder(
  tables: Tables,
  id: string,
  prefix: string,
): Promise<ReadonlyMap<string, string>> {
  const from = textKey(prefix);
  const rows = await tables.range(sessionKind.table, sessionPartition(id), from, `${from}\uffff`);
  const texts = rows.map((row) => [row.rowKey.slice(from.length), words.decode(row).words] as const);
  return new Map(texts.filter(([, value]) => value !== ''));
}
