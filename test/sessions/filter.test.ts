import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { fitting, nearest } from '../../bot/sessions/filter.ts';
import { addDays } from '../../bot/shared/helsinki.ts';
import { sessionKinds } from '../../bot/shared/network.ts';
import { filterData, kindsFrom, noFilter, spansFrom } from '../../bot/shared/session-filter.ts';

const today = '2026-11-24';
const day = fc.integer({ min: -100, max: 400 }).map((n) => addDays(today, n));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 90 }))
  .map(([first, days]) => ({ first, last: addDays(first, days) }));
const filters = fc.record({
  kinds: fc.subarray([...sessionKinds]),
  spans: fc.array(span, { maxLength: 4 }),
});
const sessions = fc.array(
  fc.record({ kind: fc.constantFrom(...sessionKinds), day }).map(({ kind, day: on }) => ({
    kind,
    day: on,
    start: Date.parse(`${on}T10:00:00Z`),
    end: Date.parse(`${on}T12:00:00Z`),
  })),
  { maxLength: 12 },
);
const runs = { seed: inject('seed'), numRuns: inject('long') ? 2_000 : 200 };

describe('what is asked for of sessions', () => {
  it('is all of those kinds in those times, and no other', () => {
    fc.assert(
      fc.property(sessions, filters, (some, filter) => {
        const expected = some.filter(
          (one) =>
            (filter.kinds.length === 0 || filter.kinds.includes(one.kind)) &&
            (filter.spans.length === 0 ||
              filter.spans.some(({ first, last }) => first <= one.day && one.day <= last)),
        );
        expect(fitting(some, filter)).toEqual(expected);
      }),
      runs,
    );
  });

  it('is everything where nothing is', () => {
    fc.assert(
      fc.property(sessions, (some) => {
        expect(fitting(some, noFilter)).toEqual(some);
      }),
      runs,
    );
  });

  it('that lasts over midnight is of both days', () => {
    const night = {
      kind: 'other',
      start: Date.parse('2026-12-01T20:00:00Z'),
      end: Date.parse('2026-12-02T06:00:00Z'),
    } as const;
    const on = (one: string) => fitting([night], { kinds: [], spans: [{ first: one, last: one }] }).length;

    expect(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map(on)).toEqual([0, 1, 1, 0]);
  });

  it('is the same after a button has carried it', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { kind = '', when = '' } = filterData(filter);
        expect({ kinds: kindsFrom(kind), spans: spansFrom(when) }).toEqual(filter);
      }),
      runs,
    );
  });

  it('is nothing where a button carries nothing of ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(kindsFrom(any).every((kind) => sessionKinds.includes(kind))).toBe(true);
        expect(spansFrom(any)).toEqual([]);
      }),
      runs,
    );
    expect(spansFrom('2027-02-30/2027-03-01,2027-03-02/2027-03-01,2027-01-01/2027-01-02/x')).toEqual([]);
    expect(spansFrom(Array(9).fill('2027-01-01/2027-01-02').join(','))).toHaveLength(4);
  });
});

describe('what comes near to what is asked for', () => {
  const at = (kind: (typeof sessionKinds)[number], on: string) => ({
    kind,
    start: Date.parse(`${on}T10:00:00Z`),
    end: Date.parse(`${on}T12:00:00Z`),
  });
  const some = [
    at('sparring', '2026-12-01'),
    at('themeSeminar', '2027-01-14'),
    at('sparring', '2027-04-05'),
    at('themeSeminar', '2027-06-01'),
  ];
  const february = { first: '2027-02-01', last: '2027-02-28' };

  it('is what is on before and after it, in order of time', () => {
    expect(nearest(some, { kinds: [], spans: [february] }, 2)).toEqual([some[1], some[2]]);
  });

  it('is of the same kind, as long as there is any', () => {
    expect(nearest(some, { kinds: ['sparring'], spans: [february] }, 1)).toEqual([some[2]]);
  });

  it('is of another kind at that time, or else of any', () => {
    const january = { first: '2027-01-01', last: '2027-01-31' };

    expect(nearest(some, { kinds: ['other'], spans: [january] }, 3)).toEqual([some[1]]);
    expect(nearest(some, { kinds: ['other'], spans: [february] }, 1)).toEqual([some[1]]);
  });

  it('is never more than so many, and something wherever there is anything', () => {
    fc.assert(
      fc.property(sessions, filters, fc.integer({ min: 1, max: 5 }), (list, filter, most) => {
        const near = nearest(list, filter, most);
        expect(near.length).toBeLessThanOrEqual(most);
        expect(near.length > 0).toBe(list.length > 0);
        expect(near.every((one) => list.includes(one))).toBe(true);
        expect(near).toEqual(near.toSorted((a, b) => a.start - b.start));
      }),
      runs,
    );
  });
});
