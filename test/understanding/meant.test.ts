import { describe, expect, it } from 'vitest';
import { type Candidate, oneMeant } from '../../bot/understanding/meant.ts';
import { Recent } from '../../bot/understanding/recent.ts';
import type { Said } from '../../bot/understanding/said.ts';
import type { When } from '../../bot/understanding/when/when.ts';
import { workshopWish } from '../../bot/understanding/wish.ts';

const at = (day: string) => Date.parse(`${day}T09:00:00+02:00`);
const candidates: readonly Candidate[] = [
  { id: 'later', start: at('2026-12-16') },
  { id: 'first', start: at('2026-12-01') },
  { id: 'undated' },
];

function said(concepts: readonly string[], ...whens: readonly When[]): Said {
  return {
    text: '',
    language: 'fi',
    today: '2026-11-24',
    concepts: new Set(concepts),
    pointing: new Set(concepts),
    whens: whens.map((when) => ({ start: 0, end: 0, when })),
    places: [],
  };
}

const none: When = { kind: 'day', day: '2026-12-24' };

describe('the one that is meant', () => {
  it.each<[string, Said, readonly string[], string | undefined]>([
    ['is that of the day', said([], { kind: 'day', day: '2026-12-16' }), [], 'later'],
    ['is that of the week', said([], { kind: 'span', first: '2026-12-01', last: '2026-12-06' }), [], 'first'],
    ['is none of another day', said(['next'], { kind: 'day', day: '2026-12-24' }), [], undefined],
    ['is the place in the last list', said(['ordinal-2']), ['later', 'first'], 'first'],
    ['is the last of it', said(['ordinal-last']), ['first', 'later', 'undated'], 'undated'],
    ['is nothing that no list showed', said(['ordinal-2']), [], undefined],
    ['is what was shown alone', said(['pronoun']), ['undated'], 'undated'],
    ['is not "it" of several', said(['pronoun']), ['first', 'later'], undefined],
    ['is the next', said(['next']), [], 'first'],
    ['cannot be told of several', said([]), [], undefined],
    ['is nothing that is not there any more', said(['pronoun']), ['gone'], undefined],
    ['is the second also where the first is gone', said(['ordinal-2']), ['gone', 'later'], 'later'],
    ['is no other in the place of one that is gone', said(['ordinal-1']), ['gone', 'later'], undefined],
    ['is not the last but one', said(['ordinal-last']), ['later', 'gone'], undefined],
    ['is the fifth', said(['ordinal-5']), ['gone', 'a', 'b', 'c', 'first'], 'first'],
    ['is not one place of two', said(['ordinal-1', 'ordinal-2']), ['first', 'later'], undefined],
    ['is not "it" where the day is of none', said(['pronoun'], none), ['first'], undefined],
    ['is not the second where the day is of none', said(['ordinal-2'], none), ['later', 'first'], undefined],
    ['is the one after what was shown alone', said(['pronoun', 'following', 'next']), ['first'], 'later'],
    ['is nothing after the last', said(['pronoun', 'following', 'next']), ['later'], undefined],
    ['is "it" where something only comes', said(['pronoun', 'next']), ['later'], 'later'],
  ])('%s', (_name, text, shown, expected) => {
    expect(oneMeant(candidates, text, shown)?.id).toBe(expected);
  });

  it('is "it" or the second where the day of none may be a new one', () => {
    expect(oneMeant(candidates, said(['pronoun'], none), ['first'], 'may-be-new')?.id).toBe('first');
    expect(oneMeant(candidates, said(['ordinal-2'], none), ['later', 'first'], 'may-be-new')?.id).toBe(
      'first',
    );
    expect(oneMeant(candidates.slice(0, 1), said([], none), [], 'may-be-new')).toBeUndefined();
  });

  it('is the next to come, and none that is over', () => {
    const over = [{ id: 'over', start: at('2026-11-23') }, ...candidates];

    expect(oneMeant(over, said(['next']), [])?.id).toBe('first');
  });

  it.each<[string, When, string]>([
    ['day', { kind: 'day', day: '2027-11-12' }, '2026-11-12'],
    ['week', { kind: 'span', first: '2027-11-08', last: '2027-11-14' }, '2026-11-02'],
    ['month', { kind: 'span', first: '2027-11-01', last: '2027-11-30' }, '2026-11-01'],
    ['day that may be another', { kind: 'ambiguous', days: ['2026-11-26', '2027-11-12'] }, '2026-11-12'],
  ])('is what is over, a year before the %s that is read as one to come', (_name, when, day) => {
    const over = [
      { id: 'november', start: at(day) },
      { id: 'october', start: at('2026-10-12') },
    ];

    expect(oneMeant(over, said([], when), [])?.id).toBe('november');
  });

  it('is what was on the last such weekday, but of a date what was a year before', () => {
    const over = [
      { id: 'week', start: at('2026-11-19') },
      { id: 'year', start: at('2025-11-26') },
    ];
    const thursday = said([], { kind: 'day', day: '2026-11-26' });
    const dated = { ...thursday, text: '26.11.', whens: thursday.whens.map((one) => ({ ...one, end: 6 })) };

    expect(oneMeant(over, thursday, [])?.id).toBe('week');
    expect(oneMeant(over, dated, [])?.id).toBe('year');
  });

  it('is not what is to come, a year before the day that is said', () => {
    expect(oneMeant(candidates, said([], { kind: 'day', day: '2027-12-16' }), [])).toBeUndefined();
  });

  it('is not what is over of a day that is past already', () => {
    const over = [{ id: 'old', start: at('2025-11-12') }];
    const week = { kind: 'span', first: '2026-11-09', last: '2026-11-15' } as const;

    expect(oneMeant(over, said([], { kind: 'day', day: '2026-11-12' }), [])).toBeUndefined();
    expect(oneMeant([{ id: 'old', start: at('2025-11-05') }], said([], week), [])).toBeUndefined();
    expect(oneMeant([{ id: 'new', start: at('2026-11-12') }], said([], week), [])?.id).toBe('new');
  });

  it('is the place in the list among several of the day', () => {
    const month = { kind: 'span', first: '2026-12-01', last: '2026-12-31' } as const;

    expect(oneMeant(candidates, said(['ordinal-2'], month), ['first', 'later'])?.id).toBe('later');
    expect(oneMeant(candidates, said([], month), ['first', 'later'])).toBeUndefined();
  });

  it('is the only one', () => {
    expect(oneMeant(candidates.slice(0, 1), said([]), [])?.id).toBe('later');
  });
});

describe('what a card showed last', () => {
  it('is remembered for half an hour, by person', () => {
    const recent = new Recent();
    const now = new Date('2026-11-24T08:00:00Z');
    recent.note('a', { kind: 'sessions', ids: ['s1'] }, now);

    expect(recent.of('a', new Date(now.getTime() + 30 * 60_000))?.ids).toEqual(['s1']);
    expect(recent.of('a', new Date(now.getTime() + 30 * 60_000 + 1))).toBeUndefined();
    expect(recent.of('b', now)).toBeUndefined();
    expect(recent.idsOf('sessions', 'a', now)).toEqual(['s1']);
    expect(recent.idsOf('workshops', 'a', now)).toEqual([]);
  });

  it('is kept of 2,000 people, those who were shown something last', () => {
    const recent = new Recent();
    const now = new Date('2026-11-24T08:00:00Z');
    for (let n = 0; n <= 2_000; n += 1) recent.note(`p${n}`, { kind: 'sessions', ids: [] }, now);

    expect(recent.of('p0', now)).toBeUndefined();
    expect(recent.of('p1', now)).toBeDefined();
    expect(recent.of('p2000', now)).toBeDefined();
  });
});

describe('a workshop wished for', () => {
  const same = { day: '2026-12-09', from: '10:00', to: '12:00' };

  it('is three hours long where no end is said, and ends before midnight', () => {
    const from = (clock: string) => workshopWish(said([], { kind: 'time', from: clock }));

    expect(from('09:30')).toMatchObject({ from: '09:30', to: '12:30' });
    expect(from('22:00')).toMatchObject({ from: '22:00', to: '23:59' });
  });

  it('is at the time of what was shown, on its weekday in another week', () => {
    const week = { kind: 'span', first: '2026-12-14', last: '2026-12-20' } as const;

    expect(workshopWish(said(['same-time'], week), same).days).toEqual([
      { day: '2026-12-16', from: '10:00', to: '12:00' },
    ]);
    expect(workshopWish(said([], week), same).days).toEqual([]);
  });

  it('has up to three days, none of them past', () => {
    const days = ['2026-11-23', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
    const wish = workshopWish(said([], ...days.map((day) => ({ kind: 'day', day }) as const)));

    expect(wish.days.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
  });

  it('has the hours of each day, and those said once for days without', () => {
    const wish = workshopWish(
      said(
        [],
        { kind: 'day', day: '2027-02-09', from: '09:00', to: '12:00' },
        { kind: 'day', day: '2027-02-10', from: '13:00' },
        { kind: 'day', day: '2027-02-11' },
        { kind: 'time', from: '14:00', to: '15:00' },
      ),
    );

    expect(wish.days).toEqual([
      { day: '2027-02-09', from: '09:00', to: '12:00' },
      { day: '2027-02-10', from: '13:00', to: '16:00' },
      { day: '2027-02-11', from: '14:00', to: '15:00' },
    ]);
  });

  it('is a study only where no hour is said', () => {
    expect(workshopWish(said(['study'])).kind).toBe('study');
    expect(workshopWish(said(['study'], { kind: 'time', from: '09:00' })).kind).toBeUndefined();
  });
});
