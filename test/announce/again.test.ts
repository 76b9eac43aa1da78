import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcementOfSession } from '../../storage/announcement.ts';
import { openChannels } from '../support/channels.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import { useTown } from '../support/town-bot.ts';
import { quiet, statuses } from './acts.ts';

const town = useTown([{ id: 'wide' }], [], { paced: true });
const channels = Array.from({ length: 60 }, (_, n) => `19:kaikki-${n}`);
let teams: LimitedConnector;

beforeAll(async () => {
  teams = await startLimitedConnector({ latency: 5 });
  await openChannels(town, channels, { serviceUrl: teams.serviceUrl });
});
afterAll(() => teams.close());

const standing = async () => Object.entries(await statuses(town, announcementOfSession('wide')));
const are = async (status: string) =>
  (await standing()).filter(([, one]) => one === status).map(([channel]) => channel);

describe('a session that failed in more channels than one step takes', () => {
  it('is posted in each of them once when it is published again', async () => {
    const author = town.person('consultant');
    const form = { v: 1, session: 'wide', channels: channels.join(',') };
    teams.plan = () => ({ kind: 'refuse', status: 400, body: { error: { code: 'BadSyntax', message: '' } } });
    await author.invoke('announce.send', { ...form, nonce: 'first' });
    await expect.poll(async () => (await standing()).length, { timeout: 15_000 }).toBe(channels.length);
    await expect.poll(() => are('asked'), { timeout: 15_000 }).toEqual([]);
    teams.plan = undefined;
    const failed = (await are('failed')).toSorted();
    expect(failed.length).toBeGreaterThan(50);
    const from = teams.arrivals.length;
    await author.invoke('announce.send', { ...form, nonce: 'second' });
    await expect.poll(() => are('failed'), { timeout: 15_000 }).toEqual([]);
    await expect.poll(() => are('asked'), { timeout: 15_000 }).toEqual([]);
    await quiet();

    const arrived = teams.arrivals
      .slice(from)
      .filter(({ kind }) => kind === 'create')
      .map(({ conversation }) => conversation);
    expect(arrived.length).toBeGreaterThan(40);
    expect(failed).toEqual(expect.arrayContaining(arrived));
    expect(new Set(arrived).size).toBe(arrived.length);
  });
});
