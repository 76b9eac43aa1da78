import { TableClient } from '@azure/data-tables';

function table(connectionString: string): TableClient {
  return TableClient.fromConnectionString(connectionString, 'rows', {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 0 },
  });
}

/** Inserts rows until there are `count` or the storage is gone; collects and gives the acknowledged ones. */
export async function insertRows(
  connectionString: string,
  count: number,
  acknowledged: string[] = [],
): Promise<readonly string[]> {
  const client = table(connectionString);
  await client.createTable();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const rowKey = String(next++);
      await client.createEntity({ partitionKey: 'p', rowKey, text: 'x'.repeat(1_000) });
      acknowledged.push(rowKey);
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, worker));
  return acknowledged;
}

export async function storedRows(connectionString: string): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for await (const { rowKey } of table(connectionString).listEntities()) keys.add(rowKey ?? '');
  return keys;
}
