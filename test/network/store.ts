import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportServices } from '../../bot/network/import.ts';
import { Committer } from '../../storage/commit.ts';
import { writePointer } from '../../storage/outbox.ts';
import { Tables } from '../../storage/tables/client.ts';

interface TableServer {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

const require = createRequire(import.meta.url);
const account = 'devstoreaccount1';
/** Azurite's published key of its one account. */
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** A real table server with nothing in it, and what is asked of it. */
export interface Store {
  readonly connectionString: string;
  readonly tables: Tables;
  readonly services: ImportServices;
  /** Every request, `Table call`, since `forgetCalls`. */
  readonly calls: readonly string[];
  readonly writes: () => readonly string[];
  readonly forgetCalls: () => void;
  /** Makes the n-th write from now on fail before it is sent, as if the program had ended there. */
  readonly endAtWrite: (n: number) => void;
  readonly close: () => Promise<void>;
}

export async function openStore(): Promise<Store> {
  const server = startable();
  await server.start();
  const connectionString = [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `TableEndpoint=${server.getHttpServerAddress()}/${account}`,
  ].join(';');
  const calls: string[] = [];
  let closed: Promise<void> | undefined;
  let left = Number.POSITIVE_INFINITY;
  const tables = new Tables({ connectionString }, (table, call) => {
    calls.push(`${table} ${call}`);
    left -= isWrite(call) ? 1 : 0;
    if (left <= 0 && isWrite(call)) {
      throw new Error('ended here');
    }
  });
  await tables.create();
  return {
    connectionString,
    tables,
    services: { tables, committer: committerOf(tables), newId: () => randomUUID().replaceAll('-', '') },
    calls,
    writes: () => calls.filter((call) => isWrite(call.split(' ')[1] ?? '')),
    forgetCalls: () => void calls.splice(0),
    endAtWrite: (n) => {
      left = n;
    },
    close: () => {
      closed ??= server.close();
      return closed;
    },
  };
}

export function committerOf(tables: Tables): Committer {
  return new Committer(tables, {
    now: () => new Date(),
    beforeOutbox: (table, partition) => writePointer(tables, table, partition),
    afterOutbox: () => {},
  });
}

function isWrite(call: string): boolean {
  return !['get', 'range'].includes(call);
}

function startable(): TableServer {
  require('azurite/dist/src/common/Logger').configLogger(false);
  const { default: Server } = require('azurite/dist/src/table/TableServer');
  const { default: Configuration } = require('azurite/dist/src/table/TableConfiguration');
  const inMemory = [false, false, undefined, '', false, true, '', '', '', undefined, false, true];
  return new Server(new Configuration('127.0.0.1', 0, 5, join(tmpdir(), 'unused.json'), ...inMemory));
}
