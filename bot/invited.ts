import { isInvited } from './shared/audience.ts';
import { dayOf } from './shared/helsinki.ts';
import { type Network, type Period, periodOn, usualRules } from './shared/network.ts';
import type { Person } from './shared/people.ts';
import type { OfferRules } from './shared/seating.ts';
import { isHost, type Session, type SessionFacts } from './shared/session.ts';

/** The period that a session falls in; the network's, since a session belongs to no municipality. */
export function periodOfSession(
  network: Network,
  { start }: Pick<SessionFacts, 'start'>,
): Period | undefined {
  return periodOn(network, dayOf(new Date(start)));
}

/** How long a place stays offered near a session, as its period has it. */
export function offerRules(network: Network, facts: Pick<SessionFacts, 'start'>): OfferRules {
  return periodOfSession(network, facts)?.rules ?? usualRules;
}

/** Whether a session is for a person, and whether it is there for them at all: a draft is for its hosts alone. */
export function concerns(
  network: Network,
  facts: Pick<SessionFacts, 'start' | 'audience'>,
  person: Person,
): boolean {
  return isInvited(facts.audience, person, network, periodOfSession(network, facts));
}

export function maySee(
  { status, facts }: Pick<Session, 'status'> & { readonly facts: Pick<SessionFacts, 'hosts'> },
  person: Person,
): boolean {
  return status !== 'draft' || isHost(facts, person);
}
