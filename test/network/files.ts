/** A small network file without faults, for tests to vary. Everybody is invented. */
export const period = {
  id: 'uso8',
  name: 'USO 8',
  from: '2025-01-01',
  to: '2026-12-31',
  entitlements: { workshop: 5, themeSeminar: 4, sparring: 6, situationAnalysis: 1 },
  leadThemeFi: 'Siiloista silloille',
  leadThemeSv: 'Från silor till broar',
  themes: [{ fi: 'Kuntastrategia', sv: 'Kommunstrategin' }],
  topics: [
    { fi: 'Rooli', sv: 'Rollen' },
    { fi: 'Talous', sv: 'Ekonomin' },
  ],
  fees: [
    { below: 9000, eurosPerYear: 9000 },
    { upTo: 45_000, eurosPerYear: 12_000 },
    { eurosPerYear: 16_000 },
  ],
};

export const kauhava = {
  code: '233',
  nameFi: 'Kauhava',
  nameSv: 'Kauhava',
  languageStatus: 'fi',
  population: 14_909,
  populationYear: 2025,
};

export const vaasa = {
  code: '905',
  nameFi: 'Vaasa',
  nameSv: 'Vasa',
  languageStatus: 'bilingual-fi',
  population: 71_209,
  populationYear: 2025,
};

export const membership = { municipality: '233', period: 'uso8', decidedOn: '2024-11-18' };

export const manager = {
  tenantId: 'AAAAAAAA-0000-4000-8000-000000000001',
  aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000001',
  name: 'Ilmatar Hakkola',
  role: 'manager',
  municipality: '233',
  group: 'officeHolder',
  language: 'fi',
};

/** Of nobody yet. */
export const account = 'bbbbbbbb-0000-4000-8000-00000000000f';

export const consultant = {
  tenantId: manager.tenantId,
  aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000002',
  name: 'Joakim Rönnlid',
  role: 'consultant',
  municipalities: ['233', '905'],
  language: 'sv',
};

export const seminar = {
  id: 's1',
  kind: 'themeSeminar',
  titleFi: 'Teemaseminaari',
  titleSv: 'Temaseminarium',
  start: '2026-11-04T09:00:00+02:00',
  end: '2026-11-04T15:30:00+02:00',
  place: 'Kuntatalo',
  remote: true,
  capacity: 80,
  perMunicipality: 4,
  opens: '2026-09-01',
  closes: '2026-10-25',
};

export const sparring = {
  id: 's2',
  kind: 'sparring',
  titleFi: 'Sparraus',
  titleSv: 'Sparrning',
  start: '2026-10-25T01:00:00Z',
  end: '2026-10-25T02:00:00Z',
  remote: 'https://teams.example.com/sparring',
  topic: 2,
};

export const network = {
  periods: [period],
  municipalities: [kauhava, vaasa],
  memberships: [membership],
  people: [manager, consultant],
  sessions: [seminar, sparring],
};
