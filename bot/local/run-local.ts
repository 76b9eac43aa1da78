import { saveChannel } from '../../storage/conversations.ts';
import { serviceLocation } from '../azure.ts';
import type { Config } from '../config.ts';
import { loadSample } from '../network/load-sample.ts';
import type { Log } from '../shared/log.ts';
import { stopOnSignal } from '../stop-on-signal.ts';
import { startHttp } from '../teams/http.ts';
import { PortTaken } from '../teams/listen.ts';
import { warmUp } from '../warm-up.ts';
import { type Program, wire } from '../wiring.ts';
import { LocalStorageError, startAzurite } from './azurite.ts';
import { localLinkKey } from './link-key.ts';
import { PlaygroundError, playgroundWarning, startPlayground } from './playground.ts';
import { playgroundChannels, playgroundUser } from './playground-config.ts';
import { sampleNetwork } from './sample-network.ts';

export interface LocalRun {
  readonly config: Config;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}

type Stop = () => Promise<void>;

/** Everything on this machine: store, sample network, bot, and a stand-in for Teams; a line for each as it comes up. */
export async function runLocal(run: LocalRun): Promise<void> {
  // What came up last is stopped first, so that the store outlives everything that writes to it.
  const stops: Stop[] = [];
  const stopAll: Stop = async () => {
    const failed: unknown[] = [];
    for (const stop of stops.splice(0).reverse()) {
      await stop().catch((error: unknown) => failed.push(error));
    }
    if (failed.length > 0) {
      throw failed[0];
    }
  };
  stopOnSignal(stopAll, (message) => console.error(message));
  const fail = (message: string): void => {
    // An empty list: it is being stopped already, and everything ends.
    if (stops.length > 0) {
      console.error(message);
      void stopAll().finally(() => process.exit(1));
    }
  };
  try {
    await start(run, (stop) => void stops.push(stop), fail);
  } catch (error) {
    await stopAll();
    if (
      !(error instanceof LocalStorageError || error instanceof PlaygroundError || error instanceof PortTaken)
    ) {
      throw error;
    }
    console.error(error instanceof PortTaken ? `${error.message}: set PORT to another one` : error.message);
    process.exitCode = 1;
  }
}

async function start(
  { config, clock, newId, log }: LocalRun,
  onStop: (stop: Stop) => void,
  fail: (message: string) => void,
): Promise<void> {
  const { storage } = config;
  let location = storage.kind === 'embedded' ? undefined : await serviceLocation(config);
  if (storage.kind === 'embedded') {
    const azurite = await startAzurite({ dataDir: storage.dataDir, log });
    onStop(() => azurite.stop());
    void azurite.exited.then(() => fail('the storage has ended by itself'));
    location = { connectionString: azurite.connectionString };
    say(`Storage     Azurite in ${storage.dataDir}: a trial store, a crash loses its last 5 seconds`);
  }
  if (!location) {
    return;
  }
  const linkKey = config.linkKey ?? (await localLinkKey(config.dataDir));
  const program = wire({ config: { ...config, linkKey }, location, log, clock, newId, playgroundUser });
  await program.services.tables.create();
  if (await loadSample(program.services, () => sampleNetwork(clock()))) {
    say('Network     a sample, with invented people');
  }
  const http = await startHttp({
    config,
    log,
    now: Date.now,
    ready: program.ready,
    onActivity: program.onActivity,
    onLink: program.onLink,
  });
  program.reachedAt(`http://127.0.0.1:${http.port}`);
  program.dispatcher.start();
  warmUp(program.warm, log);
  onStop(async () => {
    await http.close();
    await program.dispatcher.stop();
  });
  say(`Bot         http://127.0.0.1:${http.port}/api/messages`);
  if (config.playground) {
    await openPlayground(http.port, config, program, log, onStop);
  }
}

async function openPlayground(
  botPort: number,
  { dataDir }: Config,
  { services }: Program,
  log: Log,
  onStop: (stop: Stop) => void,
): Promise<void> {
  await Promise.all(
    playgroundChannels(playgroundPort).map((channel) => saveChannel(services.tables, channel)),
  );
  const playground = await startPlayground({ botPort, port: playgroundPort, dataDir, log });
  if (!playground) {
    say('Playground  not installed: the bot runs without it');
    return;
  }
  onStop(() => playground.stop());
  say(`Playground  ${playground.url}  (${playgroundWarning})`);
}

const playgroundPort = 56_150;

function say(line: string): void {
  console.log(line);
}
