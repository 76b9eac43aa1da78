import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedUnits, entitlementsOf, usualEntitlements } from '../../bot/shared/entitlements.ts';
import { type Entitlements, type LateJoiners, usualRules } from '../../bot/shared/network.ts';

const kinds = ['workshop', 'themeSeminar', 'workingSeminar', 'sparring', 'situationAnalysis'] as const;
const units = fc.nat({ max: 20 });
const whole = fc.record(Object.fromEntries(kinds.map((kind) => [kind, units]))) as fc.Arbitrary<Entitlements>;
const own = fc.option(
  fc.record(Object.fromEntries(kinds.map((kind) => [kind, units])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Partial<Entitlements>>,
  { nil: undefined },
);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-05-${String(n).padStart(2, '0')}`);
const decided = fc.option(day, { nil: undefined });
const late: fc.Arbitrary<readonly LateJoiners[]> = fc.uniqueArray(fc.record({ from: day, workshop: units }), {
  selector: ({ from }) => from,
  maxLength: 4,
});

function period(entitlements: Entitlements, lateJoiners: readonly LateJoiners[] = [], carryOver = 0) {
  return { entitlements, rules: { ...usualRules, lateJoiners, carryOver } };
}

describe('what a municipality is entitled to', () => {
  it('is the period’s with the usual settings, whenever the municipality was decided on', () => {
    fc.assert(
      fc.property(whole, decided, (entitlements, decidedOn) => {
        expect(entitlementsOf({ entitlements, rules: usualRules }, { decidedOn })).toEqual(entitlements);
      }),
    );
  });

  it('is its own wherever that was said, also nothing, and the usual for the rest', () => {
    fc.assert(
      fc.property(whole, late, decided, own, (entitlements, lateJoiners, decidedOn, said) => {
        const within = period(entitlements, lateJoiners);
        const usual = usualEntitlements(within, decidedOn);
        const result = entitlementsOf(within, { decidedOn, entitlements: said });
        for (const kind of kinds) {
          expect(result[kind]).toBe(said?.[kind] ?? usual[kind]);
        }
      }),
    );
  });

  it('is for who joins late the workshops of the latest day reached, and the period’s of all else', () => {
    fc.assert(
      fc.property(whole, late, decided, (entitlements, lateJoiners, decidedOn) => {
        const reached = lateJoiners.filter(({ from }) => decidedOn !== undefined && from <= decidedOn);
        const [latest] = reached.toSorted((a, b) => (a.from < b.from ? 1 : -1));
        const expected = { ...entitlements, workshop: latest?.workshop ?? entitlements.workshop };
        expect(entitlementsOf(period(entitlements, lateJoiners), { decidedOn })).toEqual(expected);
      }),
    );
  });

  it('does not depend on the order in which the settings stand', () => {
    fc.assert(
      fc.property(whole, late, decided, (entitlements, lateJoiners, decidedOn) => {
        const turned = period(entitlements, lateJoiners.toReversed());
        expect(entitlementsOf(turned, { decidedOn })).toEqual(
          entitlementsOf(period(entitlements, lateJoiners), { decidedOn }),
        );
      }),
    );
  });
});

describe('what a municipality brings from the period before', () => {
  it('is what was left there, up to what the new period takes over', () => {
    fc.assert(
      fc.property(whole, units, units, (entitlements, carryOver, left) => {
        const carried = carriedUnits(period(entitlements, [], carryOver), left);
        expect(carried).toBeLessThanOrEqual(left);
        expect(carried).toBeLessThanOrEqual(carryOver);
        expect([left, carryOver]).toContain(carried);
      }),
    );
  });

  it('is nothing with the usual settings', () => {
    fc.assert(
      fc.property(units, (left) => {
        expect(carriedUnits({ rules: usualRules }, left)).toBe(0);
      }),
    );
  });
});
