import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kmCost,
  mostEuros,
  mostHours,
  mostKm,
  mostParticipants,
  readCents,
  readCount,
  readKm,
  readQuarterHours,
  typedCents,
  typedNumber,
} from '../../bot/report/amounts.ts';

const cents = fc.integer({ min: 0, max: mostEuros * 100 });
const tenths = fc.integer({ min: 0, max: mostKm * 10 });
const quarters = fc.integer({ min: 0, max: mostHours * 4 });

describe('an amount that was read', () => {
  it('is read as the same again from how it is shown in the form', () => {
    fc.assert(
      fc.property(cents, tenths, quarters, (sum, way, time) => {
        expect(readCents(typedCents(sum))).toBe(sum);
        expect(readKm(typedNumber(way / 10))).toBe(way / 10);
        expect(readQuarterHours(typedNumber(time / 4))).toBe(time);
      }),
    );
  });

  it('may be typed with a point, spaces between thousands and its unit', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(' ', '\u00a0', '\u202f'), (sum, space) => {
        const [whole = '', part = ''] = (sum / 100).toFixed(2).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
        for (const typed of [`${grouped},${part}`, `${grouped}.${part} €`, ` ${whole},${part}€ `]) {
          expect(readCents(typed)).toBe(sum);
        }
      }),
    );
  });

  it('of kilometres costs what they would in exact arithmetic, to the nearest cent', () => {
    fc.assert(
      fc.property(tenths, fc.integer({ min: 0, max: 200 }), (way, rate) => {
        const exact = BigInt(way) * BigInt(rate);
        expect(kmCost(way / 10, rate)).toBe(Number((exact + 5n) / 10n));
      }),
    );
  });

  it('of whatever text is a number within the limits or none at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+\d., €]{0,9}$/)), (typed) => {
        const within = (amount: number | undefined, most: number) =>
          amount === undefined || (amount >= 0 && amount <= most);
        expect(within(readCents(typed), mostEuros * 100)).toBe(true);
        expect(within(readKm(typed), mostKm)).toBe(true);
        expect(within(readQuarterHours(typed), mostHours * 4)).toBe(true);
        expect(within(readCount(typed), mostParticipants)).toBe(true);
      }),
    );
  });
});

describe('an amount', () => {
  it.each([
    ['', 0],
    ['123,50', 12_350],
    ['123.5', 12_350],
    ['123', 12_300],
    ['20 000', 2_000_000],
    ['20 000,01', undefined],
    ['1,234', undefined],
    ['-5', undefined],
    ['5 e', undefined],
    ['1,2,3', undefined],
    ['kymppi', undefined],
    ['12 eur', 1_200],
  ] as const)('of euros typed as %j is %j cents', (typed, read) => {
    expect(readCents(typed)).toBe(read);
  });

  it.each([
    ['6,5', 26],
    ['6.25', 25],
    ['6', 24],
    ['6 h', 24],
    ['0,3', undefined],
    ['500', 2_000],
    ['500,25', undefined],
    ['6:30', undefined],
  ] as const)('of hours typed as %j is %j quarters', (typed, read) => {
    expect(readQuarterHours(typed)).toBe(read);
  });

  it.each([
    ['120', 120],
    ['120,5 km', 120.5],
    ['120,55', undefined],
    ['3000', 3_000],
    ['3000,1', undefined],
    ['-1', undefined],
  ] as const)('of kilometres typed as %j is %j', (typed, read) => {
    expect(readKm(typed)).toBe(read);
  });

  it.each([
    ['12', 12],
    ['5000', 5_000],
    ['5001', undefined],
    ['1,0', undefined],
    ['noin 10', undefined],
  ] as const)('of people typed as %j is %j', (typed, read) => {
    expect(readCount(typed)).toBe(read);
  });
});
