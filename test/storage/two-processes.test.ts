import { describe, expect, it } from 'vitest';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { readTrail, type Trail } from '../support/replay.ts';
import { useTwoBots } from '../support/two-bots.ts';
import {
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
const limit = 120_000;

/** History and state agree, no number is missing, no command was carried out twice. */
function expectExact<S, E>({ stored, replayed, sequence, numbers, entries, markers }: Trail<S, E>): void {
  expect(stored).toEqual({ ...replayed, sequence });
  expect(numbers).toEqual(Array.from({ length: sequence }, (_, n) => n + 1));
  const commands = entries.map((entry) => entry.command);
  expect(new Set(commands).size).toBe(commands.length);
  expect(new Set(markers).size).toBe(markers.length);
  expect(markers).toEqual(expect.arrayContaining(commands));
}

const quota = () => readTrail(bots.tables, quotaKind, quotaPartition('233', 'uso8'));
const session = () => readTrail(bots.tables, sessionKind, sessionPartition('s1'));

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** The answers that each of several deliveries of one press got. */
function answersOf(pressed: readonly Pressed[], person: number): readonly string[] {
  return pressed.filter((one) => one.person === person).map((one) => one.words);
}

describe('200 requests at once, at two processes, for the five workshops of a municipality', () => {
  it(
    'hold exactly five units and tell all others that none is left',
    async () => {
      const pressed = await bookAtOnce(bots);

      expect(pressed.filter(isNoneLeft)).toHaveLength(195);
      const trail = await quota();
      expectExact(trail);
      expect(trail.stored.active).toHaveLength(5);
      expect(trail.markers).toHaveLength(200);
    },
    limit,
  );

  it(
    'have no second effect, and get the same answer, when they are delivered again to both processes',
    async () => {
      const before = await quota();
      const held = before.stored.active.map((booking) => booking.id);
      const again = await bookAtBoth(bots, range(0, 199));

      expect(await quota()).toEqual(before);
      expect(again.filter((one) => !isNoneLeft(one))).toHaveLength(2 * held.length);
      for (const n of range(0, 199)) {
        expect(new Set(answersOf(again, n)).size).toBe(1);
      }
    },
    limit,
  );
});

describe('"on site" from 200 people at once, at two processes, to a session with 80 places', () => {
  it(
    'seats exactly 80 and queues 120 in one line; a press that both processes get has one effect and one answer',
    async () => {
      const pressed = await comeAtOnce(bots, 's1');

      const trail = await session();
      expectExact(trail);
      expect(trail.stored.counts).toEqual({ onSite: places, remote: 0, no: 0, waiting: 120 });
      expect(trail.entries).toHaveLength(201);
      const first = new Map(pressed.map((one) => [one.person, positionIn(one)]));
      const positions = [...first.values()].filter((position) => position !== undefined);
      expect(positions.sort((a, b) => a - b)).toEqual(range(1, 120));
      for (const n of range(0, 199)) {
        expect(new Set(answersOf(pressed, n)).size).toBe(1);
      }
    },
    limit,
  );
});
