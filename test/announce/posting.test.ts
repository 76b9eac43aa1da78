import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPosts } from '../../bot/announce/post.ts';
import type { AnnouncementEvent } from '../../bot/shared/announcement-events.ts';
import { postItem } from '../../bot/shared/outbox.ts';
import type { SendOutcome } from '../../bot/shared/send-outcome.ts';
import { announcementPartition, targetKeyOf } from '../../storage/announcement.ts';
import { channelKey } from '../../storage/conversations.ts';
import { putOutboxItem } from '../../storage/outbox.ts';
import { openChannel } from '../support/channels.ts';
import { type LimitedConnector, startLimitedConnector } from '../support/limited-connector.ts';
import { useTown } from '../support/town-bot.ts';
import { happensTo, quiet, sends, statuses } from './acts.ts';

const town = useTown();
const channel = '19:once';
const key = targetKeyOf({ kind: 'channel', id: channel });
const wanted = { channels: 'chosen', chosen: channelKey(channel) };
const refusal = { kind: 'refuse', status: 400, body: { error: { code: 'BadSyntax', message: '' } } } as const;
let teams: LimitedConnector;

beforeAll(async () => {
  teams = await startLimitedConnector({ latency: 5 });
  await openChannel(town, channel, { serviceUrl: teams.serviceUrl });
});
afterAll(() => teams.close());

const creates = (from: number) => teams.arrivals.slice(from).filter(({ kind }) => kind === 'create');

describe('a copy that is to be posted', () => {
  it('is posted for the latest try only', async () => {
    const author = town.person('consultant');
    teams.plan = () => refusal;
    const id = await sends(author, wanted);
    await expect.poll(() => statuses(town, id), { timeout: 8_000 }).toEqual({ [channel]: 'failed' });
    teams.plan = undefined;
    await openChannel(town, channel, { serviceUrl: 'http://127.0.0.1:9/' });
    const from = teams.arrivals.length;
    await author.invoke('announcement.resend', { v: 1, announcement: id, nonce: 'again' });
    const { tables } = town.bot.program.services;
    // What is left of the first try, should its process have ended before it was removed.
    await putOutboxItem(
      tables,
      'Announcements',
      announcementPartition(id),
      postItem(id, key, 1),
      town.bot.now,
    );
    await quiet();
    await openChannel(town, channel, { serviceUrl: teams.serviceUrl });
    await expect.poll(() => statuses(town, id), { timeout: 12_000 }).toEqual({ [channel]: 'sent' });
    await quiet(1_500);

    expect(creates(from)).toHaveLength(1);
  });
});

describe('what came of a copy', () => {
  const at = Date.parse('2026-11-24T08:00:00Z');
  const outcomes = {
    sent: { kind: 'sent', conversation: `${channel};messageid=1`, activity: '1' },
    refused: { kind: 'refused', status: 400 },
  } as const;
  const uncertain = { type: 'delivered', at, target: key, attempt: 1, status: 'uncertain' } as const;

  /** A copy was on its way and this happened to it; then it is known what came of the first try. */
  async function known(outcome: SendOutcome, ...before: readonly AnnouncementEvent[]): Promise<string> {
    const id = randomUUID();
    const place = { kind: 'channel', id: channel } as const;
    const { services } = town.bot.program;
    await happensTo(town, id, { type: 'released', at, by: 'c1' });
    await happensTo(town, id, { type: 'targeted', at, targets: [{ key, place }] });
    for (const event of before) await happensTo(town, id, event);
    const never = async () => ({ kind: 'later' }) as const;
    const posts = createPosts({
      ...{ services, clock: () => town.bot.now, toChannel: never, toPerson: never },
      wayTo: async () => undefined,
    });
    await posts.posted(postItem(id, key, 1), outcome);
    return (await statuses(town, id))[channel] ?? '';
  }

  it('counts though another leader noted meanwhile that nobody knows', async () => {
    expect(await known(outcomes.sent, uncertain)).toBe('sent');
    expect(await known(outcomes.refused, uncertain)).toBe('failed');
  });

  it('does not count for a later try', async () => {
    const again = { type: 'asked-again', at, targets: [key] } as const;

    expect(await known(outcomes.sent, uncertain, again)).toBe('asked');
    expect(await known(outcomes.refused, uncertain, again, { ...uncertain, attempt: 2 })).toBe('uncertain');
  });

  it('does not count once it is known, or somebody who has looked has said', async () => {
    expect(await known(outcomes.refused, uncertain, { type: 'came', at, target: key })).toBe('sent');
    expect(await known({ kind: 'uncertain' }, { ...uncertain, status: 'sent' })).toBe('sent');
  });
});
