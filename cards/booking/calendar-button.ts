import { visibleButtons } from '../command-button.ts';
import { text } from '../text/catalogue.ts';
import { bookingButtons } from './booking-buttons.ts';
import type { BookingCardInput } from './booking-card.ts';

/** The button for one's own calendar, after the others. */
export function calendarButton(input: BookingCardInput) {
  const { calendar } = input;
  return {
    hasCalendar: calendar !== undefined,
    calendarTitle: text(input.language, 'booking.toCalendar'),
    calendarUrl: calendar ?? '',
    calendarMode: bookingButtons(input).length < visibleButtons ? 'primary' : 'secondary',
  };
}
