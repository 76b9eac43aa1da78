/** Spares people the wait while the service is down. */
export interface Breaker {
  /** Whether it may be asked now. Who is let through must `note` how it went. */
  admit(): boolean;
  /** `opened`: from now on it is not asked for a while. */
  note(outcome: 'answered' | 'failed'): 'opened' | undefined;
}

/** So many failures in a row, and it is left alone so long (milliseconds). */
const failuresBorne = 3;
const rest = 60_000;

type State =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: number }
  /** One has gone to try; nobody else goes before it is back. */
  | { readonly kind: 'trying' };

/** `now` is a monotonic clock in milliseconds. */
export function createBreaker(now: () => number): Breaker {
  let state: State = { kind: 'closed', failures: 0 };

  function failed(): 'opened' | undefined {
    const failures = state.kind === 'closed' ? state.failures + 1 : failuresBorne;
    if (failures < failuresBorne) {
      state = { kind: 'closed', failures };
      return undefined;
    }
    state = { kind: 'open', until: now() + rest };
    return 'opened';
  }

  return {
    admit() {
      if (state.kind === 'open' && now() >= state.until) {
        state = { kind: 'trying' };
        return true;
      }
      return state.kind === 'closed';
    },
    note(outcome) {
      // Who went before it opened says nothing about the service as it is now.
      if (state.kind === 'open') {
        return undefined;
      }
      if (outcome === 'failed') {
        return failed();
      }
      state = { kind: 'closed', failures: 0 };
      return undefined;
    },
  };
}
