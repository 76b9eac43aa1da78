import { z } from 'zod/v4';
import { StillBusy } from './commit.ts';
import type { Subject } from './erasure-scan.ts';
import { isPresent } from './people.ts';
import { auditPeople, transactPeople } from './people-audit.ts';
import {
  newPerson,
  peoplePartition as partition,
  people,
  personKey,
  roleKey,
  type StoredPerson,
} from './person-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';
import { joinKey } from './tables/keys.ts';
import { codec, type Row } from './tables/row.ts';

/** An erasure that is under way: whom to look for until nothing of them is left. Goes last. */
export interface Erasure extends Subject {
  /** When it began, milliseconds since 1970. */
  readonly at: number;
}

const erasures = codec<Erasure>(
  z.object({
    id: z.string(),
    tenantId: z.string(),
    aadObjectId: z.string(),
    name: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
    at: z.number(),
  }),
);
const erasureKey = (person: string) => joinKey('e', person);

const attempts = 5;

/** `last`: without them nobody could let anybody in any more. */
export type Erased = 'erased' | 'nobody' | 'last';

/**
 * Takes a person out of the people: from then on they are a stranger. What else stands about them is looked for by the
 * note that this leaves, however often that is interrupted. `previous` is who they were, for caches.
 */
export async function erasePerson(
  tables: Tables,
  id: string,
  deed: { readonly by: string; readonly at: number },
): Promise<{ readonly erased: Erased; readonly previous?: StoredPerson }> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [standing, coordinators] = await Promise.all([
      tables.get('People', partition, personKey(id)),
      // `}` is the character after `|`.
      tables.range('People', partition, 'r|coordinator|', 'r|coordinator}'),
    ]);
    const previous = standing && people.decode(standing);
    if (!previous) {
      return { erased: 'nobody' };
    }
    const guard = coordinators.find(({ rowKey }) => rowKey !== roleKey('coordinator', id));
    const guards = previous.role === 'coordinator' && isPresent(previous);
    if (guards && !guard) {
      return { erased: 'last', previous };
    }
    try {
      await transactPeople(tables, [
        ...newPerson(previous).map(({ row }): Write => ({ kind: 'delete', row })),
        { kind: 'insert', row: erasureRow(previous, deed.at) },
        // Two coordinators who erase themselves at once: the row of the one who stays is in the transaction.
        ...(guards && guard ? [{ kind: 'replace', row: guard, etag: guard.etag ?? '' } as const] : []),
        auditPeople({
          ...deed,
          event: { type: 'erased', person: id, role: previous.role, municipality: previous.municipality },
        }),
      ]);
      return { erased: 'erased', previous };
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}

function erasureRow({ id, tenantId, aadObjectId, name, email, phone }: StoredPerson, at: number): Row {
  const erasure = { id, tenantId, aadObjectId, name, email, phone, at };
  return erasures.encode(partition, erasureKey(id), erasure);
}

/** Those under way. */
export async function readErasures(tables: Tables): Promise<readonly Erasure[]> {
  // `}` is the character after `|`.
  const rows = await tables.range('People', partition, 'e|', 'e}');
  return rows.map((row) => erasures.decode(row));
}

export async function endErasure(tables: Tables, id: string): Promise<void> {
  await tables.remove('People', partition, erasureKey(id));
}
