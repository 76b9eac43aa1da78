import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answers, connectionStringFor } from './azurite-address.ts';
import { type ChildExit, endOf } from './child-exit.ts';

/** What the child says to its parent. */
export type ChildReport =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'not-installed' }
  | { readonly kind: 'failed'; readonly message: string };

export interface Azurite {
  readonly connectionString: string;
  readonly port: number;
  /** Ends Azurite after everything it acknowledged is on disk; throws if that can't be said for sure. */
  stop(): Promise<void>;
  /** Its end, whether asked for or not. */
  readonly exited: Promise<ChildExit>;
}

export type Forked =
  | { readonly kind: 'ready'; readonly azurite: Azurite }
  | Exclude<ChildReport, { readonly kind: 'ready' }>;

const readyMs = 20_000;
const stopMs = 15_000;

/** Starts Azurite once; `dataDir` undefined keeps everything in memory. */
export async function forkAzurite(childFile: URL, dataDir: string | undefined): Promise<Forked> {
  const child = fork(fileURLToPath(childFile), dataDir === undefined ? [] : [dataDir], {
    // Azurite needs none of the bot's variables or secrets, and AZURITE_ACCOUNTS would change its key.
    env: {},
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const exited = endOf(child);
  const report = await firstReport(child, exited);
  if (report.kind !== 'ready') {
    await exited;
    return report;
  }
  const { port } = report;
  if (!(await answers(port, new Date()))) {
    child.kill('SIGKILL');
    return { kind: 'failed', message: 'it does not answer' };
  }
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= end(child, exited);
    return stopped;
  };
  return { kind: 'ready', azurite: { connectionString: connectionStringFor(port), port, stop, exited } };
}

async function firstReport(child: ChildProcess, exited: Promise<ChildExit>): Promise<ChildReport> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const tooLate = setTimeout(() => child.kill('SIGKILL'), readyMs);
  const report = await Promise.race([
    once(child, 'message').then(([message]) => message as ChildReport),
    exited.then(({ code, signal }): ChildReport => {
      return { kind: 'failed', message: `it ended (${signal ?? code}) before it was ready ${said}`.trim() };
    }),
  ]);
  clearTimeout(tooLate);
  return report;
}

async function end(child: ChildProcess, exited: Promise<ChildExit>): Promise<void> {
  if (child.connected) child.send('stop', () => undefined);
  const tooLate = setTimeout(() => child.kill('SIGKILL'), stopMs);
  const { code, signal } = await exited;
  clearTimeout(tooLate);
  if (code === 0) return;
  throw new Error(
    `Azurite did not end cleanly (${signal ?? code}): what was stored in the last 5 seconds may be lost.`,
  );
}
