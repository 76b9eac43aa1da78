import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../storage/aggregate.ts';
import { exists, readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { LimitExceeded, NewerVersion } from '../../storage/tables/errors.ts';
import { headKey } from '../../storage/tables/keys.ts';
import { readTrail } from '../support/replay.ts';
import { useStore } from '../support/store.ts';
import { answers, createSession, type Process, type SessionCommand, startProcess } from './process.ts';

const store = useStore();
const start = () => startProcess(store.connectionString);
beforeAll(() => start().tables.create());

function people(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, n) => `p${from + n}`);
}

/** Lets a process read the session, so that it decides on what it remembers. */
async function look(process: Process, session: string): Promise<void> {
  await process.answer(session, {
    id: 'look',
    by: 'test',
    decide: () => ({ answer: { kind: 'past' }, unmarked: true }),
  });
  process.requests.length = 0;
}

describe('many commands at once in one process', () => {
  it('share transactions: 48 answers cost two', async () => {
    const one = start();
    await createSession(one, 'shared');
    one.requests.length = 0;
    await Promise.all(people(48).map((p) => one.answer('shared', answers(`c-${p}`, p))));

    expect(one.requests).toEqual(['Sessions transact', 'Sessions transact']);
  });

  it('are decided in the order in which they came', async () => {
    const one = start();
    await createSession(one, 'order', { capacity: 1 });
    const done = await Promise.all(people(4).map((p) => one.answer('order', answers(`c-${p}`, p))));

    expect(done.map(({ answer }) => ('position' in answer ? (answer.position ?? 0) : -1))).toEqual([
      0, 1, 2, 3,
    ]);
  });
});

describe('a command that arrives again', () => {
  it('while it is under way gets the same answer, with one effect', async () => {
    const one = start();
    await createSession(one, 'double', { capacity: 1 });
    const command = answers('c', 'p');
    const done = await Promise.all([one.answer('double', command), one.answer('double', command)]);

    expect(done.map(({ answer }) => answer)).toEqual([
      { kind: 'answered', seat: 'onSite' },
      { kind: 'answered', seat: 'onSite' },
    ]);
    expect(done.map(({ repeated }) => repeated)).toEqual([false, true]);
    expect((await trail('double')).entries).toHaveLength(2);
  });

  it('later at the same process gets the same answer without a look at the store', async () => {
    const one = start();
    await createSession(one, 'later', { capacity: 1 });
    await one.answer('later', answers('c', 'p'));
    one.requests.length = 0;
    const again = await one.answer('later', answers('c', 'p'));

    expect(again).toMatchObject({ answer: { kind: 'answered', seat: 'onSite' }, repeated: true });
    expect(one.requests).toEqual([]);
  });

  it('at a process that remembers an older state gets the stored answer, with the state that shows it', async () => {
    const [one, two] = [start(), start()];
    await createSession(one, 'stale', { capacity: 1 });
    await look(two, 'stale');
    await one.answer('stale', answers('c', 'p'));
    const again = await two.answer('stale', answers('c', 'p'));

    expect(again).toMatchObject({ answer: { kind: 'answered', seat: 'onSite' }, repeated: true });
    expect(again.state.answers.get('p')?.seat).toBe('onSite');
    expect((await trail('stale')).entries).toHaveLength(2);
  });

  it('at a process that has just started gets the stored answer of a change that could not be made now', async () => {
    const one = start();
    await createSession(one, 'restart', { capacity: 1 });
    await one.answer('restart', answers('c', 'p'));
    await one.answer('restart', answers('d', 'p', 'no'));
    await one.answer('restart', answers('e', 'q'));
    const again = await start().answer('restart', answers('c', 'p'));

    expect(again).toMatchObject({ answer: { kind: 'answered', seat: 'onSite' }, repeated: true });
    expect(again.state.answers.get('p')?.seat).toBe('no');
    expect((await trail('restart')).entries).toHaveLength(4);
  });

  it('gets its refusal again, also when it could be done by then', async () => {
    const one = start();
    await createSession(one, 'refused', { capacity: 1 });
    const refusable: SessionCommand = {
      id: 'c',
      by: 'p',
      decide: (session) => ({ answer: { kind: session.counts.onSite > 0 ? 'closed' : 'past' } }),
    };
    const refused = await one.answer('refused', refusable);
    await one.answer('refused', answers('d', 'q'));
    const again = await start().answer('refused', refusable);

    expect(refused.answer).toEqual({ kind: 'past' });
    expect(again).toMatchObject({ answer: { kind: 'past' }, repeated: true });
  });

  it('with another id is another command: the id is all that tells', async () => {
    const one = start();
    await createSession(one, 'ids');
    await one.answer('ids', answers('c', 'p'));
    const other = await start().answer('ids', answers('c-again', 'p', 'no'));

    expect(other).toMatchObject({ answer: { kind: 'answered', seat: 'no' }, repeated: false });
  });
});

describe('24 commands that another process has carried out', () => {
  const delivered = people(24).map((p) => answers(`c-${p}`, p));

  async function deliver(session: string, second: Process) {
    const one = start();
    await createSession(one, session, { capacity: 5 });
    await look(second, session);
    const first = await Promise.all(delivered.map((command) => one.answer(session, command)));
    const again = await Promise.all(delivered.map((command) => second.answer(session, command)));
    return { first: first.map(({ answer }) => answer), again: again.map(({ answer }) => answer) };
  }

  it('are all answered after one conflict and one look at what has changed', async () => {
    const two = start();
    const { first, again } = await deliver('caught', two);

    expect(again).toEqual(first);
    expect(two.requests).toEqual(['Sessions transact', 'Sessions get', 'Sessions range']);
  });

  it('would get other answers if what the audit rows tell were not remembered', async () => {
    const { events } = sessionKind;
    const forgetful = {
      ...sessionKind,
      events: {
        ...events,
        decode: (row: Parameters<typeof events.decode>[0]) => ({ ...events.decode(row), command: '' }),
      },
    };
    const { first, again } = await deliver('forgotten', startProcess(store.connectionString, forgetful));

    expect(again).not.toEqual(first);
  });
});

describe('refusals that another process has given', () => {
  it('are given again without going through them one by one, though no audit row tells of them', async () => {
    const [one, two] = [start(), start()];
    await createSession(one, 'refusals');
    await look(two, 'refusals');
    const closed = people(60).map(
      (p): SessionCommand => ({ id: `c-${p}`, by: p, decide: () => ({ answer: { kind: 'closed' } }) }),
    );
    await Promise.all(closed.map((command) => one.answer('refusals', command)));
    const late = closed.map(
      (command): SessionCommand => ({ ...command, decide: () => ({ answer: { kind: 'past' } }) }),
    );
    const again = await Promise.all(late.map((command) => two.answer('refusals', command)));

    expect(new Set(again.map(({ answer }) => answer.kind))).toEqual(new Set(['closed']));
    expect(two.requests.filter((request) => request.endsWith('transact')).length).toBeLessThanOrEqual(6);
  });
});

describe('a refusal', () => {
  it('is never decided on what is remembered: the head is read first', async () => {
    const [one, two] = [start(), start()];
    await createSession(one, 'fresh', { capacity: 1 });
    await one.answer('fresh', answers('a', 'p'));
    await look(two, 'fresh');
    await one.answer('fresh', answers('b', 'p', 'no'));
    const full: SessionCommand = {
      id: 'c',
      by: 'q',
      decide: (session) =>
        session.counts.onSite > 0
          ? { answer: { kind: 'closed' } }
          : answers('c', 'q').decide(session, new Date()),
    };

    expect((await two.answer('fresh', full)).answer).toEqual({ kind: 'answered', seat: 'onSite' });
    expect(two.requests[0]).toBe('Sessions get');
  });

  it('leaves a marker and changes nothing else', async () => {
    const one = start();
    await createSession(one, 'marker');
    const before = await trail('marker');
    await one.answer('marker', { id: 'c', by: 'p', decide: () => ({ answer: { kind: 'closed' } }) });
    const after = await trail('marker');

    expect({ ...after, markers: [] }).toEqual({ ...before, markers: [] });
    expect(after.markers).toContain('c');
  });
});

describe('a faulty command among others', () => {
  const faulty: readonly (readonly [string, Command<never, never, never>['decide'], unknown])[] = [
    [
      'one that throws',
      () => {
        throw new RangeError('faulty');
      },
      RangeError,
    ],
    [
      'one with a text longer than Azure takes',
      () => ({
        answer: undefined as never,
        texts: [{ key: 't', row: (p) => ({ partitionKey: p, rowKey: '3t|t', data: 'x'.repeat(40_000) }) }],
      }),
      LimitExceeded,
    ],
    [
      'one with more rows than fit a transaction',
      () => ({
        answer: undefined as never,
        texts: people(120).map((key) => ({ key, row: (p) => ({ partitionKey: p, rowKey: `3t|${key}` }) })),
      }),
      LimitExceeded,
    ],
  ];

  it.each(faulty)('fails alone: %s', async (name, decide, error) => {
    const one = start();
    const session = `faulty-${name.length}`;
    await createSession(one, session);
    const bad = { id: 'bad', by: 'x', decide } as unknown as SessionCommand;
    const all = [answers('a', 'p'), bad, answers('b', 'q'), { ...bad, id: 'bad-2' }, answers('c', 'r')];
    const done = await Promise.allSettled(all.map((command) => one.answer(session, command)));

    expect(done.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(done[1]).toMatchObject({ reason: expect.any(error as typeof Error) });
    expect((await trail(session)).stored.counts.onSite).toBe(3);
  });
});

describe('an aggregate that a newer version of the program has written', () => {
  it('is neither guessed at nor written over', async () => {
    const one = start();
    await createSession(one, 'newer');
    const row = await one.tables.get('Sessions', sessionPartition('newer'), headKey);
    await one.tables.put('Sessions', {
      partitionKey: sessionPartition('newer'),
      rowKey: headKey,
      v: Number(row?.['v']) + 1,
      data: '"?"',
    });

    await expect(one.answer('newer', answers('a', 'p'))).rejects.toThrow(NewerVersion);
    await expect(start().answer('newer', answers('b', 'q'))).rejects.toThrow(NewerVersion);
    const after = await one.tables.get('Sessions', sessionPartition('newer'), headKey);
    expect(after?.['data']).toBe('"?"');
  });
});

describe('an aggregate that does not exist', () => {
  it('is decided on as blank, and created once when two processes want to create it', async () => {
    const [one, two] = [start(), start()];
    const done = await Promise.allSettled([createSession(one, 'new'), createSession(two, 'new')]);
    const session = await readSession(one.tables, 'new');

    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(session && exists(session)).toBe(true);
    expect((await trail('new')).entries).toHaveLength(1);
  });
});

function trail(session: string) {
  return readTrail(start().tables, sessionKind, sessionPartition(session));
}
