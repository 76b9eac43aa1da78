import type { OutboxEntry } from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';

/** Names an entry among all that one process knows. */
export function keyOf({ row }: OutboxEntry): string {
  return `${row.partitionKey}|${row.rowKey}`;
}

/** Removes the version of an entry that was read; false: a newer one stays. */
export function removeEntry(tables: Tables, table: TableName, { row }: OutboxEntry): Promise<boolean> {
  return unlessNewer(() => tables.remove(table, row.partitionKey, row.rowKey, row.etag));
}

/** A newer version of the entry stays, since it was written after we read: then false. */
export async function unlessNewer(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
    return false;
  }
}
