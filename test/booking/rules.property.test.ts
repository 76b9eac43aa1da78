import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, decideAccept, decideCancel, decideRequest, isLate } from '../../bot/booking/rules.ts';
import type { Booking } from '../../bot/shared/booking.ts';
import { dayOf, daysBetween } from '../../bot/shared/helsinki.ts';
import {
  applyQuotaEvent,
  emptyQuota,
  findBooking,
  type Quota,
  type QuotaEvent,
  unitsLeft,
  unitsOf,
} from '../../bot/shared/quota.ts';
import { decide, rules, type Standing, type Step, steps } from './histories.ts';

function booking(id: string, facts: Partial<Booking> = {}): Booking {
  const proposal = { side: 'municipality', slots: [{ start: 100_000, end: 200_000 }], at: 0 } as const;
  return {
    id,
    kind: 'seminar',
    status: 'requested',
    audience: [],
    proposal,
    requestedBy: 'mikko',
    requestedAt: 0,
    ...facts,
  };
}

function requested(...ids: readonly string[]): Quota {
  const events = ids.map((id): QuotaEvent => ({ type: 'requested', booking: booking(id) }));
  return events.reduce(applyQuotaEvent, emptyQuota);
}

function act(id: string, side: Act['side'] = 'consultant', at = 0): Act {
  return { id, by: 'kaisa', side, at, acting: (owner) => owner === 'kaisa' };
}

/** Where a history ends, and what was decided on the way. */
function play(sequence: readonly Step[]) {
  const taken: { readonly before: Quota; readonly decision: ReturnType<typeof decide> }[] = [];
  let standing: Standing = { quota: emptyQuota, day: 0, count: 0, entitlement: 5 };
  for (const step of sequence) {
    const decision = decide(rules, standing, step);
    taken.push({ before: standing.quota, decision });
    const quota = decision.event ? applyQuotaEvent(standing.quota, decision.event) : standing.quota;
    standing = { ...decision, quota, count: standing.count + (decision.event ? 1 : 0) };
  }
  return { ...standing, taken };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('a rule', () => {
  const done = [
    'requested proposed confirmed kept declined cancelled unit-decided handed-over reported not-held thanked',
    'corrected expired held reminded coming asked answered noted',
  ].flatMap((line) => line.split(' '));

  it('says that something was done exactly when something was', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        for (const { decision } of play(sequence).taken) {
          expect(done.includes(decision.answer)).toBe(decision.event !== undefined);
        }
      }),
    );
  });

  it('leaves the quota it decides on as it was', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let standing: Standing = { quota: frozen(emptyQuota), day: 0, count: 0, entitlement: 5 };
        for (const step of sequence) {
          const { event, ...taken } = decide(rules, standing, step);
          const quota = event ? frozen(applyQuotaEvent(standing.quota, event)) : standing.quota;
          standing = { ...taken, quota, count: standing.count + 1 };
        }
        expect(Object.isFrozen(standing.quota)).toBe(true);
      }),
    );
  });
});

describe('what a press does twice', () => {
  const once = ['accept', 'decline', 'cancel', 'decideUnit', 'handOver', 'notHeld'];

  it('is refused the second time, where the first has changed what it is about', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        sequence.forEach((step, n) => {
          if (!once.includes(step.does)) return;
          const before = play(sequence.slice(0, n));
          const first = decide(rules, before, step);
          if (!first.event || !('id' in first.event)) return;
          const quota = applyQuotaEvent(before.quota, first.event);
          const all = [...quota.active, ...quota.ended];
          const { id } = first.event;
          const same = { ...step, wait: 0, booking: all.findIndex((b) => b.id === id) };
          const again = decide(rules, { ...first, quota, count: before.count + 1 }, same);
          expect(again.event, step.does).toBeUndefined();
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('an entitlement that was lowered afterwards', () => {
  it('leaves nothing to book and throws nobody out', () => {
    const quota = requested('1', '2', '3');

    expect(unitsLeft(quota, 2)).toBe(0);
    expect(decideRequest(quota, booking('4'), 2).answer.kind).toBe('none-left');
    expect(quota.active).toHaveLength(3);
  });

  it('lets as many be confirmed as it has, in whatever order', () => {
    const orders = fc.shuffledSubarray(['1', '2', '3', '4'], { minLength: 4 });
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 5 }), (order, of) => {
        let quota = requested('1', '2', '3', '4');
        const answers = order.map((id) => {
          const { answer, event } = decideAccept(quota, act(id), undefined, of);
          quota = event ? applyQuotaEvent(quota, event) : quota;
          return answer.kind;
        });
        const confirmed = Math.min(4, of);
        expect(answers.slice(0, confirmed).every((kind) => kind === 'confirmed')).toBe(true);
        expect(answers.slice(confirmed).every((kind) => kind === 'over-entitlement')).toBe(true);
      }),
    );
  });

  it('by more than there is leaves none, and less than none is never shown', () => {
    const event: QuotaEvent = { type: 'corrected', by: 'coordinator', at: 0, units: -9 };
    const quota = applyQuotaEvent(requested('1'), event);

    expect(unitsOf(quota, 5)).toBe(0);
    expect(unitsLeft(quota, 5)).toBe(0);
  });
});

describe('the cut-off for cancelling', () => {
  const instants = { min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) };
  const cases = fc.record({
    at: fc.integer(instants),
    ahead: fc.integer({ min: 1, max: 60 * 24 * 60 }).map((minutes) => minutes * 60_000),
    cutoff: fc.integer({ min: 0, max: 60 }),
    desk: fc.boolean(),
    moving: fc.boolean(),
  });

  it('goes by whole days of Helsinki, and by the agreed time while another is proposed', () => {
    fc.assert(
      fc.property(cases, ({ at, ahead, cutoff, desk, moving }) => {
        const start = at + ahead;
        const day = dayOf(new Date(start));
        const agreed = desk
          ? { due: day, kind: 'study' as const }
          : { chosen: { start, end: start + 3_600_000 } };
        const far = {
          side: 'municipality',
          slots: [{ start: start + 9e9, end: start + 9e9 + 1 }],
          at,
        } as const;
        const proposal = moving ? far : undefined;
        const one = booking('1', { status: 'confirmed', owner: 'kaisa', proposal, ...agreed });
        const quota = applyQuotaEvent(emptyQuota, { type: 'requested', booking: one });
        const cancelled = decideCancel(quota, act('1', 'municipality', at), cutoff);
        const late = daysBetween(dayOf(new Date(at)), day) < cutoff;
        expect(isLate(one, at, cutoff)).toBe(late);
        expect(cancelled.event).toMatchObject({ type: 'cancelled', unit: late ? 'undecided' : 'returned' });
      }),
      { numRuns: 500 },
    );
  });

  it('does not bind the consultant, who must say why', () => {
    const one = booking('1', { status: 'confirmed', owner: 'kaisa', chosen: { start: 1, end: 9 } });
    const quota = applyQuotaEvent(emptyQuota, {
      type: 'requested',
      booking: { ...one, proposal: undefined },
    });

    expect(decideCancel(quota, act('1'), 14).answer.kind).toBe('reason-missing');
    expect(decideCancel(quota, { ...act('1'), reason: 'r.x' }, 14).event).toMatchObject({ unit: 'returned' });
  });
});

describe('what is kept at hand', () => {
  it('are the 20 bookings that ended last, all open questions and the 10 latest answered', () => {
    let quota = emptyQuota;
    for (let n = 0; n < 30; n += 1) {
      const by = { by: 'mikko', at: n };
      const events: readonly QuotaEvent[] = [
        { type: 'requested', booking: booking(`b${n}`) },
        { type: 'declined', id: `b${n}`, ...by },
        { type: 'asked', question: { id: `q${n}`, kind: 'question', ...by } },
        ...(n % 2 === 0 ? [] : [{ type: 'answered' as const, id: `q${n}`, ...by }]),
      ];
      quota = events.reduce(applyQuotaEvent, quota);
    }

    expect(quota.ended.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => `b${29 - n}`));
    expect(findBooking(quota, 'b9')).toBeUndefined();
    expect(quota.questions.filter(({ answeredAt }) => answeredAt === undefined)).toHaveLength(15);
    expect(quota.questions.filter(({ answeredAt }) => answeredAt !== undefined)).toHaveLength(10);
  });
});
