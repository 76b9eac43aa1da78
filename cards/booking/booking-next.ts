import { text } from '../text/catalogue.ts';
import { answers } from './booking-buttons.ts';
import type { BookingCardInput } from './booking-card.ts';
import { lastSide, notHeld } from './booking-heading.ts';

/** Whose turn it is, and what that person may do next. */
export function bookingNext(input: BookingCardInput): string {
  const { language, news, who } = input;
  const next =
    input.viewer === 'municipality'
      ? nextOfMunicipality(input)
      : [nextOfOthers(input), ...unheard(input)].filter(Boolean).join(' ');
  return news === 'handed-over' && who.owner
    ? [text(language, 'move.handedNext', { name: who.owner }), next].join(' ')
    : next;
}

function nextOfMunicipality(input: BookingCardInput): string {
  const { language, state, turn, can, period, left, feedback } = input;
  switch (state) {
    case 'requested':
      return text(language, 'booking.requestedNext', { names: names(input) });
    case 'countered':
      return text(language, 'booking.counteredNext');
    case 'confirmed':
      if (turn) {
        return moving(input);
      }
      if (!can.cancel) {
        return text(language, 'booking.confirmedNextNothing');
      }
      return can.late
        ? text(language, 'booking.confirmedNextLate', { days: period.rules.cancelDays })
        : text(language, 'booking.confirmedNext');
    case 'awaitingReport':
    case 'held':
      return text(language, 'booking.heldNext', { names: names(input) });
    case 'reported':
      return text(
        language,
        can.feedback && !feedback ? 'booking.reportedNext' : 'booking.confirmedNextNothing',
      );
    case 'cancelled':
      return (
        nextOfCancelled(input) ?? text(language, left > 0 ? 'booking.endedNext' : 'booking.endedNextNone')
      );
    case 'declined':
      return text(language, left > 0 ? 'booking.endedNext' : 'booking.endedNextNone');
    case 'expired':
      return text(language, 'booking.expiredNext');
  }
}

/** Where nobody of the municipality hears of it, and the card is about what it should hear. */
function unheard({ language, state, nobodyActs, viewer }: BookingCardInput): readonly string[] {
  if (!nobodyActs || state === 'held' || state === 'reported' || state === 'expired') {
    return [];
  }
  return [text(language, viewer === 'coordinator' ? 'booking.nobodyInvite' : 'booking.nobodyActs')];
}

function nextOfOthers(input: BookingCardInput): string {
  const { language, state, turn, can, booking, nobodyActs } = input;
  const news = nobodyActs ? undefined : input.news;
  switch (state) {
    case 'requested':
      return answers(input)
        ? text(language, 'booking.yourNext')
        : text(language, 'booking.requestedNextOther', { names: names(input) });
    case 'countered':
      return nobodyActs ? '' : text(language, 'booking.counteredNextOther');
    case 'confirmed':
      if (turn) {
        return answers(input) ? text(language, 'booking.yourNext') : moving(input);
      }
      return text(
        language,
        news === 'confirmed' && lastSide(booking) !== 'municipality'
          ? 'booking.confirmedNextTold'
          : 'booking.confirmedNextNothing',
      );
    case 'awaitingReport':
    case 'held':
      return can.report
        ? text(language, 'booking.reportNext')
        : text(language, 'booking.heldNextOther', { names: names(input) });
    case 'reported':
      return text(language, 'booking.reportedNextOther');
    case 'declined':
      return text(language, news === 'declined' ? 'booking.declinedNextTold' : 'booking.endedNextOther');
    case 'cancelled':
      return [
        nextOfCancelled(input) ?? text(language, 'booking.endedNextOther'),
        ...(can.decide && booking.unit !== 'undecided' ? [text(language, 'unit.correctNext')] : []),
      ].join(' ');
    case 'expired':
      return text(language, 'booking.expiredNextOther');
  }
}

/** Undefined when the unit came back. */
function nextOfCancelled(input: BookingCardInput): string | undefined {
  const { language, booking, viewer, can, period } = input;
  const days = period.rules.cancelDays;
  switch (booking.unit) {
    case 'undecided':
      return viewer !== 'municipality' && can.decide && !notHeld(booking)
        ? text(language, 'unit.decideNext', { days })
        : text(language, 'unit.undecidedNext', { days, names: names(input) });
    case 'lost':
      return text(language, 'unit.lostNext');
    case 'returned':
    case undefined:
      return undefined;
  }
}

function moving(input: BookingCardInput): string {
  const { language, turn, booking } = input;
  return text(language, 'booking.movingNext', {
    due: booking.chosen ? 'no' : 'yes',
    names: turn === 'municipality' ? text(language, 'booking.theMunicipality') : names(input),
  });
}

function names({ language, who }: BookingCardInput): string {
  const all = who.owner ? [who.owner] : who.consultants;
  return all.length === 0 ? text(language, 'booking.someConsultant') : all.join(', ');
}
