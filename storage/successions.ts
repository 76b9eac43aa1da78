import { z } from 'zod/v4';
import { type Role, roles } from '../bot/shared/people.ts';
import { auditPeople, type PeopleWrite } from './people-audit.ts';
import { peoplePartition as partition } from './person-rows.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { hashKey, joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/**
 * What somebody left behind when a role of theirs ended, and to whom it goes. Written with the end itself, so that what
 * follows can be done, and done again, until it is done. Ids only; instants in milliseconds since 1970.
 */
export interface Succession {
  readonly id: string;
  /** Who left, and what they were. */
  readonly from: string;
  readonly role: Role;
  readonly municipality?: string | undefined;
  /** Those that a consultant looked after. */
  readonly municipalities: readonly string[];
  /** Whether it was all they were, so that they are a stranger. */
  readonly left: boolean;
  readonly at: number;
  /** Who takes over, and who said so when. */
  readonly to?: string | undefined;
  readonly named?: { readonly by: string; readonly at: number } | undefined;
  /** When all that was open had been taken over. */
  readonly done?: number | undefined;
  /** When the way to write to who left had been forgotten. */
  readonly forgotten?: number | undefined;
}

/** A succession as read, with the version that a change of it is guarded by. */
export interface StandingSuccession {
  readonly succession: Succession;
  readonly row: Row;
}

const successions = codec<Succession>(
  z.object({
    id: z.string(),
    from: z.string(),
    role: z.enum(roles),
    municipality: z.string().optional(),
    municipalities: z.array(z.string()),
    left: z.boolean(),
    at: z.number(),
    to: z.string().optional(),
    named: z.object({ by: z.string(), at: z.number() }).optional(),
    done: z.number().optional(),
    forgotten: z.number().optional(),
  }),
);

const keyOf = (id: string) => joinKey('s', id);
const encode = (succession: Succession) => successions.encode(partition, keyOf(succession.id), succession);

/** One for each end of an office: who comes back and leaves again leaves something else. */
export function successionId(from: string, municipality: string | undefined, at: number): string {
  return hashKey('succession', from, municipality ?? '', String(at)).slice(0, 16);
}

/** Stands in the transaction that ends the role; with the deed of who named the successor at once. */
export function newSuccession(succession: Succession): readonly PeopleWrite[] {
  const { to, named } = succession;
  return [
    { kind: 'insert', row: encode(succession) },
    ...(to !== undefined && named ? [deedOf(succession, to, named)] : []),
  ];
}

/** Names the successor: stands in a transaction of people. */
export function namedSuccessor(
  { succession, row }: StandingSuccession,
  to: string,
  named: { readonly by: string; readonly at: number },
): readonly PeopleWrite[] {
  return [
    { kind: 'replace', row: encode({ ...succession, to, named }), etag: row.etag ?? '' },
    deedOf(succession, to, named),
  ];
}

function deedOf(
  { id, from }: Succession,
  person: string,
  named: { readonly by: string; readonly at: number },
): PeopleWrite {
  return auditPeople({ ...named, event: { type: 'succeeded', succession: id, person, from } });
}

export async function readSuccessions(tables: Tables): Promise<readonly StandingSuccession[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('People', partition, 's|', 's}');
  return rows.map((row) => ({ succession: successions.decode(row), row }));
}

export async function readSuccession(tables: Tables, id: string): Promise<StandingSuccession | undefined> {
  const row = await tables.get('People', partition, keyOf(id));
  return row && { succession: successions.decode(row), row };
}

/** Notes how far it has come; what another has noted meanwhile stands. */
export async function noteSuccession(
  tables: Tables,
  { succession, row }: StandingSuccession,
  news: Pick<Succession, 'done' | 'forgotten'>,
): Promise<void> {
  try {
    await tables.replace('People', encode({ ...succession, ...news }), row.etag ?? '');
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}

/** Those without anything left to do, or to take over, since before an instant (milliseconds). */
export async function forgetSuccessions(tables: Tables, before: number): Promise<void> {
  for (const { succession, row } of await readSuccessions(tables)) {
    const { at, done, forgotten } = succession;
    if (forgotten !== undefined && (done ?? at) < before) {
      await tables.remove('People', partition, row.rowKey);
    }
  }
}
