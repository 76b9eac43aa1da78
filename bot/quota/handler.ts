import { networkWith } from '../network-with.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import { periodOn } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { ownOrNamed } from './own-or-named.ts';
import { periodsOf } from './periods.ts';
import { presentQuota } from './present.ts';

/** `jäljellä`: one's own municipality; those who serve all name one, or get the list. */
export function showQuota(
  turn: Turn,
  { named }: { readonly named: string },
  services: Services,
): Promise<Reply> {
  return ownOrNamed(turn, named, showMunicipality, services);
}

interface Shown {
  readonly municipality: string;
  /** Absent: the running one. */
  readonly period?: string | undefined;
  /** What has just been done: units granted or, negative, removed. */
  readonly corrected?: number | undefined;
}

/** A municipality opened from the list, or one of its other periods. */
export async function showQuotaOf(turn: Turn, shown: Shown, services: Services): Promise<Reply> {
  return authorize(turn.actor, 'quota.see', shown.municipality)
    ? showMunicipality(turn, shown, services)
    : notice(turn, { notice: 'not-allowed' });
}

async function showMunicipality(turn: Turn, shown: Shown, services: Services): Promise<Reply> {
  const today = dayOf(turn.now);
  const network = await networkWith(services, shown.municipality, today);
  const municipality = network.municipalities.get(shown.municipality);
  const periods = periodsOf(network, shown.municipality, today, shown.period);
  if (municipality && periods) {
    const card = await presentQuota(turn, municipality, periods, services, shown.corrected);
    return { kind: 'card', card };
  }
  const running = periodOn(network, today);
  if (!municipality || !running) {
    return notice(turn, { notice: 'no-running-period' });
  }
  const params = { period: running.name };
  // Who can add the membership is not told to ask somebody else for it.
  return authorize(turn.actor, 'membership.edit', shown.municipality)
    ? notice(turn, { notice: 'no-such-membership', params }, ['members'])
    : notice(turn, { notice: 'not-member', params }, ['sessions']);
}
