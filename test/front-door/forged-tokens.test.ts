import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Claims, newPair, published, type SigningPair, signWith } from '../support/key-server.ts';
import {
  type Answer,
  activity,
  appId,
  claims,
  type OpenDoor,
  openDoor,
  send,
  serviceUrl,
  start,
  tenantId,
} from './door.ts';
import { forgeriesOf } from './forgeries.ts';

const now = start / 1000;
const stranger = '9a9a9a9a-1111-4222-8333-444444444444';

let door: OpenDoor;
let endorsedElsewhere: SigningPair;
let withoutEndorsements: SigningPair;
/** What everybody who is refused gets. */
let constant: Answer;

beforeAll(async () => {
  door = await openDoor();
  endorsedElsewhere = await newPair('key-web');
  withoutEndorsements = await newPair('key-plain');
  door.keyServer.publish(
    published(door.pair, ['msteams']),
    published(endorsedElsewhere, ['webchat', 'directline']),
    published(withoutEndorsements),
  );
  door.clock.ms += 120_000; // past the pause between two fetches
  await send(door, activity(), `Bearer ${await signWith(withoutEndorsements, claims())}`);
  door.clock.ms = start;
  constant = await send(door, activity());
});
afterAll(() => door.close());
beforeEach(() => {
  door.handled.length = 0;
  door.logged.length = 0;
});

const bearer = async (over: Claims = {}): Promise<string> =>
  `Bearer ${await signWith(door.pair, claims(over))}`;

const forgeries = forgeriesOf({
  pair: () => door.pair,
  elsewhere: () => endorsedElsewhere,
  appId,
  tenantId,
  now: () => now,
  claims,
  activity,
});

describe('a request that Teams did not send', () => {
  it.each(forgeries)(
    'gets the constant 401 and runs nothing: $what',
    async ({ authorization, body, reason }) => {
      const answer = await send(door, body ? body() : activity(), await authorization());
      expect(answer).toEqual(constant);
      expect(answer.status).toBe(401);
      expect(door.handled).toEqual([]);
      expect(door.reasons()).toEqual([reason]);
    },
  );

  it('learns nothing from the constant answer', () => {
    expect(constant.body).toBe('{"error":"unauthorized"}');
    expect(constant.headers['www-authenticate']).toBe('Bearer');
    expect(constant.headers['server']).toBeUndefined();
  });

  it('leaves neither token nor name in the log', async () => {
    const token = await bearer({ aud: stranger });
    await send(door, activity(), token);
    const text = JSON.stringify(door.logged);
    expect(text).toContain('token-audience');
    for (const secret of [token.slice(7), 'Aino', tenantId, stranger]) expect(text).not.toContain(secret);
  });
});

describe('a request that Teams sent', () => {
  it.each([
    { what: 'as usual', over: {} },
    { what: 'expired 59 s ago by our clock', over: { exp: now - 59 } },
    { what: 'valid in 59 s by our clock', over: { nbf: now + 59 } },
    { what: 'valid in 60 s by our clock', over: { nbf: now + 60 } },
  ])('reaches the handler: $what', async ({ over }) => {
    expect((await send(door, activity(), await bearer(over))).status).toBe(200);
    expect(door.handled).toEqual([activity()]);
  });

  it('passes with a key that names no endorsements', async () => {
    const token = await signWith(withoutEndorsements, claims());
    expect((await send(door, activity(), `bearer ${token}`)).status).toBe(200);
  });

  it('passes with the tenant in one place only, in any case', async () => {
    const body = activity({
      conversation: { id: 'a:1' },
      channelData: { tenant: { id: tenantId.toUpperCase() } },
    });
    expect((await send(door, body, await bearer())).status).toBe(200);
  });

  it('is judged anew with the same token: another serviceUrl or tenant is refused', async () => {
    const token = await bearer({ jti: 'judged-anew' });
    expect((await send(door, activity(), token)).status).toBe(200);
    expect((await send(door, activity({ serviceUrl: `${serviceUrl}x` }), token)).status).toBe(401);
    expect((await send(door, activity({ channelData: { tenant: { id: stranger } } }), token)).status).toBe(
      401,
    );
    expect((await send(door, activity(), token)).status).toBe(200);
  });

  it('is refused once its token, verified before, has expired', async () => {
    const token = await bearer({ jti: 'expires', exp: now + 100 });
    expect((await send(door, activity(), token)).status).toBe(200);
    door.clock.ms = start + 161_000;
    const late = await send(door, activity(), token);
    door.clock.ms = start;
    expect(late).toEqual(constant);
  });
});
