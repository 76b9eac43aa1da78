import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFor } from '../../bot/shared/away.ts';
import { actsFor, addressees, type Consulting, consultantsFor } from '../../bot/shared/consulting.ts';
import type { Person } from '../../bot/shared/people.ts';

function consultant(id: string, ...municipalities: readonly string[]): Person {
  return {
    id,
    tenantId: 't',
    aadObjectId: id,
    name: id,
    role: 'consultant',
    municipalities,
    group: 'other',
    language: 'fi',
  };
}

const day = '2026-12-09';
const consultants = [consultant('kaarna', '233'), consultant('lieto', '233', '905'), consultant('tuuli')];
const away = (person: string, substitute?: string) => ({
  id: `${person}-${substitute}`,
  person,
  from: day,
  to: day,
  ...(substitute === undefined ? {} : { substitute }),
});

function consulting(...list: Consulting['aways']['list']): Consulting {
  return { consultants, aways: { list }, day };
}

const ids = (people: readonly Person[]) => people.map(({ id }) => id);

describe('whom a municipality belongs to', () => {
  it('is its own consultants, and all where it has none', () => {
    expect(ids(consultantsFor(consulting(), '233'))).toEqual(['kaarna', 'lieto']);
    expect(ids(consultantsFor(consulting(), '905'))).toEqual(['lieto']);
    expect(ids(consultantsFor(consulting(), '020'))).toEqual(['kaarna', 'lieto', 'tuuli']);
  });
});

describe('who is told', () => {
  it('are the municipality’s consultants while nobody has taken it', () => {
    expect(addressees(consulting(), '233')).toEqual(['kaarna', 'lieto']);
  });

  it('is whoever has taken it, and nobody else', () => {
    expect(addressees(consulting(), '233', { owner: 'tuuli' })).toEqual(['tuuli']);
  });

  it('are the municipality’s consultants again when the one who had it has left', () => {
    expect(addressees(consulting(), '905', { owner: 'lähtenyt' })).toEqual(['lieto']);
  });

  it('is the substitute of who is away, once', () => {
    expect(addressees(consulting(away('kaarna', 'tuuli')), '233')).toEqual(['tuuli', 'lieto']);
    expect(addressees(consulting(away('kaarna', 'lieto')), '233')).toEqual(['lieto']);
    expect(addressees(consulting(away('kaarna')), '233')).toEqual(['kaarna', 'lieto']);
  });

  it('is the consultant, although away, when the substitute has left', () => {
    expect(addressees(consulting(away('kaarna', 'lähtenyt')), '233')).toEqual(['kaarna', 'lieto']);
  });

  it('is never nobody while there are consultants', () => {
    const someone = fc.constantFrom('kaarna', 'lieto', 'tuuli');
    const substitute = fc.option(fc.constantFrom('kaarna', 'lieto', 'tuuli', 'lähtenyt'), { nil: undefined });
    const aways = fc.array(fc.tuple(someone, substitute), { maxLength: 5 });
    const owners = fc.option(fc.constantFrom('kaarna', 'tuuli', 'lähtenyt'), { nil: undefined });
    fc.assert(
      fc.property(aways, fc.constantFrom('233', '905', '020'), owners, (list, municipality, owner) => {
        const now = consulting(...list.map(([person, substitute]) => away(person, substitute)));
        const told = addressees(now, municipality, { owner });

        expect(told.length).toBeGreaterThan(0);
        expect(told.every((id) => consultants.some((one) => one.id === id))).toBe(true);
        expect(new Set(told).size).toBe(told.length);
        // Whoever is told may also act, where somebody has taken it.
        expect(told.every((id) => owner === undefined || actsFor(now, id)(owner))).toBe(true);
      }),
    );
  });
});

describe('who acts in a consultant’s place', () => {
  it.each([
    ['themselves', 'kaarna', 'kaarna', true],
    ['their substitute while they are away', 'tuuli', 'kaarna', true],
    ['a colleague who does not stand in', 'lieto', 'kaarna', false],
    ['anybody, for one who has left', 'lieto', 'lähtenyt', true],
  ])('is %s', (_name, actor, owner, acts) => {
    expect(actsFor(consulting(away('kaarna', 'tuuli')), actor)(owner)).toBe(acts);
  });

  it('is the substitute only on the days away', () => {
    const later = { ...consulting(away('kaarna', 'tuuli')), day: '2026-12-10' };

    expect(actsFor(later, 'tuuli')('kaarna')).toBe(false);
    expect(answersFor(later.aways, 'kaarna', later.day)).toBe('kaarna');
  });
});
