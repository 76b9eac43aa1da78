import type { Booking } from '../../bot/shared/booking.ts';
import type { Period } from '../../bot/shared/network.ts';

interface About {
  readonly code: string;
  readonly period: Pick<Period, 'id'>;
  readonly booking: Pick<Booking, 'id'>;
}

/** What a button says of the booking it is about. */
export function bookingData({ code, period, booking }: About) {
  return { v: 1, municipality: code, period: period.id, booking: booking.id } as const;
}
