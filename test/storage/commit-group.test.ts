import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '../../bot/shared/outbox.ts';
import type { Answer, Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import type { Command } from '../../storage/aggregate.ts';
import type { Cached } from '../../storage/catch-up.ts';
import { planGroup } from '../../storage/group.ts';
import { RecentCommands } from '../../storage/recent.ts';
import { sessionKind } from '../../storage/session.ts';
import { checkTransaction } from '../../storage/tables/azure-limits.ts';
import { now } from './process.ts';

/** What one command of a group does, in numbers. */
interface Shape {
  readonly id: number;
  readonly changes: boolean;
  /** People moved up by it, from a list of 20. */
  readonly promoted: readonly number[];
  readonly texts: readonly number[];
  readonly outbox: readonly number[];
  readonly unmarked: boolean;
}

const some = (most: number) => fc.uniqueArray(fc.nat({ max: 19 }), { maxLength: most });
const shape: fc.Arbitrary<Shape> = fc.record({
  id: fc.nat({ max: 60 }),
  changes: fc.boolean(),
  promoted: some(3),
  texts: some(3),
  outbox: some(6),
  unmarked: fc.boolean(),
});

function commandOf({
  id,
  changes,
  promoted,
  texts,
  outbox,
  unmarked,
}: Shape): Command<Session, SessionEvent, number> {
  const answer: Answer = { seat: 'onSite', at: 1 };
  const event: SessionEvent = {
    type: 'seated',
    seats: [`own-${id}`, ...promoted.map((n) => `p${n}`)].map((who) => ({ who, answer })),
  };
  return {
    id: `c${id}`,
    by: 'test',
    decide: () => ({
      answer: id,
      ...(changes ? { event } : {}),
      texts: texts.map((n) => ({
        key: `t${n}`,
        row: (partitionKey) => ({ partitionKey, rowKey: `3t|${n}`, data: String(id) }),
      })),
      outbox: outbox.map(
        (n): OutboxItem => ({
          kind: 'tell',
          key: `o${n}`,
          person: 'p',
          message: { about: 'place-freed', session: 's' },
        }),
      ),
      unmarked: unmarked && !changes,
    }),
  };
}

function cachedSession(): Cached<Session> {
  const waiting = Array.from(
    { length: 20 },
    (_, n) => [`p${n}`, { seat: 'waiting', at: 0, waits: { for: 'onSite', number: n } }] as const,
  );
  return {
    state: { ...sessionKind.blank(), answers: new Map(waiting) },
    etag: 'etag',
    sequence: 7,
    chain: 'c',
    readAt: 0,
    recent: new RecentCommands(),
  };
}

const plan = (shapes: readonly Shape[], kind = sessionKind) =>
  planGroup(kind, 's|x', cachedSession(), shapes.map(commandOf), now);

describe('the transaction of a group of commands', () => {
  it('never has more than 100 rows, no row twice, and the head first if anything changes', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 120 }), (shapes) => {
        const { writes, changes, decided } = plan(shapes);

        if (writes.length > 0) checkTransaction(writes.map(({ row }) => row));
        expect(writes.length).toBeLessThanOrEqual(100);
        expect(writes.findIndex(({ row }) => row.rowKey === '0h')).toBe(changes ? 0 : -1);
        expect(changes).toBe(decided.some(({ decision }) => decision.event !== undefined));
      }),
    );
  });

  it('takes the commands in their order, each id once, and leaves the rest for the next', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 120 }), (shapes) => {
        const ids = [...new Set(shapes.map(({ id }) => `c${id}`))];
        const taken = plan(shapes).decided.map(({ command }) => command.id);

        expect(taken).toEqual(ids.slice(0, taken.length));
        expect(taken.length > 0 || shapes.length === 0).toBe(true);
      }),
    );
  });

  it('has an audit row for each change, numbered on, and a marker for each command that wants one', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 120 }), (shapes) => {
        const { writes, decided, markers, sequence, state } = plan(shapes);
        const keys = writes.map(({ row }) => row.rowKey);
        const changed = decided.filter(({ decision }) => decision.event !== undefined);
        const marked = decided.filter(({ decision }) => !decision.unmarked);

        expect(keys.filter((key) => key.startsWith('9a|'))).toEqual(
          changed.map(({ command }, n) => `9a|${String(8 + n).padStart(10, '0')}|${command.id}`),
        );
        expect(sequence).toBe(7 + changed.length);
        expect([...markers]).toEqual(
          marked.map(({ command }) => [keys.indexOf(`7c|${command.id}`), command.id]),
        );
        expect(changed.every(({ command }) => state.answers.has(`own-${command.id.slice(1)}`))).toBe(true);
      }),
    );
  });

  it('would have more than 100 rows if a kind said that its events touch less than they do', () => {
    const modest = { ...sessionKind, touches: () => 0 };
    const shapes = Array.from({ length: 100 }, (_, id) => ({
      id,
      changes: true,
      promoted: [],
      texts: [],
      outbox: [],
      unmarked: false,
    }));

    expect(plan(shapes, modest).writes.length).toBeGreaterThan(100);
  });

  it('counts what several commands write together once: 24 answers of a channel, with one refresh, fit', () => {
    const shapes = Array.from({ length: 30 }, (_, id) => ({
      id,
      changes: true,
      promoted: [],
      texts: [],
      outbox: [19, ...(id < 19 ? [id] : [])],
      unmarked: false,
    }));

    expect(plan(shapes).writes).toHaveLength(99);
  });
});
