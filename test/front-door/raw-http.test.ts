import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, inject, it } from 'vitest';
import { signWith } from '../support/key-server.ts';
import { openSocket, post, rawExchange } from '../support/raw-http.ts';
import { useWatchedService } from '../support/watched-service.ts';
import { activity, claims, openDoor } from './door.ts';

const service = useWatchedService();
let authorization: string;
beforeAll(async () => {
  authorization = `Authorization: ${await service.bearer()}`;
});

const json = 'Content-Type: application/json';
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const gzipped = (body: Buffer) => [
  post([
    json,
    authorization,
    'Content-Encoding: gzip',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ]),
  body,
];
const chunked = () => post([json, authorization, 'Transfer-Encoding: chunked']);

/** When the socket is closed, whichever way: a reset is one. */
function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.on('error', () => {}).once('close', () => resolve()));
}

interface Attack {
  readonly what: string;
  /** Resolves when the other side has ended the connection. */
  run(port: number): Promise<unknown>;
}

const exchange = (what: string, parts: () => readonly (string | Buffer)[]): Attack => ({
  what,
  run: (port) => rawExchange(port, parts(), { giveUpMs: 20_000 }),
});

/** Writes what `next` gives every `everyMs` until it is cut off; 0: as fast as it is taken. */
function dripping(what: string, first: () => string, next: string, everyMs: number): Attack {
  return {
    what,
    async run(port) {
      const socket = await openSocket(port);
      const closed = closing(socket.resume());
      socket.write(first());
      while (!socket.destroyed) {
        const taken = socket.write(next);
        if (everyMs > 0) await Promise.race([new Promise((later) => setTimeout(later, everyMs)), closed]);
        else if (!taken)
          await Promise.race([new Promise((drained) => socket.once('drain', drained)), closed]);
      }
      await closed;
    },
  };
}

/** Says that nothing more comes, and waits for what the other side does. */
const halfOpen: Attack = {
  what: 'half open: a request cut in the middle, then nothing',
  async run(port) {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const closed = closing(socket.resume());
    socket.write(`${post([json, authorization, 'Content-Length: 100'])}{"type":`);
    socket.end();
    socket.once('end', () => socket.destroy());
    await closed;
  },
};

/** Asks for more than it reads, which is nothing. */
const deaf: Attack = {
  what: '20,000 requests in one go, and no answer read',
  async run(port) {
    const socket = await openSocket(port);
    socket.pause();
    const ended = closing(socket);
    socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20_000));
    // A paused socket does not hear of the end: it looks whether what it writes still goes somewhere.
    const poke = setInterval(() => socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'), 500);
    await ended;
    clearInterval(poke);
  },
};

const attacks: readonly Attack[] = [
  exchange('broken gzip', () => gzipped(Buffer.from('no gzip'))),
  exchange('gzip cut short', () => gzipped(gzipSync('{"type":"message"}').subarray(0, 20))),
  exchange('a gzip bomb of 200 MB', () => gzipped(bomb)),
  exchange('two lengths', () => [
    post([json, authorization, 'Content-Length: 2', 'Content-Length: 3']),
    '{}',
  ]),
  exchange('a length and chunks', () => [
    post([json, authorization, 'Content-Length: 2', 'Transfer-Encoding: chunked']),
    '{}',
  ]),
  exchange('a second request hidden in the first', () => [
    post([json, authorization, 'Transfer-Encoding: chunked', 'Content-Length: 4']),
    `0\r\n\r\n${post([json, authorization, 'Content-Length: 2'])}{}`,
  ]),
  exchange('20 MB announced', () => [
    post([json, authorization, 'Content-Length: 20000000']),
    Buffer.alloc(20_000_000, ' '),
  ]),
  exchange('10,000 headers', () => [
    post([json, ...Array.from({ length: 10_000 }, (_, n) => `X-${n}: ${n}`)]),
  ]),
  exchange('one header of 10 MB', () => [post([json, `X-Filler: ${'x'.repeat(10_000_000)}`])]),
  exchange('nothing at all', () => []),
  exchange('a head that does not end', () => ['POST /api/messages HTTP/1.1\r\nHost: ']),
  exchange('a body that does not come', () => [
    post([json, authorization, 'Content-Length: 100']),
    '{"type":',
  ]),
  exchange('bytes that are no HTTP', () => [Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00])]),
  dripping('20 MB and more in chunks', chunked, chunk('x'.repeat(65_536)), 0),
  dripping('chunks without end, slowly', chunked, chunk(' '), 200),
  dripping('chunks with extensions without end', chunked, `1;${'x'.repeat(10_000)}\r\n \r\n`, 0),
  dripping('headers without end, slowly', () => 'POST /api/messages HTTP/1.1\r\n', 'X-More: 1\r\n', 200),
  dripping('a body letter by letter', () => post([json, authorization, 'Content-Length: 10000']), ' ', 200),
  halfOpen,
  deaf,
];
const bomb = gzipSync(Buffer.alloc(200_000_000, ' '));

const slow = (n: number): Attack =>
  [
    exchange('silent', () => []),
    exchange('in the head', () => ['POST /api/messages HTTP/1.1\r\nHost: ']),
    exchange('in the body', () => [post([json, authorization, 'Content-Length: 100']), '{']),
    dripping('in chunks', chunked, chunk(' '), 500),
  ][n % 4] ?? deaf;

const second = 1_000;
const patience = 15 * second;

describe.concurrent('whatever comes over a socket', () => {
  it('is ended within 10 s, takes no memory worth naming, and never ends the process', {
    timeout: 60_000,
  }, async ({ expect }) => {
    for (let n = 0; n < 200; n++) await fetch(`${service.url}/livez`);
    await service.warmed();
    const before = (await service.memory()).rss;
    let most = before;
    const watching = setInterval(async () => {
      most = Math.max(most, (await service.memory('now')).rss);
    }, 250);

    const timed = async ({ what, run }: Attack) => {
      const started = performance.now();
      await Promise.race([run(service.port), new Promise((given) => setTimeout(given, patience))]);
      return [what, performance.now() - started] as const;
    };
    const all = [...attacks, ...Array.from({ length: 500 }, (_, n) => slow(n))];
    const running = Promise.all(all.map(timed));
    const others: number[] = [];
    for (let n = 0; n < 5; n++) {
      others.push((await fetch(`${service.url}/livez`)).status);
      await new Promise((later) => setTimeout(later, second));
    }
    const took = await running;
    clearInterval(watching);
    expect(took.filter(([, ms]) => ms > 10.5 * second)).toEqual([]);
    expect(others).toEqual(Array.from(others, () => 200));
    expect((most - before) / 1024 / 1024).toBeLessThan(50);
    expect(service.runs()).toBe(true);
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    expect(service.said()).not.toMatch(/"level":50/);
  });

  // Node waits twice where a part was still taken by the network.
  it.runIf(inject('long'))(
    'that takes no byte of a long answer is cut off within 20 s',
    { timeout: 30_000 },
    async ({ expect }) => {
      let cutOff = (): void => {};
      const ended = new Promise<void>((resolve) => {
        cutOff = resolve;
      });
      const door = await openDoor({
        onActivity: async (_req, res) => {
          res.once('close', cutOff);
          res.writeHead(200);
          res.end(Buffer.alloc(20_000_000));
        },
      });
      const body = JSON.stringify(activity());
      const token = await signWith(door.pair, claims());
      const started = performance.now();
      const socket = await openSocket(door.port);
      socket.pause().on('error', () => {});
      socket.write(
        post([json, `Authorization: Bearer ${token}`, `Content-Length: ${Buffer.byteLength(body)}`]),
      );
      socket.write(body);
      await ended;
      expect(performance.now() - started).toBeLessThan(20 * second);
      socket.destroy();
      await door.close();
    },
  );
});
