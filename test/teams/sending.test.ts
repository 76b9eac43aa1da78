import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import { listen } from '../../bot/teams/listen.ts';
import { createMessenger } from '../../bot/teams/messenger.ts';

const card = { content: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'Kortti' };
const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) {
    cleanup();
  }
});

/** A service on loopback that answers as told and counts what reaches it. */
async function service(answer: RequestListener) {
  let requests = 0;
  const server = createServer((req, res) => {
    requests += 1;
    answer(req, res);
  });
  const port = await listen(server, 0, '127.0.0.1');
  cleanups.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${port}/`, host: `127.0.0.1:${port}`, requests: () => requests };
}

function status(code: number, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_req, res) => {
    res.statusCode = code;
    for (const [name, value] of Object.entries(headers)) {
      res.setHeader(name, value);
    }
    res.end('{}');
  };
}

function send(serviceUrl: string, env: Readonly<Record<string, string>> = {}) {
  const read = readConfig({ PORT: '0', ...env });
  if (!read.ok) {
    throw new Error(read.faults.join('; '));
  }
  const to = {
    conversation: 'a:1',
    serviceUrl,
    tenantId: 't',
    botId: '28:b',
    userId: '29:u',
    channelId: 'msteams',
  };
  return createMessenger(createConnector(read.config)).toPerson({ ...to, dead: false }, card);
}

describe('a send', () => {
  it.each([
    [200, {}, { kind: 'sent' }],
    [429, { 'Retry-After': '7' }, { kind: 'later', after: 7_000 }],
    [412, {}, { kind: 'later' }],
    [500, {}, { kind: 'uncertain' }],
    [502, {}, { kind: 'uncertain' }],
    [403, {}, { kind: 'dead' }],
    [404, {}, { kind: 'dead' }],
    [413, {}, { kind: 'refused', status: 413 }],
  ])(
    'that is answered %s is sorted by what it means, and made exactly once',
    async (code, headers, outcome) => {
      const teams = await service(status(code, headers));

      expect(await send(teams.url)).toMatchObject(outcome);
      expect(teams.requests()).toBe(1);
    },
  );

  it('that nobody listens for was certainly not delivered; one that is cut off may have been', async () => {
    const gone = await service(status(200));
    cleanups.pop()?.();
    const cut = await service((req) => void req.socket.destroy());

    expect(await send(gone.url)).toEqual({ kind: 'later' });
    expect(await send(cut.url)).toEqual({ kind: 'uncertain' });
    expect(cut.requests()).toBe(1);
  });

  it('that is not answered ends after 2 s', async () => {
    const silent = await service(() => undefined);
    const began = performance.now();

    expect(await send(silent.url)).toEqual({ kind: 'uncertain' });
    expect(performance.now() - began).toBeLessThan(6_000);
  });
});

describe('the bot’s token', () => {
  const bot = { BOT_APP_ID: 'app', BOT_TENANT_ID: 'tenant', AZURE_TABLES_ENDPOINT: 'https://tables.example' };

  it('goes nowhere but to allow-listed hosts', async () => {
    const foreign = await service(status(200));

    expect(await send(foreign.url, bot)).toEqual({ kind: 'dead' });
    expect(foreign.requests()).toBe(0);
  });

  it('does not follow a redirect off the list', async () => {
    const foreign = await service(status(200));
    const teams = await service(status(307, { Location: foreign.url }));
    await send(teams.url);

    expect(foreign.requests()).toBe(0);
  });
});
