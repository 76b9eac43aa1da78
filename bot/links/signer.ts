import { errors, jwtVerify, SignJWT } from 'jose';
import { type Claims, claimsForm, type Purpose } from './claims.ts';

/** Signs what a link is for, and reads it back. */
export interface Signer {
  sign(claims: Claims, until: Date): Promise<string>;
  /** Undefined for anything but an unexpired token of ours for one of these purposes. */
  open(token: string, purposes: readonly Purpose[]): Promise<Claims | undefined>;
}

const algorithm = 'HS256';

/** `secret` is shared by all instances: one opens what another has signed. */
export function createSigner(secret: string, clock: () => Date): Signer {
  const key = new TextEncoder().encode(secret);
  return {
    sign({ purpose, ...claims }, until) {
      return new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm })
        .setAudience(purpose)
        .setExpirationTime(until)
        .sign(key);
    },
    async open(token, purposes) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [algorithm],
          audience: [...purposes],
          requiredClaims: ['exp'],
          currentDate: clock(),
        });
        const read = claimsForm.safeParse({ ...payload, purpose: payload.aud });
        return read.success ? read.data : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) {
          return undefined;
        }
        throw error;
      }
    },
  };
}
