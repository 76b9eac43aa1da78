import fc from 'fast-check';
import { type Booking, bookingStatuses, holdsUnit } from '../../bot/shared/booking.ts';
import { emptyQuota, type Quota } from '../../bot/shared/quota.ts';

export const now = new Date('2026-11-24T08:00:00Z');
const day = 86_400_000;

/** A booking with what a test is about. */
export function booking(id: string, facts: Partial<Booking> = {}): Booking {
  return {
    id,
    kind: 'seminar',
    status: 'requested',
    audience: [],
    requestedBy: 'ansa',
    requestedAt: 0,
    ...facts,
  };
}

/** Two hours that begin so many days from now. */
export function slot(days: number): { readonly start: number; readonly end: number } {
  return { start: now.getTime() + days * day, end: now.getTime() + days * day + 7_200_000 };
}

const anyBooking: fc.Arbitrary<Booking> = fc
  .record({
    status: fc.constantFrom(...bookingStatuses),
    unit: fc.constantFrom('undecided', 'lost', 'returned' as const),
    days: fc.integer({ min: -400, max: 37 }),
    form: fc.constantFrom('chosen', 'due', 'proposed'),
    side: fc.constantFrom('municipality', 'consultant' as const),
  })
  .map(({ status, unit, days, form, side }) => {
    const { start, end } = slot(days);
    const due = new Date(start).toISOString().slice(0, 10);
    return booking('', {
      status,
      ...(status === 'cancelled' ? { unit } : {}),
      ...(form === 'chosen' ? { chosen: { start, end } } : form === 'due' ? { due } : {}),
      ...(form === 'proposed' ? { proposal: { side, slots: [{ start, end }], at: 0 } } : {}),
    });
  });

/** Quotas as they may stand, whatever led to them. */
export const anyQuota: fc.Arbitrary<Quota> = fc
  .record({ bookings: fc.array(anyBooking, { maxLength: 8 }), adjustment: fc.integer({ min: -5, max: 5 }) })
  .map(({ bookings, adjustment }) => {
    const all = bookings.map((one, n) => ({ ...one, id: `b${n}` }));
    return {
      ...emptyQuota,
      adjustment,
      active: all.filter(holdsUnit),
      ended: all.filter((one) => !holdsUnit(one)),
    };
  });
