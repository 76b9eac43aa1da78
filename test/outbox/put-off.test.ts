import { beforeAll, describe, expect, it } from 'vitest';
import { Dispatcher, usualTimes } from '../../bot/outbox/dispatcher.ts';
import { Pace } from '../../bot/outbox/pace.ts';
import { Turns } from '../../bot/outbox/turns.ts';
import { Lease } from '../../storage/lease.ts';
import { readPointers, writePointer } from '../../storage/outbox.ts';
import { openStore, type Store } from '../network/store.ts';

const patience = { timeout: 15_000, interval: 100 };
const start = Date.parse('2026-11-24T08:00:00Z');
const hour = 3_600_000;
const log = { info: () => {}, warn: () => {}, error: () => {} };

let store: Store;
beforeAll(async () => {
  store = await openStore();
});

describe('an outbox whose next work is far ahead', () => {
  it('costs no look until its instant comes, and none for ever when nothing is left', async () => {
    const { tables } = store;
    let now = start;
    let left = 1;
    let looks = 0;
    const dispatcher = new Dispatcher({
      tables,
      lease: new Lease(tables, 'dispatcher', 'one'),
      workOff: async () => {
        looks += 1;
        return { wait: left > 0 ? hour : undefined, beside: [] };
      },
      turns: new Turns(1),
      pace: new Pace(() => performance.now()),
      log,
      clock: () => new Date(now),
      times: { pollEvery: 200, watchFor: 1_000, dropAfter: 500 },
    });
    const instants = async () => (await readPointers(tables)).map(({ at }) => at);
    await writePointer(tables, 'Quotas', 'q');
    dispatcher.start();
    try {
      // The clock stands still here, while the hour goes by.
      await expect.poll(instants, patience).toEqual([expect.closeTo(start + hour, -5)]);
      const before = looks;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(looks).toBe(before);

      left = 0;
      now = start + hour;
      await expect.poll(() => looks, patience).toBeGreaterThan(before);
      await expect.poll(instants, patience).toEqual([]);
    } finally {
      await dispatcher.stop();
    }
  }, 40_000);
});

describe('in service', () => {
  it('an outbox is looked at each second, for longer than a commit takes at most, and kept for a minute', () => {
    // A commit is given up within 4 s (test/storage/commit-faults.test.ts).
    expect(usualTimes.pollEvery).toBeLessThanOrEqual(1_000);
    expect(usualTimes.watchFor).toBeGreaterThanOrEqual(6_000);
    expect(usualTimes.dropAfter).toBeGreaterThanOrEqual(60_000);
    expect(usualTimes.dutyAfter).toBe(5_000);
  });
});
