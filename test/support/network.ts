import { randomUUID } from 'node:crypto';
import { importNetwork } from '../../bot/network/import.ts';
import { Committer } from '../../storage/commit.ts';
import { writePointer } from '../../storage/outbox.ts';
import type { Tables } from '../../storage/tables/client.ts';
import { start } from './town.ts';

/** Brings an empty store to what a network file says. */
export async function loadNetwork(tables: Tables, network: unknown): Promise<void> {
  await tables.create();
  const committer = new Committer(tables, {
    now: () => start,
    beforeOutbox: (table, partition) => writePointer(tables, table, partition),
    afterOutbox: () => {},
  });
  const imported = await importNetwork({ tables, committer, newId: () => randomUUID() }, network);
  if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
}
