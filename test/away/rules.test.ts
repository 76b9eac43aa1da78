import { describe, expect, it } from 'vitest';
import { comingOf, decideMark, decideRemove, mostComing } from '../../bot/away/rules.ts';
import { type Away, type AwayEvent, type Aways, applyAwayEvent, noAways } from '../../bot/shared/away.ts';
import { addDays } from '../../bot/shared/helsinki.ts';

const today = '2026-11-24';
const week: Away = { id: 'a', person: 'kaarna', from: '2026-12-07', to: '2026-12-11' };

function then(aways: Aways, event: AwayEvent | undefined): Aways {
  return event ? applyAwayEvent(aways, event) : aways;
}

function marked(...list: readonly Away[]): Aways {
  return list.reduce((aways, away) => then(aways, decideMark(aways, away, today).event), noAways);
}

describe('marking days away', () => {
  it('adds them, also where they overlap others', () => {
    const more = { ...week, id: 'b', to: '2026-12-18' };

    expect(decideMark(noAways, week, today)).toEqual({
      answer: { kind: 'saved' },
      event: { type: 'marked', away: week },
    });
    expect(marked(week, more).list).toEqual([week, more]);
  });

  it('the same days again changes who stands in, of one’s own only', () => {
    const changed = { ...week, id: 'b', substitute: 'lieto' };

    expect(marked(week, changed).list).toEqual([{ ...changed, id: 'a' }]);
    expect(marked(week, { ...changed, person: 'tuuli' }).list).toHaveLength(2);
  });

  it('is refused when so many are to come already; those that are over do not count', () => {
    const range = (n: number): Away => ({
      ...week,
      id: `r${n}`,
      from: addDays('2026-12-01', n),
      to: addDays('2026-12-01', n),
    });
    const over: Away = { ...week, id: 'over', from: '2026-11-01', to: '2026-11-23' };
    const full = marked(over, ...Array.from({ length: mostComing }, (_, n) => range(n)));
    const added = (away: Away) => decideMark(full, away, today);

    expect(full.list).toHaveLength(mostComing + 1);
    expect(added(range(mostComing))).toEqual({ answer: { kind: 'too-many' } });
    expect(added({ ...range(mostComing), person: 'lieto' }).answer.kind).toBe('saved');
    expect(added({ ...range(0), substitute: 'lieto' }).answer.kind).toBe('saved');
  });
});

describe('removing days away', () => {
  it('takes one’s own away, once', () => {
    const removed = decideRemove(marked(week), 'a', 'kaarna');

    expect(removed).toEqual({ answer: { kind: 'removed' }, event: { type: 'removed', id: 'a' } });
    expect(decideRemove(then(marked(week), removed.event), 'a', 'kaarna')).toEqual({
      answer: { kind: 'gone' },
    });
  });

  it('leaves another’s alone', () => {
    expect(decideRemove(marked(week), 'a', 'lieto')).toEqual({ answer: { kind: 'gone' } });
  });
});

describe('one’s coming days away', () => {
  it('are one’s own that are not over, first to begin first', () => {
    const running: Away = { ...week, id: 'b', from: '2026-11-20', to: today };
    const over: Away = { ...week, id: 'c', from: '2026-11-20', to: '2026-11-23' };
    const other: Away = { ...week, id: 'd', person: 'lieto' };

    expect(comingOf(marked(week, running, over, other), 'kaarna', today)).toEqual([running, week]);
  });
});
