import { hashKey } from '../../storage/tables/keys.ts';
import { peopleOf } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';

/** Who of a silent municipality is reminded; nobody where the network knows none. */
export interface Chased {
  readonly code: string;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'role'>[];
}

/** The contact persons of each silent municipality; where there is none, the manager. */
export function chaseList(silent: readonly string[], everybody: readonly Person[]): readonly Chased[] {
  return silent.map((code) => {
    const own = peopleOf(everybody, code);
    const contacts = own.filter(({ role }) => role === 'contact');
    const people = contacts.length > 0 ? contacts : own.filter(({ role }) => role === 'manager');
    return { code, people };
  });
}

/** Says which list somebody has seen: another list has another mark. */
export function markOf(list: readonly Chased[]): string {
  const lines = list.map(({ code, people }) => [code, ...people.map(({ id }) => id).sort()].join(' '));
  return hashKey('silent', ...lines.sort());
}
