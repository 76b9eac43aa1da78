import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BookingDecision,
  decideCancel,
  decideConfirm,
  decideDecline,
  decideRequest,
} from '../../bot/booking/rules.ts';
import { boxes, unitsLeft } from '../../bot/quota/rules.ts';
import {
  applyQuotaEvent,
  type Booking,
  emptyQuota,
  findBooking,
  type Quota,
  type QuotaEvent,
} from '../../bot/shared/quota.ts';

const entitlement = 5;

function booking(id: string): Booking {
  const slots = [{ start: 100_000, end: 200_000 }];
  return { id, kind: 'seminar', status: 'requested', slots, requestedBy: 'p1', requestedAt: 0 };
}

const steps = fc.array(
  fc.record({
    does: fc.constantFrom('request', 'request', 'request', 'confirm', 'decline', 'cancel'),
    id: fc.integer({ min: 0, max: 9 }).map(String),
    at: fc.integer({ min: 0, max: 250_000 }),
  }),
  { maxLength: 80 },
);
type Step = {
  readonly does: 'request' | 'confirm' | 'decline' | 'cancel';
  readonly id: string;
  readonly at: number;
};

function decide(quota: Quota, { does, id, at }: Step): BookingDecision {
  const act = { id, by: 'c1', at };
  switch (does) {
    case 'request':
      return findBooking(quota, id)
        ? { answer: { kind: 'not-allowed' } }
        : decideRequest(quota, booking(id), entitlement);
    case 'confirm':
      return decideConfirm(quota, act);
    case 'decline':
      return decideDecline(quota, act);
    case 'cancel':
      return decideCancel(quota, act);
  }
}

function play(
  sequence: readonly Step[],
  rule: typeof decide,
): { readonly quota: Quota; readonly events: readonly QuotaEvent[] } {
  const events: QuotaEvent[] = [];
  let quota = emptyQuota;
  for (const step of sequence) {
    const { event } = rule(quota, step);
    if (event) {
      events.push(event);
      quota = applyQuotaEvent(quota, event);
    }
  }
  return { quota, events };
}

describe('any sequence of requests, confirmations, refusals and cancellations', () => {
  it('never uses more than the entitlement and never loses a unit', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { quota } = play(sequence, decide);
        expect(quota.active.length).toBeLessThanOrEqual(entitlement);
        expect(quota.active.length + unitsLeft(quota, entitlement)).toBe(entitlement);
        expect(boxes(quota, entitlement, new Date(0))).toHaveLength(entitlement);
      }),
      { numRuns: 400 },
    );
  });

  it('is told whole by its events: replaying them gives the same state', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { quota, events } = play(sequence, decide);
        expect(events.reduce(applyQuotaEvent, emptyQuota)).toEqual(quota);
      }),
      { numRuns: 200 },
    );
  });

  it('finds a rule that forgets to count', () => {
    const forgets: typeof decide = (quota, step) =>
      step.does === 'request' && !findBooking(quota, step.id)
        ? decideRequest(emptyQuota, booking(step.id), entitlement)
        : decide(quota, step);
    const result = fc.check(
      fc.property(steps, (sequence) => play(sequence, forgets).quota.active.length <= entitlement),
      { numRuns: 400 },
    );

    expect(result.failed).toBe(true);
  });
});

describe('an entitlement that was lowered afterwards', () => {
  it('leaves nothing to book and throws nobody out', () => {
    const { quota } = play(
      ['1', '2', '3'].map((id) => ({ does: 'request', id, at: 0 })),
      decide,
    );

    expect(unitsLeft(quota, 2)).toBe(0);
    expect(boxes(quota, 2, new Date(0))).toHaveLength(3);
  });
});
