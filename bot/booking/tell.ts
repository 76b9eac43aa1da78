import { consultingNow } from '../consulting-now.ts';
import { municipalitySide } from '../municipality-side.ts';
import { type Booking, turnOf } from '../shared/booking.ts';
import { addressees, type Consulting } from '../shared/consulting.ts';
import { type BookingMessage, type OutboxItem, tellItems, tendItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { QuotaEvent } from '../shared/quota.ts';
import type { Services } from '../turn.ts';

type About = BookingMessage['about'];

/** Whom a change may have to be told to. */
export interface Hearers {
  readonly consulting: Consulting;
  readonly people: readonly Person[];
}

export async function hearersNow(services: Services, now: Date): Promise<Hearers> {
  const [consulting, people] = await Promise.all([consultingNow(services, now), services.directory.get()]);
  return { consulting, people };
}

/** Who is told of a change to a booking: the other side, and whoever asked for it if a colleague acted. */
export function tellOf(
  event: QuotaEvent,
  after: Booking,
  by: string,
  ids: { readonly municipality: string; readonly period: string },
  { consulting, people: everybody }: Hearers,
): readonly OutboxItem[] {
  const consultants = () => addressees(consulting, ids.municipality, after);
  const own = municipalitySide(everybody, ids.municipality, after.requestedBy);
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
          ? [...tell('booking-request', consultants()), ...tell('booking-answer', own)]
          : tell('booking-answer', own);
      case 'kept':
        return tell('booking-kept', [...own, ...consultants()]);
      case 'confirmed':
      case 'declined':
        return tell('booking-answer', [...own, ...consultants()]);
      case 'cancelled':
        return after.unit === 'undecided'
          ? [...tell('unit-decision', consultants()), ...tell('booking-cancelled', own)]
          : tell('booking-cancelled', [...own, ...consultants()]);
      case 'unitDecided':
        return tell('unit-decided', [...own, ...consultants()]);
      case 'handedOver':
        return tell('handed-over', [...own, event.to]);
      default:
        return [];
    }
  };
  return [tendItem(ids.municipality, ids.period), ...items()];
}
