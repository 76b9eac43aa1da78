import { checkNetworkRows } from './check-network.ts';
import { checkPeople } from './check-people.ts';
import { checkSessions } from './check-sessions.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import { type Plan, planOf } from './plan.ts';
import { type FileRows, lists, readFile } from './read-file.ts';

export type Checked =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What a file would change in the store as it is known, or everything that is wrong with the file. */
export function checkNetworkFile(file: unknown, known: Known): Checked {
  const faults: Fault[] = [];
  const rows: FileRows = readFile(file, faults);
  checkNetworkRows(rows, known, faults);
  checkPeople(rows, known, faults);
  checkSessions(rows, known, faults);
  return faults.length === 0
    ? { ok: true, plan: planOf(rows, known) }
    : { ok: false, faults: inOrder(faults) };
}

/** As somebody with the file open meets them: by list and row. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const order: readonly (string | undefined)[] = lists;
  const listOf = ({ list }: Fault) => order.indexOf(list);
  return faults.toSorted((a, b) => listOf(a) - listOf(b) || (a.row ?? 0) - (b.row ?? 0));
}
