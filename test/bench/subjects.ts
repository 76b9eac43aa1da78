import { fileURLToPath } from 'node:url';
import { type BotProcess, startProcess } from '../support/bot-process.ts';
import { newPair, published, signWith, startKeyServer } from '../support/key-server.ts';
import { people } from './people.ts';
import type { Startable } from './start-up.ts';
import type { Driven } from './turns.ts';

export const now = '2026-11-24T08:00:00Z';
const appId = '0b6d5a1c-6f0e-4a53-9f0a-5a5d3f6f1a01';

export const echo: Startable = { name: 'echo', entry: here('bench-echo.js'), env: {} };

export function product(connectionString: string): Startable {
  const env = {
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    USO_PLAYGROUND: 'off',
    PORT: '0',
    USO_NOW: now,
  };
  return { name: 'product', entry: here('index.js'), env };
}

export interface Running {
  readonly driven: Driven;
  stop(): Promise<void>;
}

export async function run({ name, entry, env }: Startable, serviceUrl: string): Promise<Running> {
  return running(name, await startProcess(entry, env), serviceUrl);
}

function running(name: string, { url, pid, stop }: BotProcess, serviceUrl: string): Running {
  return { driven: { name, url, pid, serviceUrl }, stop };
}

/** The product behind the front door of the service, and a token that opens it. */
export async function runChecked(connectionString: string, serviceUrl: string): Promise<Running> {
  const keyServer = await startKeyServer();
  const pair = await newPair('key-1');
  keyServer.publish(published(pair, ['msteams']));
  const process = await startProcess(here('bench-checked.js'), {
    AZURE_TABLES_CONNECTION_STRING: connectionString,
    PORT: '0',
    BOT_APP_ID: appId,
    BOT_TENANT_ID: people[0]?.tenantId ?? '',
    BOT_APP_PASSWORD: 'unused',
    BOT_OPENID_METADATA_URL: keyServer.metadataUrl,
    USO_SERVICE_HOSTS: new URL(serviceUrl).host,
  });
  const seconds = Math.floor(Date.now() / 1_000);
  const token = await signWith(pair, {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: seconds - 60,
    exp: seconds + 3_600,
  });
  const { driven, stop } = running('product, tokens checked', process, serviceUrl);
  return {
    driven: { ...driven, headers: { authorization: `Bearer ${token}` } },
    stop: async () => {
      await stop();
      await keyServer.close();
    },
  };
}

export function here(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}
