import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRegistration, type Newcomer, type RegistrationCommand } from '../../bot/registration/rules.ts';
import type { Answer, Session } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { someSession, usualOffers } from '../support/some-session.ts';

const at = Date.parse('2027-01-11T10:00:00Z');

const guest = (n: number | string, more: Partial<Newcomer> = {}): Newcomer => ({
  who: `g.${n}`,
  group: 'elected',
  invited: true,
  alike: [],
  diet: false,
  ...more,
});
const command = (newcomers: readonly Newcomer[], more: Partial<RegistrationCommand> = {}) => ({
  newcomers,
  municipality: '233',
  by: 'p2',
  wish: 'onSite' as const,
  at,
  offers: usualOffers,
  ...more,
});

/** The session after the form, and what came of it. */
function register(session: Session, ...args: Parameters<typeof command>) {
  const { answer, event } = decideRegistration(session, command(...args));
  const answers = new Map(session.answers);
  return { answer, event, session: event ? applySessionEvent(session, answers, event).session : session };
}

describe('several people registered at once', () => {
  it('get places in the order typed, and those who do not fit wait in that order', () => {
    const { answer, session } = register(someSession({ capacity: 2 }), [
      guest(1),
      guest(2),
      guest(3),
      guest(4),
    ]);

    expect(answer).toEqual({ kind: 'registered', seated: 2, waiting: [1, 2] });
    expect([...session.answers].map(([who, { seat, waits }]) => [who, seat, waits?.number])).toEqual([
      ['g.1', 'onSite', undefined],
      ['g.2', 'onSite', undefined],
      ['g.3', 'waiting', 1],
      ['g.4', 'waiting', 2],
    ]);
  });

  it('count as people under the cap, over several forms, while others still get places', () => {
    const first = register(someSession({ capacity: 10, perMunicipality: 3 }), [guest(1), guest(2)]);
    const second = register(first.session, [guest(3), guest(4)]);
    const other = register(second.session, [guest(5)], { municipality: '905' });

    expect(second.answer).toEqual({ kind: 'registered', seated: 1, waiting: [1] });
    expect(other.answer).toEqual({ kind: 'registered', seated: 1, waiting: [] });
  });

  it('are known to be registered by whom, of which municipality and group, and who told of a diet', () => {
    const { session } = register(someSession(), [guest(1, { diet: true }), { ...guest(2), who: 'p2' }]);

    expect(session.answers.get('g.1')).toMatchObject({
      by: 'p2',
      municipality: '233',
      group: 'elected',
      diet: true,
    });
    expect(session.answers.get('p2')?.by).toBeUndefined();
    expect(session.answers.get('p2')?.diet).toBeUndefined();
  });

  it('pass nobody who has waited for a place that is free by now', () => {
    const offered = {
      seat: 'waiting',
      at: at - 1,
      municipality: '905',
      waits: { for: 'onSite', number: 1, offeredUntil: at },
    } as const;
    const next = { ...offered, waits: { for: 'onSite', number: 2 } } as const;
    const before = someSession(
      { capacity: 1 },
      {
        answers: new Map<string, Answer>([
          ['p5', offered],
          ['p6', next],
        ]),
        counts: { onSite: 0, remote: 0, no: 0, waiting: 2, offeredOnSite: 1, offeredRemote: 0 },
        lastQueued: 2,
      },
    );
    const { answer, session } = register(before, [guest(1)]);

    expect(session.answers.get('p6')?.seat).toBe('onSite');
    expect(answer).toEqual({ kind: 'registered', seated: 0, waiting: [1] });
  });

  it('never exceed the capacity, and touch no more rows than fit one transaction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
        (count, capacity, perMunicipality) => {
          const people = Array.from({ length: count }, (_, n) => guest(n));
          const { event, session } = register(someSession({ capacity, perMunicipality }), people);
          expect(session.counts.onSite).toBe(Math.min(count, capacity ?? count, perMunicipality ?? count));
          expect(session.counts.onSite + session.counts.waiting).toBe(count);
          expect(event && 'seats' in event ? event.seats.length : 0).toBeLessThanOrEqual(40);
        },
      ),
    );
  });
});

describe('a form that the session does not take', () => {
  const standing = register(someSession(), [guest(1)]).session;

  it.each([
    ['cancelled', someSession({}, { status: 'cancelled' }), {}, { kind: 'cancelled' }],
    ['past', someSession({ start: at }), {}, { kind: 'past' }],
    ['not open', someSession({ opens: at + 1 }), {}, { kind: 'not-open' }],
    ['closed', someSession({ closes: at }), {}, { kind: 'closed' }],
    ['no remote places', someSession({ remote: false }), { wish: 'remote' }, { kind: 'no-such-way' }],
    ['no site', someSession({ place: '' }), {}, { kind: 'no-such-way' }],
  ] as const)('changes nothing and says why: %s', (_name, session, more, refusal) => {
    expect(decideRegistration(session, command([guest(9)], more))).toEqual({ answer: refusal });
  });

  it('names those on the list already, under another name too, but not another municipality’s', () => {
    const people = [guest(7), guest(8, { alike: ['g.1'] })];

    expect(decideRegistration(standing, command(people))).toEqual({
      answer: { kind: 'on-list', newcomers: [1] },
    });
    expect(decideRegistration(standing, command(people, { municipality: '905' })).event).toBeDefined();
  });

  it('names those for whom the session is not', () => {
    const people = [guest(7, { invited: false }), guest(8)];
    expect(decideRegistration(standing, command(people))).toEqual({
      answer: { kind: 'not-meant', newcomers: [0] },
    });
  });

  it('is no second registration when it is the very form that was carried out', () => {
    expect(decideRegistration(standing, command([guest(1)]))).toEqual({
      answer: { kind: 'registered', seated: 1, waiting: [] },
    });
  });
});
