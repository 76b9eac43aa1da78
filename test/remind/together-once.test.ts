import { describe, expect, it } from 'vitest';
import { collectFor, createCollect, droppedAfter, type RemindItem } from '../../bot/remind/collect.ts';
import { readDropped } from '../../storage/dropped.ts';
import { changeOutbox, putOutboxItem, readOutbox } from '../../storage/outbox.ts';
import {
  readBundle,
  readReminder,
  remindersKept,
  remindersPartition,
  takeIn,
} from '../../storage/reminders.ts';
import { Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { useStore } from '../support/store.ts';

const store = useStore();
const now = new Date('2026-12-01T07:00:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const message = (booking: string) =>
  ({ about: 'report-due', municipality: '233', period: 'uso8', booking }) as const;
const remind = (person: string, booking: string): RemindItem => ({
  kind: 'remind',
  key: booking,
  person,
  message: message(booking),
});

async function opened(): Promise<Tables> {
  const tables = new Tables(store);
  await tables.create();
  return tables;
}
const bundles = async (tables: Tables, person: string) =>
  (await readOutbox(tables, 'Reminders', remindersPartition(person))).map((entry) => ({
    entry,
    bundle:
      entry.item.kind === 'tell' && entry.item.message.about === 'reminders'
        ? entry.item.message.bundle
        : 'no bundle',
  }));
const put = (tables: Tables, person: string, id: string, at = now) =>
  takeIn(tables, person, { id, message: message(id) }, at, at.getTime() + collectFor);

/** The first bundle is sent. */
async function send(tables: Tables, person: string): Promise<string> {
  const [first] = await bundles(tables, person);
  if (!first) {
    throw new Error('nothing to send');
  }
  const { row } = first.entry;
  await tables.remove('Reminders', row.partitionKey, row.rowKey, row.etag);
  return first.bundle;
}

describe('a reminder taken in', () => {
  it('begins one message for however many processes and reminders come at the same time', async () => {
    const processes = [await opened(), await opened(), await opened()];
    const [tables] = processes as [Tables];
    await Promise.all(processes.map((one) => put(one, 'many', 'first')));
    const ids = Array.from({ length: 4 }, (_, n) => `r${n}`);
    await Promise.all(
      processes.map(async (one) => {
        for (const id of ids) await put(one, 'many', id);
      }),
    );

    const [only, ...more] = await bundles(tables, 'many');
    expect(more).toEqual([]);
    expect(only?.entry.notBefore).toBe(now.getTime() + collectFor);
    const together = await readBundle(tables, 'many', only?.bundle ?? '');
    expect(together.map(({ id }) => id).sort()).toEqual(['first', ...ids]);
  });

  it('changes nothing the second time, also when it was sent in between', async () => {
    const tables = await opened();
    let at = now;
    const collect = createCollect(tables, () => at, { info() {}, warn() {}, error() {} });
    await putOutboxItem(tables, 'Quotas', 'source', remind('again', 'b1'), now);
    const [source] = await readOutbox(tables, 'Quotas', 'source');
    if (!source) {
      throw new Error('nothing in the outbox');
    }
    await collect(remind('again', 'b1'), source);
    const waiting = await bundles(tables, 'again');
    expect(waiting.map(({ entry }) => entry.notBefore)).toEqual([now.getTime() + collectFor]);
    await collect(remind('again', 'b1'), source);
    expect(await bundles(tables, 'again')).toEqual(waiting);
    await send(tables, 'again');
    at = later(600_000);
    await collect(remind('again', 'b1'), source);

    expect(await bundles(tables, 'again')).toEqual([]);
  });

  it('is each of several that one change caused at the same instant', async () => {
    const tables = await opened();
    const collect = createCollect(tables, () => now, { info() {}, warn() {}, error() {} });
    const reminds = [remind('several', 'b1'), remind('several', 'b2')];
    for (const one of reminds) await putOutboxItem(tables, 'Quotas', 'several', one, now);
    const sources = await readOutbox(tables, 'Quotas', 'several');
    await Promise.all(
      sources.map((source) => (source.item.kind === 'remind' ? collect(source.item, source) : undefined)),
    );

    const [only, ...more] = await bundles(tables, 'several');
    expect(more).toEqual([]);
    const together = await readBundle(tables, 'several', only?.bundle ?? '');
    expect(together.map((one) => one.message)).toEqual(
      expect.arrayContaining(reminds.map((one) => one.message)),
    );
    expect(together).toHaveLength(2);
  });

  it('is another one when the same is due again', async () => {
    const tables = await opened();
    const collect = createCollect(tables, () => later(86_400_000), { info() {}, warn() {}, error() {} });
    const sources = [];
    for (const at of [now, later(86_400_000)]) {
      await putOutboxItem(tables, 'Quotas', 'weekly', remind('weekly', 'b1'), at);
      sources.push(...(await readOutbox(tables, 'Quotas', 'weekly')));
    }
    for (const source of sources) {
      await collect(remind('weekly', 'b1'), source);
      await send(tables, 'weekly');
    }

    expect(await tables.range('Reminders', remindersPartition('weekly'), '1', '2')).toHaveLength(2);
  });

  it('never joins a message that somebody has begun to send, nor lets one be sent without it', async () => {
    const tables = await opened();
    await put(tables, 'claimed', 'r1');
    const [read] = await bundles(tables, 'claimed');
    if (!read) {
      throw new Error('nothing to send');
    }
    await put(tables, 'claimed', 'r2');
    await expect(changeOutbox(tables, 'Reminders', read.entry, { claim: 'c1' })).rejects.toThrow(
      WriteConflict,
    );
    const [joined] = await bundles(tables, 'claimed');
    if (!joined) {
      throw new Error('nothing to send');
    }
    await changeOutbox(tables, 'Reminders', joined.entry, { claim: 'c1' });
    await put(tables, 'claimed', 'r3');

    expect(await bundles(tables, 'claimed')).toHaveLength(2);
    expect((await readBundle(tables, 'claimed', joined.bundle)).map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect((await readBundle(tables, 'claimed', 'r3')).map(({ id }) => id)).toEqual(['r3']);
  });

  it('is dropped, and that is said, when it comes a week late', async () => {
    const tables = await opened();
    const said: unknown[] = [];
    const warn = (fields: unknown, words: string) => void said.push([fields, words]);
    await putOutboxItem(tables, 'Quotas', 'stale', remind('stale', 'b1'), now);
    const [source] = await readOutbox(tables, 'Quotas', 'stale');
    if (!source) {
      throw new Error('nothing in the outbox');
    }
    const collect = createCollect(tables, () => later(droppedAfter + 1), { info() {}, warn, error() {} });
    await collect(remind('stale', 'b1'), source);
    await collect(remind('stale', 'b1'), source);

    expect(await bundles(tables, 'stale')).toEqual([]);
    expect(said[0]).toEqual([
      expect.objectContaining({ about: 'report-due' }),
      expect.stringContaining('dropped'),
    ]);
    expect(await readDropped(tables)).toEqual([{ person: 'stale', at: now.getTime() }]);
  });

  it('joins no message that left, also where an earlier one was put back', async () => {
    const tables = await opened();
    await put(tables, 'back', 'r1');
    const [first] = await bundles(tables, 'back');
    if (!first) {
      throw new Error('nothing to send');
    }
    const claimed = await changeOutbox(tables, 'Reminders', first.entry, { claim: 'c1' });
    await put(tables, 'back', 'r2');
    const second = (await bundles(tables, 'back')).find(({ entry }) => entry.claim === '');
    const { row } = second?.entry ?? first.entry;
    await tables.remove('Reminders', row.partitionKey, row.rowKey, row.etag);
    await changeOutbox(tables, 'Reminders', claimed, { claim: '' });
    await put(tables, 'back', 'r3');

    const waiting = (await bundles(tables, 'back')).map(({ bundle }) => bundle);
    const messages = await Promise.all(waiting.map((bundle) => readBundle(tables, 'back', bundle)));
    expect(messages.map((all) => all.map(({ id }) => id)).sort()).toEqual([['r1'], ['r3']]);
  });

  it('stays for as long as its message has not left', async () => {
    const tables = await opened();
    await put(tables, 'parked', 'r1');
    await put(tables, 'parked', 'r2', later(remindersKept + 1));

    const [only] = await bundles(tables, 'parked');
    const together = await readBundle(tables, 'parked', only?.bundle ?? '');
    expect(together.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });

  it('is known for longer than it can come late, then removed', async () => {
    expect(remindersKept).toBeGreaterThan(droppedAfter);
    const tables = await opened();
    await put(tables, 'old', 'r1');
    await send(tables, 'old');
    await put(tables, 'old', 'r2', later(remindersKept));
    await send(tables, 'old');
    expect(await readReminder(tables, 'old', 'r1')).toBeDefined();
    await put(tables, 'old', 'r3', later(remindersKept + 1));

    expect(await readReminder(tables, 'old', 'r1')).toBeUndefined();
    expect(await readReminder(tables, 'old', 'r2')).toBeDefined();
  });
});
