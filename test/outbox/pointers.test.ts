import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { type DuePointer, readPointers, removePointer, writePointer } from '../../storage/outbox.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { codec } from '../../storage/tables/row.ts';
import { openStore, type Store } from '../network/store.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
const now = new Date('2026-11-24T08:00:00Z');
const later = (ms: number) => now.getTime() + ms;
const due = async (by?: Date) => (await readPointers(store.tables, by)).map(({ partition }) => partition);

describe('pointers to outboxes', () => {
  it('come in the order of time, and only those that are due', async () => {
    await writePointer(store.tables, 'Quotas', 'tomorrow', later(86_400_000));
    await writePointer(store.tables, 'Quotas', 'in a second', later(1_000));
    await writePointer(store.tables, 'Quotas', 'just now', later(0));
    await writePointer(store.tables, 'Quotas', 'now');

    expect(await due(now)).toEqual(['now', 'just now']);
    expect(await due(new Date(later(1_000)))).toEqual(['now', 'just now', 'in a second']);
    expect(await due()).toEqual(['now', 'just now', 'in a second', 'tomorrow']);
  });

  it('are removed in the version that was read: one written anew meanwhile stays', async () => {
    await writePointer(store.tables, 'Sessions', 'anew');
    const read = (await readPointers(store.tables, now)).find(({ partition }) => partition === 'anew');
    await writePointer(store.tables, 'Sessions', 'anew');
    await expect(removePointer(store.tables, read as DuePointer)).rejects.toThrow(WriteConflict);

    expect(await due(now)).toContain('anew');
  });

  it('of an earlier form are due at once when all are read', async () => {
    const older = codec(z.object({ table: z.string(), partition: z.string() }));
    const row = older.encode('due', hashKey('Quotas', 'older'), { table: 'Quotas', partition: 'older' });
    await store.tables.put('Due', row);
    const read = (await readPointers(store.tables)).find(({ partition }) => partition === 'older');

    expect(read?.at).toBe(0);
  });
});
