import { describe, expect, it } from 'vitest';
import { rowsOf, type ShownContacts } from '../../bot/contacts/rows.ts';
import type { Role } from '../../bot/shared/people.ts';

const contact = (name: string, role: Role) => ({ name, role, self: false });
const consultant = (name: string, municipalities: readonly string[] = []) => ({
  ...contact(name, 'consultant'),
  insteadOf: [],
  municipalities,
});

/** Each row in a word: its section, and who it is or what is missing. */
function shown(contacts: ShownContacts): readonly string[] {
  return rowsOf(contacts, (code) => `kunta ${code}`).map(
    (row) => `${row.section}: ${row.kind === 'missing' ? `no ${row.missing}` : row.name}`,
  );
}

describe('what there is none of', () => {
  const nobody = { kind: 'municipality', code: '233', consultants: [], people: [] } as const;

  it('is said of a municipality: the consultant, the coordinator, the manager, everybody', () => {
    expect(shown({ ...nobody, coordinators: [] })).toEqual([
      'consultants: no consultant',
      'coordinators: no coordinators',
      'people: no people',
    ]);
    expect(shown({ ...nobody, people: [contact('taito', 'contact')] })).toEqual([
      'consultants: no consultant',
      'people: no manager',
      'people: taito',
    ]);
    expect(
      shown({ ...nobody, consultants: [consultant('kaarna')], people: [contact('ansa', 'manager')] }),
    ).toEqual(['consultants: kaarna', 'people: ansa']);
  });

  it('is said to consultants and coordinators', () => {
    const none = { consultants: [], coordinators: [] } as const;
    expect(shown({ kind: 'consultant', municipalities: [], ...none })).toEqual([
      'ownMunicipalities: no ownMunicipalities',
      'otherConsultants: no otherConsultants',
      'coordinators: no coordinators',
    ]);
    expect(shown({ kind: 'coordinator', ...none })).toEqual([
      'consultants: no consultants',
      'coordinators: no coordinators',
    ]);
    expect(shown({ kind: 'no-municipality', coordinators: [] })).toEqual(['coordinators: no coordinators']);
  });
});

describe('municipalities', () => {
  it('are listed by name, whatever their codes', () => {
    const served = ['9', '10', '2'].map((code) => ({ code, insteadOf: [], people: [] }));
    const none = { consultants: [], coordinators: [] } as const;
    expect(shown({ kind: 'consultant', municipalities: served, ...none }).slice(0, 3)).toEqual([
      'ownMunicipalities: kunta 2',
      'ownMunicipalities: kunta 9',
      'ownMunicipalities: kunta 10',
    ]);
  });

  it('of consultants are told to the coordinator alone', () => {
    const consultants = [consultant('kaarna', ['9', '10'])];
    const told = (contacts: ShownContacts) =>
      rowsOf(contacts, (code) => `kunta ${code}`).flatMap((row) =>
        row.kind === 'person' && row.role === 'consultant' ? [row.municipalities] : [],
      );
    expect(told({ kind: 'coordinator', consultants, coordinators: [] })).toEqual([['kunta 9', 'kunta 10']]);
    expect(told({ kind: 'consultant', municipalities: [], consultants, coordinators: [] })).toEqual([
      undefined,
    ]);
  });
});
