import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
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

const minute = 60;
const now = start / 1000;
const stranger = '9a9a9a9a-1111-4222-8333-444444444444';
const evil = 'https://evil.example/';

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

function without(name: string): Claims {
  const { [name]: _gone, ...rest } = claims();
  return rest;
}

async function signedWithPublicKey(): Promise<string> {
  const pem = await exportSPKI(await publicKeyOf(door.pair));
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const head = `${encode({ alg: 'HS256', typ: 'JWT', kid: 'key-1' })}.${encode(claims())}`;
  return `Bearer ${head}.${createHmac('sha256', pem).update(head).digest('base64url')}`;
}

async function publicKeyOf({ publicJwk }: SigningPair) {
  const key = await importJWK(publicJwk, 'RS256', { extractable: true });
  if (key instanceof Uint8Array) throw new Error('not an RSA key');
  return key;
}

async function tampered(): Promise<string> {
  const [head, , signature] = (await signWith(door.pair, claims())).split('.');
  const payload = Buffer.from(JSON.stringify(claims({ serviceurl: evil }))).toString('base64url');
  return `Bearer ${head}.${payload}.${signature}`;
}

interface Forgery {
  readonly what: string;
  readonly reason: string;
  readonly authorization: () => Promise<string | undefined> | string | undefined;
  readonly body?: unknown;
}

const forgeries: readonly Forgery[] = [
  { what: 'no header', reason: 'token-missing', authorization: () => undefined },
  { what: 'an empty bearer', reason: 'token-malformed', authorization: () => 'Bearer ' },
  { what: 'a garbage bearer', reason: 'token-malformed', authorization: () => 'Bearer a.b.c' },
  { what: 'basic credentials', reason: 'token-malformed', authorization: () => 'Basic YWlubzphaW5v' },
  {
    what: 'two tokens in one header',
    reason: 'token-malformed',
    authorization: async () => `${await bearer()}, ${await bearer()}`,
  },
  {
    what: 'a header of more than 8 KB',
    reason: 'authorization-too-long',
    authorization: async () => bearer({ filler: 'x'.repeat(8_000) }),
  },
  {
    what: 'alg none',
    reason: 'token-malformed',
    authorization: () => `Bearer ${new UnsecuredJWT({ ...claims() }).encode()}`,
  },
  {
    what: 'alg none with a made-up signature',
    reason: 'token-malformed',
    authorization: () => `Bearer ${new UnsecuredJWT({ ...claims() }).encode()}c2ln`,
  },
  { what: 'HS256 signed with the public key', reason: 'token-malformed', authorization: signedWithPublicKey },
  {
    what: 'RS512 with the right key',
    reason: 'token-malformed',
    authorization: async () => {
      const key = await importJWK(await privateJwk(), 'RS512');
      return `Bearer ${await new SignJWT({ ...claims() }).setProtectedHeader({ alg: 'RS512', kid: 'key-1' }).sign(key)}`;
    },
  },
  {
    what: 'the wrong key under a known key id',
    reason: 'token-signature',
    authorization: async () => `Bearer ${await signWith(await newPair('key-1'), claims())}`,
  },
  {
    what: 'a payload exchanged under a genuine signature',
    reason: 'token-signature',
    authorization: tampered,
  },
  {
    what: 'an unknown key id',
    reason: 'token-key-unknown',
    authorization: async () => `Bearer ${await signWith(door.pair, claims(), 'key-nobody-knows')}`,
  },
  { what: 'another audience', reason: 'token-audience', authorization: () => bearer({ aud: stranger }) },
  {
    what: 'our audience among others',
    reason: 'token-audience',
    authorization: () => bearer({ aud: [appId, stranger] }),
  },
  {
    what: 'another issuer',
    reason: 'token-issuer',
    authorization: () => bearer({ iss: 'https://api.botframework.us' }),
  },
  {
    what: 'the issuer with a slash more',
    reason: 'token-issuer',
    authorization: () => bearer({ iss: 'https://api.botframework.com/' }),
  },
  {
    what: 'expired six minutes ago',
    reason: 'token-expired',
    authorization: () => bearer({ exp: now - 6 * minute }),
  },
  {
    what: 'expired four minutes ago, which the SDK would let run',
    reason: 'token-expired',
    authorization: () => bearer({ exp: now - 4 * minute }),
  },
  { what: 'expired 61 s ago', reason: 'token-expired', authorization: () => bearer({ exp: now - 61 }) },
  {
    what: 'valid in ten minutes',
    reason: 'token-not-yet',
    authorization: () => bearer({ nbf: now + 10 * minute }),
  },
  { what: 'valid in 61 s', reason: 'token-not-yet', authorization: () => bearer({ nbf: now + 61 }) },
  {
    what: 'no expiry, which the SDK would let run',
    reason: 'token-claim-missing',
    authorization: async () => `Bearer ${await signWith(door.pair, without('exp'))}`,
  },
  {
    what: 'an expiry that is a text',
    reason: 'token-malformed',
    authorization: () => bearer({ exp: `${now + 3000}` }),
  },
  {
    what: 'no start of validity',
    reason: 'token-claim-missing',
    authorization: async () => `Bearer ${await signWith(door.pair, without('nbf'))}`,
  },
  {
    what: 'no serviceurl claim',
    reason: 'token-claim-missing',
    authorization: async () => `Bearer ${await signWith(door.pair, without('serviceurl'))}`,
  },
  {
    what: 'an empty serviceurl claim and an empty serviceUrl',
    reason: 'token-claim-missing',
    authorization: () => bearer({ serviceurl: '' }),
    body: activity({ serviceUrl: '' }),
  },
  {
    what: 'a serviceUrl that is not the claim’s, though allowed',
    reason: 'service-url-not-the-tokens',
    authorization: () => bearer(),
    body: activity({ serviceUrl: 'https://smba.trafficmanager.net/amer/' }),
  },
  {
    what: 'claim and serviceUrl agreeing on a host that is not allowed',
    reason: 'service-url-not-allowed',
    authorization: () => bearer({ serviceurl: evil }),
    body: activity({ serviceUrl: evil }),
  },
  {
    what: 'no serviceUrl, which the SDK would let run',
    reason: 'service-url-missing',
    authorization: () => bearer(),
    body: activity({ serviceUrl: undefined }),
  },
  {
    what: 'an empty serviceUrl',
    reason: 'service-url-missing',
    authorization: () => bearer(),
    body: activity({ serviceUrl: '' }),
  },
  {
    what: 'another channel',
    reason: 'channel',
    authorization: () => bearer(),
    body: activity({ channelId: 'webchat' }),
  },
  {
    what: 'no channel',
    reason: 'channel',
    authorization: () => bearer(),
    body: activity({ channelId: undefined }),
  },
  {
    what: 'the Azure channel extension',
    reason: 'channel',
    authorization: () => bearer(),
    body: activity({ channelId: 'AseChannel' }),
  },
  {
    what: 'a key that may not speak for Teams',
    reason: 'channel-not-endorsed',
    authorization: async () => `Bearer ${await signWith(endorsedElsewhere, claims())}`,
  },
  {
    what: 'an emulator token of any tenant (v1), with a serviceUrl and sender of its choice',
    reason: 'token-issuer',
    authorization: () => bearer({ iss: `https://sts.windows.net/${stranger}/`, appid: appId, tid: stranger }),
    body: activity({ serviceUrl: evil, channelId: 'emulator' }),
  },
  {
    what: 'an emulator token of any tenant (v2)',
    reason: 'token-issuer',
    authorization: () =>
      bearer({
        iss: `https://login.microsoftonline.com/${stranger}/v2.0`,
        azp: appId,
        tid: stranger,
        ver: '2.0',
      }),
    body: activity({ serviceUrl: evil }),
  },
  {
    what: 'the bot’s own outgoing token',
    reason: 'token-issuer',
    authorization: () =>
      bearer({
        iss: `https://sts.windows.net/${tenantId}/`,
        aud: 'https://api.botframework.com',
        appid: appId,
      }),
  },
  {
    what: 'a skill’s token for us from another app',
    reason: 'token-issuer',
    authorization: () => bearer({ iss: `https://login.microsoftonline.com/${tenantId}/v2.0`, azp: stranger }),
  },
  {
    what: 'an empty object without token',
    reason: 'token-missing',
    authorization: () => undefined,
    body: {},
  },
  {
    what: 'a type that is an object, without token',
    reason: 'token-missing',
    authorization: () => undefined,
    body: { type: {} },
  },
  { what: 'a list without token', reason: 'token-missing', authorization: () => undefined, body: [] },
  { what: 'null without token', reason: 'token-missing', authorization: () => undefined, body: 'null' },
  {
    what: 'a list with a token',
    reason: 'service-url-missing',
    authorization: () => bearer(),
    body: [activity()],
  },
  { what: 'null with a token', reason: 'service-url-missing', authorization: () => bearer(), body: 'null' },
  {
    what: 'a text with a token',
    reason: 'service-url-missing',
    authorization: () => bearer(),
    body: '"hei"',
  },
  {
    what: 'another tenant in both places',
    reason: 'tenant-not-allowed',
    authorization: () => bearer(),
    body: activity({
      channelData: { tenant: { id: stranger } },
      conversation: { id: 'a:1', tenantId: stranger },
    }),
  },
  {
    what: 'two tenants that differ, one of them ours',
    reason: 'tenants-differ',
    authorization: () => bearer(),
    body: activity({ conversation: { id: 'a:1', tenantId: stranger } }),
  },
  {
    what: 'no tenant at all',
    reason: 'tenant-missing',
    authorization: () => bearer(),
    body: activity({ channelData: {}, conversation: { id: 'a:1' } }),
  },
  {
    what: 'a tenant inherited from the prototype',
    reason: 'tenant-missing',
    authorization: () => bearer(),
    body: JSON.stringify(activity({ channelData: {}, conversation: { id: 'a:1' } })).replace(
      '"channelData":{}',
      `"channelData":{"__proto__":{"tenant":{"id":"${tenantId}"}}}`,
    ),
  },
];

async function privateJwk() {
  const { exportJWK } = await import('jose');
  return exportJWK(door.pair.privateKey);
}

describe('a request that Teams did not send', () => {
  it.each(forgeries)(
    'gets the constant 401 and runs nothing: $what',
    async ({ authorization, body, reason }) => {
      const answer = await send(door, body ?? activity(), await authorization());
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
