import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRisk, riskOf } from '../../bot/quota/risk.ts';
import { addDays } from '../../bot/shared/helsinki.ts';
import { emptyQuota, type Quota, unitsLeft } from '../../bot/shared/quota.ts';
import { anyQuota, booking } from './some-quota.ts';

const period = { from: '2025-01-01', to: '2026-12-31' };
const days = fc.integer({ min: 0, max: 729 }).map((n) => addDays(period.from, n));
const entitlement = 5;
const risk = (quota: Quota, today: string) => riskOf({ quota, entitlement, period, today });
const levels = ['none', 'some', 'high'];

/** So many units used up. */
function used(count: number): Quota {
  const active = Array.from({ length: count }, (_, n) => booking(`b${n}`, { status: 'reported' }));
  return { ...emptyQuota, active };
}

describe('the risk of losing units', () => {
  it('is none where nothing is left and nothing waits', () => {
    fc.assert(
      fc.property(anyQuota, days, (quota, today) => {
        const waits = quota.active.some(({ status }) => status === 'requested' || status === 'countered');
        const nothing = unitsLeft(quota, entitlement) === 0 && !waits;
        expect(risk(quota, today).perMonth === 0).toBe(nothing);
      }),
    );
  });

  it('never falls while time passes, nor when one more is unused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), days, days, (count, one, other) => {
        const [earlier = one, later = other] = [one, other].sort();
        const before = risk(used(count), earlier);
        const after = risk(used(count), later);
        const more = risk(used(count - 1), earlier);
        expect(after.perMonth).toBeGreaterThanOrEqual(before.perMonth);
        expect(levels.indexOf(after.level)).toBeGreaterThanOrEqual(levels.indexOf(before.level));
        expect(more.perMonth).toBeGreaterThan(before.perMonth);
        expect(levels.indexOf(more.level)).toBeGreaterThanOrEqual(levels.indexOf(before.level));
      }),
    );
  });

  it('is over when the period is', () => {
    expect(risk(used(0), '2027-01-01')).toEqual({ level: 'none', perMonth: 0 });
  });

  it.each([
    [5, '2025-01-01', 'none'],
    [5, '2026-01-15', 'some'],
    [5, '2026-05-15', 'high'],
    [1, '2026-06-30', 'none'],
    [1, '2026-10-01', 'some'],
    [1, '2026-11-24', 'high'],
  ])('is told by the pace needed against the even pace: %i unused on %s', (unused, today, level) => {
    expect(risk(used(5 - unused), today).level).toBe(level);
  });

  it('counts a request that is not agreed yet as half', () => {
    const asked = { ...used(4), active: [...used(4).active, booking('open')] };

    expect(risk(asked, '2026-11-24').perMonth).toBe(risk(used(4), '2026-11-24').perMonth / 2);
  });
});

describe('the order of the list', () => {
  const anyRow = fc.record({ name: fc.string(), quota: anyQuota }).map(({ name, quota }) => ({
    name,
    quota,
    risk: risk(quota, '2026-11-24'),
  }));

  it('is the same from whatever order it is made, and begins with the most to lose', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const names = (list: typeof rows) => list.toSorted(byRisk).map((r) => [r.risk.perMonth, r.name]);
        expect(names(rows.toReversed())).toEqual(names(rows));
        const lost = rows.toSorted(byRisk).map((r) => r.risk.perMonth);
        expect(lost).toEqual(lost.toSorted((a, b) => b - a));
      }),
    );
  });

  it('goes by name where as much may be lost', () => {
    const same = ['Ähtäri', 'Akaa', 'Kauhava'].map((name) => ({ name, risk: risk(used(3), '2026-11-24') }));

    expect(same.sort(byRisk).map(({ name }) => name)).toEqual(['Akaa', 'Kauhava', 'Ähtäri']);
  });
});
