import type { Arrival } from './arrival.ts';
import { limitedAs } from './request.ts';
import { conversationLimits, SlidingLimits, tenantLimits } from './sliding-limits.ts';

type Scope = 'tenant' | 'conversation';

/** Whether a request may come in; if not, for whose sake, how long the next one should wait, and whom that shuts out. */
export type Entry =
  | { readonly kind: 'open' }
  /** `early`: somebody was told to wait longer than they did. */
  | {
      readonly kind: 'over' | 'early';
      readonly scope: Scope;
      /** Milliseconds. */
      readonly wait: number;
      readonly shuts: Scope;
    };

/** What is on its way to other conversations when the tenant is told to wait cannot be called back (milliseconds). */
const underWay = 50;
/** Timers count whole milliseconds. */
const rounding = 1;

/** One tenant's way in: the limits, and who was told to wait. */
export class Doors {
  readonly #limits = {
    tenant: new SlidingLimits(tenantLimits),
    conversation: new SlidingLimits(conversationLimits),
  };
  readonly #shut = new Map<string, { readonly from: number; readonly until: number }>();

  enter(kind: Arrival['kind'], conversation: string, at: number): Entry {
    const scopes = [
      { scope: 'tenant', key: '', counts: true },
      // Teams names no limit for updates of their own.
      { scope: 'conversation', key: limitedAs(conversation), counts: kind !== 'update' },
    ] as const;
    const entries = scopes.map(({ scope, key, counts }): Entry => {
      const wait = counts ? this.#limits[scope].arrive(key, at) : undefined;
      const shut = this.#shut.get(key);
      if (shut && at < shut.until - rounding) {
        const early = scope === 'conversation' || at - shut.from > underWay;
        const left = Math.max(shut.until - at, wait ?? 0);
        // To go on knocking makes the wait longer for who knocks, not for all.
        return { kind: early ? 'early' : 'over', scope, wait: left, shuts: 'conversation' };
      }
      return wait === undefined ? { kind: 'open' } : { kind: 'over', scope, wait, shuts: scope };
    });
    return (
      entries.find((entry) => entry.kind === 'early') ??
      entries.find((entry) => entry.kind === 'over') ?? { kind: 'open' }
    );
  }

  /** The sender was just told to wait so long, milliseconds. */
  shut(scope: Scope, conversation: string, at: number, wait: number): void {
    const key = scope === 'tenant' ? '' : limitedAs(conversation);
    const until = Math.max(at + wait, this.#shut.get(key)?.until ?? 0);
    this.#shut.set(key, { from: at, until });
  }
}
