import type { BookingCardInput } from '../../cards/booking/booking-card.ts';
import type { Card } from '../../cards/card.ts';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { authorize } from '../shared/authorize.ts';
import { type Booking, isOpen } from '../shared/booking.ts';
import { dayOf, daysBetween } from '../shared/helsinki.ts';
import type { BookingMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { findBooking } from '../shared/quota.ts';
import { workshopIsNear, workshopMayReach } from '../shared/workshop-reminders.ts';
import type { Services } from '../turn.ts';
import { presentBooking, presentFor, type Reader, type Subject, sideOf } from './present.ts';
import { standingOf } from './standing.ts';

/**
 * Puts a message about a booking into words as things stand when it is sent; undefined: it no longer concerns them.
 * `asked`: they open it themselves, which they may do late.
 */
export async function bookingMessage(
  message: BookingMessage & { readonly about: Exclude<BookingMessage['about'], 'report-due'> },
  person: Person,
  now: Date,
  services: Services,
  asked = false,
): Promise<Card | undefined> {
  const { municipality, period, booking: id } = message;
  const reader: Reader = { reader: person, language: person.language, now };
  const standing = await standingOf(reader, message, services);
  if ('refusal' in standing || !authorize(person, 'booking.see', municipality)) {
    return undefined;
  }
  const workshops = await readWorkshops(services.tables, municipality, period);
  const booking = findBooking(workshops.quota, id);
  if (!booking) {
    return undefined;
  }
  const { quota } = workshops;
  const subject: Subject = { standing, quota, booking, texts: workshops.booking(id), workshops };
  const show = (news?: BookingCardInput['news']) =>
    presentBooking(reader, subject, services, news === undefined ? {} : { news });
  const negotiates = isOpen(booking) || booking.proposal !== undefined;
  switch (message.about) {
    case 'booking-request':
      return negotiates ? presentFor(reader, subject, services) : undefined;
    case 'booking-answer':
      return negotiates ? presentFor(reader, subject, services) : show(answerNews(booking));
    case 'booking-kept':
      return negotiates
        ? presentFor(reader, subject, services)
        : show(booking.status === 'confirmed' ? 'kept' : undefined);
    case 'booking-cancelled':
      return booking.status === 'cancelled' ? show('cancelled') : undefined;
    case 'unit-decision':
      return booking.unit === 'undecided' ? show() : undefined;
    case 'unit-decided':
      return show(booking.unit === 'returned' ? 'unit-returned' : 'unit-lost');
    case 'handed-over':
      return show('handed-over');
    case 'workshop-coming':
      return !person.remindersOff &&
        (asked ? workshopIsNear : workshopMayReach)(booking, standing.period.rules, now.getTime())
        ? show('coming')
        : undefined;
    case 'report-ready':
      return booking.status === 'reported' ? show('report-ready') : undefined;
    case 'feedback-given':
      return booking.stars === undefined ? undefined : show('feedback-given');
    case 'answer-overdue':
      return negotiates
        ? presentFor(reader, subject, services, { overdueDays: waited(booking, now) })
        : undefined;
    case 'escalation':
      return negotiates || booking.unit === 'undecided'
        ? presentBooking(reader, subject, services, {
            news: 'escalated',
            overdueDays: waited(booking, now),
          })
        : undefined;
    case 'booking-expired':
      return booking.status === 'expired' ? show('expired') : undefined;
  }

  function answerNews({ status, answeredBy }: Booking): BookingCardInput['news'] {
    const own = answeredBy === person.id || sideOf(person, municipality) === 'consultant';
    return !own && (status === 'confirmed' || status === 'declined') ? status : undefined;
  }
}

/** Whole days that the proposal, or the decision on the unit, has been waited for. */
function waited({ proposal, answeredAt, requestedAt }: Booking, now: Date): number {
  return daysBetween(dayOf(new Date(proposal?.at ?? answeredAt ?? requestedAt)), dayOf(now));
}
