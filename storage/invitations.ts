import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import type { Invitation } from '../bot/shared/invitation.ts';
import { languages, roles } from '../bot/shared/people.ts';
import type { PersonRow } from './people.ts';
import { auditPeople, type PeopleEvent, type PeopleWrite, transactPeople } from './people-audit.ts';
import { changedPerson, newPerson, peoplePartition as partition, type StoredPerson } from './person-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** An invitation as read, with the version that a change of it is guarded by. */
export interface Standing {
  readonly invitation: Invitation;
  readonly row: Row;
}

interface Stored extends Invitation {
  readonly hash: string;
}

const deed = z.object({ by: z.string(), at: z.number() }).optional();
const invitations = codec<Stored>(
  z.object({
    id: z.string(),
    role: z.enum(roles),
    municipality: z.string().optional(),
    municipalities: z.array(z.string()),
    language: z.enum(languages),
    note: z.string(),
    succession: z.string().optional(),
    by: z.string().optional(),
    at: z.number(),
    ends: z.number(),
    used: deed,
    revoked: deed,
    hash: z.string(),
  }),
);
const codes = codec(z.object({ invitation: z.string() }));

/*
 * Among the people, so that one transaction uses an invitation and adds the person: by id, and by the code's hash.
 * Nobody can guess 55 random bits through the bot, so a hash that is slow to make would protect nothing but a copy
 * of the store, for the days until the invitation ends.
 */
const invitationKey = (id: string) => joinKey('i', id);
const codeKey = (hash: string) => joinKey('c', hash);

function hashOf(code: string): string {
  return createHash('sha256').update(`uso-bot invitation code\n${code}`).digest('hex');
}

/** All that are kept, in no order. */
export async function readInvitations(tables: Tables): Promise<readonly Invitation[]> {
  return (await everyInvitation(tables)).map(({ invitation }) => invitation);
}

export async function readInvitation(tables: Tables, id: string): Promise<Standing | undefined> {
  const row = await tables.get('People', partition, invitationKey(id));
  return row && { invitation: decode(row), row };
}

export async function findInvitation(tables: Tables, code: string): Promise<Standing | undefined> {
  const row = await tables.get('People', partition, codeKey(hashOf(code)));
  return row && readInvitation(tables, codes.decode(row).invitation);
}

/** `repeated`: one with this id was added before, with another code, and stays as it is. */
export async function addInvitation(
  tables: Tables,
  invitation: Invitation,
  code: string,
): Promise<'added' | 'repeated'> {
  const { id, by, at, role, municipality } = invitation;
  const hash = hashOf(code);
  try {
    await transactPeople(tables, [
      { kind: 'insert', row: encode({ ...invitation, hash }) },
      { kind: 'insert', row: codes.encode(partition, codeKey(hash), { invitation: id }) },
      auditPeople({ at, by, event: { type: 'invited', invitation: id, role, municipality } }),
    ]);
    return 'added';
  } catch (error) {
    const standing = error instanceof WriteConflict ? await readInvitation(tables, id) : undefined;
    if (!standing) {
      throw error;
    }
    // The store may have lost its answer only.
    return invitations.decode(standing.row).hash === hash ? 'added' : 'repeated';
  }
}

/** Throws `WriteConflict` when the invitation is not as it was read. */
export async function revokeInvitation(
  tables: Tables,
  standing: Standing,
  revoked: { readonly by: string; readonly at: number },
): Promise<void> {
  const { id: invitation, role, municipality } = standing.invitation;
  const event: PeopleEvent = { type: 'revoked', invitation, role, municipality };
  await transactPeople(tables, [changed(standing, { revoked }), auditPeople({ ...revoked, event })]);
}

/**
 * The invitation is used and the person is in, or neither: then throws `WriteConflict`. `takesOver`: what else is written
 * with it, that the person takes over from somebody.
 */
export async function useInvitation(
  tables: Tables,
  standing: Standing,
  person: StoredPerson,
  at: number,
  takesOver: readonly PeopleWrite[] = [],
): Promise<void> {
  const { id: invitation } = standing.invitation;
  const { id: by, role, municipality } = person;
  await transactPeople(tables, [
    changed(standing, { used: { by, at } }),
    ...newPerson(person),
    auditPeople({ at, by, event: { type: 'joined', invitation, person: by, role, municipality } }),
    ...takesOver,
  ]);
}

/** The same for a member, who becomes what `after` says; `before`: as they were read. */
export async function useForMember(
  tables: Tables,
  standing: Standing,
  { after, before }: { readonly after: StoredPerson; readonly before: PersonRow },
  at: number,
  takesOver: readonly PeopleWrite[] = [],
): Promise<void> {
  const { id: invitation, role, municipality } = standing.invitation;
  const { id: by } = after;
  await transactPeople(tables, [
    changed(standing, { used: { by, at } }),
    ...changedPerson(after, before.person, before.etag),
    auditPeople({ at, by, event: { type: 'gained', invitation, person: by, role, municipality } }),
    ...takesOver,
  ]);
}

/** Those that ended, or were used or revoked, before an instant (milliseconds) are forgotten, with their notes. */
export async function forgetInvitations(tables: Tables, before: number): Promise<void> {
  for (const { invitation, row } of await everyInvitation(tables)) {
    const { used, revoked, ends, id } = invitation;
    if (((used ?? revoked)?.at ?? ends) < before) {
      await tables.remove('People', partition, codeKey(invitations.decode(row).hash));
      await tables.remove('People', partition, invitationKey(id));
    }
  }
}

async function everyInvitation(tables: Tables): Promise<readonly Standing[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('People', partition, 'i|', 'i}');
  return rows.map((row) => ({ invitation: decode(row), row }));
}

function changed({ row }: Standing, change: Pick<Invitation, 'used' | 'revoked'>): Write {
  const next = encode({ ...invitations.decode(row), ...change });
  return { kind: 'replace', row: next, etag: row.etag ?? '' };
}

function encode(stored: Stored): Row {
  return invitations.encode(partition, invitationKey(stored.id), stored);
}

function decode(row: Row): Invitation {
  const { hash: _hash, ...invitation } = invitations.decode(row);
  return invitation;
}
