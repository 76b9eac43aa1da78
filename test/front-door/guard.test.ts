import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signWith } from '../support/key-server.ts';
import { activity, claims, type OpenDoor, openDoor, send } from './door.ts';

let door: OpenDoor;
let token: string;

beforeAll(async () => {
  door = await openDoor();
  token = `Bearer ${await signWith(door.pair, claims())}`;
});
afterAll(() => door.close());
beforeEach(() => {
  door.handled.length = 0;
});

const messages = '/api/messages';

describe('a request to something that is not there', () => {
  it.each([
    { method: 'GET', path: '/' },
    { method: 'POST', path: '/api/messages/' },
    { method: 'POST', path: '/API/messages' },
    { method: 'POST', path: '//api/messages' },
    { method: 'POST', path: '/api/%6dessages' },
    { method: 'GET', path: '/api/%' },
    { method: 'GET', path: '/.env' },
    { method: 'OPTIONS', path: '/nothing' },
  ])('gets the constant 404: $method $path', async ({ method, path }) => {
    const response = await fetch(door.url + path, { method, headers: { authorization: token } });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('{"error":"not-found"}');
  });
});

describe('a method that a path does not have', () => {
  it.each([
    { method: 'GET', path: messages, allow: 'POST' },
    { method: 'PUT', path: messages, allow: 'POST' },
    { method: 'OPTIONS', path: messages, allow: 'POST' },
    { method: 'POST', path: '/livez', allow: 'GET' },
    { method: 'DELETE', path: '/readyz', allow: 'GET' },
  ])('gets 405 and the one it has: $method $path', async ({ method, path, allow }) => {
    const response = await fetch(door.url + path, { method, headers: { authorization: token } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(await response.text()).toBe('{"error":"method-not-allowed"}');
    expect(door.handled).toEqual([]);
  });
});

describe('a content type', () => {
  it.each([
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
    'application/json; charset=utf-16',
    'application/json, text/plain',
  ])('other than JSON gets 415: %s', async (type) => {
    const answer = await send(door, activity(), token, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(answer.body).toBe('{"error":"unsupported-media-type"}');
    expect(door.handled).toEqual([]);
  });

  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'of JSON passes however it is written: %s',
    async (type) => {
      expect((await send(door, activity(), token, { 'content-type': type })).status).toBe(200);
    },
  );
});

describe('an activity of the wrong form', () => {
  it.each([
    { what: 'no type', over: { type: undefined } },
    { what: 'a type that is an object', over: { type: {} } },
    { what: 'no sender', over: { from: undefined } },
    { what: 'a sender without id', over: { from: { name: 'Aino' } } },
    { what: 'no recipient', over: { recipient: undefined } },
    { what: 'no conversation', over: { conversation: undefined, channelData: undefined }, status: 401 },
    { what: 'a text that is a number', over: { text: 1 } },
    { what: 'a time that is a number', over: { timestamp: 1 } },
    { what: 'entities that are no list', over: { entities: {} } },
    { what: 'an entity without type', over: { entities: [{}] } },
    { what: 'an attachment that is a text', over: { attachments: ['x'] } },
    { what: 'a name that is a list', over: { name: [] } },
    { what: 'a member that is null', over: { membersAdded: [null] } },
  ])('gets the constant refusal and reaches nothing: $what', async ({ over, status = 400 }) => {
    const answer = await send(door, activity(over), token);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body).toBe('{"error":"bad-request"}');
    expect(door.handled).toEqual([]);
  });

  it('is not one with keys that nobody knows yet, which stay', async () => {
    const body = activity({
      newInTeams: { a: [1] },
      from: { id: '29:a', userRole: 'user' },
      locale: 'fi-FI',
    });
    expect((await send(door, body, token)).status).toBe(200);
    expect(door.handled).toEqual([body]);
  });

  it('is not one whose optional parts are null: they count as absent', async () => {
    expect((await send(door, activity({ value: null, text: null, entities: null }), token)).status).toBe(200);
    const { text: _text, ...rest } = activity();
    expect(door.handled).toEqual([rest]);
  });

  it('is not a text of 10,000 characters', async () => {
    expect((await send(door, activity({ text: 'ä'.repeat(10_000) }), token)).status).toBe(200);
  });
});

describe('the server itself', () => {
  it('keeps an idle connection for longer than senders reuse one', async () => {
    expect((await fetch(`${door.url}/livez`)).headers.get('keep-alive')).toBe('timeout=75');
  });

  it('writes nothing to the console, whatever comes', async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      await send(door, activity(), token);
      await send(door, activity());
      await send(door, '{', token);
      await fetch(`${door.url}/nothing`);
      await fetch(`${door.url}/readyz`);
      expect([...out.mock.calls, ...err.mock.calls]).toEqual([]);
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  });

  it('floods no log when it is flooded with junk', async () => {
    door.clock.ms += 60_000;
    door.logged.length = 0;
    for (let n = 0; n < 60; n++) await fetch(`${door.url}/junk-${n}`);
    expect(door.logged).toHaveLength(20);
    door.clock.ms += 1_000;
    await fetch(`${door.url}/junk`);
    expect(door.logged.at(-1)?.fields).toEqual({ status: 404, reason: 'path', unlogged: 40 });
  });
});
