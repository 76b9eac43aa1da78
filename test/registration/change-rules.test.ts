import { describe, expect, it } from 'vitest';
import { type ChangeCommand, decideChange } from '../../bot/registration/change-rules.ts';
import type { Answer, Session, SessionFacts } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { someSession, usualOffers } from '../support/some-session.ts';

const at = Date.parse('2027-01-11T10:00:00Z');
const late = Date.parse('2027-01-26T10:00:00Z');
const base = { at: at - 1, municipality: '233', group: 'elected', by: 'p2' } as const;

function session(
  answers: Readonly<Record<string, Partial<Answer>>>,
  facts: Partial<SessionFacts> = {},
): Session {
  const empty = someSession(facts);
  const seats = Object.entries(answers).map(([who, answer]) => ({
    who,
    answer: { seat: 'onSite' as const, ...base, ...answer },
  }));
  return applySessionEvent(empty, new Map(), { type: 'seated', seats }).session;
}
const command = (more: Partial<ChangeCommand>): ChangeCommand => ({
  who: 'g.1',
  municipality: '233',
  changeable: true,
  wish: 'onSite',
  name: 'kept',
  diet: 'kept',
  at,
  offers: usualOffers,
  ...more,
});
function change(before: Session, more: Partial<ChangeCommand>) {
  const { answer, event } = decideChange(before, command(more));
  const after = event ? applySessionEvent(before, new Map(before.answers), event).session : before;
  return { answer, event, after };
}
const waiting = (number: number, offeredUntil?: number): Partial<Answer> => ({
  seat: 'waiting',
  waits: { for: 'onSite', number, ...(offeredUntil === undefined ? {} : { offeredUntil }) },
});

describe('a colleague who changes an attendee', () => {
  it('frees the place of one who does not come, and the first in line gets it', () => {
    const before = session({ 'g.1': {}, 'g.2': waiting(1) }, { capacity: 1 });
    const { answer, after } = change(before, { wish: 'no' });

    expect(answer).toMatchObject({ kind: 'changed', seat: 'no', droppedOut: false });
    expect(after.answers.get('g.2')?.seat).toBe('onSite');
  });

  it('keeps who registered them, and their turn when nothing else is wished', () => {
    const before = session({ 'g.1': waiting(1), 'g.2': {} }, { capacity: 1 });

    expect(change(before, {}).answer).toEqual({ kind: 'unchanged' });
    expect(change(before, { wish: 'remote' }).after.answers.get('g.1')).toMatchObject({
      seat: 'remote',
      waits: { for: 'onSite', number: 1 },
      by: 'p2',
    });
  });

  it('takes a place that is kept for them, also after the deadline', () => {
    const before = session({ 'g.1': waiting(1, late + 1), 'g.2': {} }, { capacity: 2 });

    expect(change(before, { at: late }).after.answers.get('g.1')).toMatchObject({ seat: 'onSite' });
    expect(change(before, { at: late }).after.counts.waiting).toBe(0);
  });

  it('keeps the place of one who wishes for a remote one when those are full', () => {
    const before = session({ 'g.1': {}, 'g.2': { seat: 'remote' } }, { remoteCapacity: 1 });
    expect(change(before, { wish: 'remote' })).toMatchObject({
      answer: { kind: 'remote-full' },
      after: before,
    });
  });

  it('stores a diet only while somebody eats on site', () => {
    const before = session({ 'g.1': { diet: true } });

    expect(change(before, {}).answer).toEqual({ kind: 'unchanged' });
    expect(change(before, { diet: 'set' }).after.answers.get('g.1')?.diet).toBe(true);
    for (const more of [{ diet: 'removed' }, { wish: 'remote' }, { wish: 'no', diet: 'set' }] as const) {
      expect(change(before, more).after.answers.get('g.1')?.diet).toBeUndefined();
    }
  });

  it.each([
    ['of another municipality', { municipality: '905' }, 'no-such-attendee'],
    ['who is not there', { who: 'g.9' }, 'no-such-attendee'],
    ['who answered alone', { changeable: false }, 'answers-alone'],
    ['whose name is another’s', { name: 'taken' }, 'name-taken'],
    ['in a way that there is not', { wish: 'remote' }, 'no-such-way'],
    ['after the start', { at: late * 2, wish: 'no' }, 'past'],
    ['to come after the deadline', { who: 'g.2', at: late }, 'closed'],
    ['to be another person after the deadline', { at: late, name: 'other' }, 'closed'],
    ['to eat otherwise after the deadline', { at: late, diet: 'set' }, 'closed'],
  ] as const)('is refused one %s', (_name, more, kind) => {
    const before = session({ 'g.1': {}, 'g.2': { seat: 'no' } }, { remote: false });
    expect(decideChange(before, command(more))).toEqual({ answer: { kind } });
  });

  it('may drop them out after the deadline, and name who had no name yet', () => {
    const before = session({ 'g.1': {}, 'g.2': waiting(1) });

    expect(change(before, { at: late, wish: 'no' }).answer).toMatchObject({ seat: 'no', droppedOut: true });
    expect(change(before, { who: 'g.2', at: late, wish: 'no' }).answer).toMatchObject({ droppedOut: false });
    expect(change(before, { at: late, name: 'first' }).answer).toEqual({ kind: 'unchanged' });
  });
});
