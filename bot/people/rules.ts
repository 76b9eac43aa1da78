import { authorize } from '../shared/authorize.ts';
import type { Invitation, InvitationState } from '../shared/invitation.ts';
import type { Person, Role } from '../shared/people.ts';

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
  return rolesToInvite(actor, municipality).includes(role);
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
