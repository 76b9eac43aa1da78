import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { readAnnouncement } from '../../storage/announcement.ts';
import { quiet, sends, words } from '../announce/acts.ts';
import { buttonsOf, wordsOf } from '../support/cards.ts';
import { openChannels } from '../support/channels.ts';
import type { Arrival } from '../support/limited/arrival.ts';
import { shares } from '../support/limited/faults.ts';
import { answers, deliveries, duplicates, mostInASecond, timeTaken } from '../support/limited/figures.ts';
import {
  type LimitedConnector,
  type LimitedSettings,
  startLimitedConnector,
} from '../support/limited-connector.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const size = 300;
const town = useTown([], [], { paced: true });
const channels = Array.from(
  { length: size },
  (_, n) => `19:kanava-${String(n).padStart(3, '0')}@thread.tacv2`,
);
/** So long, in milliseconds, they may take: 15 % more than Teams' limit makes of them. */
const bound = (1.15 * (size - 1) * 1_000) / 50;
/** So many of them are enough for what goes wrong now and then. */
const some = inject('long') ? channels : channels.slice(0, 100);
/** A card may be so large, in bytes of UTF-16. */
const largestCard = 25 * 1_024;

/** The bot is in these channels, and in no others. */
async function teams(open: readonly string[], settings?: LimitedSettings): Promise<LimitedConnector> {
  const started = await startLimitedConnector(settings);
  onTestFinished(() => started.close());
  const { serviceUrl } = started;
  await openChannels(town, open, { serviceUrl });
  await openChannels(town, channels.slice(open.length), { serviceUrl, removed: true });
  return started;
}

/** The announcement is in all channels, and in each once. */
async function reachesAll(author: TeamsPerson, titleFi: string): Promise<LimitedConnector> {
  const to = await teams(channels);
  const id = await sends(author, { channels: 'all' }, { titleFi });
  await expect.poll(() => copies(id, 'sent'), { timeout: 30_000, interval: 500 }).toEqual(channels);
  await quiet();

  expect(answers(to.arrivals)).toEqual({ 201: size });
  expect(
    deliveries(to.arrivals)
      .map(({ conversation }) => conversation)
      .toSorted(),
  ).toEqual(channels);
  expect(duplicates(to.arrivals)).toEqual([]);
  expect(mostInASecond(to.arrivals)).toBeLessThanOrEqual(50);
  return to;
}

async function copies(id: string, status: string): Promise<readonly string[]> {
  const read = await readAnnouncement(town.bot.program.services.tables, id);
  return [...(read?.targets.values() ?? [])]
    .filter((one) => one.status === status)
    .map(({ place }) => place.id)
    .toSorted();
}

/** Answered, or cut off. */
const isOver = ({ answeredAt }: Arrival) => answeredAt !== undefined;

describe('an announcement to 300 channels', () => {
  it('reaches each once, as fast as Teams lets it; its report is paged and never too large', async () => {
    const author = town.person('consultant');
    const took: number[] = [];
    // How fast it can be is seen when nothing else takes the processor; that it is never too fast, each time.
    while (took.length < 3 && Math.min(...took) > bound) {
      const to = await reachesAll(author, `${words.titleFi} ${took.length}`);
      took.push(timeTaken(to.arrivals));
    }
    expect(Math.min(...took)).toBeLessThanOrEqual(bound);

    await author.presses('Päivitä');
    const seen = new Set<string>();
    for (;;) {
      expect(JSON.stringify(author.card).length * 2).toBeLessThanOrEqual(largestCard);
      for (const [name] of wordsOf(author.card).matchAll(/19:kanava-\d+/g)) seen.add(name);
      if (!buttonsOf(author.card).some(({ title }) => title === 'Näytä seuraavat')) break;
      await author.presses('Näytä seuraavat');
    }
    expect(seen.size).toBe(size);
  }, 60_000);

  it('comes nowhere twice where nobody can know whether it came; the report lists all of these', async () => {
    const plan = shares(inject('seed'), { deliveredThenFailed: 0.05, deliveredThenReset: 0.05 });
    const to = await teams(some, { plan });
    const author = town.person('consultant');
    const id = await sends(author, { channels: 'all' }, { titleFi: `${words.titleFi}, epävarmat` });
    await to.until((arrivals) => arrivals.filter(isOver).length >= some.length, 30_000);
    await quiet(1_500);
    const unclear = to.arrivals.filter(({ fault }) => fault !== undefined).map((one) => one.conversation);

    expect(unclear.length).toBeGreaterThan(some.length * 0.05);
    expect(duplicates(to.arrivals)).toEqual([]);
    expect(
      deliveries(to.arrivals)
        .map(({ conversation }) => conversation)
        .toSorted(),
    ).toEqual(some);
    expect(await copies(id, 'uncertain')).toEqual(unclear.toSorted());
    expect(await copies(id, 'sent')).toHaveLength(some.length - unclear.length);
    await author.presses('Päivitä');
    expect(wordsOf(author.card)).toMatch(new RegExp(`Epävarma\\s*${unclear.length}`));
    expect(JSON.stringify(author.card).length * 2).toBeLessThanOrEqual(largestCard);
  }, 60_000);
});
