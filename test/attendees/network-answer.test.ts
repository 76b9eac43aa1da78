import { describe, expect, it } from 'vitest';
import { chaseList, markOf } from '../../bot/attendees/chase-list.ts';
import { dietSum } from '../../bot/attendees/diet-sum.ts';
import { networkAnswer } from '../../bot/attendees/network-answer.ts';
import type { Network } from '../../bot/shared/network.ts';
import type { Person } from '../../bot/shared/people.ts';
import type { Answer, Seat } from '../../bot/shared/session.ts';
import { someSession } from '../support/some-session.ts';

const codes = ['a', 'b', 'c', 'd', 'e'];
const period = { id: 'p' } as Network['periods'][number];
const network: Network = {
  periods: [period],
  municipalities: new Map(
    [...codes, 'guest'].map((code) => [code, { code, nameFi: code, nameSv: code, languageStatus: 'fi' }]),
  ),
  memberships: codes.map((municipality) => ({ municipality, period: 'p' })),
};
const answer = (municipality: string | undefined, seat: Seat, more: Partial<Answer> = {}): Answer => ({
  seat,
  at: 1,
  municipality,
  group: 'elected',
  ...more,
});

function answers(...given: readonly Answer[]) {
  return new Map(given.map((one, n) => [`p${n}`, one]));
}

describe('the network’s answer', () => {
  const given = answers(
    answer('a', 'onSite'),
    answer('a', 'no'),
    answer('a', 'remote', { group: 'officeHolder' }),
    answer('b', 'no'),
    answer('c', 'waiting', { waits: { for: 'onSite', number: 1 } }),
    answer('guest', 'onSite'),
    answer(undefined, 'onSite'),
  );

  it('says of each member who comes, waits, does not come and is silent', () => {
    const { rows: _rows, ...said } = networkAnswer(someSession({}, { answers: given }), network, period);

    expect(said).toEqual({ coming: ['a'], waiting: ['c'], notComing: ['b'], silent: ['d', 'e'] });
  });

  it('counts what each sends, also those that were not asked, and the roles of who comes', () => {
    const { rows } = networkAnswer(someSession({}, { answers: given }), network, period);

    expect(rows.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'guest', '']);
    expect(rows[0]).toMatchObject({
      counts: { onSite: 1, remote: 1, no: 1 },
      groups: { elected: 1, officeHolder: 1, developer: 0, other: 0 },
    });
  });

  it('does not call a municipality silent that the session does not concern', () => {
    const session = someSession({ audience: { municipalities: ['a', 'd'] } }, { answers: given });

    expect(networkAnswer(session, network, period)).toMatchObject({ coming: ['a'], silent: ['d'] });
  });

  it('is of nobody outside a period', () => {
    expect(networkAnswer(someSession({}, { answers: given }), network, undefined)).toMatchObject({
      coming: [],
      silent: [],
    });
  });
});

describe('who is reminded', () => {
  const person = (id: string, municipality: string, role: Person['role']) =>
    ({ id, municipality, role, name: id }) as Person;
  const everybody = [
    person('1', 'a', 'manager'),
    person('2', 'a', 'contact'),
    person('3', 'a', 'contact'),
    person('4', 'b', 'manager'),
    person('5', 'b', 'participant'),
    person('6', 'c', 'participant'),
  ];

  it('are the contact persons, without one the manager, else nobody', () => {
    const list = chaseList(['a', 'b', 'c'], everybody);

    expect(list.map(({ people }) => people.map(({ id }) => id))).toEqual([['2', '3'], ['4'], []]);
  });

  it('is another list when a person or a municipality changes, whatever the order', () => {
    const list = chaseList(['a', 'b'], everybody);

    expect(markOf(chaseList(['b', 'a'], [...everybody].reverse()))).toBe(markOf(list));
    expect(markOf(chaseList(['a'], everybody))).not.toBe(markOf(list));
    expect(markOf(chaseList(['a', 'b'], everybody.slice(0, 2)))).not.toBe(markOf(list));
  });
});

describe('diets', () => {
  it('are summed whatever the case and the spaces, the most wanted first', () => {
    expect(dietSum(['vegaani', 'Gluteeniton', ' gluteeniton. ', '', 'ei  pähkinää'])).toEqual([
      { diet: 'Gluteeniton', count: 2 },
      { diet: 'ei pähkinää', count: 1 },
      { diet: 'vegaani', count: 1 },
    ]);
  });
});
