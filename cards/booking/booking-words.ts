import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import type { BookingCardInput } from './booking-card.ts';

/** What is true of a booking now, as the heading says it. */
export function bookingHeading({ language, state, news, viewer }: BookingCardInput): string {
  if (news === 'sent') {
    return text(language, 'booking.sentNews');
  }
  if (viewer === 'consultant') {
    // The reader may be the one who pressed, or another of the consultants: no "you".
    return text(language, news === 'confirmed' ? 'booking.confirmedDone' : `booking.${state}Heading`);
  }
  return news === 'confirmed' || news === 'declined'
    ? text(language, `booking.${news}News`)
    : text(language, `booking.${state}Heading`);
}

/** Whose turn it is, and what that person may do next. */
export function bookingNext(input: BookingCardInput): string {
  const { language, state, viewer } = input;
  return viewer === 'municipality' ? nextOfMunicipality(input) : nextOfConsultant(language, state, input);
}

function nextOfMunicipality({ language, state, left, canCancel, who }: BookingCardInput): string {
  switch (state) {
    case 'requested':
      return text(language, 'booking.requestedNext', { names: names(language, who.consultants) });
    case 'confirmed':
      return text(language, canCancel ? 'booking.confirmedNext' : 'booking.confirmedNextNothing');
    case 'held':
      return text(language, 'booking.heldNext');
    case 'declined':
    case 'cancelled':
      return text(language, left > 0 ? 'booking.endedNext' : 'booking.endedNextNone');
  }
}

function nextOfConsultant(
  language: Language,
  state: BookingCardInput['state'],
  input: BookingCardInput,
): string {
  switch (state) {
    case 'requested':
      return text(language, 'booking.requestedNextOther', { names: names(language, input.who.consultants) });
    case 'confirmed':
      return text(
        language,
        input.news === 'confirmed' ? 'booking.confirmedNextTold' : 'booking.confirmedNextNothing',
      );
    case 'held':
      return text(language, 'booking.heldNext');
    case 'declined':
      return text(
        language,
        input.news === 'declined' ? 'booking.declinedNextTold' : 'booking.endedNextOther',
      );
    case 'cancelled':
      return text(language, 'booking.endedNextOther');
  }
}

function names(language: Language, consultants: readonly string[]): string {
  return consultants.length === 0 ? text(language, 'booking.someConsultant') : consultants.join(', ');
}
