import { addMembership, markOf, readStandingMembership, removeMembership } from '../../storage/membership.ts';
import { readQuota } from '../../storage/quota.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type MembershipRef, readFacts, refuseFacts } from './facts.ts';
import { presentMembership } from './present.ts';
import { hasBookings } from './rules.ts';
import { showAsItStands } from './show.ts';

/** Removes a membership that nothing was ever booked in; removed twice is removed once. */
export async function removeMember(
  turn: Turn,
  ids: MembershipRef & { readonly seen: string },
  services: Services,
): Promise<Reply> {
  const { tables } = services;
  const fresh = freshActor(turn, services);
  const [facts] = await Promise.all([readFacts(turn, ids, services), fresh.read]);
  const actor = fresh.get();
  if (!actor || !authorize(actor, 'membership.edit', ids.municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  if ('refusal' in facts) {
    return refuseFacts(turn, facts, ids);
  }
  const { standing, quota, period } = facts;
  const gone = notice(turn, { notice: 'membership-removed', params: { period: period.name } }, ['members']);
  if (!standing) {
    return gone;
  }
  const answer = (news: 'has-bookings' | 'stale') =>
    ({ kind: 'card', card: presentMembership(turn, { ...facts, standing }, news) }) as const;
  if (hasBookings(quota)) {
    return answer('has-bookings');
  }
  if (markOf(standing.row) !== ids.seen) {
    return answer('stale');
  }
  const deed = { by: actor.id, at: turn.now.getTime() };
  try {
    await removeMembership(tables, standing, deed);
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
    services.network.forget();
    const left = await readStandingMembership(tables, ids.period, ids.municipality);
    return left ? showAsItStands(turn, ids, services, 'stale') : gone;
  }
  services.network.forget();
  // Somebody may have booked between the look and the removal: then it is a member again.
  if (hasBookings(await readQuota(tables, ids.municipality, ids.period))) {
    await addMembership(tables, standing.membership, undefined, deed);
    services.network.forget();
    return showAsItStands(turn, ids, services, 'has-bookings');
  }
  return gone;
}
