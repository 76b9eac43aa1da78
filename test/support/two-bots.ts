import { afterAll, beforeAll } from 'vitest';
import { Tables } from '../../storage/tables/client.ts';
import { type BotProcess, copyBuiltBot, startBotProcess } from './bot-process.ts';
import { startConnector } from './connector.ts';
import { loadNetwork } from './network.ts';
import { type Account, TeamsPerson } from './person.ts';
import { useStore } from './store.ts';
import { start } from './town.ts';

/** Two processes of the built bot on one store, and one Teams. */
export interface TwoBots {
  readonly tables: Tables;
  /** Somebody whose press arrives at the first or the second process. */
  person(account: Account, at: 0 | 1): TeamsPerson;
  /** What the processes complained of. */
  said(): string;
}

export interface TwoBotsSettings {
  /** A network file. */
  readonly network: unknown;
  /** Takes this function out of the built bot. */
  readonly without?: { readonly name: string; readonly returns: string };
}

type Stop = () => void | Promise<void>;

export function useTwoBots({ network, without }: TwoBotsSettings): TwoBots {
  const stops: Stop[] = [];
  let running: TwoBots | undefined;
  beforeAll(async () => {
    running = await startTwoBots(network, without, (stop) => void stops.push(stop));
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  const bots = (): TwoBots => {
    if (!running) throw new Error('the bots are not running yet');
    return running;
  };
  return {
    get tables() {
      return bots().tables;
    },
    person: (account, at) => bots().person(account, at),
    said: () => bots().said(),
  };
}

async function startTwoBots(
  network: unknown,
  without: TwoBotsSettings['without'],
  onStop: (stop: Stop) => void,
): Promise<TwoBots> {
  const { connectionString } = useStore();
  const tables = new Tables({ connectionString });
  await loadNetwork(tables, network);

  const connector = await startConnector();
  onStop(() => connector.close());
  const built = copyBuiltBot(without);
  onStop(built.remove);
  const env = { USO_NOW: start.toISOString() };
  const processes: BotProcess[] = [];
  for (const _ of [0, 1]) {
    const bot = await startBotProcess(built, connectionString, env);
    onStop(bot.stop);
    processes.push(bot);
  }
  return {
    tables,
    person: (account, at) => new TeamsPerson(processes[at]?.url ?? '', connector, account),
    said: () => processes.map((bot) => bot.said()).join('\n'),
  };
}
