import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../bot/shared/helsinki.ts';
import { holidaysOf } from '../../bot/shared/holidays.ts';
import { addWorkdays, dayOff } from '../../bot/shared/workdays.ts';

/** From the almanac, by hand: the days that move. */
const moving = {
  2025: ['04-18', '04-20', '04-21', '05-29', '06-08', '06-20', '06-21', '11-01'],
  2026: ['04-03', '04-05', '04-06', '05-14', '05-24', '06-19', '06-20', '10-31'],
  2027: ['03-26', '03-28', '03-29', '05-06', '05-16', '06-25', '06-26', '11-06'],
  2028: ['04-14', '04-16', '04-17', '05-25', '06-04', '06-23', '06-24', '11-04'],
} as const;
const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'] as const;

function daysOf(year: string): readonly string[] {
  const first = `${year}-01-01`;
  const count = daysBetween(first, `${Number(year) + 1}-01-01`);
  return Array.from({ length: count }, (_, n) => addDays(first, n));
}

const day = fc.integer({ min: 0, max: 6_000 }).map((n) => addDays('2020-01-01', n));

describe('days off in Finland', () => {
  it.each(Object.entries(moving))(
    'are in %s the holidays of the almanac, and the weekends',
    (year, dates) => {
      const holidays = daysOf(year).filter((one) => dayOff(one) === 'holiday');
      const expected = [...fixed, ...dates].map((date) => `${year}-${date}`);
      const others = daysOf(year).filter((one) => !expected.includes(one));

      expect(holidays).toEqual(expected.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(others.filter((one) => dayOff(one) === 'weekend')).toEqual(
        others.filter((one) => weekdayOf(one) > 5),
      );
    },
  );

  it.each([
    ['Good Friday', '2027-03-26'],
    ['Midsummer Eve', '2026-06-19'],
    ['Christmas Eve', '2026-12-24'],
  ])('include %s, which is a weekday', (_name, date) => {
    expect(weekdayOf(date)).toBeLessThan(6);
    expect(dayOff(date)).toBe('holiday');
  });
});

describe('counting working days', () => {
  it('never lands on a day off, and counts every working day once', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkdays(from, count);
        const passed = Array.from({ length: daysBetween(from, to) }, (_, n) => addDays(from, n + 1));

        expect(dayOff(to)).toBeUndefined();
        expect(passed.filter((one) => dayOff(one) === undefined)).toHaveLength(count);
      }),
    );
  });

  it('is the same in one go and in two', () => {
    const counts = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(day, counts, counts, (from, first, then) => {
        expect(addWorkdays(addWorkdays(from, first), then)).toBe(addWorkdays(from, first + then));
      }),
    );
  });

  it.each([
    ['over Easter', '2027-03-25', 1, '2027-03-30'],
    ['over Christmas 2026', '2026-12-22', 5, '2026-12-31'],
    ['over Midsummer', '2026-06-18', 1, '2026-06-22'],
    ['not at all', '2026-12-25', 0, '2026-12-25'],
  ])('goes right %s', (_name, from, count, to) => {
    expect(addWorkdays(from, count)).toBe(to);
  });
});

describe('Easter', () => {
  /** Among them the earliest and the latest one there can be. */
  it.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2285-03-22',
  ])('is on %s', (easter) => {
    const holidays = holidaysOf(easter.slice(0, 4));
    expect([-2, 0, 1].map((days) => holidays.includes(addDays(easter, days)))).toEqual([true, true, true]);
  });
});
