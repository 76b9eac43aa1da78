export interface RateLimits {
  readonly burst: number;
  readonly perSecond: number;
  /** Above this many keys the one unused for longest is forgotten, which gives it a full bucket again. */
  readonly maxKeys: number;
}

/** `refused-first` is the first refusal in a row: the one to tell the person about. */
export type RateAnswer = 'allowed' | 'refused-first' | 'refused';

export interface RateLimit {
  take(key: string, nowMs: number): RateAnswer;
  size(): number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
  readonly told: boolean;
}

/** Turns per person. The source of the numbers is the outside contract in the README. */
export const personLimits: RateLimits = { burst: 100, perSecond: 5, maxKeys: 10_000 };
/** Turns per person of a tenant whose people cannot be members. */
export const strangerLimits: RateLimits = { burst: 20, perSecond: 1, maxKeys: 1_000 };

export function createRateLimit({ burst, perSecond, maxKeys }: RateLimits): RateLimit {
  const buckets = new Map<string, Bucket>();

  function refilled(bucket: Bucket | undefined, nowMs: number): number {
    if (bucket === undefined) return burst;
    // A clock that steps back gives nothing.
    return Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.at) * perSecond) / 1000);
  }

  function take(key: string, nowMs: number): RateAnswer {
    const before = buckets.get(key);
    const tokens = refilled(before, nowMs);
    const allowed = tokens >= 1;
    buckets.delete(key); // the order of the map is the order of use
    buckets.set(key, {
      tokens: allowed ? tokens - 1 : tokens,
      at: Math.max(before?.at ?? nowMs, nowMs),
      told: !allowed,
    });
    const oldest = buckets.size > maxKeys ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    if (allowed) return 'allowed';
    return before?.told === true ? 'refused' : 'refused-first';
  }

  return { take, size: () => buckets.size };
}
