import { randomUUID } from 'node:crypto';
import { Committer } from '../../storage/commit.ts';
import { writePointer } from '../../storage/outbox.ts';
import { Tables, type TablesLocation } from '../../storage/tables/client.ts';
import { serviceLocation } from '../azure.ts';
import { createClock } from '../clock.ts';
import { type Config, readProcessConfig } from '../config.ts';
import { type Opened, runNetwork } from './run.ts';

interface Place {
  readonly location: TablesLocation;
  readonly close: () => Promise<void>;
}

async function placeOf(config: Config): Promise<Place> {
  if (config.storage.kind !== 'embedded') {
    return { location: await serviceLocation(config), close: async () => {} };
  }
  const { openLocalStorage } = await import('../local/azurite.ts');
  const { connectionString, close } = await openLocalStorage(config.storage.dataDir);
  return { location: { connectionString }, close };
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

process.exitCode = await runNetwork({
  args: process.argv.slice(2),
  config: readProcessConfig(),
  // biome-ignore lint/style/noProcessEnv: npm changes to the project's folder and says here where it was called
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  open,
});
