/** At most `most` arrivals within any `within` milliseconds. */
export interface Limit {
  readonly most: number;
  readonly within: number;
}

/** Teams' published limits: one app in one tenant, and what one app posts in one conversation. */
export const tenantLimits: readonly Limit[] = [{ most: 50, within: 1_000 }];
export const conversationLimits: readonly Limit[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
];

/**
 * Limits over sliding windows. What is refused counts as well: whoever keeps knocking is not let in sooner, so a
 * sender passes only if it keeps to the limits with everything it sends.
 */
export class SlidingLimits {
  readonly #limits: readonly Limit[];
  readonly #arrivals = new Map<string, number[]>();

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
  }

  /** Notes an arrival; returns the milliseconds until another is welcome, or undefined when this one is. */
  arrive(key: string, at: number): number | undefined {
    const arrivals = this.#arrivals.get(key) ?? [];
    arrivals.push(at);
    this.#arrivals.set(key, arrivals);
    // One is over when the one that stands `most` places before it has not left the window.
    const over = this.#limits.some(({ most, within }) => at - (arrivals.at(-1 - most) ?? -within) < within);
    const waits = this.#limits.map(({ most, within }) => (arrivals.at(-most) ?? at - within) + within - at);
    return over ? Math.max(...waits) : undefined;
  }
}
