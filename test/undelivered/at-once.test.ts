import { beforeAll, describe, expect, it } from 'vitest';
import type { OutboxItem } from '../../bot/shared/outbox.ts';
import { changeOutbox, type OutboxEntry, putOutboxItem, readOutbox } from '../../storage/outbox.ts';
import { Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { noteUndelivered, readUndelivered, settleUndelivered } from '../../storage/undelivered.ts';
import { useStore } from '../support/store.ts';

const store = useStore();
const now = new Date('2026-12-01T07:00:00Z');
let tables: Tables;
beforeAll(async () => {
  tables = new Tables(store);
  await tables.create();
});

/** Has a look at the outbox, and only then something else happens. */
class Overtaken extends Tables {
  #meanwhile: (() => Promise<unknown>) | undefined;

  constructor(meanwhile: () => Promise<unknown>) {
    super(store);
    this.#meanwhile = meanwhile;
  }

  override async get(...[table, partition, row]: Parameters<Tables['get']>) {
    const read = await super.get(table, partition, row);
    if (table === 'Quotas') {
      const meanwhile = this.#meanwhile;
      this.#meanwhile = undefined;
      await meanwhile?.();
    }
    return read;
  }
}

async function only(outbox: string): Promise<OutboxEntry | undefined> {
  const [entry] = await readOutbox(tables, 'Quotas', outbox);
  return entry;
}
async function notes(person: string) {
  return (await readUndelivered(tables)).filter((one) => one.person === person);
}

/** A message of which nobody knows whether it came, with its row; resolves to the key of the note. */
async function uncertain(person: string): Promise<{ readonly key: string; readonly entry: OutboxEntry }> {
  const message = { about: 'units-expiring-all', period: 'uso8' } as const;
  const item: OutboxItem = { kind: 'tell', key: person, person, message };
  await putOutboxItem(tables, 'Quotas', person, item, now);
  const fresh = await only(person);
  if (!fresh) {
    throw new Error('nothing in the outbox');
  }
  const entry = await changeOutbox(tables, 'Quotas', fresh, { claim: 'lost' });
  await noteUndelivered(tables, 'Quotas', entry, { kind: 'uncertain' });
  const [note] = await notes(person);
  return { key: note?.key ?? '', entry };
}

describe('two coordinators who press at once', () => {
  it('send it again once: the second does not free what is being sent', async () => {
    const { key } = await uncertain('twice');
    const second = new Overtaken(async () => {
      await settleUndelivered(tables, key, 'again');
      const freed = await only('twice');
      await changeOutbox(tables, 'Quotas', freed as OutboxEntry, { claim: 'being sent' });
    });

    await expect(settleUndelivered(second, key, 'again')).rejects.toThrow(WriteConflict);
    expect((await only('twice'))?.claim).toBe('being sent');
  });

  it('send it again although the other says that it came, if that one is the later', async () => {
    const { key } = await uncertain('both');
    const second = new Overtaken(() => settleUndelivered(tables, key, 'again'));

    await expect(settleUndelivered(second, key, 'came')).rejects.toThrow(WriteConflict);
    expect((await only('both'))?.claim).toBe('');
  });

  it('leave it in the list when it was sent again and may again not have come', async () => {
    const { key, entry } = await uncertain('again');
    const { row } = entry;
    await tables.remove('Quotas', row.partitionKey, row.rowKey);
    const second = new Overtaken(() => noteUndelivered(tables, 'Quotas', entry, { kind: 'uncertain' }));

    await expect(settleUndelivered(second, key, 'came')).rejects.toThrow(WriteConflict);
    expect(await notes('again')).toHaveLength(1);
  });
});
