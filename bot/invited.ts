import { isInvited } from './shared/audience.ts';
import { dayOf } from './shared/helsinki.ts';
import { type Network, type Period, periodOn, usualRules } from './shared/network.ts';
import { asActingFor, inEachOffice, inOffice, servesSeveral } from './shared/offices.ts';
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

/** Whether a session is for a person, and whether it is there for them at all: some are for their hosts alone. */
export function concerns(
  network: Network,
  facts: Pick<SessionFacts, 'start' | 'audience' | 'hosts' | 'presentation'>,
  person: Person,
): boolean {
  return facts.presentation === undefined
    ? isInvited(facts.audience, person, network, periodOfSession(network, facts))
    : isHost(facts, person);
}

/**
 * As whom somebody of several municipalities answers: for the one they have answered for, else for the one they act for
 * or, where only another is invited, for that.
 */
export function answering(
  network: Network,
  { facts, answers }: Pick<Session, 'facts' | 'answers'>,
  person: Person,
): Person {
  const standing = inOffice(person, answers.get(person.id)?.municipality);
  if (standing || !servesSeveral(person)) {
    return standing ?? person;
  }
  const { offices: _all, ...alone } = person;
  const invited = [alone, ...inEachOffice(person)].find((one) => concerns(network, facts, one));
  return asActingFor(person, invited?.municipality);
}

export function maySee(
  {
    status,
    facts,
  }: Pick<Session, 'status'> & { readonly facts: Pick<SessionFacts, 'hosts' | 'presentation'> },
  person: Person,
): boolean {
  return (status !== 'draft' && facts.presentation === undefined) || isHost(facts, person);
}
