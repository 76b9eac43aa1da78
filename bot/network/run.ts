import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StillBusy } from '../../storage/commit.ts';
import { readNetwork } from '../../storage/network.ts';
import { rebuildOverview } from '../../storage/overview.ts';
import { createClock } from '../clock.ts';
import type { Config, ConfigResult } from '../config.ts';
import { makeCoordinatorCode } from './coordinator-code.ts';
import { faultText } from './fault.ts';
import { type ImportServices, importNetwork } from './import.ts';

export const usage = `Use: npm run network -- import FILE
     npm run network -- rebuild
     npm run network -- coordinator-code

import loads a network from a JSON file (its form is in the README). Everything wrong with it is listed and nothing
is changed; without faults, running it again changes nothing.
rebuild writes anew what the lists of all municipalities show, from the workshops themselves. It may be run at any
time.
coordinator-code prints a code that makes whoever writes it to the bot in Teams a coordinator: once, within an hour.`;

export interface Runner {
  readonly args: readonly string[];
  readonly config: ConfigResult;
  /** Where a relative FILE is looked for. */
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Opens the configured store and creates what tables are missing. */
  readonly open: (config: Config) => Promise<Opened>;
}

export interface Opened {
  readonly services: ImportServices;
  readonly close: () => Promise<void>;
}

/** Returns the exit code. */
export async function runNetwork(runner: Runner): Promise<number> {
  const run = commandOf(runner);
  if (!run) {
    runner.complain(usage);
    return 1;
  }
  const { config } = runner;
  if (!config.ok) {
    runner.complain('The configuration has faults:');
    for (const fault of config.faults) {
      runner.complain(`  ${fault}`);
    }
    return 1;
  }
  try {
    return await run(config.config);
  } catch (error) {
    runner.complain(reason(error));
    return 1;
  }
}

/** What is asked for; undefined: nothing there is. */
function commandOf(runner: Runner): ((config: Config) => Promise<number>) | undefined {
  const [command, path, ...more] = runner.args;
  if (more.length > 0) {
    return undefined;
  }
  if (path !== undefined) {
    return command === 'import' ? (config) => importFile(config, path, runner) : undefined;
  }
  switch (command) {
    case 'rebuild':
      return (config) => withStore(config, runner, (store) => rebuild(store, runner));
    case 'coordinator-code':
      return (config) => withStore(config, runner, (store) => coordinatorCode(store, config, runner));
    default:
      return undefined;
  }
}

async function importFile(config: Config, path: string, runner: Runner): Promise<number> {
  const file = await readJson(resolve(runner.folder, path));
  if ('fault' in file) {
    runner.complain(`${path}: ${file.fault}`);
    return 1;
  }
  return withStore(config, runner, (store) => importInto(store, file.content, runner));
}

async function withStore(
  config: Config,
  runner: Runner,
  work: (store: Opened) => Promise<number>,
): Promise<number> {
  const store = await runner.open(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function rebuild({ services: { tables } }: Opened, runner: Runner): Promise<number> {
  const { memberships } = await readNetwork(tables);
  const rebuilt = await rebuildOverview(tables, memberships);
  runner.say(`Rebuilt: ${rebuilt} of ${memberships.length} memberships have workshops.`);
  return 0;
}

async function coordinatorCode(
  { services }: Opened,
  { clockStart }: Config,
  runner: Runner,
): Promise<number> {
  await makeCoordinatorCode(services, createClock(clockStart)(), runner.say);
  return 0;
}

async function importInto({ services }: Opened, file: unknown, runner: Runner): Promise<number> {
  const imported = await importNetwork(services, file);
  if (imported.ok) {
    const { added, changed, unchanged } = imported.summary;
    runner.say(`Imported: ${added} added, ${changed} changed, ${unchanged} unchanged.`);
    return 0;
  }
  runner.complain(`Nothing was imported. Faults: ${imported.faults.length}`);
  for (const fault of imported.faults) {
    runner.complain(`  ${faultText(fault)}`);
  }
  return 1;
}

async function readJson(path: string): Promise<{ readonly content: unknown } | { readonly fault: string }> {
  try {
    const text = await readFile(path, 'utf8');
    // Windows editors begin a file with a byte order mark.
    return { content: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { fault: error instanceof SyntaxError ? `is not JSON (${error.message})` : 'cannot be read' };
  }
}

/** What to do about a failure; running it again is always safe. */
function reason(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (error instanceof StillBusy || name === 'WriteConflict') {
    return 'Somebody changed the same things meanwhile. Run it again: what is done already stays.';
  }
  if (name === 'StorageUnavailable') {
    return 'The storage does not answer. Run it again later: what is done already stays.';
  }
  return error instanceof Error ? error.message : String(error);
}
