import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { admitLocalSender } from '../../bot/teams/admit.ts';
import { startHttp } from '../../bot/teams/http.ts';
import { rawExchange } from '../support/raw-http.ts';
import { activity, type OpenDoor, openDoor, send, service } from './door.ts';

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor({ env: {} });
});
afterAll(() => door.close());
beforeEach(() => {
  door.handled.length = 0;
});

const here = (over = {}): Record<string, unknown> =>
  activity({ serviceUrl: 'http://127.0.0.1:56150/_connector', channelId: 'msteams', ...over });

describe('local mode', () => {
  it('needs no token and takes any tenant', async () => {
    const body = here({ channelData: { tenant: { id: 'whichever' } }, conversation: { id: 'a:1' } });
    expect((await send(door, body)).status).toBe(200);
    expect(door.handled).toEqual([body]);
  });

  it.each(['http://localhost:3979', 'http://[::1]:3979/x', 'https://127.0.0.1/'])(
    'answers to this machine: %s',
    async (serviceUrl) => {
      expect((await send(door, here({ serviceUrl }))).status).toBe(200);
    },
  );

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'http://evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://10.0.0.1/',
    'file:///etc/passwd',
    '',
  ])('sends nothing anywhere else: %s', async (serviceUrl) => {
    const answer = await send(door, here({ serviceUrl }));
    expect([answer.status, answer.body]).toEqual([401, '{"error":"unauthorized"}']);
    expect(door.handled).toEqual([]);
  });

  it('still wants an activity of the right form', async () => {
    expect((await send(door, here({ type: {} }))).status).toBe(400);
  });

  it('refuses a page in the browser whose own name was pointed here', async () => {
    const body = JSON.stringify(here());
    const head = (host: string): string =>
      `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    expect((await rawExchange(door.port, [head('rebound.example:3978'), body])).status).toBe(401);
    expect((await rawExchange(door.port, [head('localhost:3978'), body])).status).toBe(200);
    expect((await rawExchange(door.port, [head('[::1]:3978'), body])).status).toBe(200);
  });

  it('listens on 127.0.0.1 only', async () => {
    const read = readConfig({ PORT: '0' });
    if (!read.ok) throw new Error('config');
    const server = await startHttp({
      config: read.config,
      log: { info() {}, warn() {}, error() {} },
      now: () => 0,
      ready: async () => true,
      onActivity: async () => {},
    });
    try {
      for (const address of otherAddresses()) {
        await expect(fetch(`http://${address}:${server.port}/livez`)).rejects.toThrow();
      }
      expect((await fetch(`http://127.0.0.1:${server.port}/livez`)).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  it.each([
    { remoteAddress: '10.0.0.5', reason: 'remote-not-loopback' },
    { remoteAddress: '::ffff:10.0.0.5', reason: 'remote-not-loopback' },
    { remoteAddress: undefined, reason: 'remote-not-loopback' },
    { remoteAddress: '127.0.0.1', reason: undefined },
    { remoteAddress: '::ffff:127.0.0.1', reason: undefined },
    { remoteAddress: '::1', reason: undefined },
  ])(
    'takes requests from this machine only, even if bound elsewhere: $remoteAddress',
    ({ remoteAddress, reason }) => {
      expect(admitLocalSender({ remoteAddress, hostHeader: 'localhost:3978' })).toBe(reason);
    },
  );
});

function otherAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []);
  return all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
}

describe('service mode', () => {
  it('does not start without something to verify tokens with', async () => {
    const read = readConfig({ ...service, PORT: '0' });
    if (!read.ok) throw new Error('config');
    const log = { info() {}, warn() {}, error() {} };
    const starting = startHttp({
      config: read.config,
      log,
      now: () => 0,
      ready: async () => true,
      onActivity: async () => {},
    });
    await expect(starting).rejects.toThrow('token verifier');
  });
});
