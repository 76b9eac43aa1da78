import { resolve } from 'node:path';
import { StillBusy } from '../../storage/commit.ts';
import { readNetwork } from '../../storage/network.ts';
import { rebuildOverview } from '../../storage/overview.ts';
import { createClock } from '../clock.ts';
import type { Config, ConfigResult } from '../config.ts';
import { makeCoordinatorCode } from './coordinator-code.ts';
import type { ImportServices } from './import.ts';
import { lists } from './read-file.ts';
import { checkAudit } from './run-audit.ts';
import { inputFrom, runImport } from './run-import.ts';
import { templateFault, templateWish, writeTemplate } from './run-template.ts';

export const usage = `Use: npm run network -- import FILE [--dry-run]
     npm run network -- template FILE.xlsx [fi|sv|en]
     npm run network -- template FILE.csv LIST [fi|sv|en]
     npm run network -- rebuild
     npm run network -- audit
     npm run network -- coordinator-code

import loads a network from a JSON file (its form is in the README), an Excel workbook or a CSV file with one list.
Everything wrong with it is listed and nothing is changed; without faults, running it again changes nothing. With
--dry-run it says what would be added and changed, and writes nothing.
template writes an empty workbook to fill in, with a sheet for each list and one that explains them; or one list
(${lists.join(', ')}) as CSV.
rebuild writes anew what the lists of all municipalities show, from the workshops themselves. It may be run at any
time.
audit checks every entry of the audit trail against its chain of hashes, and says where one does not fit.
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

/** Returns the exit code. */
type Command = (config: Config) => Promise<number>;

/** What is asked for; undefined: nothing there is. */
function commandOf(runner: Runner): Command | undefined {
  const [command, ...args] = runner.args;
  switch (command) {
    case 'import':
      return importOf(args, runner);
    case 'template':
      return templateOf(args, runner);
    case 'rebuild':
      return args.length > 0
        ? undefined
        : (config) => withStore(config, runner, (store) => rebuild(store, runner));
    case 'audit':
      return args.length > 0
        ? undefined
        : (config) => withStore(config, runner, ({ services }) => checkAudit(services.tables, runner));
    case 'coordinator-code':
      return args.length > 0
        ? undefined
        : (config) => withStore(config, runner, (store) => coordinatorCode(store, config, runner));
    default:
      return undefined;
  }
}

function importOf(args: readonly string[], runner: Runner): Command | undefined {
  const [path, ...more] = args.filter((arg) => arg !== '--dry-run');
  const dry = args.includes('--dry-run');
  if (path === undefined || more.length > 0 || args.length > (dry ? 2 : 1)) {
    return undefined;
  }
  return async (config) => {
    const file = await inputFrom(resolve(runner.folder, path), path);
    if ('fault' in file) {
      runner.complain(`${path}: ${file.fault}`);
      return 1;
    }
    return withStore(config, runner, ({ services }) =>
      runImport(services, file.input, { dry, now: createClock(config.clockStart)() }, runner),
    );
  };
}

function templateOf(args: readonly string[], runner: Runner): Command | undefined {
  const wish = templateWish(args);
  if (!wish) {
    const fault = templateFault(args);
    return fault === undefined
      ? undefined
      : async () => {
          runner.complain(`${args[0]}: ${fault}`);
          return 1;
        };
  }
  return async () => {
    const { written, line } = await writeTemplate(resolve(runner.folder, wish.path), wish);
    const tell = written ? runner.say : runner.complain;
    tell(`${wish.path}: ${line}`);
    return written ? 0 : 1;
  };
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
