import { readFile } from 'node:fs/promises';
import { faultText, positionText } from '../../cards/import/fault-text.ts';
import { problemText } from '../../cards/import/problem-text.ts';
import { commandLine } from '../shared/audit.ts';
import type { Change } from './changes.ts';
import type { Fault } from './fault.ts';
import { carryOut, checkImport, type ImportServices } from './import.ts';
import type { NetworkInput } from './input.ts';
import { readInput } from './read-input.ts';
import { shownFields } from './shown-changes.ts';

interface Output {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** The file on the command line, or why it cannot be read. */
export async function inputFrom(
  path: string,
  name: string,
): Promise<{ readonly input: NetworkInput } | { readonly fault: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return { fault: 'cannot be read' };
  }
  const read = await readInput({ name, bytes }, 'en');
  if (read.ok) {
    return { input: read.input };
  }
  return {
    fault: read.detail === undefined ? problemText('en', read.problem) : `is not JSON (${read.detail})`,
  };
}

/** Imports, or with `dry` only says what would come of it. Returns the exit code. */
export async function runImport(
  services: ImportServices,
  input: NetworkInput,
  { dry, now }: { readonly dry: boolean; readonly now: Date },
  out: Output,
): Promise<number> {
  const checked = await checkImport(services, input);
  if (!checked.ok) {
    complainOf(checked.faults, out);
    return 1;
  }
  const { added, changed, unchanged } = checked.plan.summary;
  const counts = `${added} added, ${changed} changed, ${unchanged} unchanged`;
  if (dry) {
    for (const change of checked.changes) {
      sayChange(change, input, out);
    }
    out.say(`Dry run, nothing was written. It would be: ${counts}.`);
    return 0;
  }
  await carryOut(services, checked.plan, { by: commandLine, at: now.getTime(), id: services.newId() });
  out.say(`Imported: ${counts}.`);
  return 0;
}

function complainOf(faults: readonly Fault[], { complain }: Output): void {
  complain(`Nothing was imported. Faults: ${faults.length}`);
  for (const fault of faults) {
    complain(`  ${faultText('en', fault)}`);
  }
}

function sayChange(change: Change, { placeOf }: NetworkInput, { say }: Output): void {
  const { list, row, name, kind } = change;
  say(`${positionText('en', { list, row, at: placeOf?.(list, row) })}: ${name} ${kind}`);
  if (kind === 'changed') {
    for (const { label, before, after } of shownFields('en', change, 'fields')) {
      say(`  ${label}: ${before || '(nothing)'} → ${after || '(nothing)'}`);
    }
  }
}
