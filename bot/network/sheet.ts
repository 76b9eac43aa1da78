import type { Cell } from './sheet-cell.ts';

/** A sheet of a workbook, or all of a file that has none. */
export interface Sheet {
  readonly name?: string | undefined;
  /** As the program shows them: the first is row 1. */
  readonly rows: readonly (readonly Cell[])[];
}
