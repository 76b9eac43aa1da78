import type { Problem } from '../../cards/import/problems.ts';
import type { Language } from '../shared/people.ts';
import type { Fault, SheetPlace } from './fault.ts';
import { type List, lists } from './read-file.ts';
import type { Sheet } from './sheet.ts';
import { type Cell, type Filled, type Reading, textOf, withoutApostrophe } from './sheet-cell.ts';
import { type Column, columns } from './sheet-columns.ts';
import { headingsOf, listOf, type ReadHeading } from './sheet-headings.ts';
import { asideWords, exampleWords, listNames, type Names, normal } from './sheet-words.ts';
import { mostRows } from './sheet-xml.ts';

/** Where a row of a list stands, and in which columns its fields. */
export interface Origin {
  readonly sheet: string | undefined;
  /** Counted from 1, the row of headings included. */
  readonly row: number;
  readonly headings: ReadonlyMap<Column, ReadHeading>;
}

export interface SheetFile {
  /** The network file that the sheets make. */
  readonly content: Readonly<Record<List, readonly object[]>>;
  readonly origins: Readonly<Record<List, readonly Origin[]>>;
  readonly faults: readonly Fault[];
}

type Mutable = { readonly [L in List]: { content: object[]; origins: Origin[] } };

/** The sheets as a network file; `language` is that of whoever reads the faults. */
export function sheetFile(sheets: readonly Sheet[], language: Language): SheetFile {
  const faults: Fault[] = [];
  const made = Object.fromEntries(
    lists.map((list) => [list, { content: [], origins: [] }]),
  ) as unknown as Mutable;
  for (const sheet of sheets) {
    readSheet(sheet, language, made, faults);
  }
  const pick = <K extends 'content' | 'origins'>(key: K) =>
    Object.fromEntries(lists.map((list) => [list, made[list][key]])) as unknown as {
      readonly [L in List]: Mutable[L][K];
    };
  return { content: pick('content'), origins: pick('origins'), faults };
}

function readSheet(sheet: Sheet, language: Language, made: Mutable, faults: Fault[]): void {
  const first = sheet.rows.findIndex(isFilled);
  if (first < 0 || (sheet.name !== undefined && isNamed(sheet.name, asideWords))) {
    return;
  }
  const add = (problem: Problem, at: SheetPlace, list?: List) =>
    faults.push({ list, problem, at: { sheet: sheet.name, ...at } });
  const headings = sheet.rows[first] ?? [];
  const list = listOf(sheet.name, headings);
  if (list === undefined) {
    const known = lists.map((one) => listNames[one][language][0]).join(', ');
    add({ name: sheet.name === undefined ? 'list-unclear' : 'unknown-sheet', params: { known } }, {});
    return;
  }
  const rows = sheet.rows.slice(first + 1);
  if (rows.filter(isFilled).length > mostRows) {
    add({ name: 'too-many-rows', params: { most: String(mostRows) } }, {}, list);
    return;
  }
  const read = headingsOf(list, headings, rows);
  for (const { problem, place } of read.faults) {
    add(problem, { row: first + 1, ...place }, list);
  }
  rows.forEach((cells, i) => {
    if (!isFilled(cells) || isExample(list, cells, read.headings)) {
      return;
    }
    const row = first + i + 2;
    const target = made[list];
    target.origins.push({ sheet: sheet.name, row, headings: read.headings });
    target.content.push(
      readCells(cells, read.headings, language, (problem, { field }, { column, heading }) =>
        faults.push({
          list,
          row: target.origins.length,
          field,
          problem,
          at: { sheet: sheet.name, row, column, heading },
        }),
      ),
    );
  });
}

function isFilled(cells: readonly Cell[]): boolean {
  return cells.some((cell) => filled(cell) !== undefined);
}

/** What a cell holds, if anything. */
function filled(cell: Cell | undefined): Filled | undefined {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
    ? undefined
    : cell;
}

function isNamed(written: string, { fi, sv, en }: Names): boolean {
  return [...fi, ...sv, ...en].some((name) => normal(name) === normal(written));
}

function isExample(list: List, cells: readonly Cell[], headings: ReadonlyMap<Column, ReadHeading>): boolean {
  const [key] = columns[list];
  const at = key && headings.get(key)?.index;
  const cell = at === undefined ? undefined : filled(cells[at]);
  const begin = cell === undefined ? '' : textOf(cell).trimStart().toLocaleLowerCase('fi');
  return Object.values(exampleWords)
    .flat()
    .some((word) => begin.startsWith(`${word.toLocaleLowerCase('fi')} `));
}

const formulaError =
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

function readCells(
  cells: readonly Cell[],
  headings: ReadonlyMap<Column, ReadHeading>,
  language: Language,
  add: (problem: Problem, column: Column, heading: ReadHeading) => void,
): object {
  const row: Record<string, unknown> = {};
  for (const [column, heading] of headings) {
    const cell = filled(cells[heading.index]);
    if (cell === undefined) {
      continue;
    }
    const read = readCell(column, cell, language);
    if ('problem' in read) {
      add(read.problem, column, heading);
    } else {
      put(row, column.field.split(' '), read.value);
    }
  }
  return row;
}

function readCell({ kind }: Column, cell: Filled, language: Language): Reading {
  const bare = typeof cell === 'string' ? withoutApostrophe(cell.trim()) : cell;
  return typeof bare === 'string' && formulaError.test(bare)
    ? { problem: { name: 'formula-error', params: { value: bare } } }
    : kind.read(bare, language);
}

function put(row: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    row[name] = value;
    return;
  }
  const inner = (row[name] ?? {}) as Record<string, unknown>;
  row[name] = inner;
  put(inner, rest, value);
}
