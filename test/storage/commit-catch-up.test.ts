import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Wish } from '../../bot/shared/session.ts';
import { catchUp, load } from '../../storage/catch-up.ts';
import { RecentCommands } from '../../storage/recent.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { useStore } from '../support/store.ts';
import { answers, createSession, startProcess } from './process.ts';

const store = useStore();
beforeAll(() => startProcess(store.connectionString).tables.create());

interface Change {
  readonly person: string;
  readonly wish: Wish;
}

const change: fc.Arbitrary<Change> = fc.record({
  person: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'),
  wish: fc.constantFrom('onSite', 'remote', 'no'),
});
const changes = fc.array(change, { maxLength: 60 });

let sessions = 0;

/** A process sees the session after the first changes, misses the second, and then catches up. */
async function missAndCatchUp(seen: readonly Change[], missed: readonly Change[], kind = sessionKind) {
  sessions += 1;
  const session = `catch-up-${sessions}`;
  const partition = sessionPartition(session);
  const writer = startProcess(store.connectionString);
  const carryOut = (some: readonly Change[], mark: string) =>
    Promise.all(
      some.map(({ person, wish }, n) => writer.answer(session, answers(`${mark}${n}`, person, wish))),
    );
  await createSession(writer, session, { capacity: 3 });
  await carryOut(seen, 'seen');
  const { tables, requests } = startProcess(store.connectionString);
  const cached = await load(tables, kind, partition);
  const done = await carryOut(missed, 'missed');
  requests.length = 0;
  const caught = await catchUp(tables, kind, partition, cached);
  return {
    caught,
    loaded: await load(tables, sessionKind, partition),
    done,
    requests: requests.slice(0, -1),
  };
}

describe('a process that has missed changes', () => {
  it('is after catching up where a full read would have brought it, by reading the head and the news alone', async () => {
    await fc.assert(
      fc.asyncProperty(changes, changes, async (seen, missed) => {
        const { caught, loaded, done, requests } = await missAndCatchUp(seen, missed);

        const { sequence: _, ...stored } = { ...loaded.state, sequence: 0 };
        expect({ ...caught.state, sequence: 0 }).toEqual({ ...stored, sequence: 0 });
        expect([caught.etag, caught.sequence]).toEqual([loaded.etag, loaded.sequence]);
        expect(requests).toEqual(['Sessions get', 'Sessions range']);
        const carriedOut = done.filter(({ answer }) => answer.kind === 'answered').length;
        const known = missed.filter((_change, n) => caught.recent.has(`missed${n}`)).length;
        expect(known).toBe(carriedOut);
      }),
      { numRuns: inject('long') ? 300 : 30 },
    );
  }, 600_000);

  it('would not be there if the audit rows were not applied', async () => {
    const deaf: typeof sessionKind = {
      ...sessionKind,
      apply: (state) => ({ state, changed: [] }),
    };
    const { caught, loaded } = await missAndCatchUp([], [{ person: 'p', wish: 'onSite' }], deaf);

    expect(caught.sequence).toBe(loaded.sequence);
    expect(caught.state.counts).not.toEqual(loaded.state.counts);
  });

  it('reads everything again when it remembers nothing, or has missed very much', async () => {
    const many = Array.from({ length: 301 }, (_, n) => ({ person: `p${n}`, wish: 'remote' as const }));
    const { caught, loaded, requests } = await missAndCatchUp([], many);

    expect(caught.state).toEqual(loaded.state);
    expect(requests).toEqual(['Sessions get', 'Sessions range', 'Sessions range']);
  });

  it('reads everything again when the history has a gap', async () => {
    const writer = startProcess(store.connectionString);
    await createSession(writer, 'gap');
    const partition = sessionPartition('gap');
    const cached = await load(writer.tables, sessionKind, partition);
    await writer.answer('gap', answers('c1', 'p1'));
    await writer.answer('gap', answers('c2', 'p2'));
    const [lost] = await writer.tables.range('Sessions', partition, '9a|0000000002', '9a|0000000003');
    await writer.tables.remove('Sessions', partition, lost?.rowKey ?? '');
    const caught = await catchUp(writer.tables, sessionKind, partition, cached);

    expect(caught.state.counts.onSite).toBe(2);
    expect(caught.sequence).toBe(3);
  });
});

describe('the latest commands that a process remembers', () => {
  it('are 2,000; older ones are found by their markers', () => {
    const recent = new RecentCommands();
    for (let n = 0; n <= 2_000; n += 1) recent.remember(`c${n}`, n);

    expect([recent.has('c0'), recent.has('c1'), recent.get('c2000')]).toEqual([false, true, 2_000]);
  });
});
