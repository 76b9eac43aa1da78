import { text } from '../text/catalogue.ts';
import type { BookingCardInput } from './booking-card.ts';
import { notHeld } from './booking-heading.ts';
import { standingTime } from './standing-time.ts';
import { agreedText, fact, proposedFacts, type ShownFact, workshopFacts } from './workshop-facts.ts';

/** What is known of a booking, as far as the heading and the lines under it do not say it. */
export function bookingFacts(input: BookingCardInput): readonly ShownFact[] {
  const { language, booking, texts, who, left, of } = input;
  const agreed = standingTime(input) === undefined ? agreedText(language, booking) : undefined;
  const when = text(language, booking.chosen ? 'booking.agreedFact' : 'booking.dueFact');
  return [
    ...fact(when, agreed),
    ...proposedFacts(language, booking),
    ...workshopFacts(language, booking, texts),
    ...fact(text(language, 'booking.requesterFact'), who.requester),
    ...fact(text(language, 'booking.consultantFact'), who.owner),
    ...answererFact(input),
    ...fact(text(language, 'booking.leftFact'), text(language, 'booking.leftValue', { left, of })),
  ];
}

/** Who did what the state tells; what came before is in the history. */
function answererFact({ language, state, news, booking, who }: BookingCardInput): readonly ShownFact[] {
  if (state === 'cancelled') {
    return fact(
      text(language, notHeld(booking) ? 'booking.recorderFact' : 'booking.cancellerFact'),
      who.answerer,
    );
  }
  if (state === 'declined') {
    return fact(text(language, 'booking.declinerFact'), who.answerer);
  }
  if (state === 'confirmed' && !booking.proposal && news === 'confirmed') {
    return fact(text(language, 'booking.confirmerFact'), who.answerer);
  }
  const known = who.answerer === who.owner || who.answerer === who.requester;
  return booking.proposal && state !== 'awaitingReport' && !known
    ? fact(text(language, 'booking.proposerFact'), who.answerer)
    : [];
}
