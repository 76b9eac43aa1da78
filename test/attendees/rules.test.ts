import { describe, expect, it } from 'vitest';
import { decideHostChange, decideLateRequest, type HostDecision } from '../../bot/attendees/rules.ts';
import type { Answer, Session, SessionFacts } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { usualOffers as offers, someSession } from '../support/some-session.ts';

const start = someSession().facts.start;
const at = start - 20 * 86_400_000;
const onSite: Answer = { seat: 'onSite', at: 1, municipality: '233', group: 'elected' };
const waits = (number: number): Answer => ({ ...onSite, seat: 'waiting', waits: { for: 'onSite', number } });

function session(
  answers: Readonly<Record<string, Answer>>,
  facts: Partial<SessionFacts> = {},
  rest: Partial<Session> = {},
): Session {
  const blank = someSession({ capacity: 1, ...facts }, rest);
  const seats = Object.entries(answers).map(([who, answer]) => ({ who, answer }));
  return applySessionEvent(blank, new Map(), { type: 'seated', seats }).session;
}

function stateAfter(before: Session, { event }: HostDecision): Session {
  return event ? applySessionEvent(before, new Map(before.answers), event).session : before;
}

describe('a host who frees a place', () => {
  it('lets the first in line have it', () => {
    const before = session({ a: onSite, b: waits(1), c: waits(2) });
    const decision = decideHostChange(before, { who: 'a', wish: 'no', at, offers, reason: 'r' });
    const now = stateAfter(before, decision);

    expect(decision.answer).toEqual({ kind: 'changed', seat: 'no' });
    expect(decision.event).toMatchObject({ reason: 'r' });
    expect([now.answers.get('a')?.seat, now.answers.get('b')?.seat, now.answers.get('c')?.seat]).toEqual([
      'no',
      'onSite',
      'waiting',
    ]);
  });
});

describe('a host who wants somebody on site', () => {
  it('seats them where a place is free', () => {
    const before = session({ a: { ...onSite, seat: 'no' } });

    expect(decideHostChange(before, { who: 'a', wish: 'onSite', at, offers, reason: '' }).answer).toEqual({
      kind: 'changed',
      seat: 'onSite',
    });
  });

  it('puts them first in line where none is, and never above the capacity', () => {
    const before = session({ a: onSite, b: waits(1), c: waits(2), d: { ...onSite, seat: 'remote' } });
    for (const who of ['c', 'd']) {
      const decision = decideHostChange(before, { who, wish: 'onSite', at, offers, reason: '' });
      const now = stateAfter(before, decision);

      expect(decision.answer).toMatchObject({ kind: 'changed', position: 1 });
      expect(now.counts.onSite).toBe(1);
      expect(now.answers.get(who)?.waits?.number).toBe(0);
      expect(now.answers.get(who)?.seat).toBe(who === 'd' ? 'remote' : 'waiting');
      const freed = stateAfter(now, decideHostChange(now, { who: 'a', wish: 'no', at, offers, reason: '' }));
      expect(freed.answers.get(who)?.seat).toBe('onSite');
      expect(freed.answers.get('b')?.seat).toBe('waiting');
    }
  });

  it('keeps the cap of the municipality', () => {
    const before = session({ a: onSite, b: { ...onSite, seat: 'no' } }, { capacity: 5, perMunicipality: 1 });
    const decision = decideHostChange(before, { who: 'b', wish: 'onSite', at, offers, reason: '' });

    expect(decision.answer).toEqual({ kind: 'changed', seat: 'waiting', position: 1 });
  });

  it('gives an offered place to the one it was offered to', () => {
    const offered = { ...waits(1), waits: { for: 'onSite', number: 1, offeredUntil: at + 1_000 } } as const;
    const before = session({ b: offered, c: waits(2) });
    const decision = decideHostChange(before, { who: 'b', wish: 'onSite', at, offers, reason: '' });

    expect(decision.answer).toEqual({ kind: 'changed', seat: 'onSite' });
    expect(stateAfter(before, decision).counts).toMatchObject({ onSite: 1, waiting: 1 });
  });

  it('changes nothing for who is first in line already, or has the place', () => {
    const before = session({ a: onSite, b: waits(1) });
    for (const who of ['a', 'b']) {
      expect(decideHostChange(before, { who, wish: 'onSite', at, offers, reason: '' })).toEqual({
        answer: { kind: 'unchanged' },
      });
    }
  });

  it.each([
    ['is cancelled', {}, { status: 'cancelled' }, at, 'cancelled'],
    ['is over', {}, {}, start + 86_400_000, 'past'],
    ['has no place', { place: '' }, {}, at, 'cannot-on-site'],
    ['is full and has begun', {}, {}, start + 1, 'full'],
  ] as const)('is refused when the session %s', (_name, facts, rest, when, kind) => {
    const before = session({ a: onSite, b: { ...onSite, seat: 'no' } }, facts, rest);

    expect(decideHostChange(before, { who: 'b', wish: 'onSite', at: when, offers, reason: '' })).toEqual({
      answer: { kind },
    });
  });

  it('seats somebody during the session while there is room', () => {
    const before = session({ b: { ...onSite, seat: 'no' } });

    expect(
      decideHostChange(before, { who: 'b', wish: 'onSite', at: start + 1, offers, reason: '' }).answer,
    ).toEqual({ kind: 'changed', seat: 'onSite' });
  });

  it('does not find somebody who never answered', () => {
    expect(decideHostChange(session({}), { who: 'x', wish: 'no', at, offers, reason: '' }).answer.kind).toBe(
      'no-such-attendee',
    );
  });
});

describe('a wish after the deadline', () => {
  const late = [{ who: 'l', wish: 'onSite', at, municipality: '905', group: 'developer' }] as const;

  it('that is granted gets a place, or the end of the line', () => {
    const room = session({}, {}, { late });
    const full = session({ a: onSite, b: waits(1) }, {}, { late });
    const seat = decideLateRequest(room, { who: 'l', at, offers, granted: true });
    const line = decideLateRequest(full, { who: 'l', at, offers, granted: true });

    expect(seat.answer).toEqual({ kind: 'granted', seat: 'onSite' });
    expect(stateAfter(room, seat).answers.get('l')).toMatchObject({
      municipality: '905',
      group: 'developer',
    });
    expect(line.answer).toEqual({ kind: 'granted', seat: 'waiting', position: 2 });
    expect(stateAfter(full, line).late).toEqual([]);
  });

  it('that is refused changes nobody’s place', () => {
    const before = session({ a: onSite }, {}, { late });
    const decision = decideLateRequest(before, { who: 'l', at, offers, granted: false });

    expect(decision.answer).toEqual({ kind: 'refused' });
    expect(stateAfter(before, decision)).toMatchObject({ late: [], counts: before.counts });
  });

  it('is decided once', () => {
    expect(decideLateRequest(session({}), { who: 'l', at, offers, granted: true })).toEqual({
      answer: { kind: 'decided-before' },
    });
  });

  it('for a remote place keeps the turn in the line for a place on site', () => {
    const wishes = [{ ...late[0], wish: 'remote' }] as const;
    const before = session({ a: onSite, l: waits(1) }, {}, { late: wishes });
    const now = stateAfter(before, decideLateRequest(before, { who: 'l', at, offers, granted: true }));

    expect(now.answers.get('l')).toMatchObject({ seat: 'remote', waits: { for: 'onSite', number: 1 } });
  });
});
