import { z } from 'zod/v4';
import type { TableName, Tables } from './tables/client.ts';
import { markerKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

const markers = codec(z.object({ answer: z.unknown() }));

/** The row that says a command was carried out, and what it answered: it can be inserted only once. */
export function markerRow(partition: string, commandId: string, answer: unknown): Row {
  return markers.encode(partition, markerKey(commandId), { answer });
}

export async function readMarker(
  tables: Tables,
  table: TableName,
  partition: string,
  commandId: string,
): Promise<{ readonly answer: unknown } | undefined> {
  const row = await tables.get(table, partition, markerKey(commandId));
  return row && markers.decode(row);
}
