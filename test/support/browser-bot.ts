import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyBuiltBot } from './bot-process.ts';

/** The clock of every journey starts here: the last weeks of a period, a Tuesday at 10 in Finland. */
export const journeyStart = '2026-11-24T08:00:00Z';

export interface PlaygroundBot {
  /** The address to open in a browser. */
  readonly url: string;
  /** The latest it wrote to the console. */
  said(): string;
  /** Ends it as an operator would, with its store and its Playground; rejects if it does not end cleanly. */
  stop(): Promise<void>;
}

/** Where a bot keeps what it knows, so that another can go on with it. */
export interface DataDir {
  readonly path: string;
  remove(): void;
}

export function newDataDir(): DataDir {
  const path = mkdtempSync(join(tmpdir(), 'uso-journey-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const playgroundPort = 56_150;
const startLimit = 90_000;
// However the tests end, the bot must not stay behind, nor what it started.
const stopWithParent =
  "data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel.unref()";

/** The built bot as `npm start` runs it on a fresh machine: nothing configured but where its data goes. */
export async function startPlaygroundBot(dataDir: DataDir, now: string): Promise<PlaygroundBot> {
  await portIsFree();
  const bot = copyBuiltBot();
  const child = fork(bot.entry, [], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      USO_DATA_DIR: dataDir.path,
      USO_NOW: now,
    },
    execArgv: ['--import', stopWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit');
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      words = `${words}${text}`.slice(-8_000);
    });
  }
  const said = (): string => words;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const [code, signal] = await ended;
    bot.remove();
    if (code !== 0) throw new Error(`the bot ended with ${signal ?? code}: ${said()}`);
  };

  const deadline = performance.now() + startLimit;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    const [, url] = /^Playground {2}(http:\S+)/m.exec(said()) ?? [];
    if (url !== undefined) return { url, said, stop };
    await sleep(20);
  }
  child.kill('SIGKILL');
  await ended;
  bot.remove();
  throw new Error(`the bot did not come up: ${said()}`);
}

/** The Playground's port is fixed: journeys in other clones on this machine take turns. */
async function portIsFree(): Promise<void> {
  const deadline = performance.now() + startLimit;
  while ((await listens(playgroundPort)) && performance.now() < deadline) await sleep(200);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy());
    socket.once('close', (failed) => resolve(!failed));
    socket.once('error', () => undefined);
  });
}
