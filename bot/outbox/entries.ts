import type { OutboxEntry } from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';

/** Removes the version of an entry that was read. */
export function removeEntry(tables: Tables, table: TableName, { row }: OutboxEntry): Promise<void> {
  return unlessNewer(() => tables.remove(table, row.partitionKey, row.rowKey, row.etag));
}

/** A newer version of the entry stays: it was written after we read. */
export async function unlessNewer(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}
