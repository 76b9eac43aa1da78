import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { addDays } from '../../../bot/shared/helsinki.ts';
import { dayIn, nextDay, numberedWeek, weekWithin } from '../../../bot/understanding/when/calendar.ts';
import { holidayIn } from '../../../bot/understanding/when/holidays.ts';

it('knows the days there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.nat(14), fc.nat(33), (year, month, day) => {
      const real = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
      expect(dayIn(year, month, day)).toBe(real.isValid ? real.toISODate() : undefined);
    }),
  );
});

it('counts weeks as ISO does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 0, max: 54 }),
      (weekYear, weekNumber) => {
        const monday = DateTime.fromObject({ weekYear, weekNumber, weekday: 1 }, { zone: 'utc' });
        const expected = monday.isValid
          ? { first: monday.toISODate(), last: addDays(monday.toISODate(), 6) }
          : undefined;
        expect(numberedWeek(weekYear, weekNumber)).toEqual(expected);
      },
    ),
  );
});

it('finds the leap day of another year', () => {
  expect(nextDay(2, 29, '2026-11-23')).toBe('2028-02-29');
  expect(nextDay(2, 29, '2028-02-29')).toBe('2028-02-29');
  expect(nextDay(2, 30, '2026-11-23')).toBeUndefined();
});

it('gives a month the weeks that have most of their days in it', () => {
  const april = { first: '2026-04-01', last: '2026-04-30' };
  expect(weekWithin(april, 1)).toEqual({ first: '2026-03-30', last: '2026-04-05' });
  expect(weekWithin(april, -1)).toEqual({ first: '2026-04-27', last: '2026-05-03' });
  expect(weekWithin(april, 6)).toBeUndefined();
});

it('knows the holidays that move', () => {
  expect([2024, 2025, 2026, 2027, 2028].map((year) => holidayIn('easter', year).first)).toEqual([
    '2024-03-29',
    '2025-04-18',
    '2026-04-03',
    '2027-03-26',
    '2028-04-14',
  ]);
  expect([2025, 2026, 2027].map((year) => holidayIn('midsummer', year).first)).toEqual([
    '2025-06-20',
    '2026-06-19',
    '2027-06-25',
  ]);
  expect(holidayIn('ascension', 2027).first).toBe('2027-05-06');
  expect(holidayIn('all-saints', 2026).first).toBe('2026-10-31');
});
