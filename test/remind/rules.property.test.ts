import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Due, dueIn } from '../../bot/remind/rules.ts';
import type { Booking, Proposal } from '../../bot/shared/booking.ts';
import { dayOf } from '../../bot/shared/helsinki.ts';
import type { Period } from '../../bot/shared/network.ts';
import { applyQuotaEvent, emptyQuota, type Quota } from '../../bot/shared/quota.ts';
import { uso8 } from './period.ts';

const day = 86_400_000;
const first = Date.parse('2026-05-01T00:00:00Z');
/** Some weeks into the next period: what was not reported is still nagged about then. */
const last = Date.parse('2027-01-25T00:00:00Z');

const instant = fc.integer({ min: first, max: Date.parse('2026-12-30T00:00:00Z') });
const slot = instant.map((start) => ({ start, end: start + 10_800_000 }));
const proposal: fc.Arbitrary<Proposal> = fc.record({
  side: fc.constantFrom('municipality', 'consultant'),
  slots: fc.array(slot, { minLength: 1, maxLength: 3 }),
  at: instant,
});
const base = { kind: 'seminar', audience: [], requestedBy: 'mikko', requestedAt: first } as const;

/** A booking that holds a unit, as it may stand in the middle of a period. */
const standing: fc.Arbitrary<Omit<Booking, 'id'>> = fc.oneof(
  proposal.map((one) => ({
    ...base,
    status: one.side === 'municipality' ? ('requested' as const) : ('countered' as const),
    proposal: one,
  })),
  fc.record({ chosen: slot, proposal: fc.option(proposal, { nil: undefined }) }).map((agreed) => ({
    ...base,
    ...agreed,
    status: 'confirmed' as const,
    answeredAt: first,
  })),
  instant.map((at) => ({
    ...base,
    kind: 'study' as const,
    status: 'confirmed' as const,
    due: dayOf(new Date(at)),
  })),
  slot.map((chosen) => ({ ...base, status: 'held' as const, chosen })),
  fc.record({ chosen: slot, answeredAt: instant }).map((late) => ({
    ...base,
    ...late,
    status: 'cancelled' as const,
    unit: 'undecided' as const,
  })),
);
const quotas = fc
  .array(standing, { maxLength: 5 })
  .map((list): Quota => ({ ...emptyQuota, active: list.map((one, n) => ({ ...one, id: `b${n}` })) }));

/** Periods that remind on other days and at other hours than usual. */
const periods = fc
  .record({
    comingDays: fc.constantFrom([1], [7, 1], [0, 3, 30], []),
    reminderHour: fc.integer({ min: 7, max: 19 }),
  })
  .map((rules): Period => ({ ...uso8, rules: { ...uso8.rules, ...rules } }));

function nameOf({ at, event, booking }: Due): string {
  const what =
    event.type === 'reminded'
      ? `reminded ${event.count} while ${booking?.status}`
      : event.type === 'coming'
        ? `coming of ${dayOf(new Date(at))}`
        : event.type;
  return event.type === 'warned' ? `warned ${dayOf(new Date(event.at))}` : `${booking?.id} ${what}`;
}

/** All that is due at an instant is done; resolves to its names, and when to look again. */
function settled(before: Quota, at: number, period: Period) {
  let quota = before;
  const names: string[] = [];
  for (;;) {
    const { due, next } = dueIn(quota, period, period.entitlements, new Date(at));
    if (!due) {
      return { quota, names, next };
    }
    names.push(nameOf(due));
    quota = applyQuotaEvent(quota, due.event);
    expect(names.length, 'things due at once').toBeLessThan(100);
  }
}

describe('what happens by itself', () => {
  it('happens once, however often and at whatever instants one looks', () => {
    fc.assert(
      fc.property(
        quotas,
        periods,
        fc.array(fc.integer({ min: 0, max: 40 * day }), { maxLength: 30 }),
        (start, period, waits) => {
          let at = first;
          let quota = start;
          const all: string[] = [];
          for (const wait of waits) {
            at += wait;
            const now = settled(quota, at, period);
            all.push(...now.names);
            expect(settled(now.quota, at, period).names).toEqual([]);
            quota = now.quota;
          }
          expect(new Set(all).size).toBe(all.length);
        },
      ),
    );
  });

  it('is never due before the instant at which one is told to look again', () => {
    const within = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { maxLength: 2 });
    fc.assert(
      fc.property(quotas, periods, within, (start, period, shares) => {
        let { quota, next } = settled(start, first, period);
        for (let at = first; next !== undefined && next <= last; ) {
          expect(next).toBeGreaterThan(at);
          for (const share of [...shares, 1]) {
            const between = Math.min(next - 1, at + Math.floor(share * (next - at)));
            expect(
              dueIn(quota, period, period.entitlements, new Date(between)).due,
              new Date(between).toISOString(),
            ).toBeUndefined();
          }
          at = next;
          ({ quota, next } = settled(quota, at, period));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('ends when nothing is open any more: reminders vanish with what they were about', () => {
    fc.assert(
      fc.property(quotas, periods, instant, (start, period, at) => {
        const then = settled(start, at, period).quota;
        const over = then.active.reduce(
          (quota, { id, status }) =>
            applyQuotaEvent(
              quota,
              status === 'held'
                ? {
                    type: 'reported',
                    id,
                    by: 'kaisa',
                    at,
                    report: { participants: {}, quarterHours: 0, costs: {} },
                  }
                : status === 'cancelled'
                  ? { type: 'unitDecided', id, by: 'kaisa', at, unit: 'returned' }
                  : { type: 'cancelled', id, by: 'mikko', at, unit: 'returned' },
            ),
          then,
        );
        const later: string[] = [];
        for (let now = at, quota = over; now <= last; now += 5 * day) {
          const done = settled(quota, now, period);
          later.push(...done.names);
          quota = done.quota;
        }
        expect(later.filter((name) => !name.startsWith('warned'))).toEqual([]);
      }),
    );
  });
});
