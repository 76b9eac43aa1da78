import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../shared/log.ts';
import { type ChildExit, endOf } from './child-exit.ts';
import { playgroundConfigFile, playgroundConfigText } from './playground-config.ts';

/** Why the Playground can't be had; the bot works without it. */
export type PlaygroundFault = 'port-taken' | 'failed';

export class PlaygroundError extends Error {
  readonly fault: PlaygroundFault;
  constructor(fault: PlaygroundFault, message: string) {
    super(message);
    this.name = 'PlaygroundError';
    this.fault = fault;
  }
}

export interface Playground {
  /** The address to open in a browser. */
  readonly url: string;
  stop(): Promise<void>;
  readonly exited: Promise<ChildExit>;
}

export interface PlaygroundOptions {
  readonly botPort: number;
  /** 56150 unless told. */
  readonly port?: number;
  readonly dataDir: string;
  readonly log: Pick<Log, 'warn'>;
}

/** Belongs on the console: the Playground has no option to bind it. */
export const playgroundWarning =
  'the Playground listens on all network interfaces: use it only on a network you trust';

const readyMs = 20_000;
const stopMs = 3_000;

// The Playground shouldn't outlive a bot that was killed.
const endWithParent = "data:text/javascript,process.on('disconnect',()=>process.exit())";

/**
 * Resolves when the Playground can be opened; with undefined if it isn't installed, as in production.
 * Throws PlaygroundError.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground | undefined> {
  const { botPort, port = 56_150 } = options;
  const dataDir = resolve(options.dataDir);
  const program = installedProgram();
  if (program === undefined) return undefined;
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, playgroundConfigFile), playgroundConfigText());

  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = fork(program, args, {
    // It writes its log and looks for its configuration where it is started.
    cwd: dataDir,
    // Nothing of the bot's environment: no secrets, no proxy, no keys that would turn its sign-in on.
    env: { TEAMSAPPTESTER_BROWSER: 'none' },
    execArgv: ['--no-warnings', '--import', endWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = endOf(child);
  let stopping = false;
  const stop = (): Promise<void> => {
    stopping = true;
    return end(child, exited);
  };
  const fault = await startFault(child, exited, port);
  if (fault !== undefined) {
    await stop();
    throw fault;
  }
  void exited.then((how) => {
    // 0 is its answer to Ctrl-C, which reaches it as well.
    if (!stopping && how.code !== 0) options.log.warn({ ...how }, 'the Agents Playground ended');
  });
  return { url: `http://localhost:${port}`, stop, exited };
}

function installedProgram(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
    return join(dirname(manifest), 'cli.js');
  } catch {
    return undefined;
  }
}

function portTaken(port: number): PlaygroundError {
  const advice = 'Stop the other program, or set USO_PLAYGROUND=off.';
  return new PlaygroundError('port-taken', `Port ${port} of the Agents Playground is in use. ${advice}`);
}

async function startFault(
  child: ChildProcess,
  exited: Promise<ChildExit>,
  port: number,
): Promise<PlaygroundError | undefined> {
  let said = '';
  let over = false;
  const collect = (chunk: Buffer): void => {
    said = `${said}${chunk}`.slice(-2_000);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  void exited.then(() => {
    over = true;
  });
  const deadline = performance.now() + readyMs;
  while (!over && performance.now() < deadline) {
    const listensOn = /Listening on (\d+)/.exec(said)?.[1];
    // It silently takes a random port when its own is taken.
    if (listensOn !== undefined && Number(listensOn) !== port) return portTaken(port);
    if (listensOn !== undefined && (await opens(port))) return undefined;
    await sleep(50);
  }
  return new PlaygroundError('failed', `The Agents Playground did not start. ${said}`.trim());
}

function opens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const request = get({ host: '127.0.0.1', port, path: '/', agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      done(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => done(false));
  });
}

async function end(child: ChildProcess, exited: Promise<ChildExit>): Promise<void> {
  child.kill('SIGTERM');
  const tooLate = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await exited;
  clearTimeout(tooLate);
}
