import { type Day, dayOf } from './helsinki.ts';

/** What a workshop unit may be spent on; the last three need a due date instead of a time. */
export const workshopKinds = ['coDevelopment', 'seminar', 'preparation', 'study', 'strategy'] as const;
export type WorkshopKind = (typeof workshopKinds)[number];

export function needsTime(kind: WorkshopKind): boolean {
  return kind === 'coDevelopment' || kind === 'seminar';
}

/** A proposed or agreed time: instants in milliseconds since 1970 (UTC). */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

export type BookingStatus = 'requested' | 'confirmed' | 'declined' | 'cancelled';

/** A workshop booking without its free texts, which live in a row of their own and can be erased. */
export interface Booking {
  readonly id: string;
  readonly kind: WorkshopKind;
  readonly status: BookingStatus;
  readonly slots: readonly Slot[];
  readonly chosen?: Slot | undefined;
  readonly due?: Day | undefined;
  readonly requestedBy: string;
  readonly requestedAt: number;
  readonly answeredBy?: string | undefined;
  readonly answeredAt?: number | undefined;
}

/** Free text of a booking; never in the audit trail. */
export interface BookingTexts {
  readonly theme: string;
  readonly aim: string;
  readonly message: string;
}

/** A municipality's workshops in a period: the unit of consistency for "never more than the entitlement". */
export interface Quota {
  /** Bookings that hold a unit, in the order they were asked for. */
  readonly active: readonly Booking[];
  /** Declined and cancelled ones, newest first; only the latest are kept at hand. */
  readonly ended: readonly Booking[];
}

export const emptyQuota: Quota = { active: [], ended: [] };

/** How many ended bookings stay in the head; older ones remain in the audit trail. */
const endedKept = 20;

export type QuotaEvent =
  | { readonly type: 'requested'; readonly booking: Booking }
  | {
      readonly type: 'confirmed';
      readonly id: string;
      readonly by: string;
      readonly at: number;
      readonly chosen?: Slot | undefined;
    }
  | { readonly type: 'declined'; readonly id: string; readonly by: string; readonly at: number }
  | { readonly type: 'cancelled'; readonly id: string; readonly by: string; readonly at: number };

export function findBooking(quota: Quota, id: string): Booking | undefined {
  return quota.active.find((b) => b.id === id) ?? quota.ended.find((b) => b.id === id);
}

/** The state after an event; replaying all events of the audit trail gives the stored state. */
export function applyQuotaEvent(quota: Quota, event: QuotaEvent): Quota {
  switch (event.type) {
    case 'requested':
      return { ...quota, active: [...quota.active, event.booking] };
    case 'confirmed':
      return {
        ...quota,
        active: quota.active.map((b) =>
          b.id === event.id
            ? { ...b, status: 'confirmed', chosen: event.chosen, answeredBy: event.by, answeredAt: event.at }
            : b,
        ),
      };
    case 'declined':
    case 'cancelled': {
      const booking = quota.active.find((b) => b.id === event.id);
      if (!booking) {
        return quota;
      }
      const ended = { ...booking, status: event.type, answeredBy: event.by, answeredAt: event.at };
      return {
        active: quota.active.filter((b) => b.id !== event.id),
        ended: [ended, ...quota.ended].slice(0, endedKept),
      };
    }
  }
}

/** Whether a workshop's agreed time, or its due date, has passed. */
export function isOver(booking: Booking, now: Date): boolean {
  return booking.chosen
    ? booking.chosen.end <= now.getTime()
    : booking.due !== undefined && booking.due < dayOf(now);
}
