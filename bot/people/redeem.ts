import { StillBusy } from '../../storage/commit.ts';
import { findInvitation, type Standing, useForMember, useInvitation } from '../../storage/invitations.ts';
import { findPerson, readPerson, readPersonRow } from '../../storage/people.ts';
import type { PeopleWrite } from '../../storage/people-audit.ts';
import { namedSuccessor, readSuccession } from '../../storage/successions.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { countTry, forgetTries } from '../../storage/wrong-codes.ts';
import { asActingFor } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import { maySucceed } from '../shared/succession.ts';
import type { Services } from '../turn.ts';
import { decideGain, decideTry, memberFrom, stateOf } from './rules.ts';

/** Who types a code: the account and the name that the verified activity tells. */
export type Newcomer = Pick<Person, 'tenantId' | 'aadObjectId' | 'name'>;

/** `refused` says nothing about why: whether a code was ever good is nobody's to find out. */
export type Redeemed =
  | In<'joined'>
  /** A member who serves one municipality more, or has another role in one. */
  | In<'gained'>
  | { readonly kind: 'refused' }
  /** They are that already: the code stays unused. */
  | { readonly kind: 'member' }
  /** Nobody is both of the network and of a municipality: the code stays unused. */
  | { readonly kind: 'other' }
  /** Too many wrong ones; until when, milliseconds since 1970. */
  | { readonly kind: 'wait'; readonly until: number };

interface In<K> {
  readonly kind: K;
  readonly person: Person;
  /** What they take over, by its id. */
  readonly succession?: string | undefined;
}

const attempts = 4;

/** Somebody who is not in the network has typed a code. */
export function redeem(newcomer: Newcomer, code: string, now: Date, services: Services): Promise<Redeemed> {
  return tried(newcomer, code, now, services, async (standing) => {
    if (!standing) {
      return (await alreadyIn(newcomer, code, services)) ?? { kind: 'refused' };
    }
    const person = memberFrom(standing.invitation, { ...newcomer, id: services.newId() });
    try {
      const takesOver = await successorWrites(standing, person, now, services);
      await useInvitation(services.tables, standing, person, now.getTime(), takesOver);
    } catch (error) {
      const already = isConflict(error) ? await alreadyIn(newcomer, code, services) : undefined;
      if (already) {
        return already;
      }
      throw error;
    }
    return { kind: 'joined', person, succession: standing.invitation.succession };
  });
}

/** A member has typed one: they gain the office that it is for. The one they came in with is as good as done. */
export function redeemAsMember(
  member: Person,
  code: string,
  now: Date,
  services: Services,
): Promise<Redeemed> {
  return tried(member, code, now, services, async (standing) => {
    if (!standing) {
      return (await isOwnCode(member, code, services))
        ? { kind: 'joined', person: member }
        : { kind: 'refused' };
    }
    const before = await readPersonRow(services.tables, member.id);
    if (!before) {
      return { kind: 'refused' };
    }
    const gain = decideGain(before.person, standing.invitation);
    // The same text delivered twice at once: the other delivery may just have used it.
    if (gain.kind === 'has' && (await isOwnCode(member, code, services))) {
      return { kind: 'joined', person: before.person };
    }
    if (gain.kind !== 'gains') {
      return { kind: gain.kind === 'other' ? 'other' : 'member' };
    }
    const as = asActingFor(gain.person, standing.invitation.municipality);
    const takesOver = await successorWrites(standing, as, now, services);
    await useForMember(services.tables, standing, { after: gain.person, before }, now.getTime(), takesOver);
    services.people.forget(gain.person);
    return { kind: 'gained', person: gain.person, succession: standing.invitation.succession };
  });
}

/** Counts the try, looks the code up and does what it is good for; `undefined`: it is good for nothing (any more). */
async function tried(
  who: Newcomer,
  code: string,
  now: Date,
  services: Services,
  use: (standing: Standing | undefined) => Promise<Redeemed>,
): Promise<Redeemed> {
  const { tables } = services;
  const at = now.getTime();
  const allowed = await countTry(tables, who, (tries) => decideTry(tries, at));
  if (allowed.kind === 'wait') {
    return allowed;
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const standing = await findInvitation(tables, code);
    const good = standing && (await isOpen(standing, at, services)) ? standing : undefined;
    try {
      const redeemed = await use(good);
      // Not by a code that stays unused: it could be typed between guesses again and again.
      if (good && 'person' in redeemed) {
        await forgetTries(tables, who);
        listsFollow(services);
      }
      return redeemed;
    } catch (error) {
      if (!isConflict(error)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}

function isConflict(error: unknown): boolean {
  return error instanceof WriteConflict;
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

async function isOwnCode(member: Person, code: string, services: Services): Promise<boolean> {
  const standing = await findInvitation(services.tables, code);
  return standing?.invitation.used?.by === member.id;
}

async function isOpen({ invitation }: Standing, at: number, { tables }: Services): Promise<boolean> {
  const maker = invitation.by === undefined ? undefined : await readPerson(tables, invitation.by);
  return stateOf(invitation, maker, at) === 'open';
}

/** Names them the successor that their invitation makes them, unless somebody else is by now. */
async function successorWrites(
  { invitation: { succession: id, by } }: Standing,
  person: Person,
  now: Date,
  { tables }: Services,
): Promise<readonly PeopleWrite[]> {
  const standing = id === undefined ? undefined : await readSuccession(tables, id);
  return standing?.succession.to === undefined && standing && maySucceed(standing.succession, person)
    ? namedSuccessor(standing, person.id, { by: by ?? person.id, at: now.getTime() })
    : [];
}

/** Lists here show what changed at once; those of other processes within 30 s. */
function listsFollow(services: Services): void {
  services.directory.forget();
  services.consultants.forget();
}
