import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the built bot, so that a build meanwhile does not change it under our feet. */
export interface BuiltBot {
  readonly entry: string;
  remove(): void;
}

/** `without` takes one function out of the copy: its body becomes `return <this>;`. */
export function copyBuiltBot(without?: { readonly name: string; readonly returns: string }): BuiltBot {
  if (!existsSync('dist/index.js')) throw new Error('there is no dist/index.js: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'uso-bot-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  // One level below, as in the project: the bundle asks for `../node_modules`.
  const dist = mkdtempSync(join(folder, 'dist-'));
  const files = readdirSync('dist').filter((name) => name.endsWith('.js') || name === 'understanding.json');
  let changed = 0;
  for (const name of files) {
    copyFileSync(join('dist', name), join(dist, name));
    if (without !== undefined) changed += takeOut(join(dist, name), without);
  }
  if (without !== undefined && changed === 0) throw new Error(`no ${without.name} in dist/`);
  return { entry: join(dist, 'index.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function takeOut(
  file: string,
  { name, returns }: { readonly name: string; readonly returns: string },
): number {
  const text = readFileSync(file, 'utf8');
  const body = new RegExp(`^function ${name}\\(([^)]*)\\) \\{\\n {2}return [^\\n]*\\n\\}$`, 'm');
  if (!body.test(text)) return 0;
  writeFileSync(file, text.replace(body, `function ${name}($1) {\n  return ${returns};\n}`));
  return 1;
}

export interface BotProcess {
  readonly url: string;
  readonly pid: number;
  /** From the spawn to the first answer of `/readyz`, milliseconds. */
  readonly startMs: number;
  /** The latest it wrote to the console. */
  said(): string;
  /** Ends it as an operator would; rejects if it does not end cleanly. */
  stop(): Promise<void>;
}

const startLimit = 30_000;

/** Starts a built program that names its address on the console; the environment is only what is given here. */
export async function startProcess(
  entry: string,
  env: Readonly<Record<string, string>>,
  nodeArgs: readonly string[] = [],
): Promise<BotProcess> {
  const spawned = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, entry], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said = lastWords(child);
  const { pid } = child;
  if (pid === undefined) throw new Error('the bot did not start');
  try {
    const url = await addressOf(child, said);
    await ready(url);
    const startMs = performance.now() - spawned;
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      const [code, signal] = await ended;
      if (code !== 0) throw new Error(`the bot ended with ${signal ?? code}: ${said()}`);
    };
    return { url, pid, startMs, said, stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** The built bot in local mode on the given store, with nothing around it. */
export function startBotProcess(
  bot: BuiltBot,
  connectionString: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  return startProcess(bot.entry, {
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    USO_PLAYGROUND: 'off',
    PORT: '0',
    ...env,
  });
}

function lastWords({ stdout, stderr }: ChildProcess): () => string {
  let words = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      words = `${words}${text}`.slice(-4_000);
    });
  }
  return () => words;
}

async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  const tooLate = setTimeout(() => child.kill('SIGKILL'), startLimit);
  try {
    while (child.exitCode === null && child.signalCode === null) {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said()) ?? [];
      if (address !== undefined) return address;
      await new Promise((next) => setTimeout(next, 5));
    }
    throw new Error(`the bot ended before it listened: ${said()}`);
  } finally {
    clearTimeout(tooLate);
  }
}

async function ready(url: string): Promise<void> {
  const limit = performance.now() + startLimit;
  while (performance.now() < limit) {
    if ((await fetch(`${url}/readyz`)).ok) return;
    await new Promise((next) => setTimeout(next, 10));
  }
  throw new Error('the bot did not become ready');
}
