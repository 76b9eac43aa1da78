import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildReport } from './azurite-process.ts';
import { tryLock } from './data-lock.ts';

// The process in which Azurite runs. Without a folder as its argument it keeps everything in memory.

/** The parts of Azurite 3.35.0's TableServer used here; it has no declarations, hence the exact version. */
interface TableServer {
  readonly httpServer: Server;
  readonly metadataStore: { saveDBState(): Promise<void> };
  start(): Promise<void>;
}
type New<T> = new (...args: readonly unknown[]) => T;

const drainMs = 2_000;
const keepAliveS = 60;

// A signal for the whole process group (Ctrl-C, a closed terminal) reaches this process as well, while the bot
// may still be writing: only the parent's word or its end stops it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const fault = new Promise<unknown>((resolve) => process.once('uncaughtException', resolve));
const askedToStop = new Promise<undefined>((resolve) => {
  process.once('message', () => resolve(undefined));
  process.once('disconnect', () => resolve(undefined));
  if (!process.connected) resolve(undefined);
});

function report(message: ChildReport): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}

function tableServer(dataDir: string | undefined): TableServer {
  const load = createRequire(import.meta.url);
  const { default: TableConfiguration } = load('azurite/dist/src/table/TableConfiguration') as {
    default: New<unknown>;
  };
  const { default: Table } = load('azurite/dist/src/table/TableServer') as { default: New<TableServer> };
  const file = dataDir === undefined ? '' : join(dataDir, 'azurite-tables.json');
  const off = [false, false, undefined, undefined, false, false, '', '', '', undefined, false];
  return new Table(new TableConfiguration('127.0.0.1', 0, keepAliveS, file, ...off, dataDir === undefined));
}

/** Counts the open requests, so that what is still being answered can be waited for. */
function drainable(server: Server): () => Promise<void> {
  const [answer] = server.listeners('request') as RequestListener[];
  if (answer === undefined) throw new Error('Azurite handles no requests.');
  server.removeAllListeners('request');
  let open = 0;
  let stopping = false;
  server.on('request', (request, response) => {
    if (stopping) return request.socket.destroy();
    open += 1;
    response.once('close', () => {
      open -= 1;
      if (open === 0) server.emit('drained');
    });
    return answer(request, response);
  });
  return async () => {
    stopping = true;
    server.close();
    if (open > 0) await Promise.race([once(server, 'drained'), sleep(drainMs)]);
    // From here on nothing can be acknowledged any more.
    server.closeAllConnections();
  };
}

async function serve(dataDir: string | undefined): Promise<void> {
  const lock = dataDir === undefined ? undefined : await tryLock(dataDir);
  if (dataDir !== undefined && lock === undefined) return await report({ kind: 'in-use' });

  const server = tableServer(dataDir);
  const drain = drainable(server.httpServer);
  await server.start();
  const { port } = server.httpServer.address() as AddressInfo;
  lock?.announce(port);
  await report({ kind: 'ready', port });

  const error = await Promise.race([fault, askedToStop]);
  await drain();
  // Azurite's own close() returns at once when an autosave is under way, and exiting then would lose it.
  if (dataDir !== undefined) await server.metadataStore.saveDBState();
  if (error !== undefined) throw error;
}

try {
  await serve(process.argv[2]);
} catch (error) {
  const missing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
  await report(missing ? { kind: 'not-installed' } : { kind: 'failed', message: String(error) });
  process.exitCode = 1;
}
// The lock goes with the process: whoever waits for the folder starts after the last write.
process.exit();
