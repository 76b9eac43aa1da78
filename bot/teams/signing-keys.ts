import type { Log } from '../shared/log.ts';
import { fetchKeys, type SigningKey } from './fetch-keys.ts';

export interface SigningKeys {
  /** A key id nobody knows may be a new one, so it asks the key server, but seldom. */
  find(kid: string): Promise<SigningKey | 'unknown' | 'unavailable'>;
  /** The key held now, without asking anyone. */
  held(kid: string): SigningKey | undefined;
  /** Fetches ahead of the first request; a failure is logged and tried again when a key is needed. */
  prefetch(): Promise<void>;
  available(): boolean;
}

const hour = 3_600_000;
/** Microsoft asks to renew at least daily. */
const freshMs = 24 * hour;
/** How long keys outlive a key server that does not answer. */
const staleMs = 24 * hour;
/** Junk key ids and a failing server cost one fetch in this time. */
const cooldownMs = 60_000;

export function createSigningKeys(options: {
  readonly metadataUrl: string;
  readonly log: Log;
  readonly now: () => number;
}): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;

  const age = (): number => options.now() - fetchedAt;
  const available = (): boolean => age() < freshMs + staleMs;
  const held = (kid: string): SigningKey | undefined => (available() ? keys.get(kid) : undefined);

  function refresh(): Promise<void> {
    if (running !== undefined) return running;
    if (options.now() - triedAt < cooldownMs) return Promise.resolve();
    triedAt = options.now();
    running = fetchKeys(options.metadataUrl)
      .then((fetched) => {
        keys = fetched;
        fetchedAt = options.now();
      })
      .catch((error: unknown) => {
        const cause = error instanceof Error ? error.name : 'unknown';
        options.log.warn({ cause, keysHeld: keys.size }, 'signing keys could not be fetched');
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  async function find(kid: string): Promise<SigningKey | 'unknown' | 'unavailable'> {
    if (held(kid) === undefined) await refresh();
    else if (age() >= freshMs) void refresh(); // the old key serves meanwhile
    return held(kid) ?? (available() ? 'unknown' : 'unavailable');
  }

  return { find, held, prefetch: refresh, available };
}
