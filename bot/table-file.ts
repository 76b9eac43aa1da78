import { writeCsv } from './export/write-csv.ts';
import { writeXlsx } from './export/write-xlsx.ts';
import type { FileAnswer } from './file-answer.ts';

export type TableFormat = 'xlsx' | 'csv';

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Rows, their heading first, as a file to download; `name` without its ending. */
export async function tableFile(
  rows: readonly (readonly string[])[],
  { format, name, sheet }: { readonly format: TableFormat; readonly name: string; readonly sheet: string },
): Promise<FileAnswer> {
  return {
    contentType: contentTypes[format],
    fileName: `${name}.${format}`,
    body: format === 'xlsx' ? await writeXlsx(rows, sheet) : await writeCsv(rows),
  };
}
