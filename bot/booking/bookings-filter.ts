import { type Booking, isOpen, isOver } from '../shared/booking.ts';

export const bookingFilters = ['all', 'mine', 'open', 'coming', 'unreported', 'ended'] as const;
/** Which bookings a list shows. */
export type BookingFilter = (typeof bookingFilters)[number];

/** Whether a booking belongs under a filter; `mine`: what the reader asked for or has taken. */
export function fits(booking: Booking, filter: BookingFilter, reader: string, now: Date): boolean {
  const { status, proposal } = booking;
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return booking.owner === reader || booking.requestedBy === reader;
    case 'open':
      return isOpen(booking) || proposal !== undefined || booking.unit === 'undecided';
    case 'coming':
      return status === 'confirmed' && !isOver(booking, now);
    case 'unreported':
      return status === 'held' || (status === 'confirmed' && isOver(booking, now));
    case 'ended':
      return (
        ['reported', 'declined', 'cancelled', 'expired'].includes(status) && booking.unit !== 'undecided'
      );
  }
}

/** When something last happened to it, milliseconds since 1970. */
export function lastAction({ requestedAt, answeredAt, proposal }: Booking): number {
  return Math.max(requestedAt, answeredAt ?? 0, proposal?.at ?? 0);
}
