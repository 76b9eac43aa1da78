import { type Booking, isOpen } from '../shared/booking.ts';
import type { Person } from '../shared/people.ts';
import { fillPlaces, type OfferRules, openSeating, seatsOf, setAnswer } from '../shared/seating.ts';
import { comes, type SeatChange, type Session } from '../shared/session.ts';

/** Why somebody cannot be erased yet. */
export type ErasureRefusal =
  /** Nothing is erased for now: a coordinator has put a hold on it. */
  | { readonly kind: 'held' }
  /** Nobody could let anybody in any more. */
  | { readonly kind: 'last-coordinator' }
  /** Municipalities wait for them: they hand the workshops over first. */
  | { readonly kind: 'bookings-in-hand'; readonly count: number };

/** Whether a person may be erased now; `bookings`: those of everybody that hold a unit. */
export function refusalOf(
  person: Pick<Person, 'id' | 'role'>,
  coordinators: readonly Pick<Person, 'id'>[],
  bookings: readonly Booking[],
  held = false,
): ErasureRefusal | undefined {
  if (held) {
    return { kind: 'held' };
  }
  if (person.role === 'coordinator' && coordinators.every(({ id }) => id === person.id)) {
    return { kind: 'last-coordinator' };
  }
  const count = bookings.filter((booking) => booking.owner === person.id && isInHand(booking)).length;
  return count > 0 ? { kind: 'bookings-in-hand', count } : undefined;
}

/** Still to be agreed on, held or reported on. */
function isInHand(booking: Booking): boolean {
  return isOpen(booking) || booking.status === 'confirmed' || booking.status === 'held';
}

/**
 * The seats of a session when somebody who is erased does not come: their place goes to the next in line. Of a session
 * that has begun or is called off nothing changes: it is what happened.
 */
export function seatsWithout(
  session: Session,
  who: string,
  at: number,
  offers: OfferRules,
): readonly SeatChange[] {
  const standing = session.answers.get(who);
  if (!standing || at >= session.facts.start || session.status === 'cancelled') {
    return [];
  }
  if (!comes(standing) && !standing.waits) {
    return [];
  }
  const seating = openSeating(session, at, offers);
  const { municipality, group, seat } = standing;
  setAnswer(seating, who, { seat: 'no', at, municipality, group, before: { seat, at: standing.at } });
  fillPlaces(seating);
  return seatsOf(seating);
}
