import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Booking, bookingStatuses } from '../../bot/shared/booking.ts';
import { type Person, roles } from '../../bot/shared/people.ts';
import { applyQuotaEvent, emptyQuota, type Quota } from '../../bot/shared/quota.ts';
import { type Answer, comes, type Session } from '../../bot/shared/session.ts';
import { applySessionEvent } from '../../bot/shared/session-events.ts';
import { maySucceed, successorsOf } from '../../bot/shared/succession.ts';
import { ownedBy, passedHosting, passedInQuota, passedSeats } from '../../bot/successor/rules.ts';
import { someSession, usualOffers } from '../support/some-session.ts';

const passing = { from: 'leaver', to: 'next', by: 'coordinator', at: Date.parse('2026-11-24T08:00:00Z') };
const people = ['leaver', 'next', 'other', 'third'];
const who = fc.constantFrom(...people);

const booking: fc.Arbitrary<Booking> = fc.record({
  id: fc.uuid(),
  kind: fc.constant('study' as const),
  status: fc.constantFrom(...bookingStatuses),
  audience: fc.constant(['political'] as const),
  mode: fc.constant('onSite' as const),
  expected: fc.constant(1),
  requestedBy: who,
  requestedAt: fc.constant(1),
  owner: fc.option(who, { nil: undefined }),
  unit: fc.constantFrom(undefined, 'lost' as const, 'undecided' as const),
});
const quota: fc.Arbitrary<Quota> = fc
  .tuple(
    fc.array(booking, { maxLength: 6 }),
    fc.array(
      fc.record({
        id: fc.uuid(),
        kind: fc.constant('question' as const),
        by: who,
        at: fc.constant(1),
        answeredAt: fc.constantFrom(undefined, 2),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([active, questions]) => ({ ...emptyQuota, active, questions }));

describe('what somebody asked for', () => {
  it('is the successor’s where it is not over, and all else stays as it is', () => {
    fc.assert(
      fc.property(quota, (before) => {
        const event = passedInQuota(before, passing);
        const after = applyQuotaEvent(before, event);
        for (const [n, one] of after.active.entries()) {
          const was = before.active[n];
          const over = was?.status === 'reported' || was?.unit === 'lost';
          const theirs = was?.requestedBy === 'leaver' && !over;
          expect(one).toEqual({ ...was, requestedBy: theirs ? 'next' : was?.requestedBy });
        }
        for (const [n, one] of after.questions.entries()) {
          const was = before.questions[n];
          const theirs = was?.by === 'leaver' && was.answeredAt === undefined;
          expect(one).toEqual({ ...was, by: theirs ? 'next' : was?.by });
        }
        const again = passedInQuota(after, passing);
        expect([again.bookings, again.questions]).toEqual([[], []]);
      }),
    );
  });

  it('and what a consultant has, is handed over once', () => {
    fc.assert(
      fc.property(quota, (before) => {
        const after = ownedBy(before, 'leaver').reduce<Quota>(
          (state, { id }) => applyQuotaEvent(state, { type: 'handedOver', id, by: 'c', at: 1, to: 'next' }),
          before,
        );
        expect(ownedBy(after, 'leaver')).toEqual([]);
        expect(after.active.map(({ id, status }) => [id, status])).toEqual(
          before.active.map(({ id, status }) => [id, status]),
        );
      }),
    );
  });
});

/** How somebody stands, before it is known who is in line where. */
const standing = fc.constantFrom('none', 'onSite', 'remote', 'no', 'waiting', 'remote and waiting');

function sessionOf(states: readonly string[], municipalities: readonly string[], capacity: number): Session {
  let queued = 0;
  const seats = states.flatMap((state, n) => {
    const id = people[n];
    if (state === 'none' || id === undefined) {
      return [];
    }
    const waits = state.includes('waiting') ? { waits: { for: 'onSite' as const, number: ++queued } } : {};
    const seat = (state.split(' ')[0] ?? 'no') as Answer['seat'];
    return [
      {
        who: id,
        answer: { seat, at: 1, municipality: municipalities[n], group: 'other', ...waits } as Answer,
      },
    ];
  });
  const blank = someSession({ capacity });
  return applySessionEvent(blank, new Map(), { type: 'seated', seats }).session;
}

describe('a place in a session', () => {
  it('goes to the successor with its turn in line, and nobody else loses anything', () => {
    const states = fc.tuple(standing, standing, standing, standing);
    const places = fc.tuple(...people.map(() => fc.constantFrom('233', '905')));
    fc.assert(
      fc.property(states, places, fc.integer({ min: 1, max: 4 }), (all, of, capacity) => {
        const before = sessionOf(all, of, capacity);
        const event = passedSeats(before, {
          ...passing,
          municipality: '233',
          offers: usualOffers,
          group: 'elected',
        });
        const own = before.answers.get('leaver');
        const theirs = before.answers.get('next');
        const has =
          own !== undefined && own.municipality === '233' && (comes(own) || own.waits !== undefined);
        expect(event !== undefined).toBe(has);
        if (!event || !own) {
          return;
        }
        const after = applySessionEvent(before, new Map(before.answers), event).session;
        expect(after.answers.get('leaver')).toMatchObject({ seat: 'no' });
        expect(after.answers.get('leaver')?.waits).toBeUndefined();
        const takes = theirs === undefined || (theirs.seat === 'waiting' && comes(own));
        if (takes) {
          const got = after.answers.get('next');
          // Their turn may have come with the place that the other had.
          expect(got?.seat === own.seat || (got !== undefined && comes(got))).toBe(true);
          expect(got?.by).toBe('leaver');
        } else {
          expect(comes(theirs) && !comes(after.answers.get('next') ?? theirs)).toBe(false);
        }
        for (const one of ['other', 'third']) {
          const was = before.answers.get(one);
          const now = after.answers.get(one);
          expect(was !== undefined && comes(was) && (now === undefined || !comes(now))).toBe(false);
        }
        expect(
          passedSeats(after, { ...passing, municipality: '233', offers: usualOffers, group: 'elected' }),
        ).toBeUndefined();
      }),
    );
  });

  it('is passed on in nothing that is over', () => {
    const session = sessionOf(
      ['onSite', 'none', 'none', 'none'],
      people.map(() => '233'),
      1,
    );
    const pass = (one: Session, at = passing.at) =>
      passedSeats(one, { ...passing, at, municipality: '233', offers: usualOffers, group: 'other' });

    expect(pass(session)).toBeDefined();
    expect(pass({ ...session, status: 'cancelled' })).toBeUndefined();
    expect(pass(session, session.facts.end)).toBeUndefined();
  });
});

describe('a host', () => {
  it('is replaced once, among the others, and as who made it', () => {
    const { facts } = someSession({ hosts: ['other', 'leaver', 'next'], createdBy: 'leaver' });
    const after = passedHosting(facts, passing);

    expect(after).toEqual({ ...facts, hosts: ['other', 'next'], createdBy: 'next' });
    expect(after && passedHosting(after, passing)).toBeUndefined();
    expect(passedHosting(someSession({ createdBy: 'leaver' }).facts, passing)?.hosts).toBeUndefined();
  });
});

describe('a successor', () => {
  it('is who may do what the other did, for the same municipality, and never the one who left', () => {
    const person: fc.Arbitrary<Person> = fc
      .record({ id: who, role: fc.constantFrom(...roles), municipality: fc.constantFrom('233', '905') })
      .map(({ role, municipality, id }) => ({
        id,
        role,
        ...(role === 'consultant' || role === 'coordinator' ? {} : { municipality }),
        tenantId: 't',
        aadObjectId: id,
        name: id,
        municipalities: [],
        group: 'other',
        language: 'fi',
      }));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), person, (all, leaver) => {
        const { role, municipality } = leaver;
        const left = { from: leaver.id, role, municipality };
        for (const one of successorsOf(all, left)) {
          expect(one.id).not.toBe(leaver.id);
          expect(maySucceed(left, one)).toBe(true);
          expect(one.municipality).toBe(municipality);
          expect(role !== 'participant' && one.role === 'participant').toBe(false);
          expect(one.role).not.toBe('coordinator');
        }
      }),
    );
  });
});
