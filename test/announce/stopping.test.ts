import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { openChannel } from '../support/channels.ts';
import { duplicates } from '../support/limited/figures.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { quiet, sends, statuses } from './acts.ts';

const town = useTown([], [], { paced: true });
const channels = Array.from({ length: 60 }, (_, n) => `19:kanava-${n}`);
let teams: LimitedConnector;

beforeAll(async () => {
  teams = await startLimitedConnector({ latency: 150 });
  for (const id of channels) await openChannel(town, id, { serviceUrl: teams.serviceUrl });
});
afterAll(() => teams.close());

/** An announcement that some of the channels have and others do not; its report, and which arrivals came before. */
async function underWay(author: TeamsPerson): Promise<{ readonly id: string; readonly from: number }> {
  const from = teams.arrivals.length;
  const id = await sends(author, { channels: 'all' });
  await teams.until(({ length }) => length >= from + 5, 8_000);
  await author.presses('Päivitä');
  return { id, from };
}

async function expectEachOnce(id: string, from: number): Promise<void> {
  const all = Object.fromEntries(channels.map((channel) => [channel, 'sent']));
  await expect.poll(() => statuses(town, id), { timeout: 12_000 }).toEqual(all);
  await quiet();
  const arrived = teams.arrivals.slice(from);
  expect(arrived.map(({ conversation }) => conversation).toSorted()).toEqual(channels.toSorted());
  expect(duplicates(arrived)).toEqual([]);
}

describe('an announcement that is stopped while it is being sent', () => {
  it('goes no further, says how many have not left, and sends the rest when asked, each once', async () => {
    const author = town.person('consultant');
    const { id, from } = await underWay(author);
    await author.presses('Pysäytä lähetys');
    await quiet(1_500);
    const arrived = teams.arrivals.length;
    await quiet(500);
    expect(teams.arrivals).toHaveLength(arrived);
    const left = from + channels.length - arrived;
    expect(left).toBeGreaterThan(0);
    await author.presses('Päivitä');
    expect(wordsOf(author.card)).toContain(`Pysäytetty, ${left} lähettämättä`);

    await author.presses(`Lähetä loput (${left})`);
    await expectEachOnce(id, from);
  });

  it('sends nothing twice when it goes on while copies are still on their way', async () => {
    const author = town.person('consultant');
    const { id, from } = await underWay(author);
    await author.presses('Pysäytä lähetys');
    const resume = author.button('Lähetä loput');
    await author.press(resume);
    await author.press({ ...resume, data: { ...resume.data, nonce: 'from another card' } });
    await expectEachOnce(id, from);
  });

  it('goes on as a whole when it is sent to those added', async () => {
    const author = town.person('consultant');
    const { id, from } = await underWay(author);
    await author.presses('Pysäytä lähetys');
    const chat = town.bot.connector.sent.length;
    expect(buttonsOf(author.card).map(({ verb }) => verb)).not.toContain('announcement.stop');
    await openChannel(town, '19:lisa', { serviceUrl: teams.serviceUrl });
    channels.push('19:lisa');
    await author.press(author.button('Muuta saajia'));
    author.card = await author.receives((card) => wordsOf(card).includes('vaihe 2/3'), chat);
    await author.presses('Jatka esikatseluun', { channels: 'all' });
    await author.presses('Lähetä nyt 1 saajalle');
    await expectEachOnce(id, from);
  });
});

describe('an announcement that is recalled while it is being sent', () => {
  it('goes no further, and its report says how many were not sent', async () => {
    const author = town.person('consultant');
    const { id } = await underWay(author);
    await author.invoke('announcement.recall', { v: 1, announcement: id, nonce: 'recall' });
    await quiet(1_500);
    const waiting = Object.values(await statuses(town, id)).filter((status) => status === 'asked').length;
    expect(waiting).toBeGreaterThan(0);
    await author.presses('Päivitä');

    expect(wordsOf(author.card)).toMatch(new RegExp(`Lähettämättä\\s*${waiting}`));
    expect(wordsOf(author.card)).not.toMatch(/[Mm]atkalla/);
    const pages = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6].map(async (page) => {
        const shown = { v: 1, announcement: id, view: 'all', page };
        return wordsOf((await author.invoke('announcement.report', shown)).value as CardContent);
      }),
    );
    expect(pages.join().match(/ei lähetetty/g)).toHaveLength(waiting);
  });
});
