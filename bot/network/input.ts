import type { Fault, SheetPlace } from './fault.ts';
import type { List } from './read-file.ts';

/** A network file as read from whatever form it came in. */
export interface NetworkInput {
  /** What the JSON of it would hold. */
  readonly content: unknown;
  /** All that is wrong, given what the checks of the network file found: told as in the form that it came in. */
  readonly faults: (checked: readonly Fault[]) => readonly Fault[];
  /** Where a row of a list stands; undefined: it is that row of that list. */
  readonly placeOf?: (list: List, row: number) => SheetPlace | undefined;
}
