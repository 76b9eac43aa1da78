import { describe, expect, it } from 'vitest';
import { decideAnswer, decideLeave, type RsvpCommand } from '../../bot/rsvp/rules.ts';
import type { Answer, Session } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { sessionKind } from '../../storage/session.ts';
import { someSession, usualOffers } from '../support/some-session.ts';

const hour = 3_600_000;
const day = 24 * hour;
const opening = Date.parse('2026-11-24T08:00:00Z');
const begin = opening + 10 * day;
const closing = begin - day;

function session(more: Partial<Session['facts']> = {}): Session {
  return someSession({
    start: begin,
    end: begin + hour,
    opens: opening,
    closes: closing,
    capacity: 1,
    ...more,
  });
}

function press(more: Partial<RsvpCommand> = {}): RsvpCommand {
  const usual = { person: 'p', wish: 'onSite', at: opening, shared: false, invited: true } as const;
  return { ...usual, offers: usualOffers, ...more };
}

/** What comes of some presses, one after another. */
function played(state: Session, ...presses: readonly Partial<RsvpCommand>[]): Session {
  return presses.reduce((before, more) => {
    const { event } = decideAnswer(before, press(more));
    return event ? applySessionEvent(before, new Map(before.answers), event).session : before;
  }, state);
}

const said = (state: Session, more: Partial<RsvpCommand> = {}) => decideAnswer(state, press(more)).answer;

describe('a press on the card that all share', () => {
  const roomy = session({ capacity: 5 });
  const shared = { shared: true };

  it('that comes again within a minute of a different one is taken for a re-delivery and changes nothing', () => {
    const state = played(roomy, shared, { ...shared, wish: 'no', at: opening + 1_000 });

    expect(said(state, { ...shared, at: opening + 60_000 }).kind).toBe('stale');
    expect(said(state, { ...shared, at: opening + 61_000 }).kind).toBe('answered');
    expect(said(state, { at: opening + 2_000 }).kind).toBe('answered');
  });

  it('that repeats the standing answer changes nothing, and who waits keeps their turn', () => {
    const state = played(session(), { person: 'other' }, shared);

    expect(decideAnswer(state, press({ ...shared, at: opening + 120_000 }))).toEqual({
      answer: { kind: 'unchanged', seat: 'waiting', position: 1 },
    });
  });

  it('soon after an offer ran out is a wish of its own', () => {
    const lapsed: Answer = {
      seat: 'no',
      at: opening,
      lapsed: true,
      before: { seat: 'waiting', at: opening - 1 },
    };
    const state = { ...roomy, answers: new Map([['p', lapsed]]) };

    expect(said(state, { ...shared, at: opening + 1_000 }).kind).toBe('answered');
  });
});

describe('the hours of registration', () => {
  it.each([
    ['before it opens', opening - 1, 'not-open'],
    ['when it opens', opening, 'answered'],
    ['at the last moment', closing - 1, 'answered'],
    ['at the deadline', closing, 'closed'],
    ['at the last moment before the start', begin - 1, 'closed'],
    ['when the session has begun', begin, 'past'],
  ])('%s', (_name, at, kind) => {
    expect(said(session(), { at }).kind).toBe(kind);
  });

  it('end at the deadline also for withdrawing', () => {
    expect(said(played(session(), {}), { wish: 'no', at: closing }).kind).toBe('closed');
  });

  it('may lie on either side of a change of the clocks: a deadline is an instant', () => {
    // 25 October 2026, 3.30 comes twice in Helsinki; 28 March 2027, 3.30 does not come at all.
    const twice = session({ closes: Date.parse('2026-10-25T03:30:00+02:00'), opens: undefined });
    const never = session({
      start: Date.parse('2027-03-29T09:00:00+03:00'),
      closes: Date.parse('2027-03-28T00:00:00+02:00'),
    });

    expect(said(twice, { at: Date.parse('2026-10-25T03:30:00+03:00') }).kind).toBe('answered');
    expect(said(twice, { at: Date.parse('2026-10-25T03:30:00+02:00') }).kind).toBe('closed');
    expect(said(never, { at: Date.parse('2027-03-27T23:59:59+02:00') }).kind).toBe('answered');
    expect(said(never, { at: Date.parse('2027-03-28T00:00:00+02:00') }).kind).toBe('closed');
  });
});

describe('a wish that cannot be had', () => {
  it.each([
    ['a remote place where there is none', { remote: false }, { wish: 'remote' }, 'cannot-remote'],
    ['a place on site where there is none', { place: '' }, { wish: 'onSite' }, 'cannot-on-site'],
    ['by somebody whom the session is not for', {}, { invited: false }, 'not-invited'],
  ] as const)('is refused: %s', (_name, facts, wish, kind) => {
    expect(said(session(facts), wish).kind).toBe(kind);
  });

  it('is refused when the session is called off', () => {
    expect(said({ ...session(), status: 'cancelled' }).kind).toBe('cancelled');
  });

  it('costs nobody their place: a full remote room keeps who is on site there', () => {
    const full = played(session({ remoteCapacity: 1 }), { person: 'other', wish: 'remote' }, {});

    expect(decideAnswer(full, press({ wish: 'remote' }))).toEqual({ answer: { kind: 'remote-full' } });
  });
});

describe('a place near the session', () => {
  const near = begin - 2 * day;
  const waiting = played(session(), { person: 'other' }, { person: 'next' }, {});
  const offered = played(waiting, { person: 'other', wish: 'no', at: near });

  it('is offered to the first in line for twelve hours without the night, and counts as taken', () => {
    expect(offered.answers.get('next')?.waits).toEqual({
      for: 'onSite',
      number: 1,
      offeredUntil: Date.parse('2026-12-03T09:00:00+02:00'),
    });
    expect(offered.answers.get('p')?.waits?.offeredUntil).toBeUndefined();
    expect(said(offered, { person: 'fourth', at: near })).toMatchObject({ seat: 'waiting', position: 3 });
  });

  it('is taken with a press until the last moment, also after the deadline', () => {
    const late = played(waiting, { person: 'other', wish: 'no', at: closing - 1 });
    const end = Date.parse('2026-12-04T09:00:00+02:00') - 1;

    expect(said(late, { person: 'next', at: end - 1 })).toEqual({
      kind: 'answered',
      seat: 'onSite',
    });
    expect(said(late, { person: 'next', at: end }).kind).toBe('closed');
    expect(said(late, { at: closing - 1 + hour }).kind).toBe('closed');
  });

  it('goes to the next in line when the offer has run out, whoever it was that pressed', () => {
    const over = Date.parse('2026-12-03T09:00:00+02:00');
    const state = played(offered, { person: 'next', at: over });

    expect(state.answers.get('next')).toMatchObject({ seat: 'waiting', waits: { for: 'onSite', number: 3 } });
    expect(state.answers.get('p')?.waits?.offeredUntil).toBe(Date.parse('2026-12-04T08:00:00+02:00'));
  });

  it('is declined by leaving the line, and goes to the next', () => {
    const { answer, event } = decideLeave(offered, { person: 'next', at: near, offers: usualOffers });

    expect(answer).toEqual({ kind: 'answered', seat: 'no' });
    expect(event && sessionKind.touches(event, offered)).toBe(2);
  });
});
