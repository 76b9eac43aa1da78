import type { BookingCardInput } from './booking-card.ts';
import { agreedText } from './workshop-facts.ts';

/** The agreed time, or due date, while it stands; a cancelled one is a mere fact. */
export function standingTime({
  language,
  booking,
  state,
}: Pick<BookingCardInput, 'language' | 'booking' | 'state'>): string | undefined {
  return state === 'cancelled' ? undefined : agreedText(language, booking);
}
