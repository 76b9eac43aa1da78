import { describe, expect, it } from 'vitest';
import { moveWish } from '../../bot/understanding/move-wish.ts';
import type { When } from '../../bot/understanding/when/when.ts';

/** On 9.12.2026 at 9.00–11.00. */
const present = {
  start: Date.parse('2026-12-09T09:00:00+02:00'),
  end: Date.parse('2026-12-09T11:00:00+02:00'),
};

const wish = (...whens: readonly When[]) => wishWith([], ...whens);
const sameTime = (...whens: readonly When[]) => wishWith(['same-time'], ...whens);

function wishWith(concepts: readonly string[], ...whens: readonly When[]) {
  const said = {
    text: '',
    language: 'fi' as const,
    today: '2026-11-24',
    concepts: new Set(concepts),
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

describe('the week after', () => {
  const after = {
    ...{ start: 0, end: 0, following: true },
    when: { kind: 'span', first: '2026-12-14', last: '2026-12-20' } as When,
  };
  const said = (one: typeof after) => ({
    ...{ text: '', language: 'fi' as const, today: '2026-11-24', places: [] },
    ...{ concepts: new Set<string>(), pointing: new Set<string>(), whens: [one] },
  });
  const other = {
    start: Date.parse('2026-12-16T13:00:00+02:00'),
    end: Date.parse('2026-12-16T16:00:00+02:00'),
  };

  it('is that of each of its times, on its weekday and at its hours', () => {
    const { times, told } = moveWish(said(after), [present, other]);

    expect(times.days).toEqual([
      { day: '2026-12-16', from: '09:00', to: '11:00' },
      { day: '2026-12-23', from: '13:00', to: '16:00' },
    ]);
    expect(told).toEqual(times.days.map((one) => ({ kind: 'day', ...one })));
  });

  it('is at the hour that is said with it, for as long', () => {
    const timed = { ...after, when: { ...after.when, from: '12:00' } as When };

    expect(moveWish(said(timed), [present]).times.days).toEqual([
      { day: '2026-12-16', from: '12:00', to: '14:00' },
    ]);
  });

  it('of a month, and where nothing is agreed, is told as it was read', () => {
    const month = { ...after, when: { kind: 'span', first: '2027-01-01', last: '2027-01-31' } as When };

    expect(moveWish(said(month), [present])).toEqual({ times: { days: [] }, told: [month.when] });
    expect(moveWish(said(after), [])).toEqual({ times: { days: [] }, told: [after.when] });
  });
});

describe('the same time', () => {
  const week51: When = { kind: 'span', first: '2026-12-14', last: '2026-12-20' };
  const hours = { from: '09:00', to: '11:00' };

  it('of another week is the same weekday and hours, and is told', () => {
    const { times, told } = sameTime(week51);

    expect(times.days).toEqual([{ day: '2026-12-16', ...hours }]);
    expect(told).toEqual([{ kind: 'day', day: '2026-12-16', ...hours }]);
    expect(wish(week51).times.days).toEqual([]);
  });

  it('of another day is the same hours', () => {
    expect(sameTime(day('2026-12-15')).times.days).toEqual([{ day: '2026-12-15', ...hours }]);
  });

  it('is not that of a month, whose weeks are many, nor another hour that is said', () => {
    const january: When = { kind: 'span', first: '2027-01-01', last: '2027-01-31' };
    expect(sameTime(january)).toEqual({ times: { days: [] }, told: [january] });
    expect(sameTime(day('2026-12-15', '13:00')).times.days).toEqual([
      { day: '2026-12-15', from: '13:00', to: '15:00' },
    ]);
  });

  it('is known only of what has one time', () => {
    const said = { whens: [{ start: 0, end: 0, when: week51 }], concepts: new Set(['same-time']) };
    const rest = {
      text: '',
      language: 'fi',
      today: '2026-11-24',
      pointing: new Set<string>(),
      places: [],
    } as const;
    const other = { start: present.start + 86_400_000, end: present.end + 86_400_000 };

    expect(moveWish({ ...rest, ...said }, [present, other]).times.days).toEqual([]);
    expect(moveWish({ ...rest, ...said }, []).times.days).toEqual([]);
  });
});
