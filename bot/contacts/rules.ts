import type { Consulting } from '../shared/consulting.ts';
import { peopleOf } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import {
  type ConsultantContact,
  consultantContact,
  ownersOf,
  servedBy,
  substitutesOf,
} from './consultants.ts';
import { byRoleAndName, type Contact, contactOf } from './contact.ts';

/** Everybody there is, and how the consultants stand on the day. */
export interface Circle {
  readonly people: readonly Person[];
  readonly consulting: Consulting;
}

/** Whom a person is shown; codes of municipalities, names of people. */
export type Contacts =
  | {
      readonly kind: 'municipality';
      readonly code: string;
      readonly consultants: readonly ConsultantContact[];
      readonly people: readonly Contact[];
      /** For people of the municipality; those who serve many have them on their own list. */
      readonly coordinators?: readonly Contact[];
    }
  /** A participant without a municipality. */
  | { readonly kind: 'no-municipality'; readonly coordinators: readonly Contact[] }
  | {
      readonly kind: 'consultant';
      readonly municipalities: readonly ServedMunicipality[];
      /** The others. */
      readonly consultants: readonly ConsultantContact[];
      readonly coordinators: readonly Contact[];
    }
  | {
      readonly kind: 'coordinator';
      readonly consultants: readonly ConsultantContact[];
      readonly coordinators: readonly Contact[];
    }
  /** There is none, or it is not theirs: the two look the same. */
  | { readonly kind: 'no-such-municipality' };

export interface ServedMunicipality {
  readonly code: string;
  /** Those who are away and whom the reader stands in for; empty for an own municipality. */
  readonly insteadOf: readonly string[];
  readonly people: readonly Contact[];
}

/** Whom a person is shown: what concerns them, or a municipality they ask for. */
export function contactsOf(reader: Person, asked: string | undefined, circle: Circle): Contacts {
  const { people, consulting } = circle;
  const coordinators = people
    .filter(({ role }) => role === 'coordinator')
    .sort(byRoleAndName)
    .map((person) => contactOf(reader, person));
  if (asked !== undefined && !mayOpen(reader, asked, consulting)) {
    return { kind: 'no-such-municipality' };
  }
  switch (reader.role) {
    case 'manager':
    case 'contact':
    case 'participant': {
      const code = reader.municipality;
      return code === undefined
        ? { kind: 'no-municipality', coordinators }
        : { ...ofMunicipality(reader, code, circle), coordinators };
    }
    case 'consultant':
      return asked === undefined
        ? {
            kind: 'consultant',
            municipalities: servedBy(reader, consulting).map((served) => ({
              ...served,
              people: contactsIn(reader, served.code, people),
            })),
            consultants: allConsultants(reader, consulting).filter(({ self }) => !self),
            coordinators,
          }
        : ofMunicipality(reader, asked, circle);
    case 'coordinator':
      return asked === undefined
        ? { kind: 'coordinator', consultants: allConsultants(reader, consulting), coordinators }
        : ofMunicipality(reader, asked, circle);
  }
}

/** Whether a person may see who the people of a municipality are. */
function mayOpen(reader: Person, municipality: string, consulting: Consulting): boolean {
  switch (reader.role) {
    case 'manager':
    case 'contact':
    case 'participant':
      return reader.municipality === municipality;
    case 'consultant':
      return servedBy(reader, consulting).some(({ code }) => code === municipality);
    case 'coordinator':
      return true;
  }
}

function ofMunicipality(reader: Person, code: string, { people, consulting }: Circle) {
  const owners = ownersOf(consulting, code);
  const shown = [...owners, ...substitutesOf(consulting, owners).filter((one) => !owners.includes(one))];
  return {
    kind: 'municipality',
    code,
    consultants: shown.map((one) => consultantContact(reader, one, consulting, owners)),
    people: contactsIn(reader, code, people),
  } as const;
}

function contactsIn(reader: Person, code: string, people: readonly Person[]): readonly Contact[] {
  return peopleOf(people, code)
    .toSorted(byRoleAndName)
    .map((person) => contactOf(reader, person));
}

function allConsultants(reader: Person, consulting: Consulting): readonly ConsultantContact[] {
  return consulting.consultants
    .toSorted(byRoleAndName)
    .map((one) => consultantContact(reader, one, consulting, consulting.consultants));
}
