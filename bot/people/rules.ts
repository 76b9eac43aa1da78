import { authorize } from '../shared/authorize.ts';
import type { Invitation, InvitationState } from '../shared/invitation.ts';
import { asActingFor, inOffice, isMunicipalRole, withOffice } from '../shared/offices.ts';
import { type Person, type Role, roles } from '../shared/people.ts';

/** How long an invitation is good, milliseconds; the first coordinator's is made and used in one go. */
export const invitationLives = 14 * 86_400_000;

/** As what the actor may invite to a municipality (given as its code), or to no municipality in particular. */
export function rolesToInvite(actor: Person, municipality?: string): readonly Role[] {
  if (authorize(actor, 'people.invite')) {
    return municipality === undefined ? ['consultant', 'coordinator'] : ['manager', 'contact', 'participant'];
  }
  return municipality !== undefined && authorize(actor, 'people.invite', municipality)
    ? ['contact', 'participant']
    : [];
}

/** Who may make an invitation may revoke it, whoever made it. */
export function mayInvite(
  actor: Person,
  { role, municipality }: Pick<Invitation, 'role' | 'municipality'>,
): boolean {
  return rolesToInvite(asActingFor(actor, municipality), municipality).includes(role);
}

/** An invitation is no better than who made it is now; `maker` undefined: they are not in the network any more. */
export function stateOf(invitation: Invitation, maker: Person | undefined, now: number): InvitationState {
  if (invitation.used) {
    return 'used';
  }
  if (invitation.revoked) {
    return 'revoked';
  }
  if (now >= invitation.ends) {
    return 'expired';
  }
  return invitation.by === undefined || (maker && mayInvite(maker, invitation)) ? 'open' : 'lapsed';
}

const hour = 3_600_000;
const triesInAnHour = 5;

/** What came of wanting to try a code; `tries`: those to remember, with this one. */
export type TryDecision =
  | { readonly kind: 'try'; readonly tries: readonly number[] }
  | { readonly kind: 'wait'; readonly until: number; readonly tries?: undefined };

/** At most five codes in an hour; `tries` and `now` in milliseconds, the oldest first. */
export function decideTry(tries: readonly number[], now: number): TryDecision {
  const recent = tries.filter((at) => at > now - hour).slice(-triesInAnHour);
  const [oldest] = recent;
  return oldest !== undefined && recent.length === triesInAnHour
    ? { kind: 'wait', until: oldest + hour }
    : { kind: 'try', tries: [...recent, now] };
}

/** Characters. */
const longestName = 80;

/** A name as Teams tells it, in one line and without what cannot be seen. */
export function nameFrom(told: string): string {
  const line = told.replace(/\s/g, ' ').replace(/\p{C}/gu, '').replace(/ +/g, ' ').trim();
  return [...line].slice(0, longestName).join('').trim() || '–';
}

/** What a good code gives to a member; a code that gives nothing stays unused. */
export type Gain<P extends Person> =
  | { readonly kind: 'gains'; readonly person: P }
  /** They have that role there, or a higher one. */
  | { readonly kind: 'has' }
  /** The network's own people have no office of a municipality, nor its people a role in the network. */
  | { readonly kind: 'other' };

export function decideGain<P extends Person>(
  member: P,
  { role, municipality }: Pick<Invitation, 'role' | 'municipality'>,
): Gain<P> {
  if (!isMunicipalRole(role) || !isMunicipalRole(member.role) || municipality === undefined) {
    return { kind: member.role === role ? 'has' : 'other' };
  }
  const held = inOffice(member, municipality);
  return held && roles.indexOf(held.role) <= roles.indexOf(role)
    ? { kind: 'has' }
    : { kind: 'gains', person: withOffice(member, { role, municipality }) };
}

/** Who joins by an invitation: the account from the verified activity, all else from the invitation. */
export function memberFrom(
  { role, municipality, municipalities, language }: Invitation,
  { id, tenantId, aadObjectId, name }: Pick<Person, 'id' | 'tenantId' | 'aadObjectId' | 'name'>,
): Person {
  return {
    id,
    tenantId: tenantId.toLowerCase(),
    aadObjectId: aadObjectId.toLowerCase(),
    name: nameFrom(name),
    role,
    ...(municipality === undefined ? {} : { municipality }),
    municipalities,
    group: role === 'manager' ? 'officeHolder' : 'other',
    language,
  };
}
