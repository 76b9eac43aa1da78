import { describe, expect, it } from 'vitest';
import { isStale, lastStage, nextStage } from '../../bot/remind/stages.ts';
import { clockOf, dayOf } from '../../bot/shared/helsinki.ts';
import { uso8 } from './period.ts';

/** The instants of a period's warnings, as days and clock times in Helsinki. */
function stages(period: typeof uso8): readonly string[] {
  const all: string[] = [];
  let at: number | undefined = Date.parse('2024-12-31T00:00:00Z');
  while (at !== undefined) {
    at = nextStage(period, at);
    if (at !== undefined) {
      all.push(`${dayOf(new Date(at))} ${clockOf(new Date(at))}`);
    }
  }
  return all;
}

describe('the days on which unused units are warned of', () => {
  it('are 6, 3 and 1 months before the end of USO 8, then every two weeks, at nine in the morning', () => {
    expect(stages(uso8)).toEqual([
      '2026-06-30 09:00',
      '2026-09-30 09:00',
      '2026-11-30 09:00',
      '2026-12-14 09:00',
      '2026-12-28 09:00',
    ]);
  });

  it('follow the period’s own rules, and none comes before it begins', () => {
    const rules = { ...uso8.rules, expiryMonths: [2, 30], expiryDays: 30 };

    expect(stages({ ...uso8, rules })).toEqual(['2026-10-31 09:00', '2026-11-30 09:00', '2026-12-30 09:00']);
    expect(stages({ ...uso8, rules: { ...rules, expiryMonths: [] } })).toEqual([]);
  });

  it('are each the latest from their instant on, until the next', () => {
    const first = Date.parse('2026-06-30T06:00:00Z');
    const second = Date.parse('2026-09-30T06:00:00Z');

    expect(lastStage(uso8, first - 1)).toBeUndefined();
    expect(lastStage(uso8, first)).toBe(first);
    expect(nextStage(uso8, first)).toBe(second);
    expect(lastStage(uso8, second - 1)).toBe(first);
  });

  it('are too old to be told after a week', () => {
    const stage = Date.parse('2026-06-30T06:00:00Z');

    expect(isStale(stage, stage + 7 * 86_400_000)).toBe(false);
    expect(isStale(stage, stage + 7 * 86_400_000 + 1)).toBe(true);
  });
});
