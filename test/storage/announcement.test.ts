import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  decideAgain,
  decideRecall,
  decideRelease,
  decideResume,
  decideStop,
  decideUncertain,
} from '../../bot/announce/rules.ts';
import {
  type Announcement,
  nobody,
  type TargetStatus,
  targetStatuses,
} from '../../bot/shared/announcement.ts';
import type { AnnouncementEvent } from '../../bot/shared/announcement-events.ts';
import { announcementKind, announcementPartition, readAnnouncement } from '../../storage/announcement.ts';
import { readTrail } from '../support/replay.ts';
import { useStore } from '../support/store.ts';
import { now, type Process, startProcess } from './process.ts';

const store = useStore();
const at = now.getTime();
const place = (n: string) => ({ kind: 'channel', id: `19:${n}` }) as const;
let processes: readonly Process[];

beforeAll(async () => {
  processes = [startProcess(store.connectionString), startProcess(store.connectionString)];
  await processes[0]?.tables.create();
});

type Decide = (state: Announcement) => { readonly event?: AnnouncementEvent };

/** Decided by one of the two processes. */
function runs(by: number, id: string, decide: Decide): Promise<unknown> {
  const process = processes[by % 2];
  return Promise.resolve(
    process?.committer.run<Announcement, AnnouncementEvent, { readonly kind: 'done' }>(
      announcementKind,
      announcementPartition(id),
      {
        id: randomUUID(),
        by: 'test',
        decide: (state) => {
          const { event } = decide(state);
          return { answer: { kind: 'done' }, ...(event ? { event } : {}) };
        },
      },
    ),
  );
}

const always =
  (event: AnnouncementEvent): Decide =>
  () => ({ event });
const delivered =
  (target: string, status: TargetStatus, attempt = 1): Decide =>
  ({ targets }) => {
    const standing = targets.get(target);
    return standing?.status === 'asked' && standing.attempt === attempt
      ? { event: { type: 'delivered', at, target, attempt, status } }
      : {};
  };
const tables = () => {
  const [first] = processes;
  if (!first) throw new Error('not running');
  return first.tables;
};

async function asked(id: string, keys: readonly string[]): Promise<void> {
  await runs(0, id, always({ type: 'addressed', wanted: nobody }));
  await runs(0, id, (state) => decideRelease(state, 'c1', at));
  await runs(
    0,
    id,
    always({ type: 'targeted', at, targets: keys.map((key) => ({ key, place: place(key) })) }),
  );
}

/** The rows say what the trail does, no number is missing, and each copy is there once. */
async function expectWhole(id: string, keys: readonly string[]): Promise<Announcement> {
  const { stored, replayed, sequence, numbers } = await readTrail(
    tables(),
    announcementKind,
    announcementPartition(id),
  );
  expect(stored).toEqual({ ...replayed, sequence });
  expect(numbers).toEqual(Array.from({ length: sequence }, (_, n) => n + 1));
  expect([...stored.targets.keys()].toSorted()).toEqual(keys.toSorted());
  return stored;
}

describe('two processes that decide at once', () => {
  const many = Array.from({ length: 30 }, (_, n) => `k${n}`);

  it('stop it and note what was delivered: neither is lost', async () => {
    await asked('stop', many);
    await Promise.all([
      ...many.map((key, n) => runs(n, 'stop', delivered(key, 'sent'))),
      runs(1, 'stop', (state) => decideStop(state, at)),
    ]);
    const { status, targets } = await expectWhole('stop', many);

    expect(status).toBe('stopped');
    expect([...targets.values()].map((one) => one.status)).toEqual(many.map(() => 'sent'));
  });

  it('ask for the same failed copy again: it counts one attempt more, not two', async () => {
    await asked('again', ['k']);
    await runs(0, 'again', delivered('k', 'failed'));
    await Promise.all(
      [0, 1].map((n) => runs(n, 'again', (state) => decideAgain(state, ['k'], ['failed'], at))),
    );
    const { targets } = await expectWhole('again', ['k']);

    expect(targets.get('k')).toMatchObject({ status: 'asked', attempt: 2 });
  });

  it('release it and recall it: it is recalled, or was never out', async () => {
    await asked('recall', ['k']);
    await Promise.all([
      runs(0, 'recall', (state) => decideRelease(state, 'c1', at)),
      runs(1, 'recall', (state) => decideRecall(state, at)),
    ]);

    expect((await expectWhole('recall', ['k'])).status).toBe('recalled');
  });
});

describe('whatever happens at two processes', () => {
  const keys = ['a', 'b', 'c'];
  type Step = (state: Announcement) => { readonly event?: AnnouncementEvent };
  const aKey = fc.constantFrom(...keys);
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc
      .record({
        key: aKey,
        status: fc.constantFrom(...targetStatuses),
        attempt: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ key, status, attempt }) => delivered(key, status === 'asked' ? 'sent' : status, attempt)),
    fc.constant<Step>((state) => decideStop(state, at)),
    fc.constant<Step>((state) => decideResume(state, at)),
    fc.constant<Step>((state) => decideRelease(state, 'c1', at)),
    fc.constant<Step>((state) => decideAgain(state, keys, ['failed'], at)),
    aKey.map<Step>((key) => (state) => decideUncertain(state, key, 'again', at)),
    aKey.map<Step>((key) => (state) => decideUncertain(state, key, 'came', at)),
  );

  it('no copy is lost or counted twice, and what has arrived is never asked for again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 1 }), step), { maxLength: 12 }),
        fc.boolean(),
        async (steps, atOnce) => {
          const id = randomUUID();
          await asked(id, keys);
          for (const [by, decide] of atOnce ? [] : steps) await runs(by, id, decide);
          if (atOnce) await Promise.all(steps.map(([by, decide]) => runs(by, id, decide)));
          await expectWhole(id, keys);
          const { entries } = await readTrail(tables(), announcementKind, announcementPartition(id));
          expect(sentTwice(entries.map(({ event }) => event))).toEqual([]);
          expect((await readAnnouncement(tables(), id))?.targets.size).toBe(keys.length);
        },
      ),
      { numRuns: inject('long') ? 200 : 8 },
    );
  });
});

/** Copies that were asked for although they had arrived, by the trail alone. */
function sentTwice(events: readonly AnnouncementEvent[]): readonly string[] {
  const arrived = new Set<string>();
  return events.flatMap((event) => {
    if (event.type === 'delivered' && event.status === 'sent') arrived.add(event.target);
    if (event.type === 'came') arrived.add(event.target);
    return event.type === 'asked-again' ? event.targets.filter((key) => arrived.has(key)) : [];
  });
}
