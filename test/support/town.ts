import type { Account } from './person.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';

/** Invented people of a small network; each has an account of their own. */
export const accounts = {
  manager: account('a1'),
  contact: account('a2'),
  participant: account('a3'),
  otherManager: account('b1'),
  swedish: account('b2'),
  consultant: account('c1'),
  otherConsultant: account('c2'),
  coordinator: account('d1'),
  stranger: account('e1'),
} as const satisfies Readonly<Record<string, Account>>;

function account(mark: string): Account {
  return { tenantId, aadObjectId: `00000000-0000-4000-8000-${mark.padStart(12, '0')}` };
}

/** When the tests' clock starts: a Tuesday morning in Helsinki, five weeks before the period ends. */
export const start = new Date('2026-11-24T08:00:00Z');

export interface TownSession {
  readonly id: string;
  readonly kind?: string;
  readonly titleFi?: string;
  readonly titleSv?: string;
  readonly titleEn?: string;
  readonly descriptionFi?: string;
  readonly descriptionSv?: string;
  readonly descriptionEn?: string;
  /** Null: remote only. */
  readonly place?: string | null;
  readonly start?: string;
  readonly end?: string;
  readonly remote?: boolean | string;
  readonly capacity?: number;
  readonly remoteCapacity?: number;
  readonly perMunicipality?: number;
  readonly opens?: string;
  readonly closes?: string;
  readonly topic?: number;
  readonly catering?: boolean;
  readonly audience?: {
    readonly roles?: readonly string[];
    readonly sizes?: readonly number[];
    readonly languages?: readonly string[];
    readonly municipalities?: readonly string[];
  };
  readonly programme?: string;
}

/** Municipalities that are there so that each test can have its own; each with a manager and a contact person. */
export const places = Array.from({ length: 40 }, (_, n) => ({
  code: `p${n}`,
  name: `Kunta${n}`,
  manager: account(`1${String(n).padStart(2, '0')}`),
  contact: account(`2${String(n).padStart(2, '0')}`),
}));

/** A network file with two member municipalities, one that is not a member, and the sessions asked for. */
export function town(sessions: readonly TownSession[] = [], more: readonly object[] = [], withPlaces = true) {
  return {
    periods: [
      {
        id: 'uso8',
        name: 'USO 8',
        from: '2025-01-01',
        to: '2026-12-31',
        entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
        themes: [{ fi: 'Strategia', sv: 'Strategi' }],
        topics: [
          { fi: 'Kokouksen askeleet', sv: 'Mötets steg' },
          { fi: 'Talouden ABC', sv: 'Ekonomins ABC' },
        ],
      },
    ],
    municipalities: [
      { code: '233', nameFi: 'Kauhava', nameSv: 'Kauhava', languageStatus: 'fi', population: 14_909 },
      { code: '905', nameFi: 'Vaasa', nameSv: 'Vasa', languageStatus: 'bilingual-fi', population: 70_000 },
      { code: '005', nameFi: 'Alajärvi', nameSv: 'Alajärvi', languageStatus: 'fi', population: 8_982 },
      ...places.map(({ code, name }) => ({ code, nameFi: name, nameSv: name, languageStatus: 'fi' })),
    ],
    memberships: [
      { municipality: '233', period: 'uso8' },
      { municipality: '905', period: 'uso8' },
      ...places.map(({ code }) => ({ municipality: code, period: 'uso8' })),
    ],
    people: [
      {
        ...accounts.manager,
        name: 'Ansa Koskelo',
        role: 'manager',
        municipality: '233',
        group: 'officeHolder',
      },
      { ...accounts.contact, name: 'Taito Ranta-aho', role: 'contact', municipality: '233' },
      {
        ...accounts.participant,
        name: 'Meeri Lampi',
        role: 'participant',
        municipality: '233',
        group: 'elected',
      },
      { ...accounts.otherManager, name: 'Urho Vesala', role: 'manager', municipality: '905' },
      { ...accounts.swedish, name: 'Svea Strandnäs', role: 'contact', municipality: '905', language: 'sv' },
      { ...accounts.consultant, name: 'Kaarna Puro', role: 'consultant', municipalities: ['233'] },
      { ...accounts.otherConsultant, name: 'Lieto Saari', role: 'consultant', municipalities: [] },
      { ...accounts.coordinator, name: 'Vieno Korpi', role: 'coordinator', language: 'en' },
      ...(withPlaces ? placePeople() : []),
      ...more,
    ],
    sessions: sessions.map((session) => ({
      kind: 'themeSeminar',
      titleFi: `Tilaisuus ${session.id}`,
      titleSv: `Tillfälle ${session.id}`,
      start: '2026-12-10T09:00:00+02:00',
      end: '2026-12-10T15:30:00+02:00',
      place: 'Kuntatalo',
      remote: true,
      ...session,
    })),
  };
}

function placePeople(): readonly object[] {
  return places.flatMap(({ code, manager, contact }) => [
    { ...manager, name: `Johtaja ${code}`, role: 'manager', municipality: code },
    { ...contact, name: `Yhdyshenkilö ${code}`, role: 'contact', municipality: code },
  ]);
}

/** Colleagues of one municipality, for what needs many people. */
export function colleagues(count: number, municipality: string, mark = 'f'): readonly (Account & object)[] {
  return Array.from({ length: count }, (_, n) => ({
    tenantId,
    aadObjectId: `00000000-0000-4000-8000-${mark}${String(n).padStart(12 - mark.length, '0')}`,
    name: `Osallistuja ${n}`,
    role: 'participant',
    municipality,
  }));
}
