import type { Problem } from '../../cards/import/problems.ts';
import type { Language } from '../shared/people.ts';
import type { Fault } from './fault.ts';
import { type List, lists } from './read-file.ts';
import { columnOf } from './sheet-columns.ts';
import type { Origin, SheetFile } from './sheet-rows.ts';

/** Faults of the network file that sheets made, told as whoever has the sheets open sees them; with those of the sheets. */
export function sheetFaults(
  file: SheetFile,
  checked: readonly Fault[],
  language: Language,
): readonly Fault[] {
  const cells = new Set(file.faults.map(cellOf).filter((key) => key !== undefined));
  const placed = checked
    // A cell that could not be read is not missing as well.
    .filter((fault) => !cells.has(cellOf(fault) ?? ''))
    .map((fault) => placedIn(file, fault, language));
  return distinct([...file.faults, ...placed]).toSorted(
    (a, b) => order(a) - order(b) || (a.at?.row ?? 0) - (b.at?.row ?? 0),
  );
}

function order({ list }: Fault): number {
  const known: readonly (string | undefined)[] = lists;
  return known.indexOf(list);
}

function cellOf({ list, row, field }: Fault): string | undefined {
  if (list === undefined || row === undefined || field === undefined) {
    return undefined;
  }
  return JSON.stringify([list, row, columnOf(list as List, field)?.column.field ?? field]);
}

function placedIn({ origins }: SheetFile, fault: Fault, language: Language): Fault {
  const list = fault.list as List | undefined;
  const origin = list && fault.row !== undefined ? origins[list][fault.row - 1] : undefined;
  if (!list || !origin) {
    return fault;
  }
  const { sheet, row, headings } = origin;
  const problem = namedIn(fault.problem, list, origin, origins[list], language);
  const found = fault.field === undefined ? undefined : columnOf(list, fault.field);
  if (!found) {
    return { ...fault, problem, at: { sheet, row, heading: fault.field } };
  }
  const part = found.part === '' ? undefined : found.part;
  const read = headings.get(found.column);
  if (read) {
    const { column, heading } = read;
    return { ...fault, problem, at: { sheet, row, column, heading, part } };
  }
  const heading = found.column.names[language][0];
  // The same for each row: told once, of the sheet.
  const isMissing = problem.name === 'missing';
  return { ...fault, problem, at: { sheet, row: isMissing ? undefined : row, heading, part } };
}

/** Names of fields and numbers of rows in what is wrong, as in the sheet. */
function namedIn(
  problem: Problem,
  list: List,
  origin: Origin,
  all: readonly Origin[],
  language: Language,
): Problem {
  const heading = (field: string) => {
    const column = columnOf(list, field)?.column;
    return (column && origin.headings.get(column)?.heading) ?? column?.names[language][0] ?? field;
  };
  switch (problem.name) {
    case 'before':
    case 'not-after':
      return { name: problem.name, params: { field: heading(problem.params.field) } };
    case 'more-than':
      return { name: problem.name, params: { ...problem.params, field: heading(problem.params.field) } };
    case 'same-row': {
      const { fields, row } = problem.params;
      return { name: problem.name, params: { fields: fields.map(heading), row: all[row - 1]?.row ?? row } };
    }
    default:
      return problem;
  }
}

function distinct(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Map(
    faults.map((fault) => {
      const { problem, at } = fault;
      return [JSON.stringify([problem, at]), fault] as const;
    }),
  );
  return [...seen.values()];
}
