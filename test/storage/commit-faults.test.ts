import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Wish } from '../../bot/shared/session.ts';
import { StillBusy } from '../../storage/commit.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { StorageUnavailable } from '../../storage/tables/errors.ts';
import { readTrail } from '../support/replay.ts';
import { useStore } from '../support/store.ts';
import { startTableProxy, type TableProxy, type Treatment } from '../support/table-proxy.ts';
import {
  answers,
  createSession,
  type Outcome,
  type Process,
  type SessionCommand,
  startProcess,
} from './process.ts';

const store = useStore();
let proxy: TableProxy;
beforeAll(async () => {
  await startProcess(store.connectionString).tables.create();
  proxy = await startTableProxy(store.connectionString);
});
afterAll(() => proxy.close());

/** As often as needed, as Teams and people do; what is no named error of the store ends the test. */
async function press(process: Process, session: string, command: SessionCommand): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await process.answer(session, command);
    } catch (error) {
      const named = error instanceof StorageUnavailable || error instanceof StillBusy;
      if (!named || attempt === 10) throw error;
    }
  }
}

const places = 3;

interface Pressed {
  readonly person: string;
  readonly wish: Wish;
  readonly at: readonly (0 | 1)[];
}

const pressed: fc.Arbitrary<Pressed> = fc.record({
  person: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6'),
  wish: fc.constantFrom('onSite', 'remote', 'no'),
  at: fc.constantFrom([0] as const, [1] as const, [0, 1] as const, [1, 1] as const),
});

const treatment: fc.Arbitrary<Treatment> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.constant({ cut: true }) },
  { weight: 1, arbitrary: fc.constantFrom({ refuse: 503 }, { refuse: 500 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }).map((delay) => ({ delay })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map((delay) => ({ delay, cut: true })) },
);

let sessions = 0;

describe('whatever the store and the connection do to single requests', () => {
  it('each command is carried out exactly once, no place is given twice, and the history tells the state', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(pressed, { minLength: 1, maxLength: 40 }),
        fc.array(treatment, { maxLength: 40 }),
        async (presses, treatments) => {
          sessions += 1;
          const session = `faults-${sessions}`;
          await createSession(startProcess(store.connectionString), session, { capacity: places });
          const processes = [
            startProcess(proxy.connectionString),
            startProcess(proxy.connectionString),
          ] as const;
          const rest = [...treatments];
          proxy.treat(() => rest.shift());

          const deliveries = presses.flatMap(({ person, wish, at }, n) => {
            const command = answers(`c${n}`, person, wish);
            return at.map((to) => press(processes[to], session, command));
          });
          await Promise.all(deliveries);

          proxy.treat(() => undefined);
          await expectExact(session, presses.length);
        },
      ),
      { numRuns: inject('long') ? 300 : 25 },
    );
  }, 600_000);
});

async function expectExact(session: string, commands: number): Promise<void> {
  const { tables } = startProcess(store.connectionString);
  const trail = await readTrail(tables, sessionKind, sessionPartition(session));
  expect(trail.stored).toEqual({ ...trail.replayed, sequence: trail.sequence });
  expect(trail.numbers).toEqual(trail.numbers.map((_, n) => n + 1));
  const ids = trail.entries.map(({ command }) => command);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(1 + commands);
  const { onSite, waiting } = trail.stored.counts;
  expect(onSite).toBeLessThanOrEqual(places);
  // Nobody waits while there is a place.
  expect(waiting === 0 || onSite === places).toBe(true);
}

describe('an answer that was lost after the store had carried out the transaction', () => {
  it('is found in the history: one effect, and the command is answered', async () => {
    const process = startProcess(proxy.connectionString);
    await createSession(startProcess(store.connectionString), 'lost', { capacity: 1 });
    let cuts = 0;
    proxy.treat(({ target }) => {
      cuts += target === '$batch' ? 1 : 0;
      return target === '$batch' && cuts <= 3 ? { cut: true } : undefined;
    });
    const done = await process.answer('lost', answers('c', 'p'));
    proxy.treat(() => undefined);

    expect(cuts).toBeGreaterThan(0);
    expect(done.answer).toEqual({ kind: 'answered', seat: 'onSite' });
    await expectExact('lost', 1);
  });
});

describe.each([
  ['does not answer', { hang: true }],
  ['answers 503', { refuse: 503 }],
] as const)('a store that %s', (_name, down) => {
  it('is named within 4 s, whether or not the session is in memory, and works again afterwards', async () => {
    sessions += 1;
    const session = `down-${sessions}`;
    await createSession(startProcess(store.connectionString), session);
    const [cold, warm] = [startProcess(proxy.connectionString), startProcess(proxy.connectionString)];
    await warm.answer(session, answers('before', 'p'));

    proxy.treat(() => down);
    const begin = performance.now();
    const results = await Promise.allSettled([
      cold.answer(session, answers('c', 'q')),
      warm.answer(session, answers('d', 'r')),
      warm.answer(session, answers('e', 's')),
    ]);
    const elapsed = performance.now() - begin;
    proxy.treat(() => undefined);

    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StorageUnavailable) });
    }
    expect(elapsed).toBeLessThan(4_000);
    expect((await cold.answer(session, answers('c', 'q'))).answer.kind).toBe('answered');
    expect((await warm.answer(session, answers('d', 'r'))).answer.kind).toBe('answered');
  });
});
