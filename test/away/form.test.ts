import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwayFields, nobody, readAwayForm } from '../../bot/away/form.ts';
import { addDays } from '../../bot/shared/helsinki.ts';

const today = '2026-11-24';
const frame = { today, substitutes: ['lieto', 'tuuli'] };
const read = (fields: Partial<AwayFields>) =>
  readAwayForm({ from: '', to: '', substitute: nobody, ...fields }, frame);

describe('the form of days away', () => {
  it('reads a range with a substitute', () => {
    expect(read({ from: '2026-12-07', to: '2026-12-11', substitute: 'lieto' })).toEqual({
      wish: { from: '2026-12-07', to: '2026-12-11', substitute: 'lieto' },
    });
  });

  it('takes one day where the last is left empty, and nobody for no substitute', () => {
    const oneDay = { wish: { from: '2026-12-07', to: '2026-12-07' } };

    expect(read({ from: '2026-12-07' })).toEqual(oneDay);
    expect(read({ from: ' 2026-12-07 ', to: ' ', substitute: '' })).toEqual(oneDay);
  });

  it.each([
    ['today', { from: today }],
    ['days that began in the past and go on', { from: '2026-11-20', to: today }],
    ['a whole year', { from: today, to: addDays(today, 365) }],
    ['days two years ahead', { from: addDays(today, 732) }],
  ])('takes %s', (_name, fields) => {
    expect(read(fields)).toHaveProperty('wish');
  });

  it.each([
    ['no day at all', {}, { from: 'give-date' }],
    ['a day that does not exist', { from: '2026-02-30' }, { from: 'no-such-date' }],
    ['a last day that does not exist', { from: today, to: 'pian' }, { to: 'no-such-date' }],
    [
      'two that do not exist',
      { from: '1.12.', to: '2026-13-01' },
      { from: 'no-such-date', to: 'no-such-date' },
    ],
    ['an end before the start', { from: '2026-12-08', to: '2026-12-07' }, { to: 'end-before-start' }],
    ['one day in the past', { from: '2026-11-23' }, { from: 'in-the-past' }],
    ['days that are over', { from: '2026-11-20', to: '2026-11-23' }, { to: 'in-the-past' }],
    ['more than a year', { from: today, to: addDays(today, 366) }, { to: 'too-long' }],
    ['a year with a slip of the pen', { from: '2206-12-01' }, { from: 'too-far' }],
    [
      'somebody who is no consultant',
      { from: today, substitute: 'ansa' },
      { substitute: 'no-such-substitute' },
    ],
  ] as const)('names at its field %s', (_name, fields, faults) => {
    expect(read(fields)).toEqual({ faults });
  });

  it('names every fault at once', () => {
    expect(read({ substitute: 'ansa' })).toEqual({
      faults: { from: 'give-date', substitute: 'no-such-substitute' },
    });
  });

  it('whatever is typed, gives faults or a range that is not over', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.integer({ min: -800, max: 1_500 }).map((n) => addDays(today, n)),
    );
    fc.assert(
      fc.property(typed, typed, typed, (from, to, substitute) => {
        const result = readAwayForm({ from, to, substitute }, frame);
        const right =
          'faults' in result
            ? Object.keys(result.faults).length > 0
            : result.wish.from <= result.wish.to && result.wish.to >= today;
        expect(right).toBe(true);
      }),
    );
  });
});
