import { z } from 'zod/v4';
import type { Answer, Seat } from '../bot/shared/session.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** A session that the person may have answered, and how they stand if that is sure. */
export interface Reference {
  readonly session: string;
  /** Undefined: an answer is or was on its way, so only the session itself knows. */
  readonly own?: { readonly seat: Seat; readonly waits: boolean } | undefined;
}

const references = codec<Reference>(
  z.object({
    session: z.string(),
    own: z.object({ seat: z.enum(['onSite', 'remote', 'no', 'waiting']), waits: z.boolean() }).optional(),
  }),
);

const partitionOf = (person: string) => joinKey('r', person);
const keyOf = (session: string) => joinKey('s', session);

const rowOf = (person: string, session: string, own?: Answer) =>
  references.encode(partitionOf(person), keyOf(session), {
    session,
    own: own && { seat: own.seat, waits: own.waits !== undefined },
  });

/** What was noted before an answer; its etag tells whether another answer has been on its way since. */
export interface Pending {
  readonly person: string;
  readonly session: string;
  readonly etag: string;
}

/**
 * Notes that the person may have answered the session. Written before the answer, so that a crash in between
 * leaves a pointer too many and never one too few; the truth is in the session.
 */
export async function refer(tables: Tables, person: string, session: string): Promise<Pending> {
  return { person, session, etag: await tables.put('References', rowOf(person, session)) };
}

/** Takes the note back where the session turned out to be none of the person's; a later answer's stays. */
export async function unrefer(tables: Tables, { person, session, etag }: Pending): Promise<void> {
  try {
    await tables.remove('References', partitionOf(person), keyOf(session), etag);
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}

/**
 * Notes what an answer led to, so that the person's lists need not look into each session. When another answer was
 * under way at the same time, nobody here knows which of the two came last: then the lists ask the session.
 */
export async function settle(tables: Tables, { person, session, etag }: Pending, own: Answer): Promise<void> {
  try {
    await tables.replace('References', rowOf(person, session, own), etag);
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
    await refer(tables, person, session);
  }
}

/** Notes how the person stands when they are told that somebody else changed it, but not past an answer under way. */
export async function noteStanding(
  tables: Tables,
  person: string,
  session: string,
  own: Answer,
): Promise<void> {
  const row = await tables.get('References', partitionOf(person), keyOf(session));
  if (row && !references.decode(row).own) {
    return;
  }
  const noted = rowOf(person, session, own);
  try {
    await (row ? tables.replace('References', noted, row.etag ?? '') : tables.insert('References', noted));
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}

/** The session is none of the person's any more. */
export function removeReference(tables: Tables, person: string, session: string): Promise<void> {
  return tables.remove('References', partitionOf(person), keyOf(session));
}

/** The sessions that the person may have answered. */
export async function readReferences(tables: Tables, person: string): Promise<readonly Reference[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('References', partitionOf(person), 's|', 's}');
  return rows.map((row) => references.decode(row));
}
