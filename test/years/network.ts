const tenantId = '11111111-2222-4333-8444-555555555555';

function person(mark: string, name: string) {
  return { tenantId, aadObjectId: `00000000-0000-4000-8000-${mark.padStart(12, '0')}`, name };
}

/** Invented people of one municipality and of those who serve it. */
export const people = {
  manager: person('a1', 'Ansa Koskelo'),
  contact: person('a2', 'Taito Ranta-aho'),
  consultant: person('c1', 'Kaarna Puro'),
  coordinator: person('d1', 'Vieno Korpi'),
} as const;

const entitlements = { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 };

/** A municipality that is a member in two periods. */
export const network = {
  periods: [
    {
      id: 'uso8',
      name: 'USO 8',
      from: '2025-01-01',
      to: '2026-12-31',
      entitlements,
      themes: [{ fi: 'Strategia', sv: 'Strategi' }],
      rules: { kmEuros: { 2025: 0.59 } },
    },
    { id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31', entitlements },
  ],
  municipalities: [
    { code: '233', nameFi: 'Kauhava', nameSv: 'Kauhava', languageStatus: 'fi', population: 14_909 },
  ],
  memberships: [
    { municipality: '233', period: 'uso8' },
    { municipality: '233', period: 'uso9' },
  ],
  people: [
    { ...people.manager, role: 'manager', municipality: '233' },
    { ...people.contact, role: 'contact', municipality: '233' },
    { ...people.consultant, role: 'consultant', municipalities: ['233'] },
    { ...people.coordinator, role: 'coordinator' },
  ],
};
