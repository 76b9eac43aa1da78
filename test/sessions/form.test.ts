import { describe, expect, it } from 'vitest';
import { fieldsOf, newFields } from '../../bot/sessions/fields-of.ts';
import { type FormFrame, readSessionForm } from '../../bot/sessions/form.ts';
import { type SessionFields, typedOver } from '../../bot/sessions/form-fields.ts';
import { type Network, usualRules } from '../../bot/shared/network.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { someSession } from '../support/some-session.ts';

const network: Network = {
  periods: [
    {
      id: 'uso8',
      name: 'USO 8',
      from: '2025-01-01',
      to: '2026-12-31',
      entitlements: { workshop: 5, themeSeminar: 4, workingSeminar: 0, sparring: 6, situationAnalysis: 1 },
      themes: [],
      topics: [{ fi: 'Kokouksen askeleet', sv: 'Mötets steg' }],
      fees: [{ below: 9_000, eurosPerYear: 9_000 }, { eurosPerYear: 12_000 }],
      rules: usualRules,
    },
  ],
  municipalities: new Map([
    ['233', { code: '233', nameFi: 'Kauhava', nameSv: 'Kauhava', languageStatus: 'fi' }],
    ['905', { code: '905', nameFi: 'Vaasa', nameSv: 'Vasa', languageStatus: 'bilingual-fi' }],
  ]),
  memberships: [],
};
const actor = { id: 'c1', role: 'consultant' } as const;
const now = new Date('2026-11-24T08:00:00Z');
const frame: FormFrame = { now, network, consultants: ['c1', 'c2'], actor };

const whole: SessionFields = {
  ...newFields(actor),
  titleFi: 'Talous',
  date: '2026-12-16',
  place: 'Kuntatalo',
};

function read(more: Partial<SessionFields>, at: Partial<FormFrame> = {}) {
  return readSessionForm({ ...whole, ...more }, { ...frame, ...at });
}

function factsOf(more: Partial<SessionFields>, at: Partial<FormFrame> = {}): readonly SessionFacts[] {
  const result = read(more, at);
  return 'faults' in result ? expect.unreachable(JSON.stringify(result.faults)) : result.sessions;
}

function faultsOf(more: Partial<SessionFields>, at: Partial<FormFrame> = {}) {
  const result = read(more, at);
  return 'faults' in result ? result.faults : {};
}

const times = ([facts]: readonly SessionFacts[]) =>
  facts && [facts.start, facts.end, facts.closes].map((at) => new Date(at).toISOString().slice(0, 16));

describe('a form without faults', () => {
  it('with little more than a title and a day becomes a whole session', () => {
    expect(factsOf({})).toEqual([
      {
        kind: 'themeSeminar',
        titleFi: 'Talous',
        titleSv: 'Talous',
        start: Date.parse('2026-12-16T07:00:00Z'),
        end: Date.parse('2026-12-16T13:30:00Z'),
        closes: Date.parse('2026-12-16T07:00:00Z'),
        place: 'Kuntatalo',
        remote: true,
        hosts: ['c1'],
        createdBy: 'c1',
      },
    ]);
  });

  it('that an older card sends, with its fields alone, is taken', () => {
    const typed = { kind: 'themeSeminar', titleFi: 'Talous', date: '2026-12-16', place: 'Kuntatalo' };

    expect(readSessionForm(typedOver(newFields(actor), typed), frame)).toHaveProperty('sessions');
  });

  it('is read to what it says, field by field', () => {
    const [facts] = factsOf({
      kind: 'sparring',
      topic: '1',
      titleSv: 'Ekonomi',
      titleEn: 'Economy',
      descriptionFi: ' Kaksi\nriviä ',
      endDate: '2026-12-17',
      remoteLink: 'https://meet.example/x',
      capacity: '80',
      remoteCapacity: '200',
      perMunicipality: '4',
      opens: '2026-12-01',
      closes: '2026-12-10',
      closingDays: '2 och 7',
      comingDays: 'ei',
      catering: 'yes',
      roles: 'manager,elected',
      sizes: '1',
      languages: 'sv',
      municipalities: 'Vasa; 233',
      hosts: 'c2,c1,nobody',
      programme: 'https://uso.example/p',
    });

    expect(facts).toMatchObject({
      topic: 1,
      titleSv: 'Ekonomi',
      titleEn: 'Economy',
      descriptionFi: 'Kaksi\nriviä',
      end: Date.parse('2026-12-17T13:30:00Z'),
      remoteLink: 'https://meet.example/x',
      capacity: 80,
      remoteCapacity: 200,
      perMunicipality: 4,
      opens: Date.parse('2026-11-30T22:00:00Z'),
      closes: Date.parse('2026-12-10T22:00:00Z'),
      reminders: { closingDays: [7, 2], comingDays: [] },
      catering: true,
      audience: {
        roles: ['manager', 'elected'],
        sizes: [1],
        languages: ['sv'],
        municipalities: ['905', '233'],
      },
      hosts: ['c1', 'c2'],
      programme: 'https://uso.example/p',
    });
  });

  it('counts the places of a session that is remote only as remote ones', () => {
    const remote = { place: '', remoteLink: 'https://meet.example/x', capacity: '50', perMunicipality: '4' };

    expect(factsOf(remote)[0]).toMatchObject({ place: '', remoteCapacity: 50, perMunicipality: 4 });
    expect(factsOf(remote)[0]?.capacity).toBeUndefined();
  });

  it.each([
    ['the clocks have gone back', { date: '2026-10-25', start: '02:30', end: '04:30' }, '2026-10-01'],
    ['the clocks have gone forward', { date: '2027-03-28', start: '02:30', end: '04:00' }, '2026-11-24'],
  ])('has the length that the clock says, or an hour more or less: %s', (_when, typed, today) => {
    const [facts] = factsOf(typed, { now: new Date(`${today}T08:00:00Z`) });
    const hours = ((facts?.end ?? 0) - (facts?.start ?? 0)) / 3_600_000;

    expect(hours).toBe(typed.date === '2026-10-25' ? 3 : 0.5);
  });

  it('may go on past midnight when its last day is given', () => {
    expect(times(factsOf({ start: '22:00', end: '01:00', endDate: '2026-12-17' }))).toEqual([
      '2026-12-16T20:00',
      '2026-12-16T23:00',
      '2026-12-16T20:00',
    ]);
  });

  it('closes with the last moment of the chosen day, also on the day that has 25 hours', () => {
    const typed = { date: '2026-10-26', closes: '2026-10-25' };

    expect(times(factsOf(typed, { now: new Date('2026-10-01T08:00:00Z') }))?.[2]).toBe('2026-10-25T22:00');
  });

  it('makes a session for each date, and registration closes as many days before each', () => {
    const all = factsOf({
      date2: '2027-01-20',
      date3: '2027-02-17',
      closes: '2026-12-14',
      endDate: '2026-12-17',
    });

    expect(all.map((facts) => times([facts]))).toEqual([
      ['2026-12-16T07:00', '2026-12-17T13:30', '2026-12-14T22:00'],
      ['2027-01-20T07:00', '2027-01-21T13:30', '2027-01-18T22:00'],
      ['2027-02-17T07:00', '2027-02-18T13:30', '2027-02-15T22:00'],
    ]);
    expect(new Set(all.map(({ titleFi, place }) => `${titleFi} ${place}`))).toHaveLength(1);
  });
});

describe('a fault of the form is named at its field', () => {
  it.each<[string, Partial<SessionFields>, object]>([
    ['no kind', { kind: 'party' }, { kind: 'choose-kind' }],
    ['no title', { titleFi: ' ' }, { titleFi: 'give-title' }],
    ['a title too long', { titleFi: 'x'.repeat(121) }, { titleFi: 'too-long' }],
    ['a description too long', { descriptionSv: 'x'.repeat(1_001) }, { descriptionSv: 'too-long' }],
    ['a date that does not exist', { date: '2026-02-30' }, { date: 'no-such-date' }],
    ['no date', { date: '' }, { date: 'no-such-date' }],
    ['a date in the past', { date: '2026-11-23' }, { date: 'in-the-past' }],
    ['a time of today that has been', { date: '2026-11-24' }, { start: 'in-the-past' }],
    ['a date outside all periods', { date: '2029-01-01' }, { date: 'outside-periods' }],
    ['no such time', { start: '25:00' }, { start: 'no-such-time' }],
    ['a start in the gap', { date: '2027-03-28', start: '03:30' }, { start: 'time-gap' }],
    ['an end in the gap', { date: '2027-03-28', start: '02:00', end: '03:59' }, { end: 'time-gap' }],
    ['an end before the start', { start: '12:00', end: '11:00' }, { end: 'end-before-start' }],
    ['a last day before the first', { endDate: '2026-12-15' }, { endDate: 'end-before-start' }],
    ['a last day weeks later', { endDate: '2027-01-16' }, { endDate: 'lasts-too-long' }],
    ['closing after the start', { closes: '2026-12-17' }, { closes: 'closes-after-start' }],
    ['closing in the past', { closes: '2026-11-23' }, { closes: 'in-the-past' }],
    ['opening after closing', { opens: '2026-12-12', closes: '2026-12-11' }, { opens: 'opens-after-closes' }],
    ['opening after the session', { opens: '2026-12-17' }, { opens: 'opens-after-closes' }],
    ['no place and not remote', { place: '', remote: 'no' }, { place: 'give-place-or-remote' }],
    ['remote only without a link', { place: '' }, { remoteLink: 'give-link' }],
    ['a link that is not safe', { remoteLink: 'http://meet.example' }, { remoteLink: 'no-such-link' }],
    ['a programme that is no link', { programme: 'ohjelma' }, { programme: 'no-such-link' }],
    ['no places', { capacity: '0' }, { capacity: 'no-such-number' }],
    ['fewer than none', { capacity: '-5' }, { capacity: 'no-such-number' }],
    ['half a place', { capacity: '10,5' }, { capacity: 'no-such-number' }],
    ['places in another notation', { capacity: '1e3' }, { capacity: 'no-such-number' }],
    [
      'a cap above the places',
      { capacity: '3', perMunicipality: '4' },
      { perMunicipality: 'above-capacity' },
    ],
    ['days that are none', { closingDays: 'viikko' }, { closingDays: 'no-such-days' }],
    ['too many days', { comingDays: '9 8 7 6 5 4 3 2 1 0 10' }, { comingDays: 'too-many-days' }],
    ['sparring about nothing', { kind: 'sparring' }, { topic: 'choose-topic' }],
    [
      'a municipality that is none',
      { municipalities: 'Vaasa, Kauhave' },
      { municipalities: { unknown: 'Kauhave' } },
    ],
    ['others as hosts without oneself', { hosts: 'c2' }, { hosts: 'keep-yourself' }],
    ['a further date that is the first one', { date2: '2026-12-16' }, { date2: 'same-date' }],
    ['the same further date', { date2: '2026-12-17', date4: '2026-12-17' }, { date4: 'same-date' }],
    ['a further date that does not exist', { date3: '2027-02-29' }, { date3: 'no-such-date' }],
    ['a further date in the gap', { start: '03:15', date2: '2027-03-28' }, { date2: 'time-gap' }],
    [
      'a further date closed by then',
      { closes: '2026-12-10', date2: '2026-11-28' },
      { date2: 'closed-by-then' },
    ],
    [
      'a further date that would open after it closes',
      { opens: '2026-12-01', closes: '2026-12-10', date2: '2026-12-05' },
      { date2: 'opens-after-closes' },
    ],
  ])('%s', (_name, typed, faults) => {
    expect(faultsOf(typed)).toEqual(faults);
  });

  it('and they are all named at once', () => {
    expect(
      Object.keys(faultsOf({ titleFi: '', capacity: '0', closes: 'x', municipalities: 'x' })).sort(),
    ).toEqual(['capacity', 'closes', 'municipalities', 'titleFi']);
  });
});

describe('the form of a session that stands', () => {
  const facts = someSession({
    start: Date.parse('2026-12-16T07:00:00Z'),
    end: Date.parse('2026-12-16T13:30:00Z'),
    closes: Date.parse('2026-12-10T22:00:00Z'),
    capacity: 40,
    perMunicipality: 4,
    titleEn: 'Theme',
    descriptionFi: 'Kuvaus',
    opens: Date.parse('2026-11-30T22:00:00Z'),
    catering: true,
    audience: { roles: ['manager'], sizes: [1], languages: ['fi'], municipalities: ['233'] },
    hosts: ['c1'],
    programme: 'https://uso.example/p',
    materials: 'https://uso.example/m',
    createdBy: 'c2',
    reminders: { closingDays: [2, 7], comingDays: [] },
  }).facts;
  const standing = (one: SessionFacts) => ({ facts: one, fields: fieldsOf(one, network, 'fi') });
  const reread = (one: SessionFacts, more: Partial<SessionFields> = {}, at = now) =>
    readSessionForm(
      { ...fieldsOf(one, network, 'fi'), ...more },
      { ...frame, now: at, standing: standing(one) },
    );

  it('read as it is gives the same session, with what the form does not ask', () => {
    expect(reread(facts)).toEqual({ sessions: [facts] });
  });

  it('unsets what was emptied', () => {
    const emptied = {
      titleEn: '',
      descriptionFi: '',
      capacity: '',
      perMunicipality: '',
      opens: '',
      closes: '',
      closingDays: '',
      comingDays: '',
      catering: 'no',
      roles: '',
      sizes: '',
      languages: '',
      municipalities: '',
      programme: '',
    };
    const result = reread(facts, emptied);
    const [after] = 'sessions' in result ? result.sessions : [];

    expect(JSON.parse(JSON.stringify(after))).toEqual({
      kind: 'themeSeminar',
      titleFi: 'Teemaseminaari',
      titleSv: 'Temaseminarium',
      start: facts.start,
      end: facts.end,
      closes: facts.start,
      place: 'Kuntatalo',
      remote: true,
      hosts: ['c1'],
      materials: 'https://uso.example/m',
      createdBy: 'c2',
    });
  });

  it.each(['00', '01'])(
    'keeps which of the two half past threes of an autumn night it was: %s:30 UTC',
    (hour) => {
      const start = Date.parse(`2026-10-25T${hour}:30:00Z`);
      const one = { ...facts, opens: undefined, start, end: start + 5_400_000, closes: start };

      expect(reread(one, { capacity: '50' }, new Date('2026-10-01T08:00:00Z'))).toMatchObject({
        sessions: [{ start: one.start, end: one.end, capacity: 50 }],
      });
    },
  );

  it('may be changed although its registration has closed and it has begun; only what is new is judged', () => {
    const during = new Date('2026-12-16T08:00:00Z');

    expect(reread(facts, { place: 'Verkatehdas', end: '16:00' }, during)).toMatchObject({
      sessions: [{ place: 'Verkatehdas', end: Date.parse('2026-12-16T14:00:00Z'), start: facts.start }],
    });
    expect(reread(facts, { start: '09:30' }, during)).toEqual({ faults: { start: 'in-the-past' } });
    expect(reread(facts, { closes: '2026-12-11' }, during)).toEqual({ faults: { closes: 'in-the-past' } });
  });

  it('may keep a title that a network file gave it, longer than the form takes', () => {
    const long = { ...facts, titleFi: 'x'.repeat(150) };

    expect(reread(long)).toHaveProperty('sessions');
    expect(reread(long, { titleFi: 'y'.repeat(150) })).toEqual({ faults: { titleFi: 'too-long' } });
  });
});

describe('a field that a card did not send', () => {
  it('is empty when the card had every field, and stays as it was otherwise', () => {
    const base = { ...whole, roles: 'manager' };

    expect(typedOver(base, { stage: 'form', titleFi: 'X' })).toMatchObject({
      titleFi: 'X',
      roles: '',
      place: '',
    });
    expect(typedOver(base, { titleFi: 'X' })).toEqual({ ...base, titleFi: 'X' });
  });
});
