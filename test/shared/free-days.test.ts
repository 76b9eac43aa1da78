import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aways, isAway, noAways } from '../../bot/shared/away.ts';
import {
  type Agenda,
  type Engagement,
  freeDays,
  type TimeWarning,
  warningsOf,
} from '../../bot/shared/free-days.ts';
import { addDays, dayOf, endOfDay, instantAt, startOfDay } from '../../bot/shared/helsinki.ts';
import { dayOff } from '../../bot/shared/workdays.ts';

function at(day: string, clock: string): number {
  return instantAt(day, clock)?.getTime() ?? Number.NaN;
}

function slot(day: string, from = '09:00', to = '12:00') {
  return { start: at(day, from), end: at(day, to) };
}

const people = ['kaarna', 'lieto'] as const;
const person = fc.constantFrom(...people);
const dayNumber = fc.integer({ min: 0, max: 45 });
const dayAt = (n: number) => addDays('2026-11-24', n);

const engagement: fc.Arbitrary<Engagement> = fc
  .record({
    id: fc.uuid(),
    consultant: fc.option(person, { nil: undefined }),
    municipality: fc.option(fc.constantFrom('233', '905'), { nil: undefined }),
    day: dayNumber,
    hour: fc.integer({ min: 0, max: 23 }),
    hours: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ day, hour, hours, ...rest }) => {
    const start = startOfDay(dayAt(day)).getTime() + hour * 3_600_000;
    return { ...rest, start, end: start + hours * 3_600_000 };
  });

const aways: fc.Arbitrary<Aways> = fc
  .array(
    fc
      .record({ id: fc.uuid(), person, from: dayNumber, length: fc.integer({ min: 0, max: 6 }) })
      .map(({ from, length, ...rest }) => ({ ...rest, from: dayAt(from), to: dayAt(from + length) })),
    { maxLength: 4 },
  )
  .map((list) => ({ list }));

const agenda: fc.Arbitrary<Agenda> = fc.record({
  engagements: fc.array(engagement, { maxLength: 12 }),
  aways,
});

function takes({ start, end }: Engagement, day: string): boolean {
  return start < endOfDay(day).getTime() && startOfDay(day).getTime() < end;
}

const whole = { from: dayAt(0), to: dayAt(45), count: 100 };

describe('a consultant’s free days', () => {
  it('are all working days on which nothing is known of them, in order, and no others', () => {
    fc.assert(
      fc.property(agenda, person, (known, who) => {
        const expected = Array.from({ length: 46 }, (_, n) => dayAt(n)).filter(
          (day) =>
            dayOff(day) === undefined &&
            !isAway(known.aways, who, day) &&
            !known.engagements.some((one) => one.consultant === who && takes(one, day)),
        );
        expect(freeDays(known, who, whole)).toEqual(expected);
      }),
    );
  });

  it('are the first so many', () => {
    fc.assert(
      fc.property(agenda, person, fc.integer({ min: 0, max: 5 }), (known, who, count) => {
        expect(freeDays(known, who, { ...whole, count })).toEqual(
          freeDays(known, who, whole).slice(0, count),
        );
      }),
    );
  });

  it('leave out the weekend, Independence Day and Christmas', () => {
    const nothing = { engagements: [], aways: noAways };

    expect(freeDays(nothing, 'kaarna', { from: '2026-12-04', to: '2026-12-08', count: 9 })).toEqual([
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
    ]);
    expect(freeDays(nothing, 'kaarna', { from: '2026-12-24', to: '2026-12-27', count: 9 })).toEqual([]);
  });
});

describe('what speaks against a time', () => {
  const nothing: Agenda = { engagements: [], aways: noAways };
  const parties = { municipality: '233', consultant: 'kaarna', booking: 'b-1' };
  const other: Engagement = { id: 'b-2', ...slot('2026-12-09', '11:00', '14:00') };
  const away: Aways = { list: [{ id: 'a', person: 'kaarna', from: '2026-12-09', to: '2026-12-09' }] };

  const clashes: readonly (readonly [TimeWarning, Agenda, string])[] = [
    ['weekend', nothing, '2026-12-12'],
    ['holiday', nothing, '2026-12-24'],
    ['holiday', nothing, '2026-12-06'],
    ['away', { ...nothing, aways: away }, '2026-12-09'],
    ['consultant-busy', { ...nothing, engagements: [{ ...other, consultant: 'kaarna' }] }, '2026-12-09'],
    ['municipality-busy', { ...nothing, engagements: [{ ...other, municipality: '233' }] }, '2026-12-09'],
  ];

  it.each(clashes)('is found: %s', (warning, known, day) => {
    expect(warningsOf(known, slot(day), parties)).toEqual([warning]);
  });

  it('is all told at once', () => {
    const engagements = [{ ...other, consultant: 'kaarna', municipality: '233' }];
    const list = [{ id: 'a', person: 'kaarna', from: '2026-12-12', to: '2026-12-12' }];
    const saturday = { ...slot('2026-12-12', '11:00', '14:00') };
    const known = { engagements: engagements.map((one) => ({ ...one, ...saturday })), aways: { list } };

    expect(warningsOf(known, slot('2026-12-12'), parties)).toEqual([
      'weekend',
      'away',
      'consultant-busy',
      'municipality-busy',
    ]);
  });

  it.each([
    ['another consultant’s and municipality’s time', { ...other, consultant: 'lieto', municipality: '905' }],
    ['the booking itself', { ...other, id: 'b-1', consultant: 'kaarna', municipality: '233' }],
    ['what ends as it begins', { ...other, ...slot('2026-12-09', '08:00', '09:00'), consultant: 'kaarna' }],
    ['what begins as it ends', { ...other, ...slot('2026-12-09', '12:00', '13:00'), consultant: 'kaarna' }],
  ])('is not %s', (_name, one) => {
    expect(warningsOf({ ...nothing, engagements: [one] }, slot('2026-12-09'), parties)).toEqual([]);
  });

  it('is nothing of the consultant while nobody has taken the request', () => {
    const engagements = [{ ...other, consultant: 'kaarna' }];

    expect(warningsOf({ engagements, aways: away }, slot('2026-12-09'), { municipality: '233' })).toEqual([]);
  });

  it('is told exactly for times that overlap', () => {
    fc.assert(
      fc.property(agenda, engagement, (known, { start, end }) => {
        const found = warningsOf(known, { start, end }, { municipality: '233', consultant: 'kaarna' });
        const meanwhile = known.engagements.filter((one) => one.start < end && one.end > start);

        expect(found.includes('consultant-busy')).toBe(meanwhile.some((one) => one.consultant === 'kaarna'));
        expect(found.includes('municipality-busy')).toBe(meanwhile.some((one) => one.municipality === '233'));
        expect(found.includes('away')).toBe(isAway(known.aways, 'kaarna', dayOf(new Date(start))));
      }),
    );
  });

  it('is nothing on a day that is said to be free', () => {
    fc.assert(
      fc.property(agenda, (known) => {
        const warned = freeDays(known, 'kaarna', whole).flatMap((day) =>
          warningsOf(known, slot(day), { municipality: 'x', consultant: 'kaarna' }),
        );
        expect(warned).toEqual([]);
      }),
    );
  });
});
