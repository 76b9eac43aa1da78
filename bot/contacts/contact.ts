import { type Person, type Role, roles } from '../shared/people.ts';

/** What a reader is shown of a person. */
export interface Contact {
  readonly name: string;
  readonly role: Role;
  /** The reader themselves. */
  readonly self: boolean;
  readonly email?: string;
  readonly phone?: string;
}

/** Somebody whom the reader may see, with the details that are for them. */
export function contactOf(reader: Person, person: Person): Contact {
  const { name, role, email, phone } = person;
  const self = person.id === reader.id;
  const details = {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  };
  return { name, role, self, ...(seesDetails(reader, person) ? details : {}) };
}

/** Participants are reached by those who serve them and act for them, not by each other. */
function seesDetails(reader: Person, person: Person): boolean {
  return reader.role !== 'participant' || person.role !== 'participant' || reader.id === person.id;
}

const order = new Intl.Collator('fi', { numeric: true });

export function byRoleAndName(a: Person, b: Person): number {
  return (
    roles.indexOf(a.role) - roles.indexOf(b.role) ||
    order.compare(a.name, b.name) ||
    order.compare(a.id, b.id)
  );
}
