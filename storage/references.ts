import { z } from 'zod/v4';
import type { Answer, Seat } from '../bot/shared/session.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** A session that the person may have answered, and how they stand if that is sure. */
export interface Reference {
  readonly session: string;
  /** The command that last was about to change their answer. */
  readonly command?: string | undefined;
  /** Undefined: an answer is or was on its way, so only the session itself knows. */
  readonly own?: { readonly seat: Seat; readonly waits: boolean } | undefined;
}

const references = codec<Reference>(
  z.object({
    session: z.string(),
    command: z.string().optional(),
    own: z.object({ seat: z.enum(['onSite', 'remote', 'no', 'waiting']), waits: z.boolean() }).optional(),
  }),
);

const partitionOf = (person: string) => joinKey('r', person);
const keyOf = (session: string) => joinKey('s', session);

/**
 * Notes that the person may have answered the session. Written before the answer, so that a crash in between
 * leaves a pointer too many and never one too few; the truth is in the session.
 */
export async function refer(tables: Tables, person: string, session: string, command: string): Promise<void> {
  await tables.put(
    'References',
    references.encode(partitionOf(person), keyOf(session), { session, command }),
  );
}

/**
 * Notes how the person stands now, so that their lists need not look into each session: after the command that
 * changed their answer, or, without one, when they are told that somebody else did. Unless another answer of
 * theirs is on its way; that one notes what it leads to.
 */
export async function noteStanding(
  tables: Tables,
  person: string,
  session: string,
  { seat, waits }: Answer,
  command?: string,
): Promise<void> {
  const row = await tables.get('References', partitionOf(person), keyOf(session));
  const standing = row && references.decode(row);
  const own = { seat, waits: waits !== undefined };
  const overtaken = standing && standing.command !== command && (command !== undefined || !standing.own);
  if (overtaken) {
    return;
  }
  const noted = references.encode(partitionOf(person), keyOf(session), {
    session,
    command: standing?.command,
    own,
  });
  try {
    await (row ? tables.replace('References', noted, row.etag ?? '') : tables.insert('References', noted));
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}

/** The sessions that the person may have answered. */
export async function readReferences(tables: Tables, person: string): Promise<readonly Reference[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('References', partitionOf(person), 's|', 's}');
  return rows.map((row) => references.decode(row));
}
