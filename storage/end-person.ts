import { StillBusy } from './commit.ts';
import { isPresent } from './people.ts';
import { auditPeople } from './people-audit.ts';
import {
  changedPerson,
  peoplePartition as partition,
  people,
  personKey,
  roleKey,
  type StoredPerson,
} from './person-rows.ts';
import type { Tables, Write } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';

const attempts = 5;

/** `last`: without them nobody could let anybody in any more. */
export type Ended = 'ended' | 'nobody' | 'last';

/**
 * Ends a person's role: their account and role lead to nobody from then on, and their row by id stays, with the name
 * for what happened. `previous` is who was ended or stays, for caches.
 */
export async function endPerson(
  tables: Tables,
  id: string,
  deed: { readonly by: string; readonly at: number },
): Promise<{ readonly ended: Ended; readonly previous?: StoredPerson }> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [standing, guards] = await Promise.all([
      tables.get('People', partition, personKey(id)),
      // `}` is the character after `|`.
      tables.range('People', partition, 'r|coordinator|', 'r|coordinator}'),
    ]);
    const previous = standing && people.decode(standing);
    if (!previous || !isPresent(previous)) {
      return { ended: 'nobody', ...(previous ? { previous } : {}) };
    }
    const guard = guards.find(({ rowKey }) => rowKey !== roleKey('coordinator', id));
    if (previous.role === 'coordinator' && !guard) {
      return { ended: 'last', previous };
    }
    const { email: _email, phone: _phone, ...kept } = previous;
    const { role, municipality } = previous;
    // Two coordinators who end each other at the same time: the row of the one who stays is in the transaction.
    const stays: readonly Write[] =
      previous.role === 'coordinator' && guard
        ? [{ kind: 'replace', row: guard, etag: guard.etag ?? '' }]
        : [];
    try {
      await tables.transact('People', [
        ...changedPerson({ ...kept, ended: deed.at }, previous, standing.etag ?? ''),
        ...stays,
        auditPeople({ ...deed, event: { type: 'ended', person: id, role, municipality } }),
      ]);
      return { ended: 'ended', previous };
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}
