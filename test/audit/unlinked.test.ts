import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { thoseThere } from '../../bot/shared/attended.ts';
import { applyQuotaEvent, emptyQuota, unitsUsed } from '../../bot/shared/quota.ts';
import type { Answer, Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { readTrail } from '../../storage/trail.ts';
import { answers, createSession, startProcess } from '../storage/process.ts';
import { useStore } from '../support/store.ts';

const store = useStore();
beforeAll(() => startProcess(store.connectionString).tables.create());

const people = ['ansa', 'urho', 'tyyne', 'veikko', 'g.kk'] as const;
const who = fc.constantFrom(...people);
const answer: fc.Arbitrary<Answer> = fc.record(
  {
    seat: fc.constantFrom('onSite', 'remote', 'no'),
    at: fc.nat(9),
    municipality: fc.constantFrom('005', '010'),
    by: who,
    substitute: who,
    before: fc.constant({ seat: 'no', at: 1 } as const),
  },
  { requiredKeys: ['seat', 'at'] },
);
const seated = fc.array(fc.record({ who, answer }), { maxLength: 12 });

function sessionWith(events: readonly SessionEvent[]): Session {
  return events.reduce<Session>(
    (session, event) => sessionKind.apply(sessionKind.copy(session), event).state,
    sessionKind.blank(),
  );
}

describe('people who are unlinked from a session', () => {
  it('count as they did and are named nowhere', () => {
    fc.assert(
      fc.property(seated, fc.subarray([...people]), fc.subarray([...people]), (seats, absent, gone) => {
        const facts = { ...sessionKind.blank().facts, createdBy: 'ansa', hosts: ['ansa', 'urho'] };
        const before = sessionWith([
          { type: 'created', facts },
          { type: 'seated', seats },
          { type: 'asked', question: { id: 'q', at: 1, by: 'ansa', asked: 1, answered: 0 } },
          { type: 'late-asked', request: { who: 'urho', wish: 'remote', at: 1 } },
          { type: 'attended', absent, present: [], at: 2, by: 'ansa' },
        ]);
        const after = sessionWithOneMore(before, { type: 'unlinked', who: gone });

        expect(after.counts).toEqual(before.counts);
        expect(after.tallies).toEqual(before.tallies);
        expect(after.answers.size).toBe(before.answers.size);
        expect(thoseThere(after)).toHaveLength(thoseThere(before).length);
        const text = JSON.stringify({ ...after, answers: [...after.answers] });
        expect(gone.filter((id) => text.includes(`"${id}"`) && before.answers.has(id))).toEqual([]);
        // Again changes nothing but what was left.
        const twice = sessionWithOneMore(after, { type: 'unlinked', who: gone });
        expect([...twice.answers]).toEqual([...after.answers]);
      }),
    );
  });

  it('leave rows that read as the state, and a trail that fits', async () => {
    const bot = startProcess(store.connectionString);
    await createSession(bot, 'old', { capacity: 3 });
    for (const [n, person] of ['p1', 'p2', 'p3'].entries()) {
      await bot.answer('old', answers(`c${n}`, person, 'onSite'));
    }
    const partition = sessionPartition('old');
    const { state } = await bot.committer.run<Session, SessionEvent, 'done'>(sessionKind, partition, {
      id: 'unlink',
      by: 'bot',
      decide: () => ({ answer: 'done', event: { type: 'unlinked', who: ['p1', 'p3'] } }),
    });

    const read = await readSession(bot.tables, 'old');
    expect(new Map(read?.answers)).toEqual(new Map(state.answers));
    expect([...(read?.answers.keys() ?? [])].sort()).toEqual(['g.x1', 'g.x2', 'p2']);
    expect(read?.counts.onSite).toBe(3);
    const trail = await readTrail(bot.tables, {
      table: 'Sessions',
      partition,
      sequenceOf: sessionKind.sequence,
    });
    expect(trail.broken).toEqual([]);
    expect(trail.rows).toHaveLength(5);
    // The next answer goes on from there.
    await bot.answer('old', answers('c9', 'p9', 'no'));
    expect((await readSession(bot.tables, 'old'))?.answers.size).toBe(4);
  });
});

function sessionWithOneMore(session: Session, event: SessionEvent): Session {
  return sessionKind.apply(sessionKind.copy(session), event).state;
}

describe('people who are unlinked from workshops', () => {
  it('leave the units as they are', () => {
    const booking = {
      id: 'b1',
      kind: 'seminar',
      status: 'confirmed',
      audience: [],
      requestedBy: 'ansa',
      requestedAt: 1,
      owner: 'urho',
      answeredBy: 'urho',
    } as const;
    const quota = applyQuotaEvent(emptyQuota, { type: 'requested', booking });
    const after = applyQuotaEvent(quota, { type: 'unlinked', who: ['ansa', 'urho'] });

    expect(unitsUsed(after)).toBe(1);
    expect(JSON.stringify(after)).not.toMatch(/ansa|urho/);
    expect(applyQuotaEvent(quota, { type: 'unlinked', who: ['somebody'] })).toEqual(quota);
  });
});
