import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect } from 'vitest';
import { Tables } from '../../storage/tables/client.ts';
import { type FakeConnector, startConnector } from './connector.ts';
import {
  type Claims,
  type KeyServer,
  newPair,
  published,
  type SigningPair,
  signWith,
  startKeyServer,
} from './key-server.ts';
import { startLoginServer } from './login-server.ts';
import { loadNetwork } from './network.ts';
import { type Account, TeamsPerson } from './person.ts';
import { useStore } from './store.ts';
import { accounts, town } from './town.ts';

export const serviceApp = '0b6d5a1c-6f0e-4a53-9f0a-5a5d3f6f1a01';
export const memberTenant = accounts.manager.tenantId;

/** The program in service mode in a process of its own, with whatever it needs around it on loopback. */
export interface WatchedService {
  readonly port: number;
  readonly url: string;
  readonly connector: FakeConnector;
  readonly pair: SigningPair;
  readonly connectionString: string;
  /** All that it has written to the console. */
  said(): string;
  /** Whether it still runs. */
  runs(): boolean;
  /** Bytes; collected: after collecting what nobody holds. */
  memory(how?: 'now' | 'collected'): Promise<NodeJS.MemoryUsage>;
  /** Where it has connected to, and the names it has looked up. */
  dialled(): Promise<readonly string[]>;
  /** Where everything is that it may connect to. */
  readonly surroundings: readonly string[];
  /** What is in a genuine token, now. */
  claims(): Claims;
  /** It has loaded what the first message would wait for: from then on memory grows for no other reason. */
  warmed(): Promise<void>;
  /** What another one says until it ends, or for a minute. */
  tellsInVain(env: Readonly<Record<string, string>>): Promise<string>;
  /** An Authorization header as Teams sends it. */
  bearer(over?: Claims): Promise<string>;
  /** Somebody whose requests come with a genuine token. */
  person(account: Account): Promise<TeamsPerson>;
}

export interface WatchedSettings {
  readonly env?: Readonly<Record<string, string>>;
  /** Where the program is told that its store is, else where it is. */
  readonly reach?: (connectionString: string) => Promise<string>;
  /** Where it may send beside the connector. */
  readonly hosts?: readonly string[];
  /** A network file, else the small town. */
  readonly network?: unknown;
  /** What the key server has, else the one key for Teams. */
  readonly keys?: (pair: SigningPair) => readonly object[];
}

export function useWatchedService({
  env = {},
  reach = async (connectionString) => connectionString,
  hosts = [],
  network = town(),
  keys: entries = (one) => [published(one, ['msteams'])],
}: WatchedSettings = {}): WatchedService {
  const store = useStore();
  const output: string[] = [];
  const folder = builtFolder();
  let child: ChildProcess | undefined;
  let port = 0;
  let surely: Readonly<Record<string, string>> = {};
  let connector: FakeConnector;
  let keys: KeyServer;
  let login: Awaited<ReturnType<typeof startLoginServer>>;
  let pair: SigningPair;

  beforeAll(async () => {
    [connector, keys, login, pair] = await Promise.all([
      startConnector(),
      startKeyServer(),
      startLoginServer(),
      newPair('key-1'),
      buildService(folder),
      loadNetwork(new Tables({ connectionString: store.connectionString }), network),
    ]);
    keys.publish(...entries(pair));
    surely = {
      BOT_APP_ID: serviceApp,
      BOT_TENANT_ID: memberTenant,
      BOT_APP_PASSWORD: 'only-for-tests',
      BOT_OPENID_METADATA_URL: keys.metadataUrl,
      AZURE_TABLES_CONNECTION_STRING: await reach(store.connectionString),
      USO_LINK_KEY: 'only-for-tests-only-for-tests-only-for-tests',
      USO_SERVICE_HOSTS: [new URL(connector.serviceUrl).host, ...hosts].join(','),
      TEST_LOGIN_PORT: String(login.port),
      ...env,
    };
    copyFileSync('dist/understanding.json', `${folder}/understanding.json`);
    child = start(folder, surely);
    port = await listening(child, output);
  });
  afterAll(async () => {
    const ended = child && runs(child) ? once(child, 'exit') : undefined;
    child?.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
    // What has not begun because something else failed needs no end.
    login?.close();
    await Promise.all([connector?.close(), keys?.close()]);
  });

  async function ask(what: string): Promise<unknown> {
    if (!child) throw new Error('the service is not running yet');
    const told = once(child, 'message');
    child.send(what);
    const [answer] = await told;
    return answer;
  }

  function claims(): Claims {
    const seconds = Math.floor(Date.now() / 1000);
    return {
      iss: 'https://api.botframework.com',
      aud: serviceApp,
      nbf: seconds - 300,
      exp: seconds + 3_300,
      serviceurl: connector.serviceUrl,
    };
  }

  async function bearer(over: Claims = {}): Promise<string> {
    return `Bearer ${await signWith(pair, { ...claims(), ...over })}`;
  }

  return {
    get port() {
      return port;
    },
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    get connector() {
      return connector;
    },
    get pair() {
      return pair;
    },
    connectionString: store.connectionString,
    said: () => output.join('\n'),
    runs: () => child !== undefined && runs(child),
    warmed: () => expect.poll(() => output.join('\n'), { timeout: 30_000 }).toContain('loaded beforehand'),
    memory: async (how = 'collected') => (await ask(how)) as NodeJS.MemoryUsage,
    dialled: async () => (await ask('dialled')) as readonly string[],
    get surroundings() {
      const table = /TableEndpoint=http:\/\/([^/;]+)/.exec(store.connectionString)?.[1] ?? '';
      return [connector.serviceUrl, keys.metadataUrl]
        .map((url) => new URL(url).host)
        .concat(`localhost:${login.port}`, 'looked up localhost', table);
    },
    claims,
    tellsInVain: (other) => lastWords(start(folder, { ...surely, ...other })),
    bearer,
    person: async (account) =>
      new TeamsPerson(`http://127.0.0.1:${port}`, connector, account, { authorization: await bearer() }),
  };
}

/** Below node_modules, so that the built program finds its packages. */
function builtFolder(): string {
  const parent = 'node_modules/.cache/uso-bot';
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(`${parent}/service-`);
}

/** From the sources as they are now: a test must not meet a stale dist/. */
async function buildService(folder: string): Promise<void> {
  await build({
    entryPoints: { index: 'bot/index.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
}

function start(folder: string, env: Readonly<Record<string, string>>): ChildProcess {
  const before = ['login.mjs', 'watched.mjs'].flatMap((name) => ['--import', resolve('test/support', name)]);
  return spawn(process.execPath, ['--expose-gc', ...before, resolve(folder, 'index.mjs')], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function runs({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function lastWords(child: ChildProcess): Promise<string> {
  const ended = once(child, 'close');
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 60_000);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      words += text;
    });
  }
  await ended;
  clearTimeout(tooLong);
  return words;
}

function listening(child: ChildProcess, output: string[]): Promise<number> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('no output');
  return new Promise((resolvePort, reject) => {
    stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
    createInterface({ input: stdout })
      .on('line', (line) => {
        output.push(line);
        const port = /"port":(\d+),.*"msg":"listening"/.exec(line)?.[1];
        if (port) resolvePort(Number(port));
      })
      .on('close', () =>
        reject(new Error(`the service has ended (${child.exitCode}): ${output.join('\n')}`)),
      );
  });
}
