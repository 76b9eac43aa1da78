import { entitlementsOf } from '../shared/entitlements.ts';
import type { Day } from '../shared/helsinki.ts';
import { type Entitlements, membershipIn, type Network, type Period, periodOn } from '../shared/network.ts';

/** The periods a municipality can look at: one, and those beside it. */
export interface Periods {
  readonly shown: Period;
  /** The municipality's own in it. */
  readonly entitlements: Entitlements;
  /** The last one before it and the first after it that the municipality is a member of. */
  readonly beside: readonly Period[];
}

/**
 * The period asked for, else the running one, else the last that the municipality was a member of, since an old
 * period stays readable, else the first to come. Undefined when it is a member of none of these.
 */
export function periodsOf(
  network: Network,
  municipality: string,
  today: Day,
  asked?: string,
): Periods | undefined {
  const own = network.periods.filter(({ id }) => membershipIn(network, municipality, id));
  const running = periodOn(network, today, municipality);
  const shown =
    asked === undefined
      ? (own.find(({ id }) => id === running?.id) ?? own.findLast(({ to }) => to < today) ?? own[0])
      : own.find(({ id }) => id === asked);
  const membership = shown && membershipIn(network, municipality, shown.id);
  if (!membership) {
    return undefined;
  }
  const before = own.findLast(({ to }) => to < shown.from);
  const after = own.find(({ from }) => from > shown.to);
  return {
    shown,
    entitlements: entitlementsOf(shown, membership),
    beside: [before, after].filter((period) => period !== undefined),
  };
}
