import type { TableName, Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import type { Row } from './tables/row.ts';

const attempts = 6;

/** Writes a row that follows something else, unless what stands there is as new; others may write it at the same time. */
export async function putIfNews(
  tables: Tables,
  table: TableName,
  row: Row,
  isNews: (standing: Row) => boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const standing = await tables.get(table, row.partitionKey, row.rowKey);
    if (standing && !isNews(standing)) {
      return;
    }
    try {
      await (standing ? tables.replace(table, row, standing.etag ?? '') : tables.insert(table, row));
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === attempts) {
        throw error;
      }
    }
  }
}
