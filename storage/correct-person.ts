import { StillBusy } from './commit.ts';
import { isPresent } from './people.ts';
import { auditPeople, transactPeople } from './people-audit.ts';
import {
  changedPerson,
  peoplePartition as partition,
  people,
  personKey,
  type StoredPerson,
  samePerson,
} from './person-rows.ts';
import type { Tables } from './tables/client.ts';
import { WriteConflict } from './tables/errors.ts';

/** What a person says of themselves; empty: not to be known. */
export interface Details {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const attempts = 4;

/**
 * A person's own name and contact details, whatever else changed meanwhile; from then on no import sets them back.
 * Undefined if they are not in the store any more. Done again it changes nothing.
 */
export async function correctPerson(
  tables: Tables,
  id: string,
  { name, email, phone }: Details,
  at: number,
): Promise<StoredPerson | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const standing = await tables.get('People', partition, personKey(id));
    const before = standing && people.decode(standing);
    if (!before || !isPresent(before)) {
      return undefined;
    }
    const { email: _email, phone: _phone, ...rest } = before;
    const after: StoredPerson = {
      ...rest,
      name,
      ...(email === '' ? {} : { email }),
      ...(phone === '' ? {} : { phone }),
      corrected: true,
    };
    if (samePerson(before, after)) {
      return after;
    }
    const { role, municipality } = before;
    try {
      await transactPeople(tables, [
        ...changedPerson(after, before, standing.etag ?? ''),
        auditPeople({
          at,
          by: id,
          event: { type: 'corrected', person: id, role, municipality },
        }),
      ]);
      return after;
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }
  throw new StillBusy();
}
