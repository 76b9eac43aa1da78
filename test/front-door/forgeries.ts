import { createHmac } from 'node:crypto';
import { exportJWK, exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { type Claims, newPair, type SigningPair, signWith } from '../support/key-server.ts';

export interface Forgery {
  readonly what: string;
  /** What the log says. */
  readonly reason: string;
  /** Too close to the time to be told by a clock that runs. */
  readonly edge?: true;
  readonly authorization: () => Promise<string | undefined> | string | undefined;
  /** Else a genuine one. */
  readonly body?: () => unknown;
}

/** What a genuine request would be made of. */
export interface Genuine {
  pair(): SigningPair;
  /** A key that may speak for other channels only. */
  elsewhere(): SigningPair;
  readonly appId: string;
  readonly tenantId: string;
  /** Seconds since 1970. */
  now(): number;
  claims(over?: Claims): Claims;
  activity(over?: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

const minute = 60;
const stranger = '9a9a9a9a-1111-4222-8333-444444444444';
const evil = 'https://evil.example/';

/** Every kind of forged request that the SDK was measured with, and more. */
export function forgeriesOf({
  pair,
  elsewhere,
  appId,
  tenantId,
  now,
  claims,
  activity,
}: Genuine): readonly Forgery[] {
  const bearer = async (over: Claims = {}): Promise<string> =>
    `Bearer ${await signWith(pair(), claims(over))}`;
  return [
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
    {
      what: 'HS256 signed with the public key',
      reason: 'token-malformed',
      authorization: () => signedWithPublicKey(pair(), claims()),
    },
    {
      what: 'RS512 with the right key',
      reason: 'token-malformed',
      authorization: async () => {
        const key = await importJWK(await exportJWK(pair().privateKey), 'RS512');
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
      authorization: () => tampered(pair(), claims),
    },
    {
      what: 'an unknown key id',
      reason: 'token-key-unknown',
      authorization: async () => `Bearer ${await signWith(pair(), claims(), 'key-nobody-knows')}`,
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
      authorization: () => bearer({ exp: now() - 6 * minute }),
    },
    {
      what: 'expired four minutes ago, which the SDK would let run',
      reason: 'token-expired',
      authorization: () => bearer({ exp: now() - 4 * minute }),
    },
    {
      what: 'expired 61 s ago',
      reason: 'token-expired',
      edge: true,
      authorization: () => bearer({ exp: now() - 61 }),
    },
    {
      what: 'expired 60 s ago, when the tolerance is over',
      reason: 'token-expired',
      edge: true,
      authorization: () => bearer({ exp: now() - 60 }),
    },
    {
      what: 'valid in ten minutes',
      reason: 'token-not-yet',
      authorization: () => bearer({ nbf: now() + 10 * minute }),
    },
    {
      what: 'valid in 61 s',
      reason: 'token-not-yet',
      edge: true,
      authorization: () => bearer({ nbf: now() + 61 }),
    },
    {
      what: 'no expiry, which the SDK would let run',
      reason: 'token-claim-missing',
      authorization: async () => `Bearer ${await signWith(pair(), without(claims(), 'exp'))}`,
    },
    {
      what: 'an expiry that is a text',
      reason: 'token-malformed',
      authorization: () => bearer({ exp: `${now() + 3000}` }),
    },
    {
      what: 'no start of validity',
      reason: 'token-claim-missing',
      authorization: async () => `Bearer ${await signWith(pair(), without(claims(), 'nbf'))}`,
    },
    {
      what: 'no serviceurl claim',
      reason: 'token-claim-missing',
      authorization: async () => `Bearer ${await signWith(pair(), without(claims(), 'serviceurl'))}`,
    },
    {
      what: 'an empty serviceurl claim and an empty serviceUrl',
      reason: 'token-claim-missing',
      authorization: () => bearer({ serviceurl: '' }),
      body: () => activity({ serviceUrl: '' }),
    },
    {
      what: 'a serviceUrl that is not the claim’s, though allowed',
      reason: 'service-url-not-the-tokens',
      authorization: () => bearer(),
      body: () => activity({ serviceUrl: 'https://smba.trafficmanager.net/amer/' }),
    },
    {
      what: 'claim and serviceUrl agreeing on a host that is not allowed',
      reason: 'service-url-not-allowed',
      authorization: () => bearer({ serviceurl: evil }),
      body: () => activity({ serviceUrl: evil }),
    },
    {
      what: 'no serviceUrl, which the SDK would let run',
      reason: 'service-url-missing',
      authorization: () => bearer(),
      body: () => activity({ serviceUrl: undefined }),
    },
    {
      what: 'an empty serviceUrl',
      reason: 'service-url-missing',
      authorization: () => bearer(),
      body: () => activity({ serviceUrl: '' }),
    },
    {
      what: 'another channel',
      reason: 'channel',
      authorization: () => bearer(),
      body: () => activity({ channelId: 'webchat' }),
    },
    {
      what: 'no channel',
      reason: 'channel',
      authorization: () => bearer(),
      body: () => activity({ channelId: undefined }),
    },
    {
      what: 'the Azure channel extension',
      reason: 'channel',
      authorization: () => bearer(),
      body: () => activity({ channelId: 'AseChannel' }),
    },
    {
      what: 'a key that may not speak for Teams',
      reason: 'channel-not-endorsed',
      authorization: async () => `Bearer ${await signWith(elsewhere(), claims())}`,
    },
    {
      what: 'an emulator token of any tenant (v1), with a serviceUrl and sender of its choice',
      reason: 'token-issuer',
      authorization: () =>
        bearer({ iss: `https://sts.windows.net/${stranger}/`, appid: appId, tid: stranger }),
      body: () => activity({ serviceUrl: evil, channelId: 'emulator' }),
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
      body: () => activity({ serviceUrl: evil }),
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
      authorization: () =>
        bearer({ iss: `https://login.microsoftonline.com/${tenantId}/v2.0`, azp: stranger }),
    },
    {
      what: 'an empty object without token',
      reason: 'token-missing',
      authorization: () => undefined,
      body: () => ({}),
    },
    {
      what: 'a type that is an object, without token',
      reason: 'token-missing',
      authorization: () => undefined,
      body: () => ({ type: {} }),
    },
    { what: 'a list without token', reason: 'token-missing', authorization: () => undefined, body: () => [] },
    {
      what: 'null without token',
      reason: 'token-missing',
      authorization: () => undefined,
      body: () => 'null',
    },
    {
      what: 'a list with a token',
      reason: 'service-url-missing',
      authorization: () => bearer(),
      body: () => [activity()],
    },
    {
      what: 'null with a token',
      reason: 'service-url-missing',
      authorization: () => bearer(),
      body: () => 'null',
    },
    {
      what: 'a text with a token',
      reason: 'service-url-missing',
      authorization: () => bearer(),
      body: () => '"hei"',
    },
    {
      what: 'two tenants that differ, one of them ours',
      reason: 'tenants-differ',
      authorization: () => bearer(),
      body: () => activity({ conversation: { id: 'a:1', tenantId: stranger } }),
    },
    {
      what: 'no tenant at all',
      reason: 'tenant-missing',
      authorization: () => bearer(),
      body: () => activity({ channelData: {}, conversation: { id: 'a:1' } }),
    },
    {
      what: 'a tenant inherited from the prototype',
      reason: 'tenant-missing',
      authorization: () => bearer(),
      body: () =>
        JSON.stringify(activity({ channelData: {}, conversation: { id: 'a:1' } })).replace(
          '"channelData":{}',
          `"channelData":{"__proto__":{"tenant":{"id":"${tenantId}"}}}`,
        ),
    },
  ];
}

function without(claims: Claims, name: string): Claims {
  const { [name]: _gone, ...rest } = claims;
  return rest;
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

async function signedWithPublicKey({ publicJwk }: SigningPair, claims: Claims): Promise<string> {
  const key = await importJWK(publicJwk, 'RS256', { extractable: true });
  if (key instanceof Uint8Array) throw new Error('not an RSA key');
  const head = `${encode({ alg: 'HS256', typ: 'JWT', kid: 'key-1' })}.${encode(claims)}`;
  return `Bearer ${head}.${createHmac('sha256', await exportSPKI(key))
    .update(head)
    .digest('base64url')}`;
}

async function tampered(pair: SigningPair, claims: Genuine['claims']): Promise<string> {
  const [head, , signature] = (await signWith(pair, claims())).split('.');
  return `Bearer ${head}.${encode(claims({ serviceurl: evil }))}.${signature}`;
}
