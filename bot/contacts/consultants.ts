import { type Away, answersFor } from '../shared/away.ts';
import type { Consulting } from '../shared/consulting.ts';
import type { Day } from '../shared/helsinki.ts';
import type { Person } from '../shared/people.ts';
import { byRoleAndName, type Contact, contactOf } from './contact.ts';

export interface ConsultantContact extends Contact {
  /** Last day of being away; undefined: there today. */
  readonly awayUntil?: Day;
  /** Names of those who are away and whom they stand in for. */
  readonly insteadOf: readonly string[];
  /** Codes of their own municipalities. */
  readonly municipalities: readonly string[];
}

/** `others`: those of whom it is told that this one stands in for them. */
export function consultantContact(
  reader: Person,
  consultant: Person,
  consulting: Consulting,
  others: readonly Person[],
): ConsultantContact {
  const awayUntil = lastDayAway(consulting, consultant);
  return {
    ...contactOf(reader, consultant),
    ...(awayUntil === undefined ? {} : { awayUntil }),
    insteadOf: others
      .filter((other) => substituteOf(consulting, other)?.id === consultant.id)
      .toSorted(byRoleAndName)
      .map(({ name }) => name),
    municipalities: consultant.municipalities,
  };
}

/** A municipality's own consultants, by name. */
export function ownersOf({ consultants }: Consulting, municipality: string): readonly Person[] {
  return consultants.filter((person) => person.municipalities.includes(municipality)).toSorted(byRoleAndName);
}

/** Who answers for those of them who are away, each once. */
export function substitutesOf(consulting: Consulting, owners: readonly Person[]): readonly Person[] {
  return [...new Set(owners.map((owner) => substituteOf(consulting, owner)))].filter(
    (one) => one !== undefined,
  );
}

/** The municipalities a consultant serves today: their own, and those of whom they stand in for. */
export function servedBy(
  consultant: Person,
  consulting: Consulting,
): readonly { readonly code: string; readonly insteadOf: readonly string[] }[] {
  const own = new Set(consultant.municipalities);
  const others = new Map<string, string[]>();
  for (const other of consulting.consultants) {
    if (substituteOf(consulting, other)?.id === consultant.id) {
      for (const code of other.municipalities.filter((one) => !own.has(one))) {
        others.set(code, [...(others.get(code) ?? []), other.name]);
      }
    }
  }
  return [
    ...[...own].map((code) => ({ code, insteadOf: [] })),
    ...[...others].map(([code, insteadOf]) => ({ code, insteadOf })),
  ];
}

/** A substitute who has left stands in for nobody. */
function substituteOf({ consultants, aways, day }: Consulting, consultant: Person): Person | undefined {
  const id = answersFor(aways, consultant.id, day);
  return id === consultant.id ? undefined : consultants.find((one) => one.id === id);
}

function lastDayAway({ aways, day }: Consulting, { id }: Person): Day | undefined {
  const now = aways.list.filter((away: Away) => away.person === id && away.from <= day && day <= away.to);
  return now.map(({ to }) => to).toSorted((a, b) => (a < b ? 1 : -1))[0];
}
