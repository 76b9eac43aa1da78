import { describe, expect, it } from 'vitest';
import { noCounts } from '../../bot/shared/session.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { readTrail, type Trail } from '../support/replay.ts';
import { useTwoBots } from '../support/two-bots.ts';
import {
  bookAndCancel,
  bookAtBoth,
  bookAtOnce,
  comeAtOnce,
  crowd,
  isNoneLeft,
  type Pressed,
  places,
  positionIn,
} from './burst.ts';

const bots = useTwoBots({ network: crowd(['s1']) });
/** Seconds where nothing else runs; the rest is for machines that do much else. */
const limit = 300_000;

const quota = () => readTrail(bots.tables, quotaKind, quotaPartition('701', 'uso8'));
const session = () => readTrail(bots.tables, sessionKind, sessionPartition('s1'));

/** History and state agree, no number is missing, no command was carried out twice. */
function expectExact<S, E>({ stored, replayed, sequence, numbers, entries, markers }: Trail<S, E>): void {
  expect(stored).toEqual({ ...replayed, sequence });
  expect(numbers).toEqual(range(1, sequence));
  const commands = entries.map((entry) => entry.command);
  expect(new Set(commands).size).toBe(commands.length);
  expect(markers).toEqual(expect.arrayContaining(commands));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** What each person was told, in all deliveries of the press together. */
function told<T>(
  pressed: readonly Pressed[],
  what: (one: Pressed) => T,
): ReadonlyMap<number, ReadonlySet<T>> {
  const all = new Map<number, Set<T>>();
  for (const one of pressed) {
    all.set(one.person, (all.get(one.person) ?? new Set()).add(what(one)));
  }
  return all;
}

describe('200 requests at once, at two processes, for the five workshops of a municipality', () => {
  it(
    'hold exactly five units and tell all others that none is left',
    async () => {
      await bookAndCancel(bots, '701');
      const pressed = await bookAtOnce(bots, '701');

      expect(pressed.filter(isNoneLeft)).toHaveLength(195);
      const trail = await quota();
      expectExact(trail);
      expect(trail.stored.active).toHaveLength(5);
      expect(trail.markers).toHaveLength(2 + 200);
    },
    limit,
  );

  it(
    'have no second effect, and get the same answer, when they are delivered again to both processes',
    async () => {
      const before = await quota();
      const again = await bookAtBoth(bots, '701');

      expect(await quota()).toEqual(before);
      const answers = [...told(again, isNoneLeft).values()];
      expect(answers.filter((one) => one.size > 1)).toHaveLength(0);
      expect(answers.filter((one) => one.has(false))).toHaveLength(5);
    },
    limit,
  );
});

describe('"on site" from 200 people at once, at two processes, to a session with 80 places', () => {
  it(
    'seats exactly 80 and queues 120 in one line; a press that both processes get has one effect and one place',
    async () => {
      const pressed = await comeAtOnce(bots, 's1');

      const trail = await session();
      expectExact(trail);
      expect(trail.stored.counts).toEqual({ ...noCounts, onSite: places, waiting: 120 });
      expect(trail.entries).toHaveLength(1 + 200);
      const answers = [...told(pressed, positionIn).values()];
      expect(answers.filter((one) => one.size > 1)).toHaveLength(0);
      const positions = answers.flatMap((one) => [...one]).filter((position) => position !== undefined);
      expect(positions.sort((a, b) => a - b)).toEqual(range(1, 120));
    },
    limit,
  );
});
