import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFields } from '../../bot/sessions/fields-of.ts';
import type { Faults } from '../../bot/sessions/form-fields.ts';
import { daysField, readReminders } from '../../bot/sessions/form-reminders.ts';
import { languages } from '../../bot/shared/people.ts';
import type { ReminderDays } from '../../bot/shared/session.ts';
import { text } from '../../cards/text/catalogue.ts';

const empty = newFields({ id: 'c1', role: 'consultant' });

function read(closingDays: string, standing?: ReminderDays, comingDays = '') {
  const faults: Faults = {};
  const reminders = readReminders({ ...empty, closingDays, comingDays }, standing, faults);
  return { reminders, faults };
}

const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 10 });
const falling = (days: readonly number[]) => days.toSorted((a, b) => b - a);

describe('days that are typed', () => {
  it('are read however they are separated and in whatever order they stand', () => {
    const separator = fc.constantFrom(
      ',',
      ', ',
      ' ',
      '; ',
      ' ja ',
      ' och ',
      ' and ',
      ' & ',
      ', ja ',
      '\n',
      '  ',
    );
    const unit = fc.constantFrom('', ' päivää', ' päivää ennen', ' dagar före', ' days before', '.');
    fc.assert(
      fc.property(
        someDays,
        fc.array(separator, { minLength: 9, maxLength: 9 }),
        unit,
        (days, marks, after) => {
          const typed = days.map((day, i) => `${i === 0 ? '' : marks[i - 1]}${day}`).join('');
          expect(read(` ${typed}${after} `)).toEqual({
            reminders: { closingDays: falling(days) },
            faults: {},
          });
        },
      ),
    );
  });

  it.each([
    ['7, 2', [7, 2]],
    ['7,2', [7, 2]],
    ['7 ja 2', [7, 2]],
    ['7 och 2', [7, 2]],
    ['7 2', [7, 2]],
    ['2 Ja 7 PV', [7, 2]],
    ['2, 07, 7, 2', [7, 2]],
    ['0', [0]],
    ['60', [60]],
    ['', undefined],
    ['  ', undefined],
  ])('%j is %j', (typed, days) => {
    expect(read(typed)).toEqual({ reminders: days && { closingDays: days }, faults: {} });
  });

  it.each([
    '-',
    '–',
    'ei',
    'Ei.',
    'ei muistuteta',
    'nej',
    'ingen påminnelse',
    'inga påminnelser',
    'no',
    'None',
  ])('say that nobody is reminded: %s', (typed) => {
    expect(read(typed)).toEqual({ reminders: { closingDays: [] }, faults: {} });
  });

  it.each(languages)('may say it in the word that the form itself says: %s', (language) => {
    for (const key of ['sessionForm.noDays', 'sessionForm.notReminded'] as const) {
      expect(read(text(language, key)).reminders).toEqual({ closingDays: [] });
    }
  });

  it.each([
    'viikko',
    '7 tai 2',
    '-7',
    '7-2',
    '1.5',
    '61',
    '999999999999',
    '7, x',
    'ei 7',
    'ja',
    ',',
    '٧',
    '1e1',
  ])('are at fault: %s', (typed) => {
    expect(read(typed).faults).toEqual({ closingDays: 'no-such-days' });
    expect(read('', undefined, typed).faults).toEqual({ comingDays: 'no-such-days' });
  });

  it('are at fault when there are more than ten of them, not when one stands twice', () => {
    expect(read('11 10 9 8 7 6 5 4 3 2 1').faults).toEqual({ closingDays: 'too-many-days' });
    expect(read('10 10 9 8 7 6 5 4 3 2 1').faults).toEqual({});
  });

  it('are either days within the limits or a fault, whatever it is', () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('7', '2', ' ', ',', 'ja', '-', 'ei', '61', '0', '.'), { maxLength: 12 })
        .map((a) => a.join('')),
    );
    fc.assert(
      fc.property(typed, (words) => {
        const { reminders, faults } = read(words);
        const days = reminders?.closingDays ?? [];
        if (Object.keys(faults).length === 0) {
          expect(days.length).toBeLessThanOrEqual(10);
          expect(days.every((day) => Number.isInteger(day) && day >= 0 && day <= 60)).toBe(true);
          expect(reminders === undefined).toBe(words.trim() === '' || words.trim() === '.');
        }
      }),
    );
  });
});

describe('days of a session that stands', () => {
  const days = fc.option(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }), { nil: undefined });
  const written = fc.option(fc.record({ closingDays: days, comingDays: days }), { nil: undefined });

  it('typed as the form shows them stay as they were written', () => {
    fc.assert(
      fc.property(written, (standing) => {
        const again = read(daysField(standing?.closingDays), standing, daysField(standing?.comingDays));
        expect(again.faults).toEqual({});
        expect(again.reminders).toBe(standing);
      }),
    );
  });

  it('are those of its period again once both fields are empty', () => {
    expect(read('', { closingDays: [5], comingDays: [] }).reminders).toBeUndefined();
    expect(read('', { closingDays: [5], comingDays: [] }, '-').reminders).toEqual({ comingDays: [] });
  });
});
