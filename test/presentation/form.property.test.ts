import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengths, otherTime, readAgreeForm, readReason } from '../../bot/presentation/answer-form.ts';
import { type AskFields, askFieldNames, askLengths, readAskForm } from '../../bot/presentation/form.ts';
import { dayOf, instantAt } from '../../bot/shared/helsinki.ts';

const now = new Date('2026-11-24T08:00:00Z');
const day = fc
  .date({ min: new Date('2026-11-20'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => dayOf(date));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const typed = fc.oneof(fc.string({ maxLength: 200 }), day, clock, fc.constant(''));
const anyFields: fc.Arbitrary<AskFields> = fc.record(
  Object.fromEntries(askFieldNames.map((name) => [name, typed])) as Record<
    keyof AskFields,
    fc.Arbitrary<string>
  >,
);
const timed: fc.Arbitrary<AskFields> = fc.record({
  municipality: fc.constant('Lähtevä'),
  name: fc.constant('Helka Niemi'),
  email: fc.constant(''),
  phone: fc.constant(''),
  message: fc.constant(''),
  date1: day,
  time1: clock,
  date2: fc.oneof(day, fc.constant('')),
  time2: clock,
  date3: fc.oneof(day, fc.constant('')),
  time3: clock,
});

describe('the form of a request', () => {
  it('is read with times to come and texts that fit, or each fault is named at a field', () => {
    fc.assert(
      fc.property(fc.oneof(anyFields, timed), (fields) => {
        const read = readAskForm(fields, now);
        if ('faults' in read) {
          expect(Object.keys(read.faults).length).toBeGreaterThan(0);
          return;
        }
        const { words, wishes } = read;
        expect(wishes.length).toBeGreaterThan(0);
        expect(new Set(wishes).size).toBe(wishes.length);
        expect(wishes.every((at) => at > now.getTime())).toBe(true);
        for (const [field, longest] of Object.entries(askLengths)) {
          expect(words[field as keyof typeof words].length).toBeLessThanOrEqual(longest);
        }
        expect([words.municipality, words.name]).not.toContain('');
      }),
    );
  });

  it('takes each time as it was typed, in Helsinki', () => {
    fc.assert(
      fc.property(timed, (fields) => {
        const read = readAskForm(fields, now);
        const times = ([1, 2, 3] as const)
          .filter((n) => fields[`date${n}`] !== '')
          .map((n) => instantAt(fields[`date${n}`], fields[`time${n}`])?.getTime());
        if ('wishes' in read) {
          expect(read.wishes).toEqual(times);
        } else {
          const good = times.every(
            (at) => at !== undefined && at > now.getTime() && at - now.getTime() <= 366 * 86_400_000,
          );
          expect(good && new Set(times).size === times.length).toBe(false);
        }
      }),
    );
  });
});

describe('the consultant’s answer', () => {
  const wishes = [now.getTime() - 1, now.getTime() + 86_400_000];
  const answer = fc.record({
    slot: fc.oneof(fc.constantFrom('0', '1', '2', '-1', otherTime, ''), typed),
    date: fc.oneof(day, typed),
    time: fc.oneof(clock, typed),
    length: fc.oneof(fc.constantFrom(...lengths), typed),
    link: fc.oneof(fc.constantFrom('', 'https://a.example/x', 'http://a.example', 'javascript:x'), typed),
    reason: typed,
  });

  it('is a time to come of the length chosen, or faults', () => {
    fc.assert(
      fc.property(answer, (fields) => {
        const read = readAgreeForm(fields, wishes, now);
        if ('faults' in read) {
          expect(Object.keys(read.faults).length).toBeGreaterThan(0);
          return;
        }
        expect(read.start).toBeGreaterThan(now.getTime());
        expect(String((read.end - read.start) / 60_000)).toBe(fields.length.trim());
        expect(read.link ?? 'https:').toMatch(/^https:/);
        const other = instantAt(fields.date.trim(), fields.time.trim())?.getTime();
        const typedDay = fields.date.trim() !== '';
        expect(read.start).toBe(fields.slot === otherTime || typedDay ? other : wishes[1]);
      }),
    );
  });

  it('has a reason of some characters, and not too many', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ minLength: 490, maxLength: 520 })), (text) => {
        const read = readReason(text);
        const { length } = text.trim();
        expect('reason' in read).toBe(length > 0 && length <= 500);
      }),
    );
  });
});
