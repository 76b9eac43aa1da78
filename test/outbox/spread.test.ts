import { describe, expect, it } from 'vitest';
import type { Message } from '../../bot/shared/outbox.ts';
import { spreadItems } from '../../bot/shared/outbox.ts';
import { putOutboxItem, readOutbox, spreadSome } from '../../storage/outbox.ts';
import { Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { useStore } from '../support/store.ts';

const store = useStore();
const now = new Date('2026-11-24T08:00:00Z');
const message: Message = { about: 'session-cancelled', session: 's1' };
const people = Array.from({ length: 250 }, (_, n) => `p${n}`);

async function spread(partition: string) {
  const tables = new Tables(store);
  await tables.create();
  for (const item of spreadItems(people, 'cancelled', message)) {
    await putOutboxItem(tables, 'Sessions', partition, item, now);
  }
  const list = async () =>
    (await readOutbox(tables, 'Sessions', partition)).find(({ item }) => item.kind === 'spread');
  const told = async () =>
    (await readOutbox(tables, 'Sessions', partition)).flatMap(({ item }) =>
      item.kind === 'tell' ? [item.person] : [],
    );
  return { tables, list, told };
}

describe('a message to 250 people', () => {
  it('becomes one message to each, some at a time', async () => {
    const { tables, list, told } = await spread('s|all');
    const steps: boolean[] = [];
    for (let rest = await list(); rest && steps.at(-1) !== false; rest = await list()) {
      steps.push(await spreadSome(tables, 'Sessions', rest, now));
    }

    expect(steps).toEqual([true, true, false]);
    expect((await told()).sort()).toEqual(people.toSorted());
  });

  it('is not put again by a process that read the list before another one shortened it', async () => {
    const { tables, list, told } = await spread('s|two');
    const stale = await list();
    if (!stale) {
      throw new Error('nothing to spread');
    }
    await spreadSome(tables, 'Sessions', stale, now);

    await expect(spreadSome(tables, 'Sessions', stale, now)).rejects.toThrow(WriteConflict);
    expect(await told()).toHaveLength(90);
  });

  it('is nothing at all when there is nobody', () => {
    expect(spreadItems([], 'cancelled', message)).toEqual([]);
  });
});
