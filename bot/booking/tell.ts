import { type Booking, turnOf } from '../shared/booking.ts';
import { addressees, type Consulting } from '../shared/consulting.ts';
import { type BookingMessage, type OutboxItem, tellItems, tendItem } from '../shared/outbox.ts';
import type { QuotaEvent } from '../shared/quota.ts';

type About = BookingMessage['about'];

/** Who is told of a change to a booking: the other side, and whoever asked for it if a colleague acted. */
export function tellOf(
  event: QuotaEvent,
  after: Booking,
  by: string,
  ids: { readonly municipality: string; readonly period: string },
  consulting: Consulting,
): readonly OutboxItem[] {
  const consultants = () => addressees(consulting, ids.municipality, after);
  const { requestedBy } = after;
  const tell = (about: About, people: readonly string[]) =>
    tellItems(
      [...new Set(people)].filter((person) => person !== by),
      after.id,
      { about, ...ids, booking: after.id },
    );
  const items = (): readonly OutboxItem[] => {
    switch (event.type) {
      case 'requested':
      case 'proposed':
        return turnOf(after) === 'consultant'
          ? [...tell('booking-request', consultants()), ...tell('booking-answer', [requestedBy])]
          : tell('booking-answer', [requestedBy]);
      case 'kept':
        return tell('booking-kept', [requestedBy, ...consultants()]);
      case 'confirmed':
      case 'declined':
        return tell('booking-answer', [requestedBy, ...consultants()]);
      case 'cancelled':
        return after.unit === 'undecided'
          ? [...tell('unit-decision', consultants()), ...tell('booking-cancelled', [requestedBy])]
          : tell('booking-cancelled', [requestedBy, ...consultants()]);
      case 'unitDecided':
        return tell('unit-decided', [requestedBy, ...consultants()]);
      case 'handedOver':
        return tell('handed-over', [requestedBy, event.to]);
      default:
        return [];
    }
  };
  return [tendItem(ids.municipality, ids.period), ...items()];
}
