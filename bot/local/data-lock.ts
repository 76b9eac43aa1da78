import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';

/** Whoever has the data folder now. */
export interface LockHolder {
  readonly pid: number;
  /** Where the holder serves the folder's tables; undefined until it does. */
  readonly servicePort: number | undefined;
}

export interface DataLock {
  /** Tells others where the folder's tables are served. */
  announce(servicePort: number): void;
  release(): Promise<void>;
}

interface Claim {
  readonly pid: number;
  readonly port: number;
  readonly nonce: string;
}

const patienceMs = 1_000;
const fileName = (generation: number): string => `azurite.${generation}.lock`;

/**
 * Takes the data folder for this process; undefined if another process has it.
 *
 * A claim is a numbered file that names a port on which its process answers with the claim's nonce. A process
 * that is gone doesn't answer, whoever has its pid or port by now, so nothing has to be cleaned up after a kill.
 * The newest number counts and is never deleted: taking over means creating the next one, which only one can.
 */
export async function tryLock(dataDir: string): Promise<DataLock | undefined> {
  await mkdir(dataDir, { recursive: true });
  const newest = await newestGeneration(dataDir);
  if ((await holderOf(dataDir, newest)) !== undefined) return undefined;

  const nonce = randomUUID();
  let servicePort: number | undefined;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(`${nonce} ${servicePort ?? ''}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const own = newest + 1;
  if (!(await create(dataDir, own, { pid: process.pid, port, nonce }))) {
    server.close();
    return undefined;
  }
  if ((await newestGeneration(dataDir)) !== own) {
    // While this process was slow, another took our number, lost it to the next and had it removed.
    await rm(join(dataDir, fileName(own)), { force: true });
    server.close();
    return undefined;
  }
  await rm(join(dataDir, fileName(newest)), { force: true });
  return {
    announce: (value) => {
      servicePort = value;
    },
    release: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

export async function lockHolder(dataDir: string): Promise<LockHolder | undefined> {
  return await holderOf(dataDir, await newestGeneration(dataDir));
}

async function newestGeneration(dataDir: string): Promise<number> {
  const names = await readdir(dataDir).catch(() => []);
  return Math.max(0, ...names.map((name) => Number(/^azurite\.(\d+)\.lock$/.exec(name)?.[1] ?? 0)));
}

/** Hard-linking a finished file: it appears whole, and only for the first who does so. */
async function create(dataDir: string, generation: number, claim: Claim): Promise<boolean> {
  const draft = join(dataDir, `azurite.${claim.nonce}.draft`);
  await writeFile(draft, `${claim.pid} ${claim.port} ${claim.nonce}`);
  try {
    await link(draft, join(dataDir, fileName(generation)));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function holderOf(dataDir: string, generation: number): Promise<LockHolder | undefined> {
  const text = await readFile(join(dataDir, fileName(generation)), 'utf8').catch(() => '');
  const [pidText, portText, nonce] = text.split(' ');
  const pid = Number(pidText);
  const port = Number(portText);
  if (nonce === undefined || !(pid > 0) || !(port > 0 && port < 65_536)) return undefined;

  const answer = await listen(port);
  if (answer === 'silent') return isRunning(pid) ? { pid, servicePort: undefined } : undefined;
  const [theirs, servicePort] = answer.split(' ');
  return theirs === nonce ? { pid, servicePort: servicePort ? Number(servicePort) : undefined } : undefined;
}

/** What the process on that port says; '' when there is none, 'silent' when it is too busy to say anything. */
function listen(port: number): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1');
    const finish = (answer: string): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patienceMs, () => finish(said === '' ? 'silent' : ''));
    socket.on('error', () => finish(''));
    socket.on('end', () => finish(said));
    socket.on('data', (chunk) => {
      said += chunk.toString();
      if (said.length > 100) finish('');
    });
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
