import { describe, expect, it } from 'vitest';
import { decideHostChange, decideLateRequest } from '../../bot/attendees/rules.ts';
import { decideChange } from '../../bot/registration/change-rules.ts';
import { decideAnswer } from '../../bot/rsvp/rules.ts';
import { decideSubstitute } from '../../bot/rsvp/substitute-rules.ts';
import { type Answer, noCounts, type Session } from '../../bot/shared/session.ts';
import { someSession, usualOffers } from '../support/some-session.ts';

const hour = 3_600_000;
const at = Date.parse('2026-11-24T08:00:00Z');
const start = at + 24 * hour;

/** Anna's offer has run out, and the bot has not come round to it yet; she asked the hosts for a remote place, too. */
const own: Answer = {
  seat: 'waiting',
  at: at - 13 * hour,
  waits: { for: 'onSite', number: 1, offeredUntil: at },
  municipality: '233',
  by: 'contact',
};
const holder: Answer = { seat: 'onSite', at: at - 20 * hour, municipality: '905' };
const counts = { ...noCounts, onSite: 1, waiting: 1, offeredOnSite: 1 };
const session: Session = someSession(
  { start, end: start + hour, closes: start, capacity: 2 },
  {
    counts,
    tallies: {
      '233': { ...noCounts, waiting: 1, offeredOnSite: 1 },
      '905': { ...noCounts, onSite: 1 },
    },
    lastQueued: 1,
    answers: new Map([
      ['anna', own],
      ['other', holder],
    ]),
    late: [{ who: 'anna', wish: 'remote', at: at - hour, municipality: '233' }],
  },
);
const common = { at, offers: usualOffers };
const change = { ...common, who: 'anna', municipality: '233', changeable: true, name: 'kept' } as const;

describe('an offer that has run out unseen', () => {
  it.each([
    [
      'who takes a remote place',
      decideAnswer(session, { ...common, person: 'anna', wish: 'remote', shared: false, invited: true }),
    ],
    ['a colleague who changes them', decideChange(session, { ...change, wish: 'remote', diet: 'kept' })],
    ['a colleague who tells of a diet', decideChange(session, { ...change, wish: 'onSite', diet: 'set' })],
    ['a host who grants a wish', decideLateRequest(session, { ...common, who: 'anna', granted: true })],
    [
      'a host who changes them',
      decideHostChange(session, { ...common, who: 'anna', wish: 'remote', reason: 'r' }),
    ],
  ])('is over, whoever acts then: %s', (_name, { event }) => {
    const seats = event && 'seats' in event ? event.seats : [];
    const { answer } = seats.find(({ who }) => who === 'anna') ?? {};

    expect(answer).toBeDefined();
    expect(answer?.waits?.offeredUntil).toBeUndefined();
    expect(answer?.lapsed).toBeUndefined();
  });

  it('cannot be handed to a colleague any more', () => {
    const to = { giver: 'anna', to: 'guest', group: 'other', municipality: '233' } as const;

    expect(decideSubstitute(session, { ...common, ...to }).answer.kind).toBe('no-place');
  });
});
