import type { Problem } from '../../cards/import/problems.ts';
import { notFound } from './check-network.ts';
import { findDuplicates } from './duplicates.ts';
import type { Fault } from './fault.ts';
import { type Known, municipalityCodes } from './known.ts';
import type { PersonRow } from './network-file.ts';
import type { FileRows, Read } from './read-file.ts';

interface FieldProblem {
  readonly field: string;
  readonly problem: Problem;
}

export function checkPeople(rows: FileRows, known: Known, faults: Fault[]): void {
  findDuplicates('people', rows.people, ['tenantId', 'aadObjectId'], accountOf, faults);
  checkCoordinators(rows.people, known, faults);
  const codes = municipalityCodes(rows, known);
  for (const person of rows.people) {
    const { row, values } = person;
    const { municipality, municipalities = [] } = values;
    const add = (field: string, problem: Problem) => faults.push({ list: 'people', row, field, problem });
    if (municipality !== undefined && !codes.has(municipality)) {
      add('municipality', notFound(municipality));
    }
    for (const code of new Set(municipalities.filter((m) => !codes.has(m)))) {
      add('municipalities', notFound(code));
    }
    for (const { field, problem } of roleProblems(person)) {
      add(field, problem);
    }
  }
}

/** Without a coordinator nobody could let anybody in any more: a file may not take the last one away. */
function checkCoordinators(rows: FileRows['people'], known: Known, faults: Fault[]): void {
  const roles = new Map(rows.map(({ values }) => [accountOf(values), values.role]));
  const standing = known.people.filter(({ role }) => role === 'coordinator').map(accountOf);
  const stays = standing.some((account) => (roles.get(account) ?? 'coordinator') === 'coordinator');
  if (standing.length === 0 || stays || [...roles.values()].includes('coordinator')) {
    return;
  }
  for (const { row } of rows.filter((one) => standing.includes(accountOf(one.values)))) {
    faults.push({ list: 'people', row, field: 'role', problem: { name: 'last-coordinator' } });
  }
}

/** The same key for the same account, however its ids are written. */
export function accountOf(values: Partial<Pick<PersonRow, 'tenantId' | 'aadObjectId'>>): string | undefined {
  const { tenantId, aadObjectId } = values;
  return tenantId === undefined || aadObjectId === undefined
    ? undefined
    : `${tenantId.toLowerCase()} ${aadObjectId.toLowerCase()}`;
}

/** Who acts for which municipality decides what they see: nothing of it is guessed. */
function roleProblems({ values, wrong }: Read<PersonRow>): readonly FieldProblem[] {
  const { role, municipality, municipalities = [] } = values;
  if (role === undefined) {
    return [];
  }
  const ofTheirs = (problem: Problem): readonly FieldProblem[] => [{ field: 'municipality', problem }];
  switch (role) {
    case 'manager':
    case 'contact':
      return [
        ...(municipality === undefined && !wrong.has('municipality')
          ? ofTheirs({ name: 'missing-for-role', params: { role } })
          : []),
        ...notAConsultant(role, municipalities),
      ];
    case 'participant':
      return notAConsultant(role, municipalities);
    case 'consultant':
    case 'coordinator':
      return [
        ...(municipality === undefined ? [] : ofTheirs({ name: 'not-for-role', params: { role } })),
        ...(role === 'coordinator' ? notAConsultant(role, municipalities) : []),
      ];
  }
}

function notAConsultant(role: string, municipalities: readonly string[]): readonly FieldProblem[] {
  return municipalities.length === 0
    ? []
    : [{ field: 'municipalities', problem: { name: 'not-a-consultant', params: { role } } }];
}
