import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOut, listed } from '../../bot/periods/choice.ts';
import { type PeriodValues, periodFieldNames, readPeriodForm } from '../../bot/periods/form.ts';
import { clashes, nextName, periodFrom, periodId, suggestNext, valuesOf } from '../../bot/periods/rules.ts';
import { addDays, addMonths, daysBetween } from '../../bot/shared/helsinki.ts';
import { type Period, usualRules } from '../../bot/shared/network.ts';

const units = fc.nat({ max: 12 });
const period: fc.Arbitrary<Period> = fc
  .record({
    number: fc.integer({ min: 1, max: 98 }),
    start: fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2020-01-01', n)),
    months: fc.integer({ min: 1, max: 48 }),
    entitlements: fc.record({
      workshop: units,
      themeSeminar: units,
      workingSeminar: units,
      sparring: units,
      situationAnalysis: units,
    }),
    carryOver: units,
    late: fc.array(fc.record({ after: fc.nat({ max: 20 }), workshop: units }), { maxLength: 3 }),
  })
  .map(({ number, start, months, entitlements, carryOver, late }) => ({
    id: `uso${number}`,
    name: `USO ${number}`,
    from: start,
    to: addDays(addMonths(start, months), -1),
    entitlements,
    leadTheme: { fi: 'Siltoja', sv: 'Broar' },
    themes: [{ fi: 'Strategia', sv: 'Strategi' }],
    topics: [],
    fees: [{ eurosPerYear: 9_000 }],
    rules: {
      ...usualRules,
      carryOver,
      lateJoiners: late.map(({ after, workshop }) => ({ from: addDays(start, after), workshop })),
    },
  }));

describe('the next period as the last one suggests it', () => {
  it('begins where the last one ends, is as long, and clashes with nothing', () => {
    fc.assert(
      fc.property(period, (last) => {
        const next = suggestNext(last);
        expect(next.from).toBe(addDays(last.to, 1));
        const longer = daysBetween(next.from, next.to) - daysBetween(last.from, last.to);
        // Months and leap years differ by a few days.
        expect(Math.abs(longer)).toBeLessThanOrEqual(4);
        const read = readPeriodForm(valuesOf(next));
        if ('wish' in read) {
          expect(clashes({ periods: [last] }, 'new', read.wish)).toEqual({});
        }
      }),
    );
  });

  it('has everything of the last but its name, days, theme and what depends on the days', () => {
    fc.assert(
      fc.property(period, (last) => {
        const { entitlements, themes, topics, fees, rules, leadTheme } = suggestNext(last);
        expect({ entitlements, themes, topics, fees }).toEqual({
          entitlements: last.entitlements,
          themes: last.themes,
          topics: last.topics,
          fees: last.fees,
        });
        expect({ ...rules, lateJoiners: [] }).toEqual({ ...last.rules, lateJoiners: [] });
        expect(rules.lateJoiners.map(({ workshop }) => workshop)).toEqual(
          last.rules.lateJoiners.map(({ workshop }) => workshop),
        );
        expect(leadTheme).toBeUndefined();
      }),
    );
  });

  it('comes through its form as it was', () => {
    fc.assert(
      fc.property(period, (one) => {
        const read = readPeriodForm(valuesOf(one));
        fc.pre('wish' in read);
        expect(periodFrom(one, one.id, read.wish)).toEqual(one);
      }),
    );
  });

  it('is named by the next number, where the name ends in one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (n) => {
        expect(nextName(`USO ${n}`)).toBe(`USO ${n + 1}`);
      }),
    );
    expect(nextName('Verkosto')).toBe('Verkosto');
    expect(suggestNext(undefined).entitlements.workshop).toBe(0);
  });
});

describe('a period’s id', () => {
  it('is made of its name alone, and fits a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        expect(periodId(name)).toMatch(/^[a-z0-9]{1,40}$/);
        expect(periodId(`  ${name} `)).toBe(periodId(name));
      }),
    );
    expect(periodId('USO 9')).toBe('uso9');
  });
});

describe('the form of a period', () => {
  it('names faults or reads, whatever is typed', () => {
    const typed = fc.record(
      Object.fromEntries(
        periodFieldNames.map((name) => [
          name,
          fc.oneof(fc.string(), fc.constantFrom('2027-01-01', '5', '', '-1', '2027-02-30')),
        ]),
      ),
    ) as unknown as fc.Arbitrary<PeriodValues>;
    fc.assert(
      fc.property(typed, (values) => {
        const read = readPeriodForm(values);
        if ('wish' in read) {
          expect(read.wish.to >= read.wish.from).toBe(true);
          expect(read.wish.entitlements.workshop).toBeLessThanOrEqual(12);
        } else {
          expect(Object.keys(read.faults).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('who is left out', () => {
  const codes = fc.uniqueArray(
    fc.integer({ min: 1, max: 40 }).map((n) => String(n)),
    { maxLength: 40 },
  );
  it('is who was not ticked on the page, and on the others who was not before', () => {
    fc.assert(
      fc.property(codes, codes, codes, (out, shown, stay) => {
        const result = leftOut({ out: out.join(','), codes: shown.join(','), stay: stay.join(',') });
        for (const code of new Set([...out, ...shown, ...stay])) {
          const expected = shown.includes(code) ? !stay.includes(code) : out.includes(code);
          expect(result.has(code)).toBe(expected);
        }
      }),
    );
    expect(listed('')).toEqual([]);
  });
});
