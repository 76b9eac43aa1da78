import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agedBy, agesAt, isOf } from '../../bot/retention/rules.ts';
import { addDays, endOfDay, startOfDay } from '../../bot/shared/helsinki.ts';
import { type Period, usualRules } from '../../bot/shared/network.ts';

const day = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2020-01-01', n));
const period = fc
  .record({
    id: fc.uuid(),
    from: day,
    length: fc.integer({ min: 0, max: 800 }),
    personMonths: fc.nat(60),
    auditMonths: fc.nat(120),
  })
  .map(
    ({ id, from, length, personMonths, auditMonths }): Period => ({
      id,
      name: id,
      from,
      to: addDays(from, length),
      entitlements: { workshop: 5, themeSeminar: 0, workingSeminar: 0, sparring: 0, situationAnalysis: 0 },
      themes: [],
      topics: [],
      fees: [],
      rules: { ...usualRules, retention: { personMonths, auditMonths } },
    }),
  );

describe('what becomes too old', () => {
  it('does so at the end of a Helsinki day, so many months after the period, never before', () => {
    const uso8 = {
      to: '2026-12-31',
      rules: { ...usualRules, retention: { personMonths: 6, auditMonths: 2 } },
    };
    expect(agesAt(uso8 as Period, 'people')).toBe(endOfDay('2027-06-30').getTime());
    // February is shorter.
    expect(agesAt(uso8 as Period, 'trail')).toBe(endOfDay('2027-02-28').getTime());
  });

  it('is named from its instant on until it is done, the oldest first, people before the trail', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), day, (periods, today) => {
        const now = startOfDay(today).getTime();
        const due = agedBy({ periods }, now, []);
        for (const one of periods) {
          for (const what of ['people', 'trail'] as const) {
            const isNamed = due.some((each) => each.period === one && each.what === what);
            expect(isNamed).toBe(agesAt(one, what) <= now);
            expect(
              agedBy({ periods }, agesAt(one, what) - 1, []).some((e) => e.period === one && e.what === what),
            ).toBe(false);
          }
        }
        const done = due.map((each) => ({ period: each.period.id, what: each.what }));
        expect(agedBy({ periods }, now, done)).toEqual([]);
        expect(due.map(({ period: { to } }) => to)).toEqual(due.map(({ period: { to } }) => to).toSorted());
      }),
    );
  });

  it('knows of each session one period: the first that ends on its day or later; none before there is one', () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), day, (periods, today) => {
        const start = startOfDay(today).getTime();
        const of = periods.filter((one) => isOf({ start }, one, { periods }));
        const left = periods.filter(({ to }) => to >= today);
        expect(of).toHaveLength(left.length > 0 ? 1 : 0);
        expect(left.every(({ to }) => to >= (of[0]?.to ?? ''))).toBe(true);
      }),
    );
  });
});
