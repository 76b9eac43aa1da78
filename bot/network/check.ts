import { type Change, changesOf } from './changes.ts';
import { checkNetworkRows } from './check-network.ts';
import { checkPeople } from './check-people.ts';
import { checkSessions } from './check-sessions.ts';
import type { Fault } from './fault.ts';
import type { NetworkInput } from './input.ts';
import type { Known } from './known.ts';
import { type Plan, planOf } from './plan.ts';
import { type FileRows, lists, readFile } from './read-file.ts';

export type Checked =
  | { readonly ok: true; readonly plan: Plan; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What a file would change in the store as it is known, or everything that is wrong with the file. */
export function checkNetworkFile(file: unknown, known: Known): Checked {
  return checkInput({ content: file, faults: inOrder }, known);
}

/** The same of what was read from a file of any form, with the faults told as its reader sees them. */
export function checkInput({ content, faults: told }: NetworkInput, known: Known): Checked {
  const found: Fault[] = [];
  const rows: FileRows = readFile(content, found);
  checkNetworkRows(rows, known, found);
  checkPeople(rows, known, found);
  checkSessions(rows, known, found);
  const faults = told(found);
  if (faults.length > 0) {
    return { ok: false, faults };
  }
  const plan = planOf(rows, known);
  return { ok: true, plan, changes: changesOf(rows, plan, known) };
}

/** As somebody with the file open meets them: by list and row. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const order: readonly (string | undefined)[] = lists;
  const listOf = ({ list }: Fault) => order.indexOf(list);
  return faults.toSorted((a, b) => listOf(a) - listOf(b) || (a.row ?? 0) - (b.row ?? 0));
}
