import type { MembershipNews } from '../../cards/membership/membership-card.ts';
import type { StandingMembership } from '../../storage/membership.ts';
import { notice } from '../notice.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type MembershipFacts, type MembershipRef, readFacts, refuseFacts } from './facts.ts';
import { presentForm, presentMembership } from './present.ts';

/** A municipality as a member of a period: on what terms. */
export function showMembership(turn: Turn, ids: MembershipRef, services: Services): Promise<Reply> {
  return show(turn, ids, services, (facts) => presentMembership(turn, facts));
}

/** The one question before it is removed. */
export function askRemoval(turn: Turn, ids: MembershipRef, services: Services): Promise<Reply> {
  return show(turn, ids, services, (facts) => presentMembership(turn, facts, undefined, true));
}

export function editMembership(turn: Turn, ids: MembershipRef, services: Services): Promise<Reply> {
  return show(turn, ids, services, (facts) => presentForm(turn, facts));
}

export async function showAsItStands(
  turn: Turn,
  ids: MembershipRef,
  services: Services,
  news: MembershipNews,
): Promise<Reply> {
  return show(turn, ids, services, (facts) => presentMembership(turn, facts, news));
}

async function show(
  turn: Turn,
  ids: MembershipRef,
  services: Services,
  present: (
    facts: MembershipFacts & { readonly standing: StandingMembership },
  ) => ReturnType<typeof presentForm>,
): Promise<Reply> {
  const facts = await readFacts(turn, ids, services);
  if ('refusal' in facts) {
    return refuseFacts(turn, facts, ids);
  }
  const { standing } = facts;
  return standing
    ? { kind: 'card', card: present({ ...facts, standing }) }
    : notice(turn, { notice: 'no-such-membership', params: { period: facts.period.name } }, ['members']);
}
