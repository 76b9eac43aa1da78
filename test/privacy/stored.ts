import { TableClient } from '@azure/data-tables';
import { type TableName, tableNames } from '../../storage/tables/client.ts';
import type { Row } from '../../storage/tables/row.ts';

export interface StoredRow {
  readonly table: TableName;
  readonly row: Row;
}

/** Every row of every table, also those that the program never reads as a whole. */
export async function everyRow(connectionString: string): Promise<readonly StoredRow[]> {
  const all = await Promise.all(
    tableNames.map(async (table) => {
      const rows: StoredRow[] = [];
      const client = TableClient.fromConnectionString(connectionString, table, {
        allowInsecureConnection: true,
      });
      for await (const { partitionKey = '', rowKey = '', v, data, chain } of client.listEntities()) {
        const row = { partitionKey, rowKey, v, data, ...(chain === undefined ? {} : { chain }) };
        rows.push({ table, row });
      }
      return rows;
    }),
  );
  return all.flat();
}

export function textOf({ table, row }: StoredRow): string {
  return `${table} ${row.partitionKey} ${row.rowKey} ${String(row['data'])}`;
}

export function holding(rows: readonly StoredRow[], words: string): readonly StoredRow[] {
  const found = words.toLowerCase();
  return rows.filter((row) => textOf(row).toLowerCase().includes(found));
}

export function keyOf({ table, row }: StoredRow): string {
  return `${table} ${row.partitionKey} ${row.rowKey}`;
}
