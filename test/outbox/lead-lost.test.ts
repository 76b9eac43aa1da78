import { beforeEach, describe, expect, it } from 'vitest';
import { Dispatcher } from '../../bot/outbox/dispatcher.ts';
import { Pace } from '../../bot/outbox/pace.ts';
import { Turns } from '../../bot/outbox/turns.ts';
import { Lease } from '../../storage/lease.ts';
import { readPointers, writePointer } from '../../storage/outbox.ts';
import { openStore } from '../network/store.ts';

const quick = { pollEvery: 100, watchFor: 300, dropAfter: 500 };
const patience = { timeout: 12_000 };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let store: Awaited<ReturnType<typeof openStore>>;
beforeEach(async () => {
  store = await openStore();
});

/** One process whose turns are all taken, so that what it is to deliver waits. */
function standing() {
  const { tables } = store;
  const lease = new Lease(tables, 'dispatcher', 'one');
  const turns = new Turns(1);
  const pace = new Pace(() => performance.now());
  const seen = { looks: 0, sentAway: 0, delivered: 0 };
  let finish: () => void = () => undefined;
  void turns.run('others', () => new Promise<void>((resolve) => (finish = resolve)));
  const dispatcher = new Dispatcher({
    tables,
    lease,
    turns,
    pace,
    log,
    clock: () => new Date(),
    times: quick,
    workOff: async () => {
      seen.looks += 1;
      const delivery = turns.run('p', async () => {
        seen.delivered += 1;
        return undefined;
      });
      void delivery.then(() => (seen.sentAway += seen.delivered === 0 ? 1 : 0));
      return { wait: undefined, beside: [delivery] };
    },
  });
  return { dispatcher, seen, pace, turns, finish: () => finish() };
}

/** Another takes the lease, as after a silence, and gives it back. */
async function another(): Promise<Lease> {
  const { tables } = store;
  const row = await tables.get('Lease', 'lease', 'dispatcher');
  await tables.remove('Lease', 'lease', 'dispatcher', row?.etag ?? '');
  const other = new Lease(tables, 'dispatcher', 'two');
  expect(await other.hold()).toBe(true);
  return other;
}

describe('a process that loses the lead and gets it back', () => {
  it('sends away what waits, and looks at all of it anew, so that nothing stays behind', async () => {
    const { dispatcher, seen, finish } = standing();
    await writePointer(store.tables, 'Reminders', 'p|x');
    dispatcher.start();
    try {
      await expect.poll(() => seen.looks, patience).toBeGreaterThan(0);
      // All looks that a young pointer gets are over: it is left alone while its delivery waits.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const other = await another();
      await expect.poll(() => seen.sentAway, patience).toBeGreaterThan(0);
      expect(seen.delivered).toBe(0);
      expect(await readPointers(store.tables)).toHaveLength(1);

      const before = seen.looks;
      finish();
      await other.release();
      await expect.poll(() => seen.looks, patience).toBeGreaterThan(before);
      await expect.poll(() => seen.delivered, patience).toBeGreaterThan(0);
    } finally {
      await dispatcher.stop();
    }
  });

  it('updates nothing while another leads', async () => {
    const { dispatcher, pace, seen } = standing();
    const to = { tenant: 't', conversation: '19:a' };
    const send = () => pace.send(to, false, async () => ({ kind: 'sent', conversation: '', activity: '' }));
    await writePointer(store.tables, 'Reminders', 'p|x');
    dispatcher.start();
    try {
      await expect.poll(() => seen.looks, patience).toBeGreaterThan(0);
      expect(await send()).toMatchObject({ kind: 'sent' });
      const other = await another();
      await expect.poll(() => seen.sentAway, patience).toBeGreaterThan(0);
      expect(await send()).toMatchObject({ kind: 'later' });
      await other.release();
      await expect.poll(send, patience).toMatchObject({ kind: 'sent' });
    } finally {
      await dispatcher.stop();
    }
  });
});
