import { workbookText } from '../workbook-text.ts';

/** Widths of columns in characters. */
const widest = 40;

/** Rows with a heading as the first; every cell is text. */
export async function writeXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const [heading = []] = rows;
  const cells = rows.map((row, i) =>
    row.map((value) => ({
      value: workbookText(harmless(value)),
      type: String,
      ...(i === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const columns = heading.map((_, i) => ({
    width: Math.min(widest, 2 + Math.max(...rows.map((row) => row[i]?.length ?? 0))),
  }));
  return writeExcelFile(cells, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

/** A text cell is never run, but it may be copied to where it is: what begins like a formula gets an apostrophe. */
function harmless(value: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
}
