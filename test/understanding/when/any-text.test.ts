import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isDay } from '../../../bot/shared/helsinki.ts';
import { type FoundWhen, findWhen, type When } from '../../../bot/understanding/when/find-when.ts';
import en from './corpus-en.json' with { type: 'json' };
import fi from './corpus-fi.json' with { type: 'json' };
import sv from './corpus-sv.json' with { type: 'json' };

const bits = [...new Set([...fi, ...sv, ...en].flatMap(({ text }) => text.split(/\b/u)))];
const shuffled = fc
  .array(
    fc.oneof(fc.constantFrom(...bits), fc.nat(60).map(String), fc.constantFrom('.', '-', '–', ':', '/', ' ')),
    {
      maxLength: 40,
    },
  )
  .chain((words) => fc.constantFrom(' ', '').map((between) => words.join(between)));
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), shuffled);
const today = fc.integer({ min: 0, max: 3000 }).map((ahead) => addDays('2024-02-28', ahead));

function daysIn(when: When): readonly string[] {
  switch (when.kind) {
    case 'day':
      return [when.day];
    case 'span':
      return [when.first, when.last];
    case 'ambiguous':
      return when.days;
    case 'time':
      return [];
  }
}

function faultsOf({ when }: FoundWhen): readonly string[] {
  const days = daysIn(when);
  const times = [when.from, when.to].filter((time) => time !== undefined);
  const ordered = [...days].sort();
  return [
    ...days.filter((day) => !isDay(day)),
    ...times.filter((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)),
    ...(days.join() === ordered.join() ? [] : ['days out of order']),
    ...(new Set(days).size === days.length ? [] : ['a day twice']),
    ...(when.kind === 'ambiguous' && days.length < 2 ? ['nothing to ask'] : []),
    ...(when.from !== undefined && when.to !== undefined && when.from >= when.to
      ? ['ends before it begins']
      : []),
  ];
}

it('whatever is written, what is found exists and lies in the text, one behind the other', () => {
  fc.assert(
    fc.property(text, today, fc.constantFrom('fi', 'sv', 'en'), (written, day, language) => {
      let behind = 0;
      for (const found of findWhen(written, language, day)) {
        expect([found, faultsOf(found)]).toEqual([found, []]);
        expect(found.start).toBeGreaterThanOrEqual(behind);
        expect(found.end).toBeGreaterThan(found.start);
        behind = found.end;
      }
      expect(behind).toBeLessThanOrEqual(written.length);
    }),
    { numRuns: 2_000 },
  );
});

it('a date without a year is never over', () => {
  fc.assert(
    fc.property(
      today,
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      (day, date, month) => {
        for (const { when } of findWhen(`${date}.${month}.`, 'fi', day)) {
          expect(when.kind === 'day' && when.day >= day).toBe(true);
        }
      },
    ),
  );
});
