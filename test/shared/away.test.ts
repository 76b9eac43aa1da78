import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Away, type Aways, answersFor, applyAwayEvent, isAway, noAways } from '../../bot/shared/away.ts';
import { addDays } from '../../bot/shared/helsinki.ts';

const people = ['kaarna', 'lieto', 'tuuli'] as const;
const person = fc.constantFrom(...people);
const dayNumber = fc.integer({ min: 0, max: 40 });
const dayAt = (n: number) => addDays('2026-11-24', n);
const day = dayNumber.map(dayAt);

const away: fc.Arbitrary<Away> = fc
  .record({
    id: fc.uuid(),
    person,
    start: dayNumber,
    length: fc.integer({ min: 0, max: 10 }),
    substitute: fc.option(person, { nil: undefined }),
  })
  .map(({ start, length, ...rest }) => ({ ...rest, from: dayAt(start), to: dayAt(start + length) }));

function marked(...list: readonly Away[]): Aways {
  return list.reduce((aways, one) => applyAwayEvent(aways, { type: 'marked', away: one }), noAways);
}

const covers = ({ from, to }: Away, on: string) => from <= on && on <= to;

const week: Away = { id: 'a', person: 'kaarna', from: '2026-12-07', to: '2026-12-11', substitute: 'lieto' };

describe('who is away', () => {
  it('is away from the first day to the last, both included, and on no other', () => {
    fc.assert(
      fc.property(fc.array(away, { maxLength: 8 }), person, day, (list, who, on) => {
        const expected = list.some((one) => one.person === who && covers(one, on));
        expect(isAway(marked(...list), who, on)).toBe(expected);
      }),
    );
  });

  it.each([
    ['2026-12-06', false],
    ['2026-12-07', true],
    ['2026-12-11', true],
    ['2026-12-12', false],
  ])('is told apart at the edges: %s', (on, expected) => {
    expect(isAway(marked(week), 'kaarna', on)).toBe(expected);
    expect(isAway(marked(week), 'lieto', on)).toBe(false);
  });
});

describe('who answers for a consultant', () => {
  it('is the consultant, except while away, when a substitute who is there does', () => {
    fc.assert(
      fc.property(fc.array(away, { maxLength: 8 }), person, day, (list, who, on) => {
        const aways = marked(...list);
        const answers = answersFor(aways, who, on);
        const standing = list.filter((one) => one.person === who && covers(one, on));

        expect(
          answers === who ||
            (standing.some((one) => one.substitute === answers) && !isAway(aways, answers, on)),
        ).toBe(true);
      }),
    );
  });

  it('is the one substitute of the one range of that day, if there', () => {
    expect(answersFor(marked(week), 'kaarna', '2026-12-09')).toBe('lieto');
    expect(answersFor(marked(week), 'kaarna', '2026-12-12')).toBe('kaarna');
    expect(answersFor(marked({ ...week, substitute: undefined }), 'kaarna', '2026-12-09')).toBe('kaarna');
  });

  it('is the consultant again while the substitute is away too', () => {
    const both = marked(week, { id: 'b', person: 'lieto', from: '2026-12-09', to: '2026-12-09' });

    expect(answersFor(both, 'kaarna', '2026-12-08')).toBe('lieto');
    expect(answersFor(both, 'kaarna', '2026-12-09')).toBe('kaarna');
  });
});

describe('who answers where ranges overlap', () => {
  const alone: Away = { id: 'b', person: 'kaarna', from: '2026-12-07', to: '2026-12-08' };

  it('is the substitute of whichever range names one who is there', () => {
    const lietoAway: Away = { id: 'c', person: 'lieto', from: '2026-12-07', to: '2026-12-07' };
    const second: Away = { ...week, id: 'd', to: '2026-12-14', substitute: 'tuuli' };

    expect(answersFor(marked(alone, week), 'kaarna', '2026-12-07')).toBe('lieto');
    expect(answersFor(marked(week, second, lietoAway), 'kaarna', '2026-12-07')).toBe('tuuli');
  });
});

describe('the list of days away', () => {
  it('holds each range once, the last that was marked under its id', () => {
    const changed = { ...week, substitute: 'tuuli' };

    expect(marked(week, changed).list).toEqual([changed]);
  });

  it('is after marking and removing as it was before', () => {
    fc.assert(
      fc.property(fc.array(away, { maxLength: 8 }), away, (list, one) => {
        const before = marked(...list);
        const after = applyAwayEvent(marked(...list, one), { type: 'removed', id: one.id });

        expect(after).toEqual(before);
      }),
    );
  });

  it('stays short: those that ended first go first', () => {
    const many = Array.from({ length: 320 }, (_, n) => ({
      ...week,
      id: `a${n}`,
      from: addDays('2026-01-01', n),
      to: addDays('2026-01-01', n),
    }));
    const { list } = marked(...many.toReversed());

    expect(list.length).toBeLessThan(many.length);
    expect(list).toEqual(many.slice(-list.length));
  });
});
