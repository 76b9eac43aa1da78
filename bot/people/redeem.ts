import { StillBusy } from '../../storage/commit.ts';
import { findInvitation, type Standing, useInvitation } from '../../storage/invitations.ts';
import { findPerson, readPerson } from '../../storage/people.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { countTry, forgetTries } from '../../storage/wrong-codes.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { decideTry, memberFrom, stateOf } from './rules.ts';

/** Who types a code: the account and the name that the verified activity tells. */
export type Newcomer = Pick<Person, 'tenantId' | 'aadObjectId' | 'name'>;

/** `refused` says nothing about why: whether a code was ever good is nobody's to find out. */
export type Redeemed =
  | { readonly kind: 'joined'; readonly person: Person }
  | { readonly kind: 'refused' }
  /** They belong to the network already. */
  | { readonly kind: 'member' }
  /** Too many wrong ones; until when, milliseconds since 1970. */
  | { readonly kind: 'wait'; readonly until: number };

const attempts = 4;

/** Somebody who is not in the network has typed a code. */
export async function redeem(
  newcomer: Newcomer,
  code: string,
  now: Date,
  services: Services,
): Promise<Redeemed> {
  const { tables } = services;
  const at = now.getTime();
  const allowed = await countTry(tables, newcomer, (tries) => decideTry(tries, at));
  if (allowed.kind === 'wait') {
    return allowed;
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const standing = await findInvitation(tables, code);
    if (!standing || !(await isOpen(standing, at, services))) {
      return (await alreadyIn(newcomer, code, services)) ?? { kind: 'refused' };
    }
    const person = memberFrom(standing.invitation, { ...newcomer, id: services.newId() });
    try {
      await useInvitation(tables, standing, person, at);
      await forgetTries(tables, newcomer);
      return { kind: 'joined', person: remembered(person, services) };
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
      const already = await alreadyIn(newcomer, code, services);
      if (already) {
        return already;
      }
    }
  }
  throw new StillBusy();
}

/** The same text may have been delivered twice at once, or they came in another way meanwhile. */
async function alreadyIn(
  { tenantId, aadObjectId }: Newcomer,
  code: string,
  services: Services,
): Promise<Redeemed | undefined> {
  const person = await findPerson(services.tables, tenantId, aadObjectId);
  if (!person) {
    return undefined;
  }
  return (await isOwnCode(person, code, services)) ? { kind: 'joined', person } : { kind: 'member' };
}

/**
 * What a member's own code means: the one they came in with is as good as done; any other stays unused. One person
 * serves one municipality so far.
 */
export async function isOwnCode(member: Person, code: string, services: Services): Promise<boolean> {
  const standing = await findInvitation(services.tables, code);
  return standing?.invitation.used?.by === member.id;
}

async function isOpen({ invitation }: Standing, at: number, { tables }: Services): Promise<boolean> {
  const maker = invitation.by === undefined ? undefined : await readPerson(tables, invitation.by);
  return stateOf(invitation, maker, at) === 'open';
}

/** Lists here show the new person at once; those of other processes within 30 s. */
function remembered(person: Person, services: Services): Person {
  services.directory.forget();
  services.consultants.forget();
  return person;
}
