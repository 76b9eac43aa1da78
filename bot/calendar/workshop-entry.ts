import { type WorkshopInCalendar, workshopWords } from '../../cards/calendar/workshop-words.ts';
import type { Booking } from '../shared/booking.ts';
import type { Language } from '../shared/people.ts';
import type { CalendarEntry } from './entry.ts';

/** Whether a workshop is, or once was, agreed on: only then does it have a time or a due day of its own. */
export function wasAgreed({ chosen, due, status }: Booking): boolean {
  return (chosen !== undefined || due !== undefined) && !['requested', 'countered'].includes(status);
}

/** Agreed on, or held; while a new time is negotiated the agreed one stands. */
export function standsAgreed({ status }: Pick<Booking, 'status'>): boolean {
  return status === 'confirmed' || status === 'held' || status === 'reported';
}

/** `sequence` is that of the municipality's quota: it rises with each change of any of its workshops. */
export function workshopEntry(
  language: Language,
  workshop: Omit<WorkshopInCalendar, 'stands'>,
  sequence: number,
): CalendarEntry {
  const { booking } = workshop;
  const { id, chosen, due, answeredAt } = booking;
  const stands = standsAgreed(booking);
  return {
    ...workshopWords(language, { ...workshop, stands }),
    uid: `${id}@uso-bot`,
    sequence,
    changedAt: answeredAt,
    time: chosen,
    day: due,
    status: stands ? 'confirmed' : 'cancelled',
  };
}
