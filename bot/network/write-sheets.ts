import type { Language } from '../shared/people.ts';
import { workbookText } from '../workbook-text.ts';
import type { List } from './read-file.ts';
import { type Cell, harmless, textOf } from './sheet-cell.ts';
import { type Column, columns } from './sheet-columns.ts';
import { exampleWords, listNames } from './sheet-words.ts';

/** Rows as the network file has them. */
export type ListRows = readonly Readonly<Record<string, unknown>>[];

export interface Page {
  readonly name: string;
  /** Lines before the headings. */
  readonly intro?: readonly string[];
  /** The first is the row of headings. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A list as a sheet: headings, then the rows. */
export function pageOf(list: List, rows: ListRows, language: Language): Page {
  const all = columns[list];
  return {
    name: listNames[list][language][0],
    rows: [
      all.map(({ names }) => names[language][0]),
      ...rows.map((row) => all.map((column) => cellOf(column, valueAt(row, column), language))),
    ],
  };
}

/** The row that shows how rows are filled in, and is never read. */
export function exampleRow(list: List, language: Language): readonly Cell[] {
  return columns[list].map((column, i) => {
    const cell = cellOf(column, column.example, language);
    return i === 0 && cell !== null ? `${exampleWords[language][0]} ${textOf(cell)}` : cell;
  });
}

function cellOf({ kind }: Column, value: unknown, language: Language): Cell {
  return value === undefined || value === null ? null : kind.write(value, language);
}

function valueAt(row: Readonly<Record<string, unknown>>, { field }: Column): unknown {
  return field
    .split(' ')
    .reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], row);
}

/** Characters; the widest is still read without scrolling. */
const widths = { least: 10, most: 40 };
const dayFormat = 'd.m.yyyy';

/** A workbook with these pages. Texts are text cells, so that Excel leaves 005 and = as they are. */
export async function writeWorkbook(pages: readonly Page[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = pages.map(({ name, rows, intro = [] }) => ({
    sheet: name,
    // Below an intro the headings would leave little room for what scrolls.
    ...(intro.length === 0 ? { stickyRowsCount: 1 } : {}),
    columns: (rows[0] ?? []).map((_, i) => ({
      width: Math.min(widths.most, Math.max(widths.least, ...rows.map((row) => 2 + shown(row[i]).length))),
    })),
    data: [
      // Not wrapped, so that a line runs over the empty cells beside it.
      ...intro.map((line) => [{ value: line, type: String }]),
      ...rows.map((row, i) => row.map((cell) => workbookCell(cell, i === 0))),
    ],
  }));
  return writeExcelFile(sheets).toBuffer();
}

function workbookCell(cell: Cell, heading: boolean) {
  if (cell === null) {
    return null;
  }
  if (typeof cell === 'number') {
    return { value: cell, type: Number };
  }
  if (cell instanceof Date) {
    const format = textOf(cell).includes(':') ? `${dayFormat} h:mm` : dayFormat;
    return { value: cell, type: Date, format };
  }
  return {
    value: workbookText(harmless(String(cell), false)),
    type: String,
    format: '@',
    ...(heading ? { fontWeight: 'bold' as const } : { wrap: true }),
  };
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : textOf(cell);
}

/** One page as CSV, as Excel with Finnish and Swedish settings reads it. */
export async function writePageAsCsv({ rows }: Page): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify(
    rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? decimal(cell) : harmless(shown(cell), true))),
    ),
    { bom: true, delimiter: ';', record_delimiter: 'windows' },
  );
}

function decimal(n: number): string {
  return String(n).replace('.', ',');
}
