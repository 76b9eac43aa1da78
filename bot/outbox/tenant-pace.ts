import { type Refusal, tenantHeldUntil } from './throttled.ts';
import { tenantLimit, tenantPerSecond } from './windows.ts';

/** Milliseconds between two sends. */
const gap = 1_000 / tenantPerSecond;
/** So many gaps between two that are in no hurry: they leave two thirds of the budget to others. */
const unhurriedGaps = 3;
/** What has not arrived so long after it left (milliseconds) has met with something else than the way. */
const longestWay = 1_000;

/** A send that has left: it arrives, and is counted there, at some instant until it is answered. */
export interface Went {
  readonly at: number;
  answeredAt?: number;
}

/** What goes to one tenant, and how long it is to be left alone. Instants in milliseconds. */
export class TenantPace {
  #next = 0;
  #nextUnhurried = 0;
  #went: readonly Went[] = [];
  #heldUntil = 0;
  /** Since Teams last took something. */
  #refusals: readonly Refusal[] = [];

  get heldUntil(): number {
    return this.#heldUntil;
  }

  /** The instant of the next send; a timer that came late is made up for by one gap at most. */
  slot(now: number): number {
    const at = Math.max(this.#next, now - gap);
    this.#next = at + gap;
    return at;
  }

  unhurriedSlot(now: number): number {
    const at = Math.max(this.#nextUnhurried, now);
    this.#nextUnhurried = at + unhurriedGaps * gap;
    return at;
  }

  /**
   * The instant from which one more may leave. Those that waited while the process stood still would leave all at
   * once, and what has left need not arrive as evenly: each counts until a second after it has certainly arrived.
   */
  takesFrom(): number {
    const { most, ms } = tenantLimit;
    const ends = this.#went.map((one) => arrivedBy(one) + ms).sort((a, b) => a - b);
    return ends.at(-most) ?? Number.NEGATIVE_INFINITY;
  }

  leave(now: number): Went {
    const went: Went = { at: now };
    this.#went = [...this.#went.filter((one) => arrivedBy(one) + tenantLimit.ms > now), went];
    return went;
  }

  taken(): void {
    this.#refusals = [];
  }

  refused(refusal: Refusal, now: number): void {
    this.#refusals = [...this.#refusals, refusal];
    const until = tenantHeldUntil(this.#refusals, now);
    if (until !== undefined) {
      this.#heldUntil = Math.max(this.#heldUntil, until);
      this.#refusals = [];
    }
  }
}

function arrivedBy({ at, answeredAt = Number.POSITIVE_INFINITY }: Went): number {
  return Math.min(answeredAt, at + longestWay);
}
