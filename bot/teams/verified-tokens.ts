import type { SigningKey } from './fetch-keys.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { TokenClaims } from './verify-token.ts';

interface Entry {
  readonly claims: TokenClaims;
  readonly kid: string;
  readonly key: SigningKey;
  /** Seconds since 1970. */
  readonly exp: number;
}

export interface VerifiedTokens {
  /** Undefined once expired before `earliestExp` (seconds) or once its key is no longer the one held. */
  get(token: string, earliestExp: number): TokenClaims | undefined;
  add(token: string, entry: Entry): void;
}

/** Teams uses one token for about an hour, so a handful are alive at once. */
const maxTokens = 500;

/** Only what was verified enters, so that junk can neither fill it nor push anything out. */
export function createVerifiedTokens(keys: SigningKeys): VerifiedTokens {
  const entries = new Map<string, Entry>();

  function get(token: string, earliestExp: number): TokenClaims | undefined {
    const entry = entries.get(token);
    if (entry === undefined) return undefined;
    entries.delete(token);
    if (entry.exp <= earliestExp || keys.held(entry.kid) !== entry.key) return undefined;
    entries.set(token, entry); // the order of the map is the order of use
    return entry.claims;
  }

  function add(token: string, entry: Entry): void {
    entries.set(token, entry);
    const oldest = entries.size > maxTokens ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
  }

  return { get, add };
}
