import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, instantAt } from '../../bot/shared/helsinki.ts';
import { afterQuiet, afterWaking } from '../../bot/shared/quiet-hours.ts';

const at = (day: string, clock: string): number => instantAt(day, clock)?.getTime() ?? Number.NaN;
const shown = (instant: number) => `${dayOf(new Date(instant))} ${clockOf(new Date(instant))}`;

describe('quiet hours', () => {
  it.each([
    ['2026-12-01', '09:00', '2026-12-01 09:00'],
    ['2026-12-01', '19:59', '2026-12-01 19:59'],
    ['2026-12-01', '20:00', '2026-12-02 07:00'],
    ['2026-12-31', '23:59', '2027-01-01 07:00'],
    ['2026-12-02', '00:00', '2026-12-02 07:00'],
    ['2026-12-02', '06:59', '2026-12-02 07:00'],
    ['2026-12-02', '07:00', '2026-12-02 07:00'],
    // The nights in which the clocks change.
    ['2026-03-28', '21:00', '2026-03-29 07:00'],
    ['2026-03-29', '02:59', '2026-03-29 07:00'],
    ['2026-10-24', '21:00', '2026-10-25 07:00'],
    ['2026-10-25', '03:30', '2026-10-25 07:00'],
  ])('%s %s becomes %s', (day, clock, then) => {
    expect(shown(afterQuiet(at(day, clock)))).toBe(then);
  });

  it('end at seven on the next morning that is later, by day they change nothing, whatever the clocks do', () => {
    const around = fc.oneof(
      fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
      fc.integer({ min: Date.UTC(2026, 2, 28, 12), max: Date.UTC(2026, 2, 29, 12) }),
      fc.integer({ min: Date.UTC(2026, 9, 24, 12), max: Date.UTC(2026, 9, 25, 12) }),
    );
    fc.assert(
      fc.property(around, (instant) => {
        const clock = clockOf(new Date(instant));
        const then = afterQuiet(instant);
        if (clock >= '07:00' && clock < '20:00') {
          expect(then).toBe(instant);
          return;
        }
        expect(clockOf(new Date(then))).toBe('07:00');
        expect(then).toBeGreaterThan(instant);
        // Eleven hours, twelve in the night that has an hour more.
        expect(then - instant).toBeLessThanOrEqual(12 * 3_600_000);
        expect(afterQuiet(then)).toBe(then);
      }),
    );
  });
});

describe('hours to answer in', () => {
  const hour = 3_600_000;

  it.each([
    ['2026-12-01', '08:00', 12, '2026-12-01 20:00'],
    ['2026-12-01', '10:00', 12, '2026-12-02 09:00'],
    ['2026-12-01', '22:00', 12, '2026-12-02 19:00'],
    ['2026-12-02', '03:00', 1, '2026-12-02 08:00'],
    ['2026-12-01', '20:00', 0, '2026-12-02 07:00'],
    ['2026-12-01', '07:00', 13, '2026-12-01 20:00'],
    ['2026-12-01', '07:00', 168, '2026-12-13 19:00'],
    // Nights of another length change nothing.
    ['2026-03-28', '19:00', 2, '2026-03-29 08:00'],
    ['2026-10-24', '19:00', 2, '2026-10-25 08:00'],
  ])('from %s %s on %s hours last until %s', (day, clock, hours, then) => {
    expect(shown(afterWaking(at(day, clock), hours * hour))).toBe(then);
  });

  it('are as many as were given, without those at night, over both changes of the clock', () => {
    const quarter = 900_000;
    const from = fc.oneof(
      fc.integer({ min: Date.UTC(2026, 2, 26) / quarter, max: Date.UTC(2026, 2, 30) / quarter }),
      fc.integer({ min: Date.UTC(2026, 9, 22) / quarter, max: Date.UTC(2026, 9, 26) / quarter }),
    );
    const awake = (instant: number) => {
      const { hour: h } = DateTime.fromMillis(instant, { zone: 'Europe/Helsinki' });
      return h >= 7 && h < 20;
    };
    fc.assert(
      fc.property(
        from,
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 899_999 }),
        (q, n, rest) => {
          let counted = 0;
          let then = q * quarter;
          for (; counted < n; then += quarter) {
            counted += awake(then) ? 1 : 0;
          }
          expect(afterWaking(q * quarter, n * quarter)).toBe(then);
          // By day each instant later begins, and ends, as much later.
          const begun = afterQuiet(q * quarter);
          expect(afterWaking(begun, n * quarter - rest)).toBe(then - rest);
        },
      ),
    );
  });
});
