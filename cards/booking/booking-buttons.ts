import { needsTime, type Side } from '../../bot/shared/booking.ts';
import { text } from '../text/catalogue.ts';
import type { BookingCardInput } from './booking-card.ts';
import { bookingData } from './booking-data.ts';
import type { Button } from './button.ts';
import { asksFeedback } from './feedback-view.ts';

const ended = ['declined', 'cancelled', 'expired'];

/** What the reader may do with the booking as it stands; first what is expected of them. */
export function bookingButtons(input: BookingCardInput): readonly Button[] {
  return [
    ...(input.viewer === 'municipality' ? forMunicipality(input) : forOthers(input)),
    ...(input.can.cancel ? [cancel(input)] : []),
    ...(input.can.handOver ? [handOver(input)] : []),
  ];
}

function forMunicipality(input: BookingCardInput): readonly Button[] {
  const { language, state, left, can, booking } = input;
  const books = ended.includes(state) && booking.unit !== 'undecided' && (left > 0 || state === 'expired');
  const book: Button = {
    verb: 'command.run',
    title: text(language, 'booking.book'),
    data: { v: 1, command: 'book' },
    style: 'positive',
  };
  return [
    ...(asksFeedback(input) ? [feedback(input)] : []),
    ...(answers(input) ? [answer(input)] : []),
    ...(books ? [book] : []),
    ...(can.move ? [move(input)] : []),
    {
      verb: 'command.run',
      title: text(language, 'booking.bookings'),
      data: { v: 1, command: 'bookings' },
    },
  ];
}

function forOthers(input: BookingCardInput): readonly Button[] {
  const { language, code, can } = input;
  return [
    ...(can.report ? [report(input)] : []),
    ...(answers(input) ? [answer(input)] : []),
    ...(can.decide ? decide(input) : []),
    ...(can.move ? [move(input)] : []),
    {
      verb: 'quota.show',
      title: text(language, 'booking.quota'),
      data: { v: 1, municipality: code },
    },
  ];
}

function sideOf(viewer: BookingCardInput['viewer']): Side {
  return viewer === 'municipality' ? 'municipality' : 'consultant';
}

/** Whether the reader is the one whose answer is awaited. */
export function answers({ turn, viewer, can }: BookingCardInput): boolean {
  // Who may cancel may answer; `can.move` is about changing what one proposed oneself.
  return turn === sideOf(viewer) && viewer !== 'coordinator' && can.cancel;
}

function answer(input: BookingCardInput): Button {
  return {
    verb: 'booking.show',
    title: text(input.language, 'booking.answer'),
    data: bookingData(input),
    style: 'positive',
  };
}

function move(input: BookingCardInput): Button {
  const { language, booking, turn } = input;
  const due = needsTime(booking.kind) ? 'no' : 'yes';
  return {
    verb: 'proposal.open',
    title: turn ? text(language, 'move.openAgain') : text(language, 'move.openNew', { due }),
    data: bookingData(input),
  };
}

function report(input: BookingCardInput): Button {
  const again = input.state === 'reported';
  return {
    verb: 'report.open',
    title: text(input.language, 'booking.reportOpen', { again: again ? 'yes' : 'no' }),
    data: bookingData(input),
    ...(again ? {} : { style: 'positive' as const }),
  };
}

function feedback(input: BookingCardInput): Button {
  return {
    verb: 'feedback.send',
    title: text(input.language, 'booking.feedbackSend'),
    data: { ...bookingData(input), nonce: input.nonce },
    style: 'positive',
    typed: true,
  };
}

/** Both fates while it is undecided; then the other than the one decided on. */
function decide(input: BookingCardInput): readonly Button[] {
  const { language, booking, nonce } = input;
  const fates = (['returned', 'lost'] as const).filter((fate) => fate !== (booking.unit ?? 'returned'));
  return fates.map((fate) => ({
    verb: 'unit.decide',
    title: text(language, fate === 'returned' ? 'unit.return' : 'unit.lose'),
    data: { ...bookingData(input), nonce, fate },
    typed: true,
    ...(fate === 'returned' ? { style: 'positive' as const } : {}),
  }));
}

function cancel(input: BookingCardInput): Button {
  const { language, state, nonce, viewer } = input;
  const open = state === 'requested' || state === 'countered';
  return {
    verb: 'booking.cancel',
    title: text(language, open ? 'booking.cancelRequest' : 'booking.cancel'),
    data: { ...bookingData(input), nonce },
    style: 'destructive',
    typed: viewer !== 'municipality',
  };
}

function handOver(input: BookingCardInput): Button {
  return {
    verb: 'handover.open',
    title: text(input.language, 'move.handOpen'),
    data: bookingData(input),
    aside: true,
  };
}
