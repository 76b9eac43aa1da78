import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { listen } from '../../bot/teams/listen.ts';

export interface SigningPair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function newPair(kid: string): Promise<SigningPair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, publicJwk: await exportJWK(publicKey) };
}

/** Seconds since 1970. */
export type Claims = Readonly<Record<string, unknown>>;

export function signWith(pair: SigningPair, claims: Claims, kid = pair.kid): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .sign(pair.privateKey);
}

export interface KeyServer {
  readonly metadataUrl: string;
  /** What the key document holds, replaceable at any time. */
  publish(...entries: readonly object[]): void;
  /** Answers 500 to everything while true. */
  fail(failing: boolean): void;
  /** How often the key document was asked for. */
  fetches(): number;
  close(): Promise<void>;
}

/** An OpenID metadata document and its keys on loopback. */
export async function startKeyServer(): Promise<KeyServer> {
  let entries: readonly object[] = [];
  let failing = false;
  let fetches = 0;
  const server = createServer((req, res) => {
    if (req.url === '/keys') fetches += 1;
    if (failing) {
      res.statusCode = 500;
      return res.end();
    }
    const body = req.url === '/keys' ? { keys: entries } : { jwks_uri: `http://127.0.0.1:${port}/keys` };
    return res.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    metadataUrl: `http://127.0.0.1:${port}/.well-known/openidconfiguration`,
    publish: (...next) => {
      entries = next;
    },
    fail: (next) => {
      failing = next;
    },
    fetches: () => fetches,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function published(pair: SigningPair, endorsements?: readonly string[]): object {
  return { ...pair.publicJwk, kid: pair.kid, use: 'sig', ...(endorsements ? { endorsements } : {}) };
}
