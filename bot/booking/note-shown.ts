import type { Booking } from '../shared/booking.ts';
import type { Services, Turn } from '../turn.ts';

/** That a card is about the booking alone, so that "it" means this one. */
export function noteShown({ actor, now }: Turn, booking: Booking, { recent }: Services): void {
  const { id, chosen, proposal } = booking;
  const [only, ...others] = proposal?.slots ?? [];
  const slot = chosen ?? (others.length === 0 ? only : undefined);
  recent.note(actor.id, { kind: 'workshops', ids: [id], start: slot?.start, end: slot?.end }, now);
}
