import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../shared/log.ts';
import { answers, connectionStringFor } from './azurite-address.ts';
import { type Azurite, forkAzurite } from './azurite-process.ts';
import { lockHolder } from './data-lock.ts';

/** Why the embedded storage can't be had. */
export type LocalStorageFault = 'in-use' | 'not-installed' | 'failed';

export class LocalStorageError extends Error {
  readonly fault: LocalStorageFault;
  constructor(fault: LocalStorageFault, message: string) {
    super(message);
    this.name = 'LocalStorageError';
    this.fault = fault;
  }
}

export interface AzuriteOptions {
  readonly dataDir: string;
  readonly log: Pick<Log, 'warn'>;
  /** How long to wait for another process to finish with the folder; 15 s unless told. */
  readonly waitMs?: number;
  /** The built azurite-child.js: beside the bundle unless told, since Node 20 can't run the source itself. */
  readonly childFile?: URL;
}

export interface LocalStorage {
  readonly connectionString: string;
  /** Ends Azurite if it was started here; leaves it alone if another process runs it. */
  close(): Promise<void>;
}

const retryMs = 150;
const silent = { warn: () => undefined };

/** Starts Azurite on the folder in a process of its own, once nobody else has it; throws LocalStorageError. */
export async function startAzurite(options: AzuriteOptions): Promise<Azurite> {
  return await start<never>(options, async () => undefined);
}

/** The Azurite that serves this folder now, in whichever process. */
export async function findRunningAzurite(
  dataDir: string,
): Promise<{ readonly connectionString: string } | undefined> {
  const port = (await lockHolder(dataDir))?.servicePort;
  if (port === undefined || !(await answers(port, new Date()))) return undefined;
  return { connectionString: connectionStringFor(port) };
}

/** The folder's storage for a short job: of the bot that has it open, or opened here; throws LocalStorageError. */
export async function openLocalStorage(
  dataDir: string,
  options: Partial<AzuriteOptions> = {},
): Promise<LocalStorage> {
  const found = await start({ log: silent, ...options, dataDir }, () => findRunningAzurite(dataDir));
  return {
    connectionString: found.connectionString,
    close: async () => {
      if ('stop' in found) await found.stop();
    },
  };
}

/** Starts Azurite unless `instead` gives something first; tries both until the time is up. */
async function start<T>(
  options: AzuriteOptions,
  instead: () => Promise<T | undefined>,
): Promise<Azurite | T> {
  const { log, waitMs = 15_000, childFile = new URL('./azurite-child.js', import.meta.url) } = options;
  const dataDir = resolve(options.dataDir);
  const deadline = performance.now() + waitMs;
  for (let said = false; ; said = true) {
    const other = await instead();
    if (other !== undefined) return other;

    const holder = await lockHolder(dataDir);
    if (holder === undefined) {
      const forked = await forkAzurite(childFile, dataDir);
      if (forked.kind === 'ready') return forked.azurite;
      if (forked.kind !== 'in-use') throw faultOf(forked);
    }
    if (performance.now() > deadline) throw inUse(dataDir, holder?.pid);
    if (!said) log.warn({ dataDir }, 'the data folder is in use: waiting for the other process to finish');
    await sleep(retryMs);
  }
}

function inUse(dataDir: string, pid: number | undefined): LocalStorageError {
  const by = pid === undefined ? 'another process' : `another process (Azurite, pid ${pid})`;
  const advice = 'Stop that bot first, or set USO_DATA_DIR to another folder.';
  return new LocalStorageError('in-use', `The data folder ${dataDir} is in use by ${by}. ${advice}`);
}

type Failure = { readonly kind: 'not-installed' } | { readonly kind: 'failed'; readonly message: string };

function faultOf(failure: Failure): LocalStorageError {
  switch (failure.kind) {
    case 'not-installed': {
      const advice = 'Set AZURE_TABLES_ENDPOINT, or install the development dependencies.';
      return new LocalStorageError(
        'not-installed',
        `The local storage (Azurite) is not installed. ${advice}`,
      );
    }
    case 'failed':
      return new LocalStorageError('failed', `The local storage (Azurite) did not start: ${failure.message}`);
  }
}
