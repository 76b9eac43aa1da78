import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween } from '../../bot/shared/helsinki.ts';

describe('days of Helsinki', () => {
  it('are those of the calendar there at any instant, asked in any order', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const there = DateTime.fromJSDate(instant, { zone: 'Europe/Helsinki' }).toISODate();
        expect(dayOf(instant)).toBe(there);
      }),
      { numRuns: 2_000 },
    );
  });

  it('change at midnight also on the days the clocks change', () => {
    for (const midnight of [
      '2026-10-24T21:00:00Z',
      '2026-10-25T22:00:00Z',
      '2027-03-27T22:00:00Z',
      '2027-03-28T21:00:00Z',
    ]) {
      const at = Date.parse(midnight);
      expect(dayOf(new Date(at - 1)) < dayOf(new Date(at))).toBe(true);
    }
  });

  it('are counted whole, over clock changes, and backwards', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-24', '2026-12-31')).toBe(37);
    expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  });
});
