import { describe, expect, it } from 'vitest';
import { countAttendance, markAll, markPage, noMarking } from '../../bot/attendance/rules.ts';
import { peopleThere, thoseThere, wasThere } from '../../bot/shared/attended.ts';
import type { Answer, Seat, Session } from '../../bot/shared/session.ts';
import { sessionKind } from '../../storage/session.ts';
import { someSession } from '../support/some-session.ts';

const answer = (seat: Seat, municipality?: string): Answer => ({ seat, at: 1, municipality });
const session: Session = someSession(
  {},
  {
    answers: new Map([
      ['a', answer('onSite', '233')],
      ['b', answer('remote', '233')],
      ['c', answer('no', '233')],
      ['d', answer('waiting', '905')],
      ['g.1', answer('onSite', '905')],
      ['e', answer('onSite')],
    ]),
  },
);
const stamp = { at: 5, by: 'host' };
const { facts } = session;

function following(...events: readonly Parameters<typeof sessionKind.apply>[1][]): Session {
  return events.reduce((state, event) => sessionKind.apply(sessionKind.copy(state), event).state, session);
}

describe('who was there', () => {
  it('is everybody who held a place of either kind, until somebody has marked it', () => {
    expect(thoseThere(session)).toEqual(['a', 'b', 'g.1', 'e']);
    expect(peopleThere(session)).toEqual(['a', 'b', 'e']);
    expect(['a', 'c', 'd', 'nobody'].map((who) => wasThere(session, who))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is then everybody but those marked as absent', () => {
    const marked = following({ type: 'attended', absent: ['a', 'c'], present: ['b'], ...stamp });

    expect(thoseThere(marked)).toEqual(['b', 'g.1', 'e']);
    expect(wasThere(marked, 'a')).toBe(false);
  });
});

describe('a page that is saved', () => {
  it('marks only those who were shown on it, whoever else is named', () => {
    expect(markPage(['a', 'b'], ['b', 'e', 'nobody', ''], stamp)).toEqual({
      type: 'attended',
      present: ['b'],
      absent: ['a'],
      ...stamp,
    });
  });

  it('keeps the marks of the other pages, and can be corrected', () => {
    const first = markPage(['a', 'b'], ['b'], stamp);
    const second = markPage(['g.1', 'e'], ['e'], stamp);
    const corrected = markPage(['a', 'b'], ['a'], stamp);

    expect(thoseThere(following(first, second))).toEqual(['b', 'e']);
    expect(thoseThere(following(first, second, corrected))).toEqual(['a', 'e']);
  });

  it('that says that all were there takes back every mark', () => {
    const some = following(markPage(['a', 'b', 'g.1'], [], stamp));

    expect(thoseThere(following(markPage(['a', 'b', 'g.1'], [], stamp), markAll(some, stamp)))).toEqual(
      thoseThere(session),
    );
  });
});

describe('how many came', () => {
  it('is counted by municipality, of those who held a place', () => {
    const marked = following(markPage(['a', 'g.1'], ['g.1'], stamp));

    expect(countAttendance(marked)).toEqual([
      { code: '233', came: 1, of: 2 },
      { code: '905', came: 1, of: 1 },
      { code: '', came: 1, of: 1 },
    ]);
  });
});

describe('marking', () => {
  it('begins with the session, and is never too late', () => {
    expect(noMarking(session, facts.start - 1)).toBe('early');
    expect(noMarking(session, facts.start)).toBeUndefined();
    expect(noMarking(session, facts.end + 400 * 86_400_000)).toBeUndefined();
  });

  it('is not for a session that was cancelled or that nobody had a place in', () => {
    expect(noMarking({ ...session, status: 'cancelled' }, facts.start)).toBe('cancelled');
    expect(noMarking(someSession(), facts.start)).toBe('nobody');
  });
});
