import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planVsFact, quarterOf } from '../../bot/quota/planning.ts';
import type { Booking } from '../../bot/shared/booking.ts';
import { emptyQuota, type Quota } from '../../bot/shared/quota.ts';
import { anyQuota, booking, now, slot } from './some-quota.ts';

const planned = (plan: readonly string[], ...active: readonly Booking[]): Quota => ({
  ...emptyQuota,
  plan,
  active,
});
const states = (quota: Quota) =>
  planVsFact(quota, [], now).map(({ quarter, state }) => `${quarter} ${state}`);
const reported = booking('r', { status: 'reported', chosen: slot(-300) });
const agreed = booking('a', { status: 'confirmed', chosen: slot(10) });

describe('the plan against fact', () => {
  it('says of units without a workshop whether their quarter is past, running or to come', () => {
    expect(states(planned(['2026-Q3', '2026-Q4', '2027-Q1']))).toEqual([
      '2026-Q3 late',
      '2026-Q4 now',
      '2027-Q1 coming',
    ]);
  });

  it('compares the first planned quarter with the first workshop, whatever order they were entered in', () => {
    expect(states(planned(['2026-Q4', '', '2026-Q1', '2025-Q2'], agreed, reported))).toEqual([
      '2025-Q2 done',
      '2026-Q1 agreed',
      '2026-Q4 now',
    ]);
  });

  it('keeps each unit’s theme and leader with its quarter', () => {
    const texts = [
      { theme: 'Talous', who: 'Lieto' },
      { theme: 'Strategia', who: '' },
    ];
    const lines = planVsFact(planned(['2026-Q4', '2026-Q1'], reported), texts, now);

    expect(lines).toMatchObject([
      { quarter: '2026-Q1', theme: 'Strategia', state: 'done', at: slot(-300).start },
      { quarter: '2026-Q4', theme: 'Talous', who: 'Lieto', state: 'now' },
    ]);
  });

  it('takes a workshop cancelled late for none', () => {
    const lost = booking('l', { status: 'cancelled', unit: 'lost', chosen: slot(-20) });

    expect(states(planned(['2026-Q3'], lost))).toEqual(['2026-Q3 late']);
  });

  it('has a line for every planned unit and no more done than was held', () => {
    const plans = fc.array(fc.constantFrom('', '2025-Q1', '2026-Q2', '2026-Q4'), { maxLength: 8 });
    fc.assert(
      fc.property(anyQuota, plans, (quota, plan) => {
        const lines = planVsFact({ ...quota, plan }, [], now);
        expect(lines).toHaveLength(plan.filter((quarter) => quarter !== '').length);
        const was = quota.active.filter(({ status }) => ['held', 'reported', 'confirmed'].includes(status));
        expect(lines.filter(({ state }) => state === 'done').length).toBeLessThanOrEqual(was.length);
      }),
    );
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('knows quarters: %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });
});
