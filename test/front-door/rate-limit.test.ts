import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit, personLimits } from '../../bot/teams/rate-limit.ts';

const keys = fc.constantFrom('aino', 'eero', 'liisa');
/** Visits: who, and how long after the one before; clocks may step back. */
const visits = fc.array(fc.record({ key: keys, after: fc.integer({ min: -500, max: 3_000 }) }), {
  maxLength: 400,
});

describe('the limit per person', () => {
  it('lets a burst of 100 through, tells once, then gives 5 a second', () => {
    const limit = createRateLimit(personLimits);
    const take = (times: number, now: number) => Array.from({ length: times }, () => limit.take('aino', now));
    expect(new Set(take(100, 0))).toEqual(new Set(['allowed']));
    expect(take(3, 0)).toEqual(['refused-first', 'refused', 'refused']);
    expect(take(2, 200)).toEqual(['allowed', 'refused-first']);
    expect(take(6, 1_200)).toEqual([...Array<string>(5).fill('allowed'), 'refused-first']);
    expect(take(101, 60_000).filter((answer) => answer === 'allowed')).toHaveLength(100);
  });

  it('never lets more through in any span of time than the burst and what the span adds', () => {
    fc.assert(
      fc.property(
        visits,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 10 }),
        (all, burst, perSecond) => {
          const limit = createRateLimit({ burst, perSecond, maxKeys: 10 });
          const passed = new Map<string, number[]>();
          let now = 0;
          let latest = 0;
          for (const { key, after } of all) {
            now += after;
            latest = Math.max(latest, now);
            if (limit.take(key, now) === 'allowed') passed.set(key, [...(passed.get(key) ?? []), latest]);
          }
          for (const times of passed.values()) {
            for (let from = 0; from < times.length; from++) {
              for (let to = from; to < times.length; to++) {
                const span = ((times[to] ?? 0) - (times[from] ?? 0)) / 1000;
                expect(to - from + 1).toBeLessThanOrEqual(burst + span * perSecond + 1e-6);
              }
            }
          }
        },
      ),
    );
  });

  it('never refuses a person who stays below the rate, whatever others do', () => {
    fc.assert(
      fc.property(visits, (others) => {
        const limit = createRateLimit(personLimits);
        let now = 0;
        for (const { key, after } of others) {
          now += Math.abs(after);
          for (let n = 0; n < 3; n++) limit.take(key, now);
          now += 200;
          expect(limit.take('quiet', now)).toBe('allowed');
        }
      }),
    );
  });

  it('keeps a bounded number of people and forgets the one longest unseen', () => {
    const limit = createRateLimit({ burst: 1, perSecond: 1, maxKeys: 100 });
    for (let n = 0; n < 5_000; n++) limit.take(`person-${n}`, 0);
    expect(limit.size()).toBe(100);
    expect(limit.take('person-4999', 0)).toBe('refused-first');
    expect(limit.take('person-0', 0)).toBe('allowed');
  });
});
