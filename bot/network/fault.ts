import type { Problem } from '../../cards/import/problems.ts';

/** What is wrong in a network file, and where; never what a person is called. */
export interface Fault {
  /** Undefined: the file as a whole. */
  readonly list?: string | undefined;
  /** Counted from 1 in its list. */
  readonly row?: number | undefined;
  readonly field?: string | undefined;
  readonly problem: Problem;
  /** Where it is in a spreadsheet, as whoever has it open sees it. */
  readonly at?: SheetPlace | undefined;
}

export interface SheetPlace {
  /** Undefined: a file without sheets. */
  readonly sheet?: string | undefined;
  /** Counted from 1, the row of headings included. */
  readonly row?: number | undefined;
  /** Its letter. */
  readonly column?: string | undefined;
  readonly heading?: string | undefined;
  /** Which entry of a cell with several: "2 fi". */
  readonly part?: string | undefined;
}
