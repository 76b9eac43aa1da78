import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorrection } from '../../bot/correction/form.ts';
import { decideCorrection } from '../../bot/correction/rules.ts';
import { mostUnits } from '../../bot/shared/entitlements.ts';
import { applyQuotaEvent, type Quota, unitsOf, unitsUsed } from '../../bot/shared/quota.ts';
import { anyQuota } from '../quota/some-quota.ts';

const act = { by: 'vieno', at: 0, reason: 'r.1' };

describe('any row of corrections', () => {
  it('never takes a unit that a booking holds, and never grants more than a card can show', () => {
    const steps = fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 30 });
    fc.assert(
      fc.property(anyQuota, fc.integer({ min: 0, max: 12 }), steps, (start, entitlement, units) => {
        let quota: Quota = start;
        for (const one of units) {
          const { answer, event } = decideCorrection(quota, { ...act, units: one }, entitlement);
          const before = unitsOf(quota, entitlement);
          quota = event ? applyQuotaEvent(quota, event) : quota;
          const after = unitsOf(quota, entitlement);
          expect(answer.kind === 'corrected').toBe(event !== undefined);
          // A unit granted to what had fallen below nothing by a lower entitlement may still be nothing.
          expect(after - before === (event ? one : 0) || before === 0).toBe(true);
          if (event && one < 0) expect(after).toBeGreaterThanOrEqual(unitsUsed(quota));
          if (event && one > 0) expect(after).toBeLessThanOrEqual(mostUnits);
        }
      }),
    );
  });
});

describe('the correction form', () => {
  it('is read when a unit is chosen and a reason given', () => {
    expect(readCorrection({ units: '-1', reason: ' Sovittu. ' })).toEqual({
      correction: { units: -1, reason: 'Sovittu.' },
    });
  });

  it.each([
    ['', 'Sovittu.', { units: 'choose' }],
    ['5', 'Sovittu.', { units: 'choose' }],
    ['toString', 'Sovittu.', { units: 'choose' }],
    ['1', ' \n ', { reason: 'reason-missing' }],
    ['1', 'x'.repeat(501), { reason: 'too-long' }],
    ['2', '', { units: 'choose', reason: 'reason-missing' }],
  ])('names each fault at its field: %j', (units, reason, faults) => {
    expect(readCorrection({ units, reason })).toEqual({ faults });
  });

  it('takes a reason of the longest length', () => {
    expect(readCorrection({ units: '1', reason: 'x'.repeat(500) })).toHaveProperty('correction');
  });
});
