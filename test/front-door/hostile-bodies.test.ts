import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signWith } from '../support/key-server.ts';
import { openSocket, post, rawExchange } from '../support/raw-http.ts';
import { activity, claims, type OpenDoor, openDoor } from './door.ts';

let door: OpenDoor;
let token: string;
let authorization: string;

beforeAll(async () => {
  door = await openDoor();
  token = await signWith(door.pair, claims());
  authorization = `Authorization: Bearer ${token}`;
});
afterAll(() => door.close());
beforeEach(() => {
  door.handled.length = 0;
});

const json = 'Content-Type: application/json';
const close = 'Connection: close';

async function alive(): Promise<boolean> {
  return (await fetch(`${door.url}/livez`)).status === 200;
}

const brokenGzip = 'no gzip';

/** What other test files of this process have left would be collected while we measure, and hide what we cost. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}

describe('a body of 7 bytes that says it is gzip', () => {
  it('ends the process of a server that has restify’s body parser alone', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('body-parser-alone.mjs', import.meta.url))]);
    try {
      const port = await portOf(child);
      const exit = once(child, 'exit');
      await rawExchange(port, [post([json, 'Content-Encoding: gzip', 'Content-Length: 7']), brokenGzip]);
      const [code] = await exit;
      expect(code).toBe(1);
    } finally {
      child.kill();
    }
  });

  it('gets 415 from ours, which lives on', async () => {
    const head = post([json, authorization, 'Content-Encoding: gzip', 'Content-Length: 7', close]);
    expect((await rawExchange(door.port, [head, brokenGzip])).status).toBe(415);
    expect(await alive()).toBe(true);
    expect(door.handled).toEqual([]);
  });
});

async function portOf(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('no output');
  const [line] = await once(child.stdout, 'data');
  return Number(String(line));
}

describe('a compressed body of any kind', () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
  it.each([
    { what: 'a bomb', encoding: 'gzip', body: bomb },
    { what: 'cut short', encoding: 'gzip', body: gzipSync('{"type":"message"}').subarray(0, 20) },
    { what: 'deflate', encoding: 'deflate', body: Buffer.from('x') },
    { what: 'brotli', encoding: 'br', body: Buffer.from('x') },
    { what: 'two encodings', encoding: 'identity, gzip', body: Buffer.from('x') },
  ])('is refused with 415 unread: $what', async ({ encoding, body }) => {
    const head = post([
      json,
      authorization,
      `Content-Encoding: ${encoding}`,
      `Content-Length: ${body.length}`,
      close,
    ]);
    expect((await rawExchange(door.port, [head, body])).status).toBe(415);
    expect(await alive()).toBe(true);
  });

  it('is not meant by the encoding "identity"', async () => {
    const body = JSON.stringify(activity());
    const head = post([json, authorization, 'Content-Encoding: identity', length(body), close]);
    expect((await rawExchange(door.port, [head, body])).status).toBe(200);
  });
});

const length = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}`;

const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

describe('a body that is too large', () => {
  it('is refused by the length it names, before it comes', async () => {
    const answer = await rawExchange(door.port, [post([json, authorization, 'Content-Length: 262145'])]);
    expect(answer.status).toBe(413);
    expect(answer.elapsedMs).toBeLessThan(3_000);
  });

  it('is refused by its count of bytes when it names none', async () => {
    const head = post([json, authorization, 'Transfer-Encoding: chunked']);
    const answer = await rawExchange(door.port, [head, chunk('['.padEnd(262_145))]);
    expect(answer.status).toBe(413);
    expect(await alive()).toBe(true);
  });

  it('passes at exactly 256 KB, whichever way it is sent', async () => {
    const body = JSON.stringify(activity()).padEnd(262_144 - 2);
    expect(Buffer.byteLength(body)).toBe(262_144);
    const whole = post([json, authorization, 'Content-Length: 262144', close]);
    expect((await rawExchange(door.port, [whole, body])).status).toBe(200);
    const chunked = post([json, authorization, 'Transfer-Encoding: chunked', close]);
    expect((await rawExchange(door.port, [chunked, chunk(body), '0\r\n\r\n'])).status).toBe(200);
  });

  it('of 20 MB costs no memory worth naming and is cut off', async () => {
    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    const socket = await openSocket(door.port);
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(post([json, authorization, 'Transfer-Encoding: chunked']));
    const part = Buffer.from(chunk('x'.repeat(65_536)));
    for (let sent = 0; sent < 20_000_000 && !socket.destroyed; sent += 65_536) {
      if (socket.write(part)) continue;
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
    }
    socket.resume();
    await closed;
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
    expect(await alive()).toBe(true);
  });
});

describe('a request whose parts contradict each other', () => {
  const body = JSON.stringify({});
  it.each([
    { what: 'two lengths', headers: ['Content-Length: 2', 'Content-Length: 3'] },
    { what: 'a length and chunks', headers: ['Content-Length: 2', 'Transfer-Encoding: chunked'] },
    { what: 'a negative length', headers: ['Content-Length: -1'] },
    { what: 'a length that is no number', headers: ['Content-Length: 0x10'] },
    { what: 'chunks under another encoding', headers: ['Transfer-Encoding: chunked, identity'] },
    { what: 'a header name with a space', headers: ['Content-Length : 2'] },
  ])('is ended with 400 and reaches nothing: $what', async ({ headers }) => {
    const answer = await rawExchange(door.port, [post([json, authorization, ...headers]), body]);
    expect(answer.status).toBe(400);
    expect(door.handled).toEqual([]);
    expect(await alive()).toBe(true);
  });

  it('with headers of more than 16 KB is ended with 431', async () => {
    const answer = await rawExchange(door.port, [post([json, `X-Filler: ${'x'.repeat(20_000)}`])]);
    expect(answer.status).toBe(431);
  });
});

describe('JSON made to hurt', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const inValue = (value: string): string =>
    JSON.stringify(activity({ value: 0 })).replace('"value":0', `"value":${value}`);
  it.each([
    { what: 'nested 33 deep', body: inValue(deep(32)) },
    { what: 'nested 100,000 deep', body: inValue(deep(100_000)) },
    { what: 'objects nested 10,000 deep', body: inValue(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) },
    { what: 'of 30,000 nodes in short lists', body: inValue(`[${`[${'0,'.repeat(99)}0],`.repeat(300)}0]`) },
    { what: 'of 100,000 nodes', body: inValue(`[${'0,'.repeat(100_000)}0]`) },
    { what: 'cut short', body: JSON.stringify(activity()).slice(0, -1) },
    { what: 'empty', body: '' },
    { what: 'with text after it', body: `${JSON.stringify(activity())}{}` },
  ])('is refused with 400 and reaches nothing: $what', async ({ body }) => {
    const answer = await rawExchange(door.port, [post([json, authorization, length(body), close]), body]);
    expect(answer.status).toBe(400);
    expect(door.handled).toEqual([]);
    expect(await alive()).toBe(true);
  });

  it('is refused when its bytes are not UTF-8', async () => {
    const body = Buffer.concat([Buffer.from(inValue('"')).subarray(0, -1), Buffer.from([0xff, 0x22, 0x7d])]);
    const head = post([json, authorization, `Content-Length: ${body.length}`, close]);
    expect((await rawExchange(door.port, [head, body])).status).toBe(400);
  });

  it('passes when nested exactly 32 deep', async () => {
    const body = inValue(deep(31));
    expect(
      (await rawExchange(door.port, [post([json, authorization, length(body), close]), body])).status,
    ).toBe(200);
  });

  it('loses prototype-like keys at every level and keeps the rest', async () => {
    const value =
      '{"__proto__":{"admin":true},"keep":{"constructor":{"prototype":{}},"list":[{"prototype":1,"a":2}]}}';
    const body = inValue(value);
    const answer = await rawExchange(door.port, [post([json, authorization, length(body), close]), body]);
    expect(answer.status).toBe(200);
    expect(door.handled).toEqual([activity({ value: { keep: { list: [{ a: 2 }] } } })]);
    expect(Object.hasOwn({}, 'admin') || 'admin' in {}).toBe(false);
  });
});

describe('a request to change the protocol', () => {
  it('is answered like any other, and the socket stays one for HTTP', async () => {
    const socket = await openSocket(door.port);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write('GET /livez HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    const [first] = await once(socket, 'data');
    expect(String(first)).toMatch(/^HTTP\/1\.1 200 /);
    socket.write('GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const [second] = await once(socket, 'data');
    expect(String(second)).toMatch(/^HTTP\/1\.1 404 /);
    await closed;
  });

  it('by CONNECT is ended', async () => {
    const answer = await rawExchange(door.port, ['CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n']);
    expect(answer.elapsedMs).toBeLessThan(3_000);
  });
});
