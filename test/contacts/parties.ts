import type { Person, Role } from '../../bot/shared/people.ts';

/** Somebody whose name is their id, with an address and a number of their own. */
export function somebody(id: string, role: Role, more: Partial<Person> = {}): Person {
  return {
    id,
    tenantId: 't',
    aadObjectId: id,
    name: id,
    role,
    municipalities: [],
    group: 'other',
    language: 'fi',
    email: `${id}@esimerkki.example`,
    phone: '+358 9 123 456',
    ...more,
  };
}
