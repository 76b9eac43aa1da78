import { TableClient } from '@azure/data-tables';
import { tableNames } from '../../storage/tables/client.ts';

/** Notes for the outbox, which may lead to nothing and are removed then (decision 7). */
const notes: readonly string[] = ['Due', 'Lease'];

/** Everything that is in the store, by table and keys. */
export async function everythingStored(connectionString: string): Promise<ReadonlyMap<string, string>> {
  const all = await Promise.all(
    tableNames
      .filter((name) => !notes.includes(name))
      .map(async (name) => {
        const rows: [string, string][] = [];
        const table = TableClient.fromConnectionString(connectionString, name, {
          allowInsecureConnection: true,
        });
        for await (const { partitionKey, rowKey, timestamp: _, ...rest } of table.listEntities()) {
          rows.push([`${name} ${partitionKey} ${rowKey}`, JSON.stringify(rest)]);
        }
        return rows;
      }),
  );
  return new Map(all.flat());
}

/** Keys of what was added, changed or removed. */
export function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).sort();
}
