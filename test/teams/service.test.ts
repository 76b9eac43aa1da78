import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { importNetwork } from '../../bot/network/import.ts';
import type { Log } from '../../bot/shared/log.ts';
import { type HttpServer, startHttp } from '../../bot/teams/http.ts';
import { createSigningKeys } from '../../bot/teams/signing-keys.ts';
import { createTokenVerifier } from '../../bot/teams/verify-token.ts';
import { type Program, wire } from '../../bot/wiring.ts';
import { readQuota } from '../../storage/quota.ts';
import {
  type KeyServer,
  newPair,
  type SigningPair,
  signWith,
  startKeyServer,
} from '../support/key-server.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, town } from '../support/town.ts';

const store = useStore();
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const appId = 'uso-bot-app';
const issuer = 'https://api.botframework.com';

let keyServer: KeyServer;
let pair: SigningPair;
let program: Program;
let http: HttpServer;

/** The service as deployed, but for the address of the key server. */
beforeAll(async () => {
  keyServer = await startKeyServer();
  pair = await newPair('key-1');
  keyServer.publish({ ...pair.publicJwk, kid: pair.kid, endorsements: ['msteams'] });
  const read = readConfig({
    PORT: '0',
    BOT_APP_ID: appId,
    BOT_TENANT_ID: accounts.manager.tenantId,
    AZURE_TABLES_CONNECTION_STRING: store.connectionString,
    BOT_OPENID_METADATA_URL: keyServer.metadataUrl,
  });
  if (!read.ok) {
    throw new Error(read.faults.join('; '));
  }
  const { config } = read;
  program = wire({
    config,
    location: { connectionString: store.connectionString },
    log: quiet,
    clock: () => start,
    newId: () => randomUUID(),
    playgroundUser: '',
  });
  await program.services.tables.create();
  await importNetwork(program.services, town());
  const keys = createSigningKeys({
    metadataUrl: config.openIdMetadataUrl,
    log: quiet,
    now: () => performance.now(),
  });
  const verifier = createTokenVerifier({ appId, issuer, keys, now: Date.now });
  http = await startHttp({
    config: { ...config, host: '127.0.0.1' },
    log: quiet,
    now: Date.now,
    ready: program.ready,
    onActivity: program.onActivity,
    verifier,
  });
});

afterAll(async () => {
  await http.close();
  await keyServer.close();
});

async function books(tenantId: string, token: string | undefined) {
  const data = { v: 1, nonce: randomUUID(), kind: 'study', due: '2026-12-18' };
  return fetch(`http://127.0.0.1:${http.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:x', aadObjectId: accounts.manager.aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      value: { action: { type: 'Action.Execute', verb: 'booking.submit', data } },
    }),
  });
}

/** Writes in the personal chat, as somebody whom the network does not know. */
async function writes(tenantId: string, text: string) {
  return fetch(`http://127.0.0.1:${http.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
    body: JSON.stringify({
      type: 'message',
      id: randomUUID(),
      text,
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:y', name: 'Joku', aadObjectId: accounts.stranger.aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:2', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    }),
  });
}

function token(claims: object = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  return signWith(pair, {
    iss: issuer,
    aud: appId,
    nbf: now - 5,
    exp: now + 600,
    serviceurl: serviceUrl,
    ...claims,
  });
}

async function booked(): Promise<number> {
  return (await readQuota(program.services.tables, '233', 'uso8')).active.length;
}

describe('the service, through the real path of a token', () => {
  it('carries out what a genuine request of an allowed tenant asks for', async () => {
    const answered = await books(accounts.manager.tenantId, await token());

    expect(answered.status).toBe(200);
    expect(await booked()).toBe(1);
  });

  it.each([
    ['no token', accounts.manager.tenantId, () => undefined],
    ['a token for another bot', accounts.manager.tenantId, () => token({ aud: 'other' })],
    [
      'a token for another service',
      accounts.manager.tenantId,
      () => token({ serviceurl: 'https://evil.example/' }),
    ],
  ])('answers 401 and changes nothing: %s', async (_name, tenant, forged) => {
    const before = await booked();
    const answered = await books(tenant, await forged());

    expect(answered.status).toBe(401);
    expect(await booked()).toBe(before);
  });

  it('does nothing for a tenant that is not on the list, and says who to ask', async () => {
    const before = await booked();
    const answered = await books('another-tenant', await token());

    expect(answered.status).toBe(200);
    expect(JSON.stringify(await answered.json())).toContain('En tunne sinua');
    expect(await booked()).toBe(before);
  });

  it('looks at no code of a tenant that is not on the list', async () => {
    const before = await program.services.tables.range('People', 'people');
    const answered = await writes('another-tenant', 'BCDF-GHJK-MNPQ');

    expect(answered.status).toBe(200);
    expect(await program.services.tables.range('People', 'people')).toEqual(before);
  });
});
