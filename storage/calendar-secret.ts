import { z } from 'zod/v4';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { joinKey } from './tables/keys.ts';
import { codec } from './tables/row.ts';

/** What makes the address of a person's own calendar one that may be taken back. */
export interface CalendarSecret {
  readonly secret: string;
  /** The command that made it. */
  readonly command: string;
}

const secrets = codec<CalendarSecret>(z.object({ secret: z.string(), command: z.string() }));

/** Beside the person's references, whose keys begin with another letter. */
const partitionOf = (person: string) => joinKey('r', person);
const rowKey = 'c';

export async function readCalendarSecret(
  tables: Tables,
  person: string,
): Promise<CalendarSecret | undefined> {
  const row = await tables.get('References', partitionOf(person), rowKey);
  return row && secrets.decode(row);
}

/** The one there is, or the given one if there is none. */
export async function ensureCalendarSecret(
  tables: Tables,
  person: string,
  fresh: CalendarSecret,
): Promise<CalendarSecret> {
  const standing = await readCalendarSecret(tables, person);
  if (standing) {
    return standing;
  }
  try {
    await tables.insert('References', secrets.encode(partitionOf(person), rowKey, fresh));
    return fresh;
  } catch (error) {
    const first = error instanceof WriteConflict ? await readCalendarSecret(tables, person) : undefined;
    if (first) {
      return first;
    }
    throw error;
  }
}

/** From now on this one instead of any other; the same command again leaves what it made. */
export async function renewCalendarSecret(
  tables: Tables,
  person: string,
  fresh: CalendarSecret,
): Promise<CalendarSecret> {
  const standing = await readCalendarSecret(tables, person);
  if (standing?.command === fresh.command) {
    return standing;
  }
  await tables.put('References', secrets.encode(partitionOf(person), rowKey, fresh));
  return fresh;
}

export async function removeCalendarSecret(tables: Tables, person: string): Promise<void> {
  await tables.remove('References', partitionOf(person), rowKey);
}
