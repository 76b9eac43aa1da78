import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNetworkFile } from '../../bot/network/check.ts';
import type { Known } from '../../bot/network/known.ts';
import { faultText } from '../../cards/import/fault-text.ts';
import { someSession } from '../support/some-session.ts';
import * as files from './files.ts';

const vaasaForms = { genitive: 'Vaasan', in: 'Vaasassa', from: 'Vaasasta', to: 'Vaasaan' };

const nothing: Known = {
  network: { periods: [], municipalities: new Map(), memberships: [] },
  people: [],
  sessions: new Map(),
};

function faultsOf(file: unknown, known = nothing): readonly string[] {
  const checked = checkNetworkFile(file, known);
  return checked.ok ? [] : checked.faults.map((fault) => faultText('en', fault));
}

/** The faults of the small network with one list replaced. */
function faultsWith(lists: Readonly<Record<string, unknown>>, known = nothing): readonly string[] {
  return faultsOf({ ...files.network, ...lists }, known);
}

describe('a network file without faults', () => {
  it('becomes rows of the store with their defaults', () => {
    const checked = checkNetworkFile(files.network, nothing);
    expect(checked.ok && checked.plan.network.periods[0]?.entitlements.workingSeminar).toBe(0);
    expect(checked.ok && checked.plan.network.memberships).toEqual([
      { ...files.membership, population: 14_909 },
    ]);
    expect(checked.ok && checked.plan.summary).toEqual({ added: 8, changed: 0, unchanged: 0 });
  });

  it('may hold any of the lists, or none, and null for a value that is missing', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ municipalities: [{ ...files.kauhava, nameSv: null, population: null }] })).toEqual([]);
  });

  it('opens and closes registration with whole days of Helsinki, at the latest when the session begins', () => {
    const late = { ...files.seminar, id: 's3', opens: undefined, closes: '2026-11-04' };
    const never = { ...files.seminar, id: 's4', opens: undefined, closes: undefined };
    const checked = checkNetworkFile({ ...files.network, sessions: [files.seminar, late, never] }, nothing);
    const times = checked.ok ? checked.plan.sessions.map(({ facts }) => [facts.opens, facts.closes]) : [];
    const start = Date.parse(files.seminar.start);
    // The clocks go back in the night after 25 October: that day ends at 22:00 UTC and not at 21:00.
    expect(times).toEqual([
      [Date.parse('2026-08-31T21:00:00Z'), Date.parse('2026-10-25T22:00:00Z')],
      [undefined, start],
      [undefined, start],
    ]);
  });

  it('says by `remote` whether one may take part remotely, and perhaps by which link', () => {
    const sessions = [true, false, 'https://example.com/x'].map((remote, i) => ({
      ...files.seminar,
      id: `r${i}`,
      remote,
    }));
    const checked = checkNetworkFile({ ...files.network, sessions }, nothing);
    expect(checked.ok && checked.plan.sessions.map(({ facts }) => [facts.remote, facts.remoteLink])).toEqual([
      [true, undefined],
      [false, undefined],
      [true, 'https://example.com/x'],
    ]);
  });

  it('may say for whom a session is, how it is described, and what is served', () => {
    const more = {
      titleEn: 'Theme seminar',
      descriptionFi: 'Kaksi\nriviä',
      remoteCapacity: 200,
      catering: true,
      audience: { roles: ['manager'], sizes: [], municipalities: ['233'] },
      programme: 'https://example.com/ohjelma',
    };
    const checked = checkNetworkFile(
      { ...files.network, sessions: [{ ...files.seminar, ...more }] },
      nothing,
    );

    expect(checked.ok && checked.plan.sessions[0]?.facts).toMatchObject({
      ...more,
      audience: { roles: ['manager'], municipalities: ['233'] },
    });
    const plain = { ...files.seminar, catering: false, audience: { roles: [] } };
    const other = checkNetworkFile({ ...files.network, sessions: [plain] }, nothing);
    expect(other.ok && other.plan.sessions[0]?.facts).toMatchObject({
      audience: undefined,
      catering: undefined,
    });
  });

  it('may say how a person is reached, each once and in the usual form', () => {
    const reached = { email: "taito.o'ranta@kauhava.example", phone: '+358 9 123 456' };
    const people = [
      { ...files.manager, ...reached },
      { ...files.consultant, email: null },
    ];
    const checked = checkNetworkFile({ ...files.network, people }, nothing);

    expect(checked.ok && checked.plan.people[0]?.person).toMatchObject(reached);
    expect(checked.ok && Object.keys(checked.plan.people[1]?.person ?? {})).not.toContain('email');
  });

  it('leaves alone what is set in the chat of a session that stands', () => {
    const standing = known();
    const own = {
      hosts: ['c1'],
      materials: 'https://example.com/m',
      recording: 'https://example.com/r',
      materialsToAll: true,
      createdBy: 'c1',
    };
    const session = standing.sessions.get('s1') ?? someSession();
    const sessions = new Map([['s1', { ...session, facts: { ...session.facts, ...own } }]]);
    const file = { ...files.network, sessions: [{ ...files.seminar, titleFi: 'Muu' }] };
    const checked = checkNetworkFile(file, { ...standing, sessions });

    expect(checked.ok && checked.plan.sessions[0]?.facts).toMatchObject({ titleFi: 'Muu', ...own });
  });

  it('may refer to what is in the store already', () => {
    const { network } = known();
    expect(
      faultsOf({ memberships: [{ municipality: '233', period: 'uso8' }] }, { ...nothing, network }),
    ).toEqual([]);
    expect(
      faultsOf({ people: [files.manager], sessions: [files.sparring] }, { ...nothing, network }),
    ).toEqual([]);
  });
});

/** The store after the small network was imported. */
function known(): Known {
  const checked = checkNetworkFile(files.network, nothing);
  if (!checked.ok) {
    throw new Error('the test file has faults');
  }
  const { network, sessions } = checked.plan;
  return {
    network: { ...network, municipalities: new Map(network.municipalities.map((m) => [m.code, m])) },
    people: [],
    sessions: new Map(sessions.map(({ id, facts }) => [id, { ...someSession(), facts }])),
  };
}

describe('a fault in a network file', () => {
  it('of the file as a whole is named', () => {
    expect(faultsOf([])).toEqual(['the file is not an object with lists']);
    expect(faultsOf({ person: [], people: {} })).toEqual([
      'unknown list "person"; known are periods, municipalities, memberships, people, sessions',
      'people: this is not a list',
    ]);
  });

  it.each([
    [
      { periods: [{ ...files.period, from: '2025-02-30' }] },
      'periods, row 1: from is not a day such as 2027-02-04',
    ],
    [
      { periods: [{ ...files.period, to: '2024-12-31' }], memberships: [], sessions: [] },
      'periods, row 1: to is before from',
    ],
    [{ periods: [files.period, files.period] }, 'periods, row 2: the same id as in row 1'],
    [
      { periods: [{ ...files.period, id: 'uso/8' }, files.period] },
      'periods, row 1: id has something else than letters a–z, digits and . _ : -',
    ],
    [
      { periods: [{ ...files.period, entitlements: { workshop: 5.5 } }] },
      'periods, row 1: entitlements workshop is not a whole number',
    ],
    [
      { periods: [{ ...files.period, entitlements: { workshops: 5 } }] },
      'periods, row 1: unknown field "entitlements workshops"',
    ],
    [
      { periods: [{ ...files.period, fees: [{ upTo: 5, eurosPerYear: 1 }] }] },
      'periods, row 1: fees 1 is the last and must have neither below nor upTo',
    ],
    [
      { periods: [{ ...files.period, fees: [{ eurosPerYear: 1 }, { eurosPerYear: 2 }] }] },
      'periods, row 1: fees 1 has no limit, so that the ones after it never count',
    ],
    [
      {
        periods: [
          {
            ...files.period,
            fees: [{ upTo: 5, eurosPerYear: 1 }, { below: 6, eurosPerYear: 1 }, { eurosPerYear: 2 }],
          },
        ],
      },
      'periods, row 1: fees 2 has a limit that is not above the one before',
    ],
    [
      { periods: [{ ...files.period, fees: [{ upTo: 5, below: 5, eurosPerYear: 1 }, { eurosPerYear: 2 }] }] },
      'periods, row 1: fees 1 has both below and upTo',
    ],
    [
      { municipalities: [files.kauhava, files.vaasa, files.vaasa] },
      'municipalities, row 3: the same code as in row 2',
    ],
    [
      { municipalities: [files.kauhava, { ...files.vaasa, languageStatus: 'bilingual' }] },
      'municipalities, row 2: languageStatus is not one of fi, sv, bilingual-fi, bilingual-sv',
    ],
    [
      { municipalities: [files.kauhava, { ...files.vaasa, population: -1 }] },
      'municipalities, row 2: population is less than 0',
    ],
    [
      { municipalities: [files.kauhava, { ...files.vaasa, forms: { ...vaasaForms, to: undefined } }] },
      'municipalities, row 2: forms to is missing',
    ],
    [
      { municipalities: [files.kauhava, { ...files.vaasa, forms: { ...vaasaForms, at: 'Vaasalla' } }] },
      'municipalities, row 2: unknown field "forms at"',
    ],
    [
      { municipalities: [files.kauhava, { ...files.vaasa, nameFi: undefined }] },
      'municipalities, row 2: nameFi is missing',
    ],
    [
      { memberships: [{ municipality: '999', period: 'uso8' }] },
      'memberships, row 1: municipality 999 is not in this file or in the store',
    ],
    [
      { memberships: [{ municipality: '233', period: 'uso7' }] },
      'memberships, row 1: period uso7 is not in this file or in the store',
    ],
    [
      { memberships: [files.membership, { ...files.membership, decidedOn: undefined }] },
      'memberships, row 2: the same municipality and period as in row 1',
    ],
    [{ people: [{ ...files.manager, name: ' ' }] }, 'people, row 1: name is empty'],
    [
      { people: [{ ...files.manager, aadObjectId: 'ilmatar.hakkola' }] },
      'people, row 1: aadObjectId is not an Entra ID such as 7e57ab1e-0000-4000-8000-000000000001',
    ],
    [
      { people: [files.manager, { ...files.consultant, tenantId: 'kauhava.example' }] },
      'people, row 2: tenantId is not an Entra ID such as 7e57ab1e-0000-4000-8000-000000000001',
    ],
    [{ people: [{ ...files.manager, aadObjectId: '' }] }, 'people, row 1: aadObjectId is empty'],
    [
      { people: [{ ...files.manager, name: 'x'.repeat(101) }] },
      'people, row 1: name has more than 100 characters',
    ],
    [
      { people: [{ ...files.manager, name: 'A\nB' }] },
      'people, row 1: name has a line break or another control character',
    ],
    [
      { people: [{ ...files.manager, municipality: undefined }] },
      'people, row 1: municipality is missing, and a manager has one',
    ],
    [{ people: [{ ...files.manager, municipality: 233 }] }, 'people, row 1: municipality is not a text'],
    [
      { people: [{ ...files.manager, municipalities: ['233'] }] },
      'people, row 1: municipalities are those that a consultant looks after; this is a manager',
    ],
    [
      { people: [{ ...files.consultant, municipality: '233' }] },
      'people, row 1: municipality is for people of a municipality; this is a consultant',
    ],
    [
      { people: [{ ...files.consultant, municipalities: ['233', '998'] }] },
      'people, row 1: municipalities 998 is not in this file or in the store',
    ],
    [
      { people: [files.manager, { ...files.manager, tenantId: files.manager.tenantId.toLowerCase() }] },
      'people, row 2: the same tenantId and aadObjectId as in row 1',
    ],
    [
      { people: [{ ...files.manager, email: 'a@kauhava.example,b@kauhava.example' }] },
      'people, row 1: email is not an e-mail address such as name@example.org',
    ],
    [
      { people: [files.manager, { ...files.consultant, email: `${'a'.repeat(250)}@b.example` }] },
      'people, row 2: email has more than 254 characters',
    ],
    [
      { people: [{ ...files.manager, phone: 'soita vaihteeseen' }] },
      'people, row 1: phone is not a phone number such as +358 9 123 456',
    ],
    [{ people: [{ ...files.manager, phone: 358 }] }, 'people, row 1: phone is not a text'],
    [{ people: [files.manager, 7] }, 'people, row 2: this is not an object in braces'],
    [
      { sessions: [{ ...files.seminar, start: '2026-11-04T09:00' }] },
      'sessions, row 1: start is not a time with its offset such as 2027-02-04T09:00:00+02:00',
    ],
    [
      { sessions: [{ ...files.seminar, start: '2026-11-31T09:00:00Z' }] },
      'sessions, row 1: start is not a time with its offset such as 2027-02-04T09:00:00+02:00',
    ],
    [
      { sessions: [{ ...files.seminar, end: files.seminar.start }] },
      'sessions, row 1: end is not after start',
    ],
    [{ sessions: [{ ...files.seminar, opens: '2026-10-26' }] }, 'sessions, row 1: closes is before opens'],
    [
      { sessions: [{ ...files.seminar, opens: '2026-11-05', closes: '2026-11-06' }] },
      'sessions, row 1: opens is after the session',
    ],
    [
      { sessions: [{ ...files.seminar, remote: 'http://example.com' }] },
      'sessions, row 1: remote is not true, false or a link that begins with https://',
    ],
    [
      { sessions: [{ ...files.seminar, capacity: 0, perMunicipality: undefined }] },
      'sessions, row 1: capacity is less than 1',
    ],
    [
      { sessions: [{ ...files.seminar, capacity: 3 }] },
      'sessions, row 1: perMunicipality 4 is more than capacity, which is 3',
    ],
    [
      { sessions: [{ ...files.sparring, remoteCapacity: 2, perMunicipality: 3 }] },
      'sessions, row 1: perMunicipality 3 is more than remoteCapacity, which is 2',
    ],
    [
      { sessions: [{ ...files.seminar, audience: { municipalities: ['233', '999'] } }] },
      'sessions, row 1: audience municipalities 999 is not in this file or in the store',
    ],
    [
      { sessions: [{ ...files.seminar, audience: { sizes: [4] } }] },
      "sessions, row 1: audience sizes 4 is more than the 3 steps of the period's fees",
    ],
    [
      { sessions: [{ ...files.seminar, audience: { roles: ['mayor'] } }] },
      'sessions, row 1: audience roles 1 is not one of manager, contact, elected, officeHolder, developer, other',
    ],
    [
      { sessions: [{ ...files.seminar, audience: { role: ['manager'] } }] },
      'sessions, row 1: unknown field "audience role"',
    ],
    [
      { sessions: [{ ...files.seminar, programme: 'http://example.com' }] },
      'sessions, row 1: programme is not a link that begins with https://',
    ],
    [
      { sessions: [{ ...files.seminar, descriptionSv: 'x'.repeat(1_001) }] },
      'sessions, row 1: descriptionSv has more than 1000 characters',
    ],
    [{ sessions: [{ ...files.seminar, catering: 'yes' }] }, 'sessions, row 1: catering is not valid'],
    [
      { sessions: [{ ...files.sparring, topic: 3 }] },
      'sessions, row 1: topic 3 is more than the 2 topics of the period',
    ],
    [
      { sessions: [files.seminar, files.sparring, files.seminar] },
      'sessions, row 3: the same id as in row 1',
    ],
  ])('is named with its list, row and field: %#', (lists, fault) => {
    expect(faultsWith(lists)[0]).toBe(fault);
  });

  it('does not hide the others: all are listed at once, in the order of the file', () => {
    expect(
      faultsWith({
        municipalities: [{ ...files.kauhava, population: 'many' }, files.vaasa],
        people: [
          files.consultant,
          files.manager,
          { ...files.manager, aadObjectId: files.account, role: 'boss', municipality: '999', rol: 1 },
        ],
        sessions: [{ ...files.seminar, kind: 'party', end: files.seminar.start }],
      }),
    ).toEqual([
      'municipalities, row 1: population is not a number',
      'people, row 3: role is not one of manager, contact, participant, consultant, coordinator',
      'people, row 3: unknown field "rol"',
      'people, row 3: municipality 999 is not in this file or in the store',
      'sessions, row 1: kind is not one of themeSeminar, workingSeminar, sparring, contactMeeting, peerDiscussion, presentation, other',
      'sessions, row 1: end is not after start',
    ]);
  });

  it('is whoever takes the last coordinator away, and nobody where another stays or comes', () => {
    const coordinator = { ...files.consultant, role: 'coordinator', municipalities: [] } as const;
    const other = { ...coordinator, aadObjectId: files.account };
    const stored = ({ tenantId, aadObjectId, name }: typeof coordinator, id: string) =>
      ({
        id,
        tenantId,
        aadObjectId,
        name,
        role: 'coordinator',
        municipalities: [],
        group: 'other',
        language: 'sv',
      }) as const;
    const one = {
      ...known(),
      people: [stored({ ...coordinator, tenantId: coordinator.tenantId.toLowerCase() }, 'c1')],
    };
    const two = { ...one, people: [...one.people, stored(other, 'c2')] };
    const leaves = { ...other, role: 'consultant' };
    const fault = (row: number) =>
      `people, row ${row}: role would take away the network’s last coordinator, and there must always be one`;

    expect(faultsOf({ people: [files.manager, files.consultant] }, one)).toEqual([fault(2)]);
    expect(faultsOf({ people: [files.consultant, leaves] }, two)).toEqual([fault(1), fault(2)]);
    expect(faultsOf({ people: [files.consultant] }, two)).toEqual([]);
    expect(faultsOf({ people: [files.consultant, other] }, one)).toEqual([]);
    expect(faultsOf({ people: [files.manager] }, one)).toEqual([]);
    expect(faultsOf({ people: [files.consultant] })).not.toContain(fault(1));
  });

  it('never is an exception: whatever stands in a field, the file is taken or its rows are named', () => {
    const lists = Object.entries(files.network);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.jsonValue(), (l, r, f, value) => {
        const [list = '', rows = []] = lists[l % lists.length] ?? [];
        const row: object = rows[r % rows.length] ?? {};
        const field = Object.keys(row)[f % Object.keys(row).length] ?? '';
        const changed = rows.map((one) => (one === row ? { ...row, [field]: value } : one));
        const checked = checkNetworkFile({ ...files.network, [list]: changed }, nothing);
        expect(
          checked.ok || checked.faults.every((fault) => fault.list !== undefined && (fault.row ?? 1) <= 2),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
