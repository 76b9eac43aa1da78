import { z } from 'zod/v4';
import { writePointer } from './outbox.ts';
import type { TableName, Tables } from './tables/client.ts';
import { hashKey, joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

const parked = codec(z.object({ table: z.string(), partition: z.string() }));
const partitionOf = (person: string) => joinKey('parked', person);

/** Notes that an outbox holds a message for somebody whose chat is not known yet. */
export async function notePark(
  tables: Tables,
  person: string,
  table: TableName,
  partition: string,
): Promise<void> {
  await tables.put(
    'References',
    parked.encode(partitionOf(person), hashKey(table, partition), { table, partition }),
  );
}

/** The person's chat is known now: the outboxes that hold something for them are due again. */
export async function unpark(tables: Tables, person: string): Promise<void> {
  const rows = await tables.range('References', partitionOf(person));
  await Promise.all(
    rows.map(async (row) => {
      const { table, partition } = parked.decode(row);
      await writePointer(tables, table as TableName, partition);
      await tables.remove('References', row.partitionKey, row.rowKey);
    }),
  );
}
