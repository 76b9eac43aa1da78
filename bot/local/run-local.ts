import { saveChannel } from '../../storage/conversations.ts';
import { serviceLocation } from '../azure.ts';
import type { Config } from '../config.ts';
import { loadSample } from '../network/load-sample.ts';
import { stopOnSignal } from '../run.ts';
import type { Log } from '../shared/log.ts';
import { startHttp } from '../teams/http.ts';
import { wire } from '../wiring.ts';
import { startAzurite } from './azurite.ts';
import { startPlayground } from './playground.ts';
import { playgroundChannels, playgroundUser } from './playground-config.ts';
import { sampleNetwork } from './sample-network.ts';

export interface LocalRun {
  readonly config: Config;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}

const playgroundPort = 56150;

/** Everything on this machine: store, sample network, bot, and a stand-in for Teams; a line for each as it comes up. */
export async function runLocal({ config, clock, newId, log }: LocalRun): Promise<void> {
  const { storage } = config;
  const azurite =
    storage.kind === 'embedded' ? await startAzurite({ dataDir: storage.dataDir, log }) : undefined;
  if (azurite && storage.kind === 'embedded') {
    say(
      `Storage     Azurite in ${storage.dataDir} (a trial store: a crash of the machine loses its last 5 seconds)`,
    );
  }
  const location = azurite ? { connectionString: azurite.connectionString } : await serviceLocation(config);
  const program = wire({ config, location, log, clock, newId, playgroundUser });
  await program.services.tables.create();
  if (await loadSample(program.services, () => sampleNetwork(clock()))) {
    say('Network     the sample network with invented people');
  }
  const http = await startHttp({
    config,
    log,
    now: Date.now,
    ready: program.ready,
    onActivity: program.onActivity,
  });
  say(`Bot         http://127.0.0.1:${http.port}/api/messages`);
  const playground = config.playground ? await openPlayground(http.port, storage, program, log) : undefined;
  program.dispatcher.start();
  stopOnSignal(async () => {
    await playground?.stop();
    await http.close();
    await program.dispatcher.stop();
    await azurite?.stop();
  });
}

async function openPlayground(
  botPort: number,
  storage: Config['storage'],
  { services }: ReturnType<typeof wire>,
  log: Log,
) {
  const dataDir = storage.kind === 'embedded' ? storage.dataDir : '.data';
  await Promise.all(
    playgroundChannels(playgroundPort).map((channel) => saveChannel(services.tables, channel)),
  );
  const started = await startPlayground({ botPort, port: playgroundPort, dataDir, log });
  if (!started) {
    say('Playground  not installed: the bot runs without it');
    return undefined;
  }
  say(
    `Playground  http://localhost:${playgroundPort}  (open this; it listens on all interfaces of this machine)`,
  );
  return started;
}

function say(line: string): void {
  console.log(line);
}
