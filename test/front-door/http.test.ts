import { afterEach, describe, expect, it } from 'vitest';
import { PortTaken } from '../../bot/teams/listen.ts';
import { signWith } from '../support/key-server.ts';
import { openSocket } from '../support/raw-http.ts';
import { activity, claims, type DoorOptions, type OpenDoor, openDoor, send, service } from './door.ts';

let open: OpenDoor | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function door(options?: DoorOptions): Promise<OpenDoor> {
  open = await openDoor(options);
  return open;
}

async function tokenOf({ pair }: OpenDoor): Promise<string> {
  return `Bearer ${await signWith(pair, claims())}`;
}

describe('the probes', () => {
  it('say that the process lives without asking the storage', async () => {
    let asked = 0;
    const { url } = await door({
      ready: async () => {
        asked += 1;
        return false;
      },
    });
    const response = await fetch(`${url}/livez`);
    expect([response.status, await response.json(), asked]).toEqual([200, { status: 'ok' }, 0]);
  });

  it('ask the storage at most once in 2 s and follow its answer', async () => {
    let asked = 0;
    let storage = true;
    const { url, clock } = await door({
      ready: async () => {
        asked += 1;
        return storage;
      },
    });
    const statuses = async () =>
      (await Promise.all([1, 2, 3].map(() => fetch(`${url}/readyz`)))).map((r) => r.status);
    expect(await statuses()).toEqual([200, 200, 200]);
    storage = false;
    clock.ms += 1_999;
    expect(await statuses()).toEqual([200, 200, 200]);
    expect(asked).toBe(1);
    clock.ms += 1;
    expect(await statuses()).toEqual([503, 503, 503]);
    expect(asked).toBe(2);
  });

  it('count a storage that fails or stays silent for 1 s as not ready', async () => {
    let answer: () => Promise<boolean> = () => Promise.reject(new Error('down'));
    const { url, clock } = await door({ ready: () => answer() });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    answer = () => new Promise(() => {});
    clock.ms += 2_000;
    const started = performance.now();
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('are not ready without keys to check tokens with', async () => {
    const { url } = await door({ prefetch: false });
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable' }]);
  });
});

describe('a handler that fails', () => {
  it.each([
    {
      what: 'throws',
      onActivity: async () => {
        throw new Error('Aino’s secret');
      },
    },
    {
      what: 'throws something that is no error',
      onActivity: async () => {
        throw 'Aino’s secret';
      },
    },
    { what: 'forgets to answer', onActivity: async () => {} },
  ])('gives a constant 500 without detail: $what', async ({ onActivity }) => {
    const opened = await door({ onActivity });
    const answer = await send(opened, activity(), await tokenOf(opened));
    expect([answer.status, answer.body]).toEqual([500, '{"error":"internal"}']);
    expect(JSON.stringify(opened.logged)).not.toContain('Aino');
    expect(opened.logged).toHaveLength(1);
  });

  it('in the middle of its answer ends the connection', async () => {
    const opened = await door({
      onActivity: async (_req, res) => {
        res.writeHead(200, { 'content-length': '100' });
        res.write('half');
        throw new Error('broken off');
      },
    });
    await expect(tokenOf(opened).then((token) => send(opened, activity(), token))).rejects.toThrow();
    expect((await fetch(`${opened.url}/livez`)).status).toBe(200);
  });
});

describe('starting and stopping', () => {
  it('names a port that another program has', async () => {
    const { port } = await door();
    const second = openDoor({ env: { ...service, PORT: String(port) } });
    await expect(second).rejects.toThrow(PortTaken);
    await expect(second).rejects.toMatchObject({ port });
  });

  it('lets what runs finish, takes nothing new, and ends connections that ask nothing', async () => {
    let release = (): void => {};
    const opened = await door({
      onActivity: async (_req, res) => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        res.send(200, { done: true });
      },
    });
    const silent = await openSocket(opened.port);
    silent.on('error', () => {});
    const running = send(opened, activity(), await tokenOf(opened));
    while (opened.handled.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = opened.close();
    open = undefined;
    await expect(fetch(`${opened.url}/livez`)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    release();
    expect(await running).toMatchObject({ status: 200, body: '{"done":true}' });
    const started = performance.now();
    await closed;
    expect(performance.now() - started).toBeLessThan(1_000);
    silent.destroy();
  });
});
