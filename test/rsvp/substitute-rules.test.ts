import { describe, expect, it } from 'vitest';
import { decideSubstitute, type SubstituteCommand } from '../../bot/rsvp/substitute-rules.ts';
import type { Answer, Session } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { someSession, usualOffers } from '../support/some-session.ts';

const base = someSession({ capacity: 1, perMunicipality: 1 });
const at = base.facts.closes - 86_400_000;

function seated(answers: Readonly<Record<string, Partial<Answer>>>): Session {
  const seats = Object.entries(answers).map(([who, answer]) => ({
    who,
    answer: { seat: 'onSite', at: 0, municipality: 'm', ...answer } as const,
  }));
  return applySessionEvent(base, new Map(), { type: 'seated', seats }).session;
}

function give(session: Session, more: Partial<SubstituteCommand> = {}) {
  const usual = {
    giver: 'a',
    to: 'b',
    group: 'elected',
    municipality: 'm',
    at,
    offers: usualOffers,
  } as const;
  const decision = decideSubstitute(session, { ...usual, ...more });
  const after = decision.event
    ? applySessionEvent(session, new Map(session.answers), decision.event).session
    : session;
  return { answer: decision.answer, after, seat: (who: string) => after.answers.get(who) };
}

const wait = (number: number, offeredUntil?: number) =>
  ({ seat: 'waiting', waits: { for: 'onSite', number, ...(offeredUntil ? { offeredUntil } : {}) } }) as const;

describe('handing a place over', () => {
  it('passes those who wait, also a colleague of another municipality at the head of the line', () => {
    const { answer, after, seat } = give(seated({ a: {}, c: { ...wait(1), municipality: 'n' } }));

    expect(answer).toEqual({ kind: 'given', seat: 'onSite' });
    expect(seat('b')).toMatchObject({ seat: 'onSite', by: 'a', municipality: 'm' });
    expect(seat('c')).toMatchObject({ seat: 'waiting' });
    expect(after.tallies['m']).toMatchObject({ onSite: 1 });
  });

  it('takes the colleague out of the line, and what they held goes to the next', () => {
    const { seat, after } = give(seated({ a: {}, b: wait(1), c: wait(2) }));

    expect(seat('b')?.waits).toBeUndefined();
    expect(after.counts).toMatchObject({ onSite: 1, waiting: 1, no: 1 });
  });

  it('of an offer keeps the remote place that is held meanwhile', () => {
    const until = at + 3_600_000;
    const { seat, answer } = give(seated({ a: { ...wait(1, until), seat: 'remote', diet: true } }));

    expect(answer).toEqual({ kind: 'given', seat: 'onSite' });
    expect(seat('a')).toMatchObject({ seat: 'remote', substitute: 'b', diet: true });
    expect(seat('a')?.waits).toBeUndefined();
  });

  it('is refused once the offer has run out', () => {
    expect(give(seated({ a: wait(1, at) })).answer).toEqual({ kind: 'no-place' });
  });

  it('is refused while one merely waits', () => {
    expect(give(seated({ a: wait(1), c: {} })).answer).toEqual({ kind: 'no-place' });
  });

  it.each([
    ['to another municipality', { municipality: 'n' }],
    ['to somebody whose answer counts for another', { to: 'c' }],
    ['to oneself', { to: 'a' }],
    ['without a municipality', { municipality: undefined }],
  ])('is refused %s', (_name, more) => {
    const session = seated({ a: {}, c: { seat: 'no', municipality: 'n' } });

    expect(give(session, more).answer).toEqual({ kind: 'not-colleague' });
  });

  it('is refused to who has such a place', () => {
    expect(give(seated({ a: {}, b: {} })).answer).toEqual({ kind: 'already-comes' });
  });

  it('forgets the giver’s diet and keeps the colleague’s', () => {
    const { seat } = give(seated({ a: { diet: true }, b: { seat: 'remote', diet: true } }));

    expect(seat('a')?.diet).toBeUndefined();
    expect(seat('b')?.diet).toBe(true);
  });

  it('is refused from the start on, and when the session is called off', () => {
    const session = seated({ a: {} });

    expect(give(session, { at: base.facts.start - 1 }).answer.kind).toBe('given');
    expect(give(session, { at: base.facts.start }).answer.kind).toBe('past');
    expect(give({ ...session, status: 'cancelled' }).answer.kind).toBe('cancelled');
  });
});
