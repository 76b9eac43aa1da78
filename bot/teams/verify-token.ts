import { type CryptoKey, errors, type JWTPayload, jwtVerify } from 'jose';
import type { SigningKeys } from './signing-keys.ts';
import { createVerifiedTokens } from './verified-tokens.ts';

/** What a genuine token says; whether the activity beside it agrees is checked per request. */
export interface TokenClaims {
  readonly serviceUrl: string;
  readonly endorsements: readonly string[] | undefined;
}

export type TokenReason =
  | 'token-missing'
  | 'token-malformed'
  | 'token-key-unknown'
  | 'token-keys-unavailable'
  | 'token-signature'
  | 'token-issuer'
  | 'token-audience'
  | 'token-expired'
  | 'token-not-yet'
  | 'token-claim-missing';

export type TokenResult =
  | { readonly kind: 'verified'; readonly claims: TokenClaims }
  | { readonly kind: 'rejected'; readonly reason: TokenReason };

export interface TokenVerifier {
  /** Takes the `Authorization` header as it came. */
  verify(authorization: string | undefined): Promise<TokenResult>;
  /** Whether there are keys to verify with. */
  ready(): boolean;
}

/** The SDK would allow five minutes. */
const toleranceSeconds = 60;

export function createTokenVerifier(options: {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  readonly now: () => number;
}): TokenVerifier {
  const verified = createVerifiedTokens(options.keys);

  async function verify(authorization: string | undefined): Promise<TokenResult> {
    if (authorization === undefined) return rejected('token-missing');
    // Three parts in base64url, nothing else: no other scheme, no second token after a comma.
    const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) return rejected('token-malformed');
    const known = verified.get(token, options.now() / 1000 - toleranceSeconds);
    if (known !== undefined) return { kind: 'verified', claims: known };
    return verifyAnew(token);
  }

  async function verifyAnew(token: string): Promise<TokenResult> {
    let kid = '';
    try {
      const { payload } = await jwtVerify(
        token,
        async (header) => {
          kid = header.kid ?? '';
          return keyFor(kid);
        },
        {
          algorithms: ['RS256'],
          issuer: options.issuer,
          requiredClaims: ['exp', 'nbf', 'serviceurl'],
          clockTolerance: toleranceSeconds,
          currentDate: new Date(options.now()),
        },
      );
      return accept(token, kid, payload);
    } catch (error) {
      return rejected(reasonOf(error));
    }
  }

  async function keyFor(kid: string): Promise<CryptoKey> {
    const found = await options.keys.find(kid);
    if (found === 'unknown') throw new KeyProblem('token-key-unknown');
    if (found === 'unavailable') throw new KeyProblem('token-keys-unavailable');
    return found.key;
  }

  function accept(token: string, kid: string, payload: JWTPayload): TokenResult {
    // Not left to jose, which takes a list of audiences when ours is among them.
    if (payload.aud !== options.appId) return rejected('token-audience');
    const serviceUrl = payload['serviceurl'];
    const key = options.keys.held(kid);
    if (typeof serviceUrl !== 'string' || serviceUrl === '' || payload.exp === undefined) {
      return rejected('token-claim-missing');
    }
    if (key === undefined) return rejected('token-key-unknown');
    const claims = { serviceUrl, endorsements: key.endorsements };
    verified.add(token, { claims, kid, key, exp: payload.exp });
    return { kind: 'verified', claims };
  }

  return { verify, ready: options.keys.available };
}

class KeyProblem extends Error {
  readonly reason: TokenReason;
  constructor(reason: TokenReason) {
    super(reason);
    this.reason = reason;
  }
}

function rejected(reason: TokenReason): TokenResult {
  return { kind: 'rejected', reason };
}

function reasonOf(error: unknown): TokenReason {
  if (error instanceof KeyProblem) return error.reason;
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'token-signature';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === 'missing') return 'token-claim-missing';
    if (error.claim === 'iss') return 'token-issuer';
    if (error.claim === 'nbf') return 'token-not-yet';
  }
  return 'token-malformed';
}
