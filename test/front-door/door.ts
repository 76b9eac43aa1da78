import { readConfig } from '../../bot/config.ts';
import type { Log, LogFields } from '../../bot/shared/log.ts';
import { type HttpOptions, startHttp } from '../../bot/teams/http.ts';
import { createSigningKeys } from '../../bot/teams/signing-keys.ts';
import { createTokenVerifier } from '../../bot/teams/verify-token.ts';
import {
  type Claims,
  type KeyServer,
  newPair,
  published,
  type SigningPair,
  startKeyServer,
} from '../support/key-server.ts';

export const appId = '0b6d5a1c-6f0e-4a53-9f0a-5a5d3f6f1a01';
export const tenantId = '7d0f1a32-1c55-4c0e-8a35-0c0b1e0f2b02';
const issuer = 'https://api.botframework.com';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
export const start = Date.parse('2026-11-24T10:00:00Z');

export const service = {
  BOT_APP_ID: appId,
  BOT_TENANT_ID: tenantId,
  BOT_APP_PASSWORD: 'kesä-ja-talvi',
  AZURE_TABLES_ENDPOINT: 'https://example.table.core.windows.net',
};

export interface OpenDoor {
  readonly port: number;
  readonly url: string;
  readonly clock: { ms: number };
  /** The activities that reached the handler. */
  readonly handled: unknown[];
  readonly logged: { readonly level: string; readonly fields: LogFields }[];
  readonly reasons: () => unknown[];
  readonly keyServer: KeyServer;
  readonly pair: SigningPair;
  close(): Promise<void>;
}

type Handler = HttpOptions['onActivity'];

const answerOk: Handler = async (_req, res) => {
  res.writeHead(200);
  res.end();
};

export interface DoorOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly onActivity?: Handler;
  readonly ready?: () => Promise<boolean>;
  readonly prefetch?: boolean;
}

/** The real server with real signature checks against a key server on loopback; only the clock is given. */
export async function openDoor(options: DoorOptions = {}): Promise<OpenDoor> {
  const keyServer = await startKeyServer();
  const pair = await newPair('key-1');
  keyServer.publish(published(pair, ['msteams']));
  const clock = { ms: start };
  const now = (): number => clock.ms;
  const logged: OpenDoor['logged'] = [];
  const log: Log = {
    info: (fields) => logged.push({ level: 'info', fields }),
    warn: (fields) => logged.push({ level: 'warn', fields }),
    error: (fields) => logged.push({ level: 'error', fields }),
  };
  const env = { PORT: '0', BOT_OPENID_METADATA_URL: keyServer.metadataUrl, ...(options.env ?? service) };
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join('; '));
  const { config } = read;
  const keys = createSigningKeys({ metadataUrl: config.openIdMetadataUrl, log, now });
  if (options.prefetch !== false) await keys.prefetch();
  const handled: unknown[] = [];
  const handler = options.onActivity ?? answerOk;
  const server = await startHttp({
    config: { ...config, host: '127.0.0.1' },
    log,
    now,
    ready: options.ready ?? (async () => true),
    onActivity: async (req, res) => {
      handled.push(req.body);
      await handler(req, res);
    },
    ...(config.mode === 'service'
      ? { verifier: createTokenVerifier({ appId, issuer: config.tokenIssuer, keys, now }) }
      : {}),
  });
  return {
    port: server.port,
    url: `http://127.0.0.1:${server.port}`,
    clock,
    handled,
    logged,
    reasons: () => logged.map(({ fields }) => fields['reason']).filter((reason) => reason !== undefined),
    keyServer,
    pair,
    close: async () => {
      await server.close();
      await keyServer.close();
    },
  };
}

export function claims(over: Claims = {}): Claims {
  const seconds = start / 1000;
  return {
    iss: issuer,
    aud: appId,
    nbf: seconds - 300,
    exp: seconds + 3300,
    serviceurl: serviceUrl,
    ...over,
  };
}

export function activity(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:aino', name: 'Aino Esimerkki', aadObjectId: 'c2f7d3a4-0000-4000-8000-000000000001' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: 'jäljellä',
    ...over,
  };
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** All but the date. */
  readonly headers: Readonly<Record<string, string>>;
}

export async function send(
  door: OpenDoor,
  body: unknown,
  authorization?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${door.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(authorization === undefined ? {} : { authorization }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { date: _date, ...rest } = Object.fromEntries(response.headers);
  return { status: response.status, body: await response.text(), headers: rest };
}
