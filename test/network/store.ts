import { randomUUID } from 'node:crypto';
import type { ImportServices } from '../../bot/network/import.ts';
import { Committer } from '../../storage/commit.ts';
import { writePointer } from '../../storage/outbox.ts';
import { Tables } from '../../storage/tables/client.ts';
import { useStore } from '../support/store.ts';

/** A store with nothing in it, and what is asked of it. */
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
}

export async function openStore(): Promise<Store> {
  const { connectionString } = useStore();
  const calls: string[] = [];
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
