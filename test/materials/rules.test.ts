import { describe, expect, it } from 'vitest';
import { readMaterials } from '../../bot/materials/form.ts';
import {
  attendanceIsDue,
  dayAfter,
  isStale,
  materialsFor,
  materialsUntold,
} from '../../bot/materials/rules.ts';
import type { Network } from '../../bot/shared/network.ts';
import type { Person } from '../../bot/shared/people.ts';
import type { Answer, Seat, SessionFacts } from '../../bot/shared/session.ts';
import { period } from '../cards/samples/workshops.ts';
import { someSession } from '../support/some-session.ts';

const answer = (seat: Seat): Answer => ({ seat, at: 1 });
const instant = (text: string) => Date.parse(text);
const hour = 3_600_000;

describe('the morning after', () => {
  it.each([
    ['an afternoon', '2027-02-04T13:30:00Z', '2027-02-05T07:00:00Z'],
    ['an evening past midnight', '2027-02-04T23:00:00Z', '2027-02-06T07:00:00Z'],
    ['an end at midnight, which belongs to the day before', '2027-02-04T22:00:00Z', '2027-02-05T07:00:00Z'],
    ['the day before summer time', '2027-03-27T14:00:00Z', '2027-03-28T06:00:00Z'],
    ['the day before winter time', '2026-10-24T13:00:00Z', '2026-10-25T07:00:00Z'],
  ])('is nine o’clock in Helsinki: %s', (_name, end, morning) => {
    expect(new Date(dayAfter({ end: instant(end) })).toISOString()).toBe(new Date(morning).toISOString());
  });

  it('is too long ago after seven days', () => {
    const facts = { end: instant('2027-02-04T13:30:00Z') };

    expect(isStale(facts, instant('2027-02-12T07:00:00Z'))).toBe(false);
    expect(isStale(facts, instant('2027-02-12T07:00:01Z'))).toBe(true);
  });
});

describe('links that nobody was told of', () => {
  const { facts } = someSession({ recording: 'https://video.example/1' });
  const session = someSession({ recording: 'https://video.example/1' });

  it('are those of a published session that is over', () => {
    expect(materialsUntold(session, facts.end)).toBe(true);
    expect(materialsUntold(session, facts.end - 1)).toBe(false);
    expect(materialsUntold({ ...session, status: 'draft' }, facts.end)).toBe(false);
    expect(materialsUntold({ ...session, status: 'cancelled' }, facts.end)).toBe(false);
    expect(materialsUntold({ ...session, told: { materials: 1 } }, facts.end)).toBe(false);
    expect(materialsUntold(someSession(), facts.end)).toBe(false);
  });
});

describe('whom links are for', () => {
  const person = (id: string, role: Person['role'], municipality?: string) =>
    ({ id, role, ...(municipality === undefined ? {} : { municipality }) }) as Person;
  const people = [
    person('m1', 'manager', '233'),
    person('c1', 'contact', '233'),
    person('p1', 'participant', '233'),
    person('m2', 'manager', '905'),
    person('m3', 'manager', '005'),
    person('host', 'consultant'),
  ];
  const municipality = (code: string, languageStatus: 'fi' | 'bilingual-fi') =>
    [code, { code, nameFi: code, nameSv: code, languageStatus }] as const;
  const network: Network = {
    periods: [period],
    municipalities: new Map([
      municipality('233', 'fi'),
      municipality('905', 'bilingual-fi'),
      municipality('005', 'fi'),
    ]),
    memberships: ['233', '905'].map((code) => ({ municipality: code, period: period.id })),
  };
  const meant = (facts: Partial<SessionFacts>, absent: readonly string[] = []) =>
    [
      ...materialsFor(
        someSession(facts, {
          answers: new Map([
            ['a', answer('onSite')],
            ['b', answer('remote')],
            ['n', answer('no')],
            ['w', answer('waiting')],
            ['g.1', answer('onSite')],
          ]),
          ...(absent.length > 0 ? { attendance: { at: 1, by: 'host', absent } } : {}),
        }),
        { network, period, people },
      ),
    ].toSorted();

  it('are people who came: all with a place, or, once it is marked, all but the absent', () => {
    expect(meant({})).toEqual(['a', 'b']);
    expect(meant({}, ['b'])).toEqual(['a']);
  });

  it('are, when they are for all, also who answered and who acts for a member municipality', () => {
    expect(meant({ materialsToAll: true }, ['b'])).toEqual(['a', 'b', 'c1', 'm1', 'm2', 'n', 'w']);
  });

  it('are of municipalities only those that were invited', () => {
    const audience = { languages: ['sv'] } as const;

    expect(meant({ materialsToAll: true, audience })).toEqual(['a', 'b', 'm2', 'n', 'w']);
  });
});

describe('the form of links', () => {
  const form = (materials: string, recording: string, toAll = '') =>
    readMaterials({ materials, recording, toAll });

  it('takes https addresses; an empty one is none', () => {
    expect(form(' https://a.example/1 ', '', 'true')).toEqual({
      read: { materials: 'https://a.example/1', recording: undefined, materialsToAll: true },
    });
    expect(form('', '')).toEqual({
      read: { materials: undefined, recording: undefined, materialsToAll: false },
    });
  });

  it.each([
    'http://a.example',
    'javascript:alert(1)',
    'https://a@evil.example',
    'a.example',
    `https://${'a'.repeat(600)}`,
  ])('names the fault at its field: %s', (link) => {
    expect(form(link, 'https://a.example')).toEqual({ faults: { materials: 'no-such-link' } });
    expect(form('', link)).toEqual({ faults: { recording: 'no-such-link' } });
  });
});

describe('hosts are asked who was there', () => {
  const taken = new Map([['a', answer('onSite')]]);

  it('when nobody has marked it and somebody held a place', () => {
    expect(attendanceIsDue({ answers: taken, attendance: undefined })).toBe(true);
    expect(attendanceIsDue({ answers: taken, attendance: { at: hour, by: 'h', absent: [] } })).toBe(false);
    expect(attendanceIsDue({ answers: new Map([['a', answer('no')]]), attendance: undefined })).toBe(false);
  });
});
