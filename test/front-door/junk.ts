import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { openSocket } from '../support/raw-http.ts';

/** What the door is made to look at: requests of all kinds that Teams never sent, each from a tenant of its own. */
export interface JunkSource {
  /** A genuine Authorization header; what comes with it is junk all the same. */
  readonly genuine: string;
  readonly appId: string;
  readonly serviceUrl: string;
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

type Kind = (source: JunkSource, tenant: string, n: number) => readonly [authorization: string, body: string];

const body = (tenant: string, more: object = {}): string =>
  JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    from: { id: `29:${tenant}`, aadObjectId: tenant },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${tenant}`, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    text: 'jäljellä',
    ...more,
  });

function forged(claims: object, kid: string): string {
  const head = encode({ alg: 'RS256', typ: 'JWT', kid });
  return `Bearer ${head}.${encode(claims)}.${randomBytes(256).toString('base64url')}`;
}

/** As the SDK's emulator path takes them, which keeps four texts of each tenant for good. */
const asEmulator: Kind = ({ appId, serviceUrl }, tenant, n) => {
  const issuer =
    n % 2 === 0 ? `https://sts.windows.net/${tenant}/` : `https://login.microsoftonline.com/${tenant}/v2.0`;
  const claims = { iss: issuer, aud: appId, appid: appId, azp: appId, tid: tenant, exp: 9e9, nbf: 0 };
  return [forged(claims, randomUUID()), body(tenant, { serviceUrl, channelId: 'emulator' })];
};

const kinds: readonly Kind[] = [
  asEmulator,
  asEmulator,
  ({ appId, serviceUrl }, tenant) => [
    forged(
      { iss: 'https://api.botframework.com', aud: appId, exp: 9e9, nbf: 0, serviceurl: serviceUrl },
      'key-1',
    ),
    body(tenant, { serviceUrl }),
  ],
  ({ serviceUrl }, tenant) => ['', body(tenant, { serviceUrl })],
  (_, tenant) => [`Bearer ${tenant}`, randomBytes(200).toString('base64')],
  ({ genuine }, tenant) => [genuine, body(tenant, { serviceUrl: `https://${tenant}.example/` })],
  ({ genuine, serviceUrl }, tenant) => [
    genuine,
    body(tenant, { serviceUrl, channelData: { tenant: { id: randomUUID() } } }),
  ],
  ({ genuine, serviceUrl }, tenant) => [genuine, body(tenant, { serviceUrl, type: { [tenant]: tenant } })],
];

function request(source: JunkSource, n: number): string {
  const kind = kinds[n % kinds.length] ?? asEmulator;
  const [authorization, text] = kind(source, randomUUID(), n);
  const headers = [
    'POST /api/messages HTTP/1.1',
    'Host: x',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    ...(authorization === '' ? [] : [`Authorization: ${authorization}`]),
  ];
  return `${headers.join('\r\n')}\r\n\r\n${text}`;
}

/** Sends so many, in batches over a few connections; how often each status came. */
export async function sendJunk(
  port: number,
  source: JunkSource,
  count: number,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  let next = 0;
  const take = (): number => Math.min(10, count - next);
  async function work(): Promise<void> {
    const socket = await openSocket(port);
    socket.setEncoding('latin1');
    for (let size = take(); size > 0; size = take()) {
      const from = next;
      next += size;
      socket.write(Array.from({ length: size }, (_, n) => request(source, from + n)).join(''));
      for (let answered = 0; answered < size; ) {
        const [text] = await once(socket, 'data');
        for (const [, status] of String(text).matchAll(/HTTP\/1\.1 (\d{3})/g)) {
          answered += 1;
          statuses.set(Number(status), (statuses.get(Number(status)) ?? 0) + 1);
        }
      }
    }
    socket.destroy();
  }
  await Promise.all(Array.from({ length: 8 }, work));
  return statuses;
}

/** Sends them at a rate until told to stop; resolves to how many went out. */
export async function keepSendingJunk(
  port: number,
  source: JunkSource,
  perSecond: number,
  until: AbortSignal,
): Promise<number> {
  const socket = await openSocket(port);
  socket.resume();
  const started = performance.now();
  let sent = 0;
  while (!until.aborted) {
    const due = Math.floor(((performance.now() - started) / 1000) * perSecond) - sent;
    for (let n = 0; n < due; n++) socket.write(request(source, sent + n));
    sent += due;
    await new Promise((later) => setTimeout(later, 5));
  }
  socket.destroy();
  return sent;
}
