import { randomUUID } from 'node:crypto';
import { Committer } from '../../storage/commit.ts';
import { writePointer } from '../../storage/outbox.ts';
import { Tables, type TablesLocation } from '../../storage/tables/client.ts';
import { createClock } from '../clock.ts';
import type { Config, Environment } from '../config.ts';
import { type Opened, runNetwork } from './run.ts';

interface Place {
  readonly location: TablesLocation;
  readonly close: () => Promise<void>;
}

async function placeOf({ storage }: Config): Promise<Place> {
  switch (storage.kind) {
    case 'embedded': {
      const { openLocalStorage } = await import('../local/azurite.ts');
      const { connectionString, close } = await openLocalStorage(storage.dataDir);
      return { location: { connectionString }, close };
    }
    case 'connection':
      return { location: { connectionString: storage.connectionString }, close: async () => {} };
    case 'endpoint': {
      const { DefaultAzureCredential } = await import('@azure/identity');
      const location = { endpoint: storage.url, credential: new DefaultAzureCredential() };
      return { location, close: async () => {} };
    }
  }
}

async function open(config: Config): Promise<Opened> {
  const { location, close } = await placeOf(config);
  try {
    const tables = new Tables(location);
    await tables.create();
    const committer = new Committer(tables, {
      now: createClock(config.clockStart),
      // A bot that is running, or the next that starts, finds the pointer and sends.
      beforeOutbox: (table, partition) => writePointer(tables, table, partition),
      afterOutbox: () => {},
    });
    return { services: { tables, committer, newId: () => randomUUID().replaceAll('-', '') }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

// biome-ignore lint/style/noProcessEnv: handed on to readConfig
const env: Environment = process.env;

process.exitCode = await runNetwork({
  args: process.argv.slice(2),
  env,
  // npm changes to the project's folder and says where it was called.
  folder: env['INIT_CWD'] ?? process.cwd(),
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  open,
});
