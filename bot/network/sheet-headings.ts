import type { Problem } from '../../cards/import/problems.ts';
import type { SheetPlace } from './fault.ts';
import { type List, lists } from './read-file.ts';
import { type Cell, textOf } from './sheet-cell.ts';
import { type Column, columns } from './sheet-columns.ts';
import { asideWords, listNames, normal } from './sheet-words.ts';
import { columnLetters } from './sheet-xml.ts';

/** A column of a sheet whose heading was recognised. */
export interface ReadHeading {
  /** From 0. */
  readonly index: number;
  /** Its letter. */
  readonly column: string;
  /** As it stands in the sheet. */
  readonly heading: string;
}

interface HeadingFault {
  readonly problem: Problem;
  readonly place: SheetPlace;
}

const known: Readonly<Record<List, ReadonlyMap<string, Column>>> = mapLists(
  (list) =>
    new Map(columns[list].flatMap((column) => namesOf(column).map((name) => [name, column] as const))),
);
const aside = new Set(Object.values(asideWords).flat().map(normal));

function mapLists<T>(make: (list: List) => T): Readonly<Record<List, T>> {
  return Object.fromEntries(lists.map((list) => [list, make(list)])) as Record<List, T>;
}

/** All that a column may be called, in the one form that is compared. */
export function namesOf({ field, names: { fi, sv, en } }: Column): readonly string[] {
  return [...new Set([field, ...fi, ...sv, ...en].map(normal))];
}

/** The list that a sheet is: by its name, else the one that fits most of its headings. Undefined: that is unclear. */
export function listOf(name: string | undefined, headings: readonly Cell[]): List | undefined {
  const byName = lists.find((list) =>
    [list, ...Object.values(listNames[list]).flat()].some((one) => normal(one) === normal(name ?? '')),
  );
  if (byName) {
    return byName;
  }
  const written = headings
    .map(headingText)
    .filter((heading) => heading !== '')
    .map(normal);
  const fits = lists
    .map((list) => ({ list, count: written.filter((heading) => known[list].has(heading)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, next] = fits;
  return best && next && best.count >= 2 && best.count > next.count ? best.list : undefined;
}

/** The columns of a sheet, and what is wrong with its headings. */
export function headingsOf(
  list: List,
  cells: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): { readonly headings: ReadonlyMap<Column, ReadHeading>; readonly faults: readonly HeadingFault[] } {
  const headings = new Map<Column, ReadHeading>();
  const faults: HeadingFault[] = [];
  const width = Math.max(cells.length, ...rows.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    const heading = headingText(cells[index] ?? null);
    const letters = columnLetters(index + 1);
    const name = normal(heading);
    const column = known[list].get(name);
    const taken = column && headings.get(column);
    const fault = (problem: Problem) => faults.push({ problem, place: { column: letters } });
    if (heading === '') {
      if (rows.some((row) => headingText(row[index] ?? null) !== '')) {
        fault({ name: 'no-heading' });
      }
    } else if (taken) {
      fault({ name: 'heading-twice', params: { column: taken.column } });
    } else if (column) {
      headings.set(column, { index, column: letters, heading });
    } else if (!aside.has(name)) {
      fault({ name: 'unknown-heading', params: { name: heading.slice(0, 60) } });
    }
  }
  return { headings, faults };
}

function headingText(cell: Cell): string {
  return cell === null ? '' : textOf(cell).replace(/\s+/g, ' ').trim();
}
