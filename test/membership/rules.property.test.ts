import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MembershipValues,
  membershipFieldNames,
  readMembershipForm,
} from '../../bot/membership/form.ts';
import { municipalityNamed } from '../../bot/membership/register.ts';
import { ownTerms, takesUsedUnits } from '../../bot/membership/rules.ts';
import { suggestionFor } from '../../bot/shared/carrying.ts';
import { entitlementsOf, mostUnits } from '../../bot/shared/entitlements.ts';
import { type Period, usualRules } from '../../bot/shared/network.ts';
import { unitsOf, unitsUsed } from '../../bot/shared/quota.ts';
import { anyQuota } from '../quota/some-quota.ts';

const units = fc.nat({ max: 12 });
const entitlements = fc.record({
  workshop: units,
  themeSeminar: units,
  workingSeminar: units,
  sparring: units,
  situationAnalysis: units,
});
const decidedOn = fc.constantFrom(undefined, '2027-01-15', '2027-08-01', '2028-06-01');
const period: fc.Arbitrary<Period> = fc
  .record({ entitlements, carryOver: units, workshop: units, late: fc.boolean() })
  .map(({ entitlements: own, carryOver, workshop, late }) => ({
    id: 'uso9',
    name: 'USO 9',
    from: '2027-01-01',
    to: '2028-12-31',
    entitlements: own,
    themes: [],
    topics: [],
    fees: [],
    rules: { ...usualRules, carryOver, lateJoiners: late ? [{ from: '2027-07-01', workshop }] : [] },
  }));

describe('the terms of a membership', () => {
  it('give what was typed, with a reason wherever that is not the usual', () => {
    fc.assert(
      fc.property(
        period,
        entitlements,
        decidedOn,
        fc.constantFrom('', 'Sovittu'),
        (within, typed, day, reason) => {
          const terms = ownTerms(within, { decidedOn: day, entitlements: typed, reason });
          const kept = terms.kind === 'own' ? { entitlements: terms.entitlements } : {};
          if (terms.kind === 'reason-missing') {
            expect(reason).toBe('');
            expect(entitlementsOf(within, { decidedOn: day })).not.toEqual(typed);
          } else {
            expect(entitlementsOf(within, { ...kept, decidedOn: day })).toEqual(typed);
            expect(terms.kind === 'own' ? terms.reason : 'none needed').not.toBe('');
          }
        },
      ),
    );
  });

  it('are suggested by the settings, and never more than fit a card', () => {
    fc.assert(
      fc.property(period, decidedOn, units, (within, day, left) => {
        const usual = entitlementsOf(within, { decidedOn: day });
        const { entitlements: suggested, carried } = suggestionFor(within, day, left);
        expect(suggested).toEqual({ ...usual, workshop: usual.workshop + carried });
        expect(carried).toBeLessThanOrEqual(Math.min(left, within.rules.carryOver));
        expect(suggested.workshop).toBeLessThanOrEqual(mostUnits);
      }),
    );
  });

  it('never take what bookings hold, and may always stay as they are or rise', () => {
    fc.assert(
      fc.property(anyQuota, units, units, (quota, now, next) => {
        const takes = takesUsedUnits(quota, now, next);
        expect(takes).toBe(next < now && unitsOf(quota, next) < unitsUsed(quota));
        expect(takesUsedUnits(quota, now, now)).toBe(false);
      }),
    );
  });
});

describe('the form of a membership', () => {
  it('names faults or reads, whatever is typed', () => {
    const typed = fc.record(
      Object.fromEntries(
        membershipFieldNames.map((name) => [
          name,
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('9 078', '2025-01-13', '', '5', '\u00a0'),
          ),
        ]),
      ),
    ) as unknown as fc.Arbitrary<MembershipValues>;
    fc.assert(
      fc.property(typed, period, (values, within) => {
        const read = readMembershipForm(values, within);
        if ('wish' in read) {
          expect(read.wish.entitlements.workshop).toBeLessThanOrEqual(mostUnits);
          expect(read.wish.population ?? 1).toBeGreaterThan(0);
          expect([...read.wish.reason].length).toBeLessThanOrEqual(500);
        } else {
          expect(Object.keys(read.faults).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the register of municipalities', () => {
  const nothing = { periods: [], municipalities: new Map(), memberships: [] };

  it('knows all 308 by code and name, with the population that the fee is decided by', () => {
    const codes = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(3, '0'));
    const known = codes.flatMap((code) => municipalityNamed(nothing, code) ?? []);
    expect(known).toHaveLength(308);
    expect(known.reduce((sum, { population = 0 }) => sum + population, 0)).toBe(5_652_881);
    for (const one of known) {
      expect(municipalityNamed(nothing, one.nameFi.toUpperCase())?.code).toBe(one.code);
      expect(one.populationYear).toBe(2025);
    }
    const statuses = known.map(({ languageStatus }) => languageStatus);
    const count = (status: string) => statuses.filter((one) => one === status).length;
    expect(['fi', 'bilingual-fi', 'bilingual-sv', 'sv'].map(count)).toEqual([259, 18, 15, 16]);
  });

  it('gives way to what the network says of a municipality', () => {
    const own = {
      code: '233',
      nameFi: 'Kauhava',
      nameSv: 'Kauhava',
      languageStatus: 'fi',
      population: 1,
    } as const;
    const network = { ...nothing, municipalities: new Map([['233', own]]) };
    expect(municipalityNamed(network, 'kauhava')).toEqual(own);
  });
});
