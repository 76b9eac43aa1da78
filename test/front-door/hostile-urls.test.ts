import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { countTargets } from '../../bot/shared/announcement.ts';
import { listen } from '../../bot/teams/listen.ts';
import { readAnnouncement } from '../../storage/announcement.ts';
import { saveChannel, savePersonal } from '../../storage/conversations.ts';
import { findPerson } from '../../storage/people.ts';
import { Tables } from '../../storage/tables/client.ts';
import { wordsOf } from '../support/cards.ts';
import { type Account, cardOf } from '../support/person.ts';
import { accounts, colleagues, town } from '../support/town.ts';
import { memberTenant, useWatchedService } from '../support/watched-service.ts';
import { hostileUrls } from './hostile-urls.ts';

/** Takes whatever comes, and notes it. */
async function startTrap(answer: (req: IncomingMessage) => readonly [status: number, location?: string]) {
  const requests: string[] = [];
  const server = createServer((req, res) => {
    requests.push(`${req.method} ${req.url} ${req.headers.authorization}`);
    const [status, location] = answer(req);
    res.statusCode = status;
    if (location !== undefined) res.setHeader('location', location);
    res.end('{}');
  });
  const port = await listen(server, 0, '127.0.0.1');
  return { requests, host: `127.0.0.1:${port}`, close: () => server.close().closeAllConnections() };
}

const trap = await startTrap(() => [200]);
const redirecting = await startTrap(({ url }) => [Number(url?.split('/')[1]), `http://${trap.host}/v3/`]);
afterAll(() => {
  trap.close();
  redirecting.close();
});

/** What is stored about people and channels is sent to one by one, which takes time. */
const stored = hostileUrls.filter((_, n) => inject('long') || inject('ci') || n % 5 === 0);
const [reached = accounts.stranger, ...led] = colleagues(stored.length + 1, '233');
const service = useWatchedService({
  hosts: ['smba.trafficmanager.net', redirecting.host],
  network: town([], [reached, ...led]),
});

const press = (serviceUrl: string, { tenantId, aadObjectId }: Account, more: object = {}) => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${aadObjectId}`, aadObjectId },
  recipient: { id: '28:bot' },
  conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  text: 'ohje',
  ...more,
});

async function send(serviceUrl: string, account: Account): Promise<number> {
  const authorization = await service.bearer({ serviceurl: serviceUrl });
  const response = await fetch(`${service.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(press(serviceUrl, account)),
  });
  return response.status;
}

/** Where it went that is not among what it may need. */
async function strayed(): Promise<readonly string[]> {
  const known = [...service.surroundings, redirecting.host];
  return (await service.dialled()).filter((target) => !known.includes(target));
}

describe('an address that only looks like Teams’', () => {
  it('in a request, even one with a genuine token for it, is refused and never dialled', async () => {
    expect(hostileUrls.length).toBeGreaterThanOrEqual(50);
    for (const url of hostileUrls) expect([url, await send(url, accounts.manager)]).toEqual([url, 401]);
    expect(await strayed()).toEqual([]);
  });

  it('in what is stored about people and channels is never dialled; the one that is genuine is', {
    timeout: 60_000,
  }, async () => {
    const tables = new Tables({ connectionString: service.connectionString });
    const to = { tenantId: memberTenant, botId: '28:bot', channelId: 'msteams' } as const;
    const idOf = async ({ tenantId, aadObjectId }: Account) =>
      (await findPerson(tables, tenantId, aadObjectId))?.id ?? '';
    const knows = async (account: Account, serviceUrl: string) => {
      const at = { conversation: `a:${account.aadObjectId}`, userId: '29:x', dead: false };
      await savePersonal(tables, await idOf(account), { ...to, ...at, serviceUrl });
    };
    await knows(reached, service.connector.serviceUrl);
    for (const [n, url] of stored.entries()) await knows(led[n] ?? reached, url);
    for (const [n, serviceUrl] of stored.entries()) {
      const team = { name: `k${n}`, teamId: `19:t${n}@thread.tacv2`, teamName: 'USO', removed: false };
      await saveChannel(tables, { ...to, id: `19:k${n}@thread.tacv2`, ...team, serviceUrl });
    }

    const author = await service.person(accounts.coordinator);
    const texts = {
      titleFi: 'Katsaus',
      titleSv: 'Översikt',
      textFi: 'Teksti',
      textSv: 'Text',
      kind: 'review',
    };
    const ref = { announcement: 'everywhere', nonce: 'once' };
    await author.invoke('announcement.save', { ...ref, ...texts });
    await author.invoke('announcement.address', { ...ref, channels: 'all', roles: 'participant' });
    const review = await author.invoke('announcement.review', { announcement: ref.announcement, page: 0 });
    const seen = /"seen":"([^"]+)"/.exec(JSON.stringify(review.value))?.[1] ?? '';
    await author.invoke('announcement.send', { ...ref, seen });

    await service.connector.waitFor(
      (one) =>
        one.conversation === `a:${reached.aadObjectId}` && wordsOf(cardOf(one) ?? {}).includes('Katsaus'),
    );
    const counts = async () =>
      countTargets((await readAnnouncement(tables, ref.announcement))?.targets.values() ?? []);
    const dead = { dead: 2 * stored.length };
    await expect.poll(counts, { timeout: 40_000, interval: 100 }).toMatchObject(dead);
    expect(await strayed()).toEqual([]);
    expect(service.said()).not.toContain('a-token');
  });

  it('that an allowed host leads to is not followed there, nor is the token', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      expect(await send(`http://${redirecting.host}/${status}/`, accounts.manager)).toBe(200);
    }
    expect(redirecting.requests.map((one) => one.split('/')[1])).toEqual(['301', '302', '303', '307', '308']);
    expect(redirecting.requests.every((one) => one.endsWith('Bearer a-token'))).toBe(true);
    expect(trap.requests).toEqual([]);
    expect(await strayed()).toEqual([]);
  });
});
