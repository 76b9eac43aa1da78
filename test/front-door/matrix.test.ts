import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesBetween, everythingStored } from '../authorisation/stored.ts';
import { newPair, published, type SigningPair } from '../support/key-server.ts';
import { accounts } from '../support/town.ts';
import { memberTenant, serviceApp, useWatchedService } from '../support/watched-service.ts';
import { type Forgery, forgeriesOf } from './forgeries.ts';

let elsewhere: SigningPair;
beforeAll(async () => {
  elsewhere = await newPair('key-web');
});
const service = useWatchedService({
  hosts: ['smba.trafficmanager.net'],
  keys: (pair) => [published(pair, ['msteams']), published(elsewhere, ['webchat', 'directline'])],
});

const { aadObjectId } = accounts.manager;
/** A press that changes something, whoever it is let in as. */
const activity = (over: object = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl: service.connector.serviceUrl,
  from: { id: `29:${aadObjectId}`, aadObjectId },
  recipient: { id: '28:bot' },
  conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId: memberTenant },
  channelData: { tenant: { id: memberTenant } },
  value: { action: { type: 'Action.Execute', verb: 'language.set', data: { language: 'sv' } } },
  ...over,
});

const forgeries = forgeriesOf({
  pair: () => service.pair,
  elsewhere: () => elsewhere,
  appId: serviceApp,
  tenantId: memberTenant,
  now: () => Math.floor(Date.now() / 1000),
  claims: (over = {}) => ({ ...service.claims(), ...over }),
  activity,
}).filter(({ edge }) => !edge);

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: object;
}

async function send(body: unknown, authorization?: string): Promise<Answer> {
  const response = await fetch(`${service.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { date: _date, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, body: await response.text(), headers };
}

const answerTo = async ({ authorization, body }: Forgery) =>
  send(body ? body() : activity(), await authorization());

let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  before = await everythingStored(service.connectionString);
});
afterAll(() => {
  expect(service.said()).not.toMatch(/"level":50/);
});

describe('the whole program, as it runs in the cloud', () => {
  it('answers every forged request with one constant 401, and does nothing of it', async () => {
    const constant = await send(activity());
    expect(constant).toMatchObject({ status: 401, body: '{"error":"unauthorized"}' });
    expect(forgeries.length).toBeGreaterThan(45);
    for (const one of forgeries) expect([one.what, await answerTo(one)]).toEqual([one.what, constant]);
    expect(service.connector.sent).toEqual([]);
    expect(changesBetween(before, await everythingStored(service.connectionString))).toEqual([]);
  });

  it('does what the same request asks for once it is genuine; sent again as it was, once', async () => {
    const genuine = await service.bearer();
    const press = { action: { type: 'Action.Execute', verb: 'question.send', data: question } };
    const one = activity({ value: press });
    for (let n = 0; n < 2; n++) expect((await send(one, genuine)).status).toBe(200);
    const stored = [...(await everythingStored(service.connectionString)).values()];
    expect(stored.filter((row) => row.includes('Mahtuuko mukaan vielä'))).toHaveLength(1);
    expect((await send(activity(), genuine)).status).toBe(200);
    expect(changesBetween(before, await everythingStored(service.connectionString))).not.toEqual([]);
  });
});

const question = { v: 1, nonce: 'replayed', kind: 'question', words: 'Mahtuuko mukaan vielä?' };
