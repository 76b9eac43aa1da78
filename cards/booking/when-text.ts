import type { Booking } from '../../bot/shared/booking.ts';
import { type Day, startOfDay } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { dateText, dayText, shortDateText, timeText } from '../text/dates.ts';
import { unbroken } from '../text/unbroken.ts';

/** The due date that is agreed, or else the one proposed. */
export function dueOf({ due, proposal }: Booking): Day | undefined {
  return due ?? proposal?.due;
}

/** When a booking is, in a line: the agreed time, the due date or the first proposed day. */
export function whenText(language: Language, booking: Booking): string {
  const { chosen, proposal } = booking;
  if (chosen) {
    return timeText(language, chosen.start, chosen.end);
  }
  const due = dueOf(booking);
  if (due !== undefined) {
    return text(language, 'booking.rowDue', { day: unbroken(dayText(language, due)) });
  }
  const first = proposal?.slots[0];
  return first
    ? text(language, 'booking.rowProposed', { time: unbroken(dateText(language, first.start)) })
    : text(language, 'booking.rowNoTime');
}

/** The title of the button that opens a booking: by its day, so that no two rows sound alike. */
export function openTitle(language: Language, booking: Booking): string {
  const due = dueOf(booking);
  const at =
    booking.chosen?.start ??
    (due === undefined ? booking.proposal?.slots[0]?.start : startOfDay(due).getTime());
  return at === undefined
    ? text(language, 'booking.openRowPlain')
    : text(language, 'booking.openRow', { date: shortDateText(language, at) });
}
