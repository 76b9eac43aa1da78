import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { type Config, readConfig } from '../../bot/config.ts';
import { importNetwork } from '../../bot/network/import.ts';
import type { DispatcherTimes } from '../../bot/outbox/dispatcher.ts';
import type { Log } from '../../bot/shared/log.ts';
import { startHttp } from '../../bot/teams/http.ts';
import { personLimits } from '../../bot/teams/rate-limit.ts';
import { type Program, wire } from '../../bot/wiring.ts';
import type { TableName } from '../../storage/tables/client.ts';
import { type FakeConnector, startConnector } from './connector.ts';
import { type Account, TeamsPerson } from './person.ts';

export interface RunningBot {
  readonly program: Program;
  readonly url: string;
  readonly connector: FakeConnector;
  /** Each request to the store since the start, as `Table.call`. */
  readonly requests: string[];
  readonly logged: readonly string[];
  /** The program's clock; tests set it. */
  now: Date;
  person(account: Account): TeamsPerson;
  stop(): Promise<void>;
}

export interface BotSettings {
  readonly connectionString: string;
  readonly now?: Date;
  /** A network file to load first. */
  readonly network?: unknown;
  readonly playgroundUser?: string;
  /** A conversation takes more than Teams would let it. */
  readonly quickly?: boolean;
  /** A person may do more in a while than the bot lets them. */
  readonly untiring?: boolean;
  /** Instead of keeping what is logged. */
  readonly log?: Log;
  /** How long the sending waits; what is not named, as in service. */
  readonly times?: Partial<DispatcherTimes>;
  /** More variables of the configuration. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it has learnt to understand, instead of what the build made. */
  readonly understanding?: URL;
}

/** The whole program in this process: real HTTP, real store, a connector on loopback. */
export async function startBot({
  connectionString,
  now,
  network,
  playgroundUser = '',
  quickly = false,
  untiring = false,
  times = {},
  log: given,
  environment = {},
  understanding = pathToFileURL('dist/understanding.json'),
}: BotSettings): Promise<RunningBot> {
  const connector = await startConnector();
  const requests: string[] = [];
  const logged: string[] = [];
  const log: Log = given ?? {
    info: (fields, message) => void logged.push(`info ${message} ${JSON.stringify(fields)}`),
    warn: (fields, message) => void logged.push(`warn ${message} ${JSON.stringify(fields)}`),
    error: (fields, message) => void logged.push(`error ${message} ${JSON.stringify(fields)}`),
  };
  const bot = {
    now: now ?? new Date(),
    connector,
    requests,
    logged,
  };
  const config = localConfig(connectionString, environment);
  const program = wire({
    config,
    location: { connectionString },
    log,
    clock: () => bot.now,
    newId: () => randomUUID(),
    playgroundUser,
    ...(quickly ? { windows: [] } : {}),
    understanding,
    ...(untiring ? { perPerson: { ...personLimits, burst: 100_000 } } : {}),
    times,
    observe: (table: TableName, call: string) => void requests.push(`${table}.${call}`),
  });
  await program.services.tables.create();
  if (network !== undefined) {
    const imported = await importNetwork(program.services, network);
    if (!imported.ok) {
      throw new Error(JSON.stringify(imported.faults));
    }
  }
  const http = await startHttp({
    config,
    log,
    now: Date.now,
    ready: program.ready,
    onActivity: program.onActivity,
    onLink: program.onLink,
  });
  program.dispatcher.start();
  const url = `http://127.0.0.1:${http.port}`;
  program.reachedAt(url);
  return Object.assign(bot, {
    program,
    url,
    person: (account: Account) => new TeamsPerson(url, connector, account),
    async stop() {
      await http.close();
      await program.dispatcher.stop();
      await connector.close();
    },
  });
}

function localConfig(connectionString: string, environment: Readonly<Record<string, string>>): Config {
  const read = readConfig({
    ...environment,
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    PORT: '0',
    USO_PLAYGROUND: 'off',
    USO_LINK_KEY: 'only-for-tests-only-for-tests-only-for-tests',
  });
  if (!read.ok) {
    throw new Error(read.faults.join('; '));
  }
  return read.config;
}
