import { describe, expect, it } from 'vitest';
import { pagesBySize } from '../../bot/pages-by-size.ts';
import { readWords } from '../../bot/poll/form.ts';
import {
  decideQuestion,
  mostQuestions,
  noPoll,
  noReply,
  peopleComing,
  pollEnd,
} from '../../bot/poll/rules.ts';
import type { Answer, Seat, Session } from '../../bot/shared/session.ts';
import { someSession } from '../support/some-session.ts';

const answer = (seat: Seat): Answer => ({ seat, at: 1 });
const session: Session = someSession(
  {},
  {
    answers: new Map([
      ['a', answer('onSite')],
      ['b', answer('remote')],
      ['c', answer('waiting')],
      ['d', answer('no')],
      ['g.1', answer('onSite')],
    ]),
  },
);
const at = session.facts.start - 1_000;
const end = Date.parse('2027-02-11T22:00:00Z');
const question = { id: 'q', at, by: 'host', asked: 2, answered: 0 };

describe('a question to all who come', () => {
  it('goes to people with a place of either kind, not to guests, who have no chat', () => {
    expect(peopleComing(session)).toEqual({ people: ['a', 'b'], guests: 1 });
    expect(decideQuestion(session, { id: 'q', at, by: 'host' })).toEqual({
      to: ['a', 'b'],
      event: { type: 'asked', question },
    });
  });

  it('is open until the end of the seventh day after the session', () => {
    expect(pollEnd(session.facts)).toBe(end);
    expect(noPoll(session, end - 1)).toBeUndefined();
    expect(noPoll(session, end)).toBe('over');
    expect(noReply(session, 'a', end - 1)).toBeUndefined();
    expect(noReply(session, 'a', end)).toBe('closed');
  });

  it('is refused when so many were asked already, nobody comes, or the session is cancelled', () => {
    const asked = (count: number) => Array.from({ length: count }, () => question);

    expect(noPoll({ ...session, questions: asked(mostQuestions - 1) }, at)).toBeUndefined();
    expect(noPoll({ ...session, questions: asked(mostQuestions) }, at)).toBe('too-many');
    expect(noPoll(someSession({}, { answers: new Map([['g.1', answer('onSite')]]) }), at)).toBe('nobody');
    expect(noPoll({ ...session, status: 'cancelled' }, at)).toBe('cancelled');
  });

  it.each([
    ['a', undefined],
    ['b', undefined],
    ['c', 'not-coming'],
    ['d', 'not-coming'],
    ['nobody', 'not-coming'],
  ])('is answered by those who come alone: %s', (who, refused) => {
    expect(noReply(session, who, at)).toBe(refused);
  });
});

describe('words', () => {
  it('are trimmed, and neither missing nor too long', () => {
    expect(readWords(' a b\n', 3)).toEqual({ words: 'a b' });
    expect(readWords(' \n', 3)).toEqual({ fault: 'give-words' });
    expect(readWords('abcd', 3)).toEqual({ fault: 'too-long' });
  });
});

describe('pages by size', () => {
  const pages = (sizes: readonly number[], most = 10) =>
    pagesBySize(sizes, (size) => size, { budget: 10, most });

  it('hold as many rows as fit, in order, and each row once', () => {
    expect(pages([4, 6, 1, 9, 2])).toEqual([[4, 6], [1, 9], [2]]);
    expect(pages([1, 1, 1, 1, 1], 2)).toEqual([[1, 1], [1, 1], [1]]);
  });

  it('give a row that is too large a page of its own, and are never none', () => {
    expect(pages([4, 20, 4])).toEqual([[4], [20], [4]]);
    expect(pages([])).toEqual([[]]);
  });
});
