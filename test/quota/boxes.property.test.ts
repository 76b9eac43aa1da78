import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxes } from '../../bot/quota/rules.ts';
import { emptyQuota, unitsLeft, unitsOf } from '../../bot/shared/quota.ts';
import { anyQuota, booking, now, slot } from './some-quota.ts';

const entitlements = fc.integer({ min: 0, max: 12 });
const ranks = ['reported', 'held', 'confirmed', 'requested', 'undecided', 'lost', 'free'];
const rank = (state: string) => Math.max(1, ranks.indexOf(state));

describe('the boxes of a quota, whatever it is', () => {
  it('are as many as there are units, or bookings where those are more', () => {
    fc.assert(
      fc.property(anyQuota, entitlements, (quota, entitlement) => {
        const all = Math.max(unitsOf(quota, entitlement), quota.active.length);
        expect(boxes(quota, entitlement, now)).toHaveLength(all);
      }),
    );
  });

  it('show every booking that holds a unit once, and as free what can be booked', () => {
    fc.assert(
      fc.property(anyQuota, entitlements, (quota, entitlement) => {
        const shown = boxes(quota, entitlement, now);
        const ids = shown.flatMap(({ booking: one }) => (one ? [one.id] : []));
        expect(ids.toSorted()).toEqual(quota.active.map(({ id }) => id).toSorted());
        expect(shown.filter(({ state }) => state === 'free')).toHaveLength(unitsLeft(quota, entitlement));
        expect(shown.every((box) => (box.state === 'free') === (box.booking === undefined))).toBe(true);
      }),
    );
  });

  it('stand in the order of what became of them, those of a kind by date', () => {
    fc.assert(
      fc.property(anyQuota, entitlements, (quota, entitlement) => {
        const order = boxes(quota, entitlement, now).map(({ state, at, due }) => ({
          rank: rank(state),
          at: at ?? (due === undefined ? 0 : Date.parse(due)),
        }));
        expect(order).toEqual(order.toSorted((a, b) => a.rank - b.rank || a.at - b.at));
      }),
    );
  });
});

describe('a box', () => {
  const stateOf = (facts: Parameters<typeof booking>[1]) =>
    boxes({ ...emptyQuota, active: [booking('b', facts)] }, 5, now)[0];

  it('of an agreed workshop is held once its time, or its due date, has passed', () => {
    expect(stateOf({ status: 'confirmed', chosen: slot(1) })?.state).toBe('confirmed');
    expect(stateOf({ status: 'confirmed', chosen: slot(-1) })?.state).toBe('held');
    expect(stateOf({ status: 'confirmed', due: '2026-11-24' })?.state).toBe('confirmed');
    expect(stateOf({ status: 'confirmed', due: '2026-11-23' })?.state).toBe('held');
  });

  it('of a counter-proposal is a request that the municipality answers, at the time proposed', () => {
    const proposal = { side: 'consultant', slots: [slot(3)], at: 0 } as const;

    expect(stateOf({ status: 'countered', proposal })).toMatchObject({
      state: 'requested',
      turn: 'municipality',
      at: slot(3).start,
    });
  });

  it('of an agreed workshop that is to be moved keeps the agreed time', () => {
    const proposal = { side: 'municipality', slots: [slot(9)], at: 0 } as const;

    expect(stateOf({ status: 'confirmed', chosen: slot(3), proposal })).toMatchObject({
      state: 'confirmed',
      turn: 'consultant',
      at: slot(3).start,
    });
  });

  it('of a workshop cancelled late waits for a decision, or is lost', () => {
    expect(stateOf({ status: 'cancelled', unit: 'undecided' })?.state).toBe('undecided');
    expect(stateOf({ status: 'cancelled', unit: 'lost' })?.state).toBe('lost');
  });
});
