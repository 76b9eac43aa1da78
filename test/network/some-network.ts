import fc from 'fast-check';
import { audienceRoles } from '../../bot/shared/audience.ts';
import { languageStatuses, sessionKinds } from '../../bot/shared/network.ts';
import { groups, languages, roles } from '../../bot/shared/people.ts';

/*
 * Rows of network files that are right by themselves, with what spreadsheets are known to spoil: leading zeros,
 * what looks like a formula, a date, a number or a word with a meaning, separators, letters of all kinds.
 */

const nasty = [
  '=1+1',
  '=HYPERLINK("http://example.org","x")',
  "'=1",
  "''@x",
  '+358 9 123',
  '-5',
  '@SUM(A1)',
  '005',
  '1,5',
  '1 000',
  '12.3.2026',
  '2026-03-12',
  'ei',
  'nej',
  '-',
  '–',
  'kyllä',
  'TRUE',
  'Esimerkki: x',
  '_x0041_',
  'constructor',
  'x\uFFFEy\uFFFD\u{1FFFE}',
  '__proto__',
  'a;b|c\\d',
  '; ',
  '|',
  '\\',
  'a "quoted" b',
  'Åbo–Turku',
  '&lt;b&gt; & <i>',
  ']]>',
  '🇫🇮 👩‍💼',
  'a\u00a0b',
];

function text(longest: number) {
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.constantFrom(...nasty) },
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
      fc.string({ minLength: 1, maxLength: longest }),
    )
    .map((one) => one.trim().slice(0, longest).trim())
    .filter((one) => one.length > 0 && !/\p{Cc}|\p{Cs}/u.test(one) && !/^'*#[A-Z/0!?]+$/.test(one));
}

const id = fc.stringMatching(/^[A-Za-z0-9._:-]{1,12}$/);
/** Codes of one or two digits lose their zeros to Excel, and get them back: they are nobody's. */
const code = fc
  .oneof(fc.constantFrom('005', '010', '091', '233', '905'), id)
  .filter((one) => !/^\d{1,2}$/.test(one) && one !== '-');
const codes = fc.array(code, { maxLength: 4 });
const day = fc
  .date({ min: new Date('2000-01-02'), max: new Date('2099-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .tuple(
    fc.oneof(
      day,
      // Nights of two equal hours, and of a missing one.
      fc.constantFrom('2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28'),
    ),
    fc.integer({ min: 0, max: 23 }),
    fc.constantFrom(0, 15, 30, 59),
    fc.constantFrom('', ':00', ':07', ':07.250'),
    fc.constantFrom('Z', '+02:00', '+03:00', '-05:00'),
  )
  .map(([date, hour, minute, second, offset]) => `${date}T${two(hour)}:${two(minute)}${second}${offset}`);
const two = (n: number) => String(n).padStart(2, '0');
const upTo = (max: number, min = 0) => fc.integer({ min, max });
const pairs = fc.array(fc.record({ fi: text(150), sv: text(150) }, { requiredKeys: ['fi'] }), {
  maxLength: 4,
});
const days = fc.array(upTo(60), { maxLength: 4 });
const euros = fc.oneof(
  upTo(20_000),
  fc.double({ min: 0, max: 9, noNaN: true }).map((n) => Math.round(n * 100) / 100),
);
const link = fc.webUrl({ validSchemes: ['https'], withFragments: false }).filter((url) => url.length < 400);
/** As the description of a session: of several lines. */
const lines = fc
  .array(text(80), { minLength: 1, maxLength: 3 })
  .map((all) => all.join('\n'))
  .filter((all) => !/^'*#[A-Z/0!?]+$/.test(all));

function some<T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) {
  return fc.record(parts, { requiredKeys });
}

const entitlements = some(
  {
    workshop: upTo(1_000),
    themeSeminar: upTo(9),
    workingSeminar: upTo(9),
    sparring: upTo(9),
    situationAnalysis: upTo(9),
  },
  [],
);

const period = some(
  {
    id,
    name: text(60),
    from: day,
    to: day,
    entitlements,
    leadThemeFi: text(150),
    leadThemeSv: text(150),
    themes: pairs,
    topics: pairs,
    fees: fc.array(
      fc.oneof(
        fc.record({ below: upTo(99_000, 1), eurosPerYear: euros }),
        fc.record({ upTo: upTo(99_000), eurosPerYear: euros }),
        fc.record({ eurosPerYear: euros }),
      ),
      { maxLength: 4 },
    ),
    rules: some(
      {
        cancelDays: upTo(366),
        requestDays: upTo(100, 1),
        counterDays: upTo(100, 1),
        escalateDays: upTo(100, 1),
        reportDays: upTo(100, 1),
        expiryMonths: fc.array(upTo(24, 1), { maxLength: 4 }),
        expiryDays: upTo(366, 1),
        offerDays: upTo(100),
        offerHours: upTo(168, 1),
        closingDays: days,
        comingDays: days,
        reminderHour: upTo(19, 7),
        kmEuros: fc.dictionary(
          fc.constantFrom('2026', '2027', '2028'),
          euros.map((n) => Math.min(n, 10)),
        ),
        carryOver: upTo(1_000),
        lateJoiners: fc.array(fc.record({ from: day, workshop: upTo(1_000) }), { maxLength: 3 }),
        retention: some({ personMonths: upTo(120), auditMonths: upTo(240) }, []),
        model: fc.boolean(),
      },
      [],
    ),
  },
  ['id', 'name', 'from', 'to'],
);

const municipality = some(
  {
    code,
    nameFi: text(100),
    nameSv: text(100),
    forms: fc.record({ genitive: text(100), in: text(100), from: text(100), to: text(100) }),
    languageStatus: fc.constantFrom(...languageStatuses),
    population: upTo(100_000_000),
    populationYear: upTo(2100, 1900),
  },
  ['code', 'nameFi', 'languageStatus'],
);

const membership = some(
  {
    municipality: code,
    period: id,
    decidedOn: day,
    decisionSection: text(20),
    entitlements,
    reason: text(500),
  },
  ['municipality', 'period'],
);

const person = some(
  {
    tenantId: fc.uuid(),
    aadObjectId: fc.uuid(),
    name: text(100),
    role: fc.constantFrom(...roles),
    municipality: code,
    municipalities: codes,
    group: fc.constantFrom(...groups),
    language: fc.constantFrom(...languages),
    email: fc.constantFrom('nimi@example.org', "o'nimi+x@example.org"),
    phone: fc.constantFrom('+358 9 123 456', '040 123 4567', '(09) 123456', '0401234567'),
  },
  ['tenantId', 'aadObjectId', 'name', 'role'],
);

const session = some(
  {
    id,
    kind: fc.constantFrom(...sessionKinds),
    titleFi: text(200),
    titleSv: text(200),
    titleEn: text(200),
    descriptionFi: lines,
    descriptionSv: lines,
    descriptionEn: lines,
    start: instant,
    end: instant,
    place: text(200),
    remote: fc.oneof(fc.boolean(), link),
    capacity: upTo(10_000, 1),
    remoteCapacity: upTo(10_000, 1),
    perMunicipality: upTo(10_000, 1),
    opens: day,
    closes: day,
    topic: upTo(20, 1),
    catering: fc.boolean(),
    audience: some(
      {
        roles: fc.subarray([...audienceRoles]),
        sizes: fc.array(upTo(20, 1), { maxLength: 3 }),
        languages: fc.subarray(['fi', 'sv']),
        municipalities: codes,
      },
      [],
    ),
    programme: link,
    reminders: some({ closingDays: days, comingDays: days }, []),
  },
  ['id', 'kind', 'titleFi', 'start', 'end'],
);

const few = { maxLength: 4 };
export const someNetwork = fc.record({
  periods: fc.array(period, { maxLength: 3 }),
  municipalities: fc.array(municipality, few),
  memberships: fc.array(membership, few),
  people: fc.array(person, few),
  sessions: fc.array(session, { maxLength: 3 }),
});
