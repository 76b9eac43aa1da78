import { text } from '../text/catalogue.ts';
import type { BookingCardInput } from './booking-card.ts';

/** Why what was pressed did nothing, or that something is late; empty when there is nothing to note. */
export function bookingNote({ language, news, who, of, overdueDays }: BookingCardInput): string {
  switch (news) {
    case 'taken':
      return text(language, 'booking.taken', { known: who.owner ? 'yes' : 'no', name: who.owner ?? '' });
    case 'over-entitlement':
      return text(language, 'booking.over-entitlement', { of });
    case 'not-your-turn':
    case 'already-answered':
      return text(language, `booking.${news}`);
    case 'overdue':
    case 'escalated':
      return text(language, 'booking.overdueNote', { days: overdueDays ?? 0 });
    default:
      return overdueDays === undefined ? '' : text(language, 'booking.overdueNote', { days: overdueDays });
  }
}
