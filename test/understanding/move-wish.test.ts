import { describe, expect, it } from 'vitest';
import { moveWish } from '../../bot/understanding/move-wish.ts';
import type { When } from '../../bot/understanding/when/when.ts';

/** On 9.12.2026 at 9.00–11.00. */
const present = {
  start: Date.parse('2026-12-09T09:00:00+02:00'),
  end: Date.parse('2026-12-09T11:00:00+02:00'),
};

function wish(...whens: readonly When[]) {
  const said = {
    text: '',
    language: 'fi' as const,
    today: '2026-11-24',
    concepts: new Set<string>(),
    pointing: new Set<string>(),
    whens: whens.map((when) => ({ start: 0, end: 0, when })),
    places: [],
  };
  return moveWish(said, [present]);
}
const day = (at: string, from?: string): When => ({ kind: 'day', day: at, ...(from ? { from } : {}) });

describe('where a workshop is to be moved', () => {
  it('is the day that it is not on yet, for as long as it lasts', () => {
    const { times, told } = wish(day('2026-12-09'), day('2026-12-15', '13:00'));

    expect(times.days).toEqual([{ day: '2026-12-15', from: '13:00', to: '15:00' }]);
    expect(told).toEqual([day('2026-12-15', '13:00')]);
  });

  it('is each of the days that it is not on', () => {
    expect(wish(day('2026-12-15'), day('2026-12-16')).times.days).toEqual([
      { day: '2026-12-15' },
      { day: '2026-12-16' },
    ]);
  });

  it('is not said where only its own time is named', () => {
    expect(wish(day('2026-12-09', '09:00'))).toEqual({ times: { days: [] }, told: [] });
    expect(wish({ kind: 'span', first: '2026-12-07', last: '2026-12-13' }).told).toEqual([]);
    expect(wish({ kind: 'ambiguous', days: ['2026-12-02', '2026-12-09'] }).told).toEqual([]);
  });

  it.each<[string, readonly When[]]>([
    ['alone', [{ kind: 'time', from: '13:00' }]],
    ['with its own day', [day('2026-12-09', '13:00')]],
    ['after its own time', [day('2026-12-09', '09:00'), { kind: 'time', from: '13:00' }]],
  ])('is on the same day where an hour is said %s', (_name, whens) => {
    const { times, told } = wish(...whens);

    expect(times.days).toEqual([{ day: '2026-12-09', from: '13:00', to: '15:00' }]);
    expect(told).toMatchObject([{ kind: 'day', day: '2026-12-09', from: '13:00' }]);
  });
});
