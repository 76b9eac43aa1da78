import { type MunicipalRole, municipalRoles, type Office, type Person, type Role } from './people.ts';

/*
 * Who serves several municipalities acts in one of their offices at a time: `role` and `municipality` of a person say
 * in which, so that every rule reads these two alone. Whatever is about a municipality is done and told to somebody
 * "as they act for it" (`inOffice`, `peopleOf`).
 */

type Holder = Pick<Person, 'role' | 'municipality' | 'offices'>;

export function isMunicipalRole(role: Role): role is MunicipalRole {
  return municipalRoles.some((one) => one === role);
}

/** All that somebody holds; none for the network's own people. */
export function officesOf({ role, municipality, offices }: Holder): readonly Office[] {
  return offices ?? (municipality !== undefined && isMunicipalRole(role) ? [{ role, municipality }] : []);
}

export function servesSeveral({ offices = [] }: Pick<Holder, 'offices'>): boolean {
  return offices.length > 1;
}

/** The person as they act for a municipality; undefined where they have no office there. */
export function inOffice<P extends Holder>(person: P, municipality: string | undefined): P | undefined {
  const office = officesOf(person).find((one) => one.municipality === municipality);
  return office && { ...person, ...office };
}

/** The same; somebody without an office there as they are. */
export function asActingFor<P extends Holder>(person: P, municipality: string | undefined): P {
  return inOffice(person, municipality) ?? person;
}

/** Who has an office in a municipality, each as they act for it; undefined: who has none anywhere. */
export function peopleOf<P extends Holder>(
  people: readonly P[],
  municipality: string | undefined,
): readonly P[] {
  return municipality === undefined
    ? people.filter((person) => officesOf(person).length === 0)
    : people.flatMap((person) => inOffice(person, municipality) ?? []);
}

/** A person once for each office, as if they had no other; the network's own people as they are. */
export function inEachOffice<P extends Holder>(person: P): readonly Omit<P, 'offices'>[] {
  const { offices: _all, ...alone } = person;
  const offices = officesOf(person);
  return offices.length > 0 ? offices.map((office) => ({ ...alone, ...office })) : [alone];
}

/** With one office more, or another role in a municipality they serve already; they are asked anew which they act in. */
export function withOffice<P extends Person>(person: P, office: Office): P {
  const standing = officesOf(person);
  const held = standing.some(({ municipality }) => municipality === office.municipality);
  const offices = held
    ? standing.map((one) => (one.municipality === office.municipality ? office : one))
    : [...standing, office];
  return withOffices(person, offices, held);
}

/** Without one; undefined where it was the only one. */
export function withoutOffice<P extends Person>(person: P, municipality: string): P | undefined {
  const offices = officesOf(person).filter((one) => one.municipality !== municipality);
  return offices.length === 0
    ? undefined
    : withOffices(person, offices, person.municipality !== municipality);
}

/** `settled`: what they chose stays chosen. */
function withOffices<P extends Person>(person: P, offices: readonly Office[], settled: boolean): P {
  const { offices: _old, officeChosen, ...rest } = person;
  const acting = offices.find(({ municipality }) => municipality === person.municipality) ?? offices[0];
  return {
    ...rest,
    ...acting,
    ...(offices.length > 1 ? { offices } : {}),
    ...(offices.length > 1 && settled && officeChosen ? { officeChosen } : {}),
  } as P;
}

/**
 * What a network file says of somebody who serves several municipalities: of the one that it names; the others stay, and
 * so does which they act for.
 */
export function besideOffices<P extends Omit<Person, 'id'>>(told: P, standing: Holder & Person): P {
  const { role, municipality } = told;
  if (!servesSeveral(standing) || municipality === undefined || !isMunicipalRole(role)) {
    return told;
  }
  const next = withOffice(standing, { role, municipality });
  return {
    ...told,
    role: next.role,
    ...(next.municipality === undefined ? {} : { municipality: next.municipality }),
    ...(next.offices ? { offices: next.offices } : {}),
    ...(next.officeChosen ? { officeChosen: true } : {}),
  };
}
