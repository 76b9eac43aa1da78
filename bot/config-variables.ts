import { z } from 'zod/v4';
import { isLoopbackHost } from './shared/loopback.ts';
import { publicCloudHosts, serviceHostOf } from './shared/service-host.ts';

export type Variables = z.infer<ReturnType<typeof variables>>;

export function isSet(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

/**
 * The form of each variable alone. Messages are written here, since zod's own may quote the value.
 * Secrets and connection strings are kept as they are typed; the rest is trimmed.
 */
export function variables(production: boolean) {
  const url = webUrl(production);
  return z.object({
    PORT: z
      .string()
      .trim()
      .refine(isPort, 'must be a whole number from 0 to 65535')
      .transform(Number)
      .default(3978),
    BOT_APP_ID: id.optional(),
    BOT_TENANT_ID: id.toLowerCase().optional(),
    BOT_APP_PASSWORD: z.string().optional(),
    AZURE_CLIENT_ID: id.optional(),
    USO_TENANTS: list.pipe(z.array(id.toLowerCase())).optional(),
    AZURE_TABLES_ENDPOINT: url.optional(),
    AZURE_TABLES_CONNECTION_STRING: z
      .string()
      .refine(isConnectionString, 'is not a connection string of Azure Table Storage')
      .refine(
        (text) => isSafeConnection(text, production),
        'http is for loopback only, and never in production',
      )
      .optional(),
    USO_PUBLIC_URL: url.transform(withoutSlash).optional(),
    USO_LINK_KEY: z
      .string()
      .refine((text) => text.length >= linkKeyLength, `must have at least ${linkKeyLength} characters`)
      .optional(),
    USO_DATA_DIR: z.string().trim().default('.data'),
    USO_PLAYGROUND: z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['on', 'off'], 'must be on or off'))
      .default('on'),
    USO_NOW: z
      .string()
      .trim()
      .pipe(z.iso.datetime({ offset: true, error: 'must be an instant, like 2026-12-31T12:00:00+02:00' }))
      .optional(),
    BOT_OPENID_METADATA_URL: url.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
    BOT_TOKEN_ISSUER: url.default('https://api.botframework.com'),
    USO_SERVICE_HOSTS: list
      .refine(
        (hosts) => hosts.every((host) => serviceHostOf(host) !== undefined),
        'must be host or host:port, comma-separated',
      )
      .transform((hosts) => hosts.map((host) => serviceHostOf(host) ?? host))
      .default([...publicCloudHosts]),
    APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().optional(),
    OPENAI_API_KEY: key.optional(),
    OPENAI_ENDPOINT: url.transform(withoutSlash).optional(),
    OPENAI_MODEL: name.optional(),
    AZURE_OPENAI_ENDPOINT: url.transform(withoutSlash).optional(),
    AZURE_OPENAI_KEY: key.optional(),
    AZURE_OPENAI_DEPLOYMENT: name.optional(),
    AZURE_OPENAI_API_VERSION: z
      .string()
      .trim()
      .regex(/^\d{4}-\d\d-\d\d(?:-preview)?$/, 'must be a day, like 2024-10-21')
      .default('2024-10-21'),
  });
}

/** HMAC-SHA-256 needs a key of 256 bits. */
const linkKeyLength = 32;

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

// A tenant's domain name would fit nothing: activities carry the id.
const id = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,64}$/, 'must be an id of letters, digits and dashes');

/** Goes into a header. */
const key = z
  .string()
  .trim()
  .regex(/^[!-~]+$/, 'must be one word of letters, digits and signs');

/** Of a model or a deployment. */
const name = z
  .string()
  .trim()
  .regex(/^[\w.:/-]{1,100}$/, 'must be a name of letters, digits and . : / - _');

function withoutSlash(address: string): string {
  return address.replace(/(?<!\/)\/+$/, '');
}

const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine((parts) => parts.length > 0, 'must name at least one');

function webUrl(production: boolean) {
  return z
    .string()
    .trim()
    .refine(
      (text) => URL.canParse(text) && /^https?:\/\/[^\s@?#]+$/i.test(text),
      'must be an http(s) address without query',
    )
    .refine((text) => isSafeUrl(text, production), 'http is for loopback only, and never in production');
}

function isSafeUrl(text: string, production: boolean): boolean {
  if (!URL.canParse(text)) return true;
  const { protocol, hostname } = new URL(text);
  return protocol !== 'http:' || (!production && isLoopbackHost(hostname));
}

function settingsOf(connectionString: string): ReadonlyMap<string, string> {
  const parts = connectionString.split(';').map((part) => part.trim());
  return new Map(
    parts
      .filter((part) => part.includes('='))
      .map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at).toLowerCase(), part.slice(at + 1)];
      }),
  );
}

function isConnectionString(text: string): boolean {
  const settings = settingsOf(text);
  const secret = settings.has('accountkey') || settings.has('sharedaccesssignature');
  const account = settings.has('accountname') || settings.has('tableendpoint');
  return isDevelopmentStorage(settings) || (account && secret);
}

function isDevelopmentStorage(settings: ReadonlyMap<string, string>): boolean {
  return settings.get('usedevelopmentstorage')?.toLowerCase() === 'true';
}

function isSafeConnection(text: string, production: boolean): boolean {
  const settings = settingsOf(text);
  const urls = [settings.get('tableendpoint'), settings.get('developmentstorageproxyuri')].filter(isSet);
  if (isDevelopmentStorage(settings) && production) return false;
  if (urls.some((url) => !isSafeUrl(url, production))) return false;
  const plain = settings.get('defaultendpointsprotocol')?.toLowerCase() === 'http';
  // Without an endpoint of its own the protocol applies to the public cloud's host.
  return !plain || (!production && settings.has('tableendpoint'));
}
