import { describe, expect, it } from 'vitest';
import { evaluationLength, readEvaluation } from '../../bot/evaluation/form.ts';
import { evaluationEnd, noEvaluation, summarise } from '../../bot/evaluation/rules.ts';
import type { Answer, Seat } from '../../bot/shared/session.ts';
import { someSession } from '../support/some-session.ts';

const answer = (seat: Seat): Answer => ({ seat, at: 1 });
const session = someSession(
  {},
  {
    answers: new Map([
      ['a', answer('onSite')],
      ['b', answer('remote')],
      ['n', answer('no')],
    ]),
  },
);
const { start } = session.facts;

describe('feedback', () => {
  it('is taken from the start until the end of the sixtieth day after', () => {
    const end = Date.parse('2027-04-05T21:00:00Z');

    expect(evaluationEnd(session.facts)).toBe(end);
    expect(noEvaluation(session, 'a', start - 1)).toBe('early');
    expect(noEvaluation(session, 'a', start)).toBeUndefined();
    expect(noEvaluation(session, 'a', end - 1)).toBeUndefined();
    expect(noEvaluation(session, 'a', end)).toBe('late');
  });

  it('is of those who came: who held a place, and, once that is marked, was not absent', () => {
    const marked = { ...session, attendance: { at: 1, by: 'h', absent: ['a'] } };

    expect(['a', 'b', 'n', 'x'].map((who) => noEvaluation(session, who, start))).toEqual([
      undefined,
      undefined,
      'not-there',
      'not-there',
    ]);
    expect(['a', 'b'].map((who) => noEvaluation(marked, who, start))).toEqual(['not-there', undefined]);
    expect(noEvaluation({ ...session, status: 'cancelled' }, 'a', start)).toBe('cancelled');
  });
});

describe('the form of feedback', () => {
  it('takes marks from 1 to 5 and free words', () => {
    expect(readEvaluation({ useful: '5', arranged: ' 1', words: ' hyvä ' })).toEqual({
      evaluation: { useful: 5, arranged: 1, words: 'hyvä' },
    });
  });

  it.each(['', '0', '6', '4.5', 'five', '5,4'])('names each fault at its field: %s', (mark) => {
    const words = 'x'.repeat(evaluationLength + 1);

    expect(readEvaluation({ useful: mark, arranged: '3', words })).toEqual({
      faults: { useful: 'choose-mark', words: 'too-long' },
    });
    expect(readEvaluation({ useful: '3', arranged: mark, words: '' })).toEqual({
      faults: { arranged: 'choose-mark' },
    });
  });
});

describe('what those who came thought', () => {
  it('is counted for each mark, with the mean of each question', () => {
    const given = (useful: number, arranged: number) => ({ feedback: { useful, arranged } });
    const summary = summarise([given(5, 1), given(4, 1), {}, given(4, 3)]);

    expect(summary).toEqual({
      given: 3,
      useful: { counts: [0, 0, 0, 2, 1], mean: 13 / 3 },
      arranged: { counts: [2, 0, 1, 0, 0], mean: 5 / 3 },
    });
  });

  it('has no mean when nobody said anything', () => {
    expect(summarise([{}])).toMatchObject({ given: 0, useful: { mean: undefined } });
  });
});
