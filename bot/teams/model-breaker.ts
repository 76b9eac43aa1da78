/** Spares people the wait while the service is down. */
export interface Breaker {
  /** Whether it may be asked now. */
  closed(): boolean;
  /** `opened`: from now on it is not asked for a while. */
  note(outcome: 'answered' | 'failed'): 'opened' | undefined;
}

/** So many failures in a row, and it is left alone so long (milliseconds). */
const failuresBorne = 3;
const rest = 60_000;

/** `now` is a monotonic clock in milliseconds. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  return {
    closed: () => now() >= openUntil,
    note(outcome) {
      failures = outcome === 'failed' ? failures + 1 : 0;
      if (failures < failuresBorne) {
        return undefined;
      }
      openUntil = now() + rest;
      // The first try after the rest decides anew.
      failures = failuresBorne - 1;
      return 'opened';
    },
  };
}
