import { type Booking, isOver, needsTime, type Side } from '../../bot/shared/booking.ts';
import { text } from '../text/catalogue.ts';
import type { BookingCardInput } from './booking-card.ts';

/** What is true of a booking now, as the heading says it. */
export function bookingHeading(input: BookingCardInput): string {
  return newsHeading(input) ?? stateHeading(input);
}

/** Tells news only while they still hold: a message may be put into words after the next change. */
function newsHeading(input: BookingCardInput): string | undefined {
  const { language, state, news, booking, turn, nobodyActs } = input;
  switch (news) {
    case 'sent':
      return text(language, 'booking.sentNews');
    case 'proposed':
      return turn && !(nobodyActs && turn === 'municipality')
        ? text(language, 'move.sentTo', { turn })
        : undefined;
    case 'confirmed':
      return state === 'confirmed' && turn === undefined
        ? text(language, 'booking.confirmedBy', { side: otherSide(input) })
        : undefined;
    case 'kept':
      return text(language, 'booking.keptBy', { side: otherSide(input) });
    case 'declined':
      return state === 'declined'
        ? text(language, 'booking.declinedBy', { side: otherSide(input) })
        : undefined;
    case 'cancelled':
      return state === 'cancelled' && !notHeld(booking) && booking.unit !== 'undecided'
        ? text(language, 'booking.cancelledBy', { side: otherSide(input) })
        : undefined;
    case 'unit-returned':
      return text(language, 'unit.returnedNews');
    case 'unit-lost':
      return text(language, 'unit.lostNews');
    case 'handed-over':
      return text(language, 'move.handedNews');
    case 'coming':
    case 'report-due':
    case 'report-ready':
    case 'thanked':
    case 'feedback-given':
      return text(language, `booking.${news}`);
    case 'escalated':
      return text(language, 'booking.escalatedHeading', { turn: turn ?? 'consultant' });
    case 'expired':
    case 'overdue':
    case 'taken':
    case 'not-your-turn':
    case 'over-entitlement':
    case 'already-answered':
    case 'reason-missing':
    case undefined:
      return undefined;
  }
}

function stateHeading({ language, state, booking, turn, viewer, can }: BookingCardInput): string {
  if (state === 'confirmed' && turn) {
    return text(language, 'booking.movingHeading', { turn });
  }
  if (state === 'awaitingReport') {
    return text(language, 'booking.awaitingReportHeading', { due: needsTime(booking.kind) ? 'no' : 'yes' });
  }
  if (state === 'cancelled' && notHeld(booking)) {
    return text(language, 'booking.notHeldHeading');
  }
  if (state === 'cancelled' && booking.unit === 'undecided') {
    return viewer !== 'municipality' && can.decide
      ? text(language, 'unit.decideHeading')
      : text(language, 'booking.cancelledHeading');
  }
  return text(language, `booking.${state}Heading`);
}

/** Whose deed the last change was, where that is not the reader's own side. */
function otherSide({ booking, viewer }: BookingCardInput): Side | 'other' {
  const side = lastSide(booking);
  return side === undefined || side === viewer ? 'other' : side;
}

/** The side that changed the state last; unknown where somebody stood in for the one it is known of. */
export function lastSide({ status, answeredBy, owner, requestedBy }: Booking): Side | undefined {
  if (status === 'declined' || (answeredBy !== undefined && answeredBy === owner)) {
    return 'consultant';
  }
  return answeredBy === requestedBy ? 'municipality' : undefined;
}

/** Called off after its time: it was recorded as not held. */
export function notHeld(booking: Booking): boolean {
  const { status, answeredAt } = booking;
  return status === 'cancelled' && answeredAt !== undefined && isOver(booking, new Date(answeredAt));
}
