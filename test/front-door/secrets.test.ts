import { createServer } from 'node:http';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { listen } from '../../bot/teams/listen.ts';
import type { TeamsPerson } from '../support/person.ts';
import { rawExchange } from '../support/raw-http.ts';
import { startTableProxy, type TableProxy } from '../support/table-proxy.ts';
import { accounts } from '../support/town.ts';
import { useWatchedService } from '../support/watched-service.ts';

const password = 'Kanarialintu~7Q.salasana';
const linkKey = 'kanarialintu-linkkiavain-0123456789-0123456789';
const accountKey = /AccountKey=([^;]+)/.exec(inject('azurite'))?.[1] ?? '';
const token = 'kanarialintu-token';

/** A login that answers as told, and says again all that it was asked with. */
let refusing = false;
const login = createServer(async (req, res) => {
  let asked = '';
  for await (const chunk of req) asked += chunk;
  res.statusCode = refusing ? 401 : 200;
  res.setHeader('content-type', 'application/json');
  const failed = { error: 'invalid_client', error_description: asked };
  res.end(
    JSON.stringify(refusing ? failed : { token_type: 'Bearer', expires_in: 3_600, access_token: token }),
  );
});
const loginPort = await listen(login, 0, '127.0.0.1');

let proxy: TableProxy | undefined;
const service = useWatchedService({
  env: { BOT_APP_PASSWORD: password, USO_LINK_KEY: linkKey, TEST_LOGIN_PORT: String(loginPort) },
  reach: async (connectionString) => {
    proxy = await startTableProxy(connectionString);
    return proxy.connectionString;
  },
});
afterAll(async () => {
  login.close();
  await proxy?.close();
});

/** As they are, and as they travel. */
const spellings = [password, linkKey, accountKey, token].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
  JSON.stringify(secret).slice(1, -1),
]);
const toldIn = (text: string) => spellings.filter((secret) => text.includes(secret));

const answers: string[] = [];
/** The answer to a request of anybody. */
async function ask(path: string, init?: RequestInit): Promise<void> {
  const response = await fetch(service.url + path, init);
  answers.push(JSON.stringify([...response.headers]) + (await response.text()));
}
const press = async (person: TeamsPerson, verb: string, data: object) =>
  answers.push(JSON.stringify(await person.invoke(verb, data)));

describe('a secret', () => {
  it('is in nothing that the program answers, sends or logs, whatever goes wrong', {
    timeout: 60_000,
  }, async () => {
    if (!proxy) throw new Error('no store');
    const person = await service.person(accounts.manager);
    await ask('/readyz');
    await person.says('ohje');
    await press(person, 'calendar.open', { v: 1 });

    await ask('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await ask('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ password }),
    });
    await ask('/files/nonsense');
    await ask('/calendar/a.b.c.ics');
    answers.push((await rawExchange(service.port, [`GET /${token} HTTP/9.9\r\n\r\n`])).text);

    for (const refuse of [403, 500]) {
      proxy.treat(() => ({ refuse }));
      await press(person, 'quota.show', { v: 1, municipality: '233' });
      await press(person, 'language.set', { v: 1, language: 'sv' });
      await ask('/readyz');
    }
    proxy.treat(() => undefined);

    service.connector.answerWith(401, 403, 500);
    for (let n = 0; n < 3; n++) await person.send({ type: 'message', text: 'ohje' });

    refusing = true;
    const another = await service.person(accounts.coordinator);
    await another.send({ type: 'message', text: 'ohje', serviceUrl: service.connector.serviceUrl });

    expect(accountKey.length).toBeGreaterThan(40);
    expect(answers.length).toBeGreaterThan(12);
    expect(service.said()).toMatch(/storage did not answer|StorageUnavailable/);
    expect(service.said()).toContain('answer not sent');
    expect(toldIn(answers.join('\n'))).toEqual([]);
    expect(toldIn(service.said())).toEqual([]);
    expect(toldIn(JSON.stringify(service.connector.sent))).toEqual([]);
    expect(service.connector.sent.length).toBeGreaterThan(0);
  });

  it.runIf(inject('long') || inject('ci'))(
    'is not in what it says when it cannot start',
    { timeout: 400_000 },
    async () => {
      const some = inject('long') ? inVain : inVain.slice(0, 2);
      for (const [what, env] of some) {
        const words = await service.tellsInVain(env(String(service.port)));
        expect([what, words === '', toldIn(words)]).toEqual([what, false, []]);
        expect(words).not.toContain(linkKey.slice(0, 14));
      }
    },
  );
});

const stored = (AZURE_TABLES_CONNECTION_STRING: string) => () => ({ AZURE_TABLES_CONNECTION_STRING });
const inVain: readonly (readonly [what: string, env: (taken: string) => Readonly<Record<string, string>>])[] =
  [
    [
      'a variable is wrong',
      () => ({ USO_SERVICE_HOSTS: `https://${password}/`, USO_LINK_KEY: linkKey.slice(0, 14) }),
    ],
    ['the connection string is cut', stored(`AccountKey=${accountKey}`)],
    ['another has the port', (PORT) => ({ PORT })],
    ['the store is not there', stored(storeAt('http://127.0.0.1:1/kanari'))],
    ['the address of the store is none', stored(storeAt('kanari'))],
    ['the key is no key', stored(`${storeAt('http://127.0.0.1:1/x')}${password}~`)],
  ];

function storeAt(endpoint: string): string {
  return `DefaultEndpointsProtocol=http;AccountName=kanari;AccountKey=${accountKey};TableEndpoint=${endpoint};`;
}
