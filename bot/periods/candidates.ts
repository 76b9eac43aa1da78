import {
  lastPeriodBefore,
  type Membership,
  membershipIn,
  type Network,
  type Period,
} from '../shared/network.ts';
import { isOver } from './members.ts';

/**
 * Members of a period that takes units over, for whom nobody has said how many units they have, and who were in the
 * period before. That one is over: what is free in it till then may still be booked.
 */
export function candidates(network: Network, period: Period, now: Date): readonly Membership[] {
  const before = lastPeriodBefore(network, period.from);
  if (!before || !isOver(before, now) || isOver(period, now) || period.rules.carryOver === 0) {
    return [];
  }
  return network.memberships.filter(
    ({ period: id, municipality, entitlements }) =>
      id === period.id &&
      entitlements?.workshop === undefined &&
      membershipIn(network, municipality, before.id) !== undefined,
  );
}
