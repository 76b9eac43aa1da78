import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod/v4';
import { isLoopbackHost } from '../shared/loopback.ts';

export interface SigningKey {
  readonly key: CryptoKey;
  /** The channels this key may speak for; undefined when the key names none. */
  readonly endorsements: readonly string[] | undefined;
}

const fetchTimeoutMs = 5_000;
const maxDocument = 1024 * 1024;

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.unknown()).max(200) });
const RsaKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  use: z.literal('sig').optional(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});

/** The keys that the OpenID metadata document names, by key id. Throws when they cannot be had whole. */
export async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: keysUrl } = Metadata.parse(await getJson(metadataUrl));
  if (!isAsSafe(keysUrl, metadataUrl)) throw new Error('the metadata names an unsafe key address');
  const { keys } = KeySet.parse(await getJson(keysUrl));
  const found = new Map<string, SigningKey>();
  for (const candidate of keys) {
    const jwk = RsaKey.safeParse(candidate);
    if (!jwk.success) continue; // a key set may hold kinds that are not for us
    const { kty, kid, n, e, endorsements } = jwk.data;
    const key = await importJWK({ kty, n, e }, 'RS256');
    if (!(key instanceof Uint8Array)) found.set(kid, { key, endorsements });
  }
  if (found.size === 0) throw new Error('the key set holds no usable key');
  return found;
}

/** https; http only where the metadata itself, which the operator chose, is http on loopback. */
function isAsSafe(keysUrl: string, metadataUrl: string): boolean {
  const { protocol, hostname } = new URL(keysUrl);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && isLoopbackHost(hostname) && new URL(metadataUrl).protocol === 'http:';
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(fetchTimeoutMs),
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`key server answered ${response.status}`);
  const text = await response.text();
  if (text.length > maxDocument) throw new Error('key document too large');
  return JSON.parse(text);
}
