import { pagesBySize } from '../../../bot/pages-by-size.ts';
import type { ContactRow, MunicipalityRow, PersonRow } from '../../../cards/contacts/contact-row.ts';
import { type ContactsCardInput, contactsCard } from '../../../cards/contacts/contacts-card.ts';
import { contactRowSize } from '../../../cards/contacts/row-view.ts';
import { hostileText, type Sample } from '../sample.ts';

const kaarna: PersonRow = {
  kind: 'person',
  section: 'consultants',
  name: 'Kaarna Puro',
  role: 'consultant',
  self: false,
  email: 'kaarna.puro@esimerkki.example',
  phone: '+358 9 123 456',
};
const vieno: PersonRow = { ...kaarna, section: 'coordinators', name: 'Vieno Korpi', role: 'coordinator' };
const ansa: PersonRow = {
  kind: 'person',
  section: 'people',
  name: 'Ansa Koskelo',
  role: 'manager',
  self: true,
  email: 'ansa@kauhava.example',
};
const taito: PersonRow = { ...ansa, name: 'Taito Ranta-aho', role: 'contact', self: false };
const meeri: PersonRow = {
  kind: 'person',
  section: 'people',
  name: 'Meeri Lampi',
  role: 'participant',
  self: false,
};
const kauhava: MunicipalityRow = {
  kind: 'municipality',
  section: 'ownMunicipalities',
  code: '233',
  name: 'Kauhava',
  insteadOf: [],
  people: [ansa, taito, meeri],
};
const missing = (
  section: ContactRow['section'],
  what: Extract<ContactRow, { kind: 'missing' }>['missing'],
): ContactRow => ({ kind: 'missing', section, missing: what });

const one = { page: 0, pages: 1 };
const ofKauhava = { municipality: { code: '233', name: 'Kauhava', opened: false }, ...one };

function contacts(name: string, input: Omit<ContactsCardInput, 'language' | 'counts'>): Sample {
  const sections = new Set(input.rows.map(({ section }) => section));
  const counts = Object.fromEntries(
    [...sections].map((section) => [section, input.rows.filter((row) => row.section === section).length]),
  );
  return { name, card: (language) => contactsCard({ language, counts, ...input }) };
}

/** Sixty-four characters before the at sign, the longest there may be. */
const longAddress = `${'a.b-c_d+'.repeat(8)}@${'kunnan-verkkopalvelu.'.repeat(8)}example`;
const longName = 'Alexandra Wilhelmiina Hyvärinen-Vanhatalo af Långträsk-Överby';
const hostilePerson: PersonRow = { ...kaarna, name: hostileText, email: longAddress };
const marks = '*_[~`'.repeat(20);

/** A consultant's list with many municipalities, as far as a page goes. */
export const manyMunicipalities: readonly MunicipalityRow[] = Array.from({ length: 60 }, (_, n) => ({
  ...kauhava,
  code: String(n + 100),
  name: `Pitkännimisen-Pohjanseudun kunta ${n + 1}`,
  people: Array.from({ length: 12 }, (_p, i) => ({
    role: i === 0 ? ('manager' as const) : i < 4 ? ('contact' as const) : ('participant' as const),
    name: `${longName} ${i}`,
  })),
}));

/** The first page that is as full as the handler makes it. */
function firstPage(name: string, rows: readonly ContactRow[], input: Partial<ContactsCardInput>): Sample {
  return {
    name,
    card: (language) => {
      const sizeOf = (row: ContactRow) => contactRowSize(language, row);
      const pages = pagesBySize(rows, sizeOf, { budget: input.choices ? 6_800 : 10_800, most: 20 });
      const counts = { [rows[0]?.section ?? '']: rows.length };
      const shown = { rows: pages[0] ?? [], page: 0, pages: pages.length };
      return contactsCard({ language, counts, ...shown, ...input });
    },
  };
}

export const samples: readonly Sample[] = [
  contacts('of one’s own municipality', { ...ofKauhava, rows: [kaarna, vieno, ansa, taito, meeri] }),
  contacts('the consultant is away, and somebody stands in', {
    ...ofKauhava,
    rows: [
      { ...kaarna, awayUntil: '2026-12-08', insteadOf: [] },
      { ...kaarna, name: 'Lieto Saari', insteadOf: ['Kaarna Puro'] },
      vieno,
      ansa,
    ],
  }),
  contacts('no consultant, no coordinator, no manager', {
    ...ofKauhava,
    rows: [
      missing('consultants', 'consultant'),
      missing('coordinators', 'coordinators'),
      missing('people', 'manager'),
      taito,
    ],
  }),
  contacts('nobody at all, opened from the list', {
    municipality: { code: '233', name: 'Kauhava', opened: true },
    ...one,
    rows: [missing('consultants', 'consultant'), missing('people', 'people')],
  }),
  contacts('a participant without a municipality', { noMunicipality: true, ...one, rows: [vieno] }),
  contacts('of a consultant', {
    ...one,
    rows: [
      kauhava,
      { ...kauhava, code: '905', name: 'Vaasa', insteadOf: ['Lieto Saari'], people: [taito] },
      { ...kauhava, code: '005', name: 'Alajärvi', people: [] },
      { ...kaarna, section: 'otherConsultants', name: 'Lieto Saari' },
      vieno,
    ],
  }),
  contacts('of a consultant who is alone and has no municipality', {
    ...one,
    rows: [
      missing('ownMunicipalities', 'ownMunicipalities'),
      missing('otherConsultants', 'otherConsultants'),
      vieno,
    ],
  }),
  contacts('of a coordinator', {
    ...one,
    choices: [
      { code: '233', name: 'Kauhava' },
      { code: '905', name: 'Vaasa' },
    ],
    rows: [
      { ...kaarna, municipalities: ['Kauhava', 'Vaasa'] },
      { ...kaarna, name: 'Lieto Saari', municipalities: [], email: undefined, awayUntil: '2026-12-31' },
      { ...vieno, self: true },
    ],
  }),
  contacts('of a coordinator in an empty network', {
    ...one,
    rows: [missing('consultants', 'consultants'), { ...vieno, self: true }],
  }),
  contacts('two of one name, and the middle of three pages', {
    ...ofKauhava,
    page: 1,
    pages: 3,
    rows: [taito, { ...taito, email: 'toinen@kauhava.example' }],
  }),
  contacts('hostile names and the longest addresses', {
    municipality: { code: '233', name: hostileText, opened: true },
    ...one,
    rows: [
      { ...hostilePerson, awayUntil: '2026-12-08', insteadOf: [hostileText, hostileText] },
      { ...hostilePerson, section: 'people', role: 'manager', self: true },
      { ...kauhava, name: hostileText, people: [{ role: 'manager', name: hostileText }] },
    ],
  }),
  firstPage('sixty municipalities of twelve people each', manyMunicipalities, {}),
  firstPage(
    'names of nothing but marks, in one municipality',
    [
      {
        ...kauhava,
        name: marks,
        insteadOf: Array(30).fill(marks),
        people: manyMunicipalities.flatMap(({ people }) => people).map((each) => ({ ...each, name: marks })),
      },
    ],
    {},
  ),
  firstPage('a large municipality', Array(40).fill(hostilePerson), {
    municipality: { code: '233', name: 'Kauhava', opened: true },
  }),
  firstPage(
    'consultants with many municipalities, and a long choice',
    Array(40).fill({ ...hostilePerson, municipalities: Array(60).fill(hostileText) }),
    {
      choices: Array.from({ length: 35 }, (_, n) => ({
        code: String(n),
        name: `${hostileText.slice(0, 60)} ${n}`,
      })),
    },
  ),
];
