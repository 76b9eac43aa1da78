import { randomUUID } from 'node:crypto';
import { transactPeople } from '../../storage/people-audit.ts';
import { newPerson, type StoredPerson } from '../../storage/person-rows.ts';
import type { Tables } from '../../storage/tables/client.ts';
import { places } from './town.ts';

/** People whose rows fit one transaction (100 rows). */
const together = 45;

/**
 * The people of `places`, as an import would write them, but many in a transaction: a hundred test files need them, and
 * most use a few.
 */
export async function plantPlacePeople(tables: Tables): Promise<void> {
  const people = places.flatMap(({ code, manager, contact }) => [
    personOf(code, 'manager', `Johtaja ${code}`, manager),
    personOf(code, 'contact', `Yhdyshenkilö ${code}`, contact),
  ]);
  for (let n = 0; n < people.length; n += together) {
    await transactPeople(tables, people.slice(n, n + together).flatMap(newPerson));
  }
}

function personOf(
  municipality: string,
  role: 'manager' | 'contact',
  name: string,
  account: { readonly tenantId: string; readonly aadObjectId: string },
): StoredPerson {
  return {
    ...account,
    id: randomUUID(),
    name,
    role,
    municipality,
    municipalities: [],
    group: 'other',
    language: 'fi',
  };
}
