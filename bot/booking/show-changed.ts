import type { BookingCardInput } from '../../cards/booking/booking-card.ts';
import type { Booking } from '../shared/booking.ts';
import type { Agenda } from '../shared/free-days.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import type { Changed } from './change-booking.ts';
import { noteShown } from './note-shown.ts';
import { presentBooking } from './present.ts';
import { refuse } from './refusal.ts';
import type { BookingOutcome } from './rules.ts';
import type { Standing } from './standing.ts';

/** The booking as it stands after a press, with what came of it: also when somebody else was first. */
export async function showChanged(
  turn: Turn,
  standing: Standing,
  { answer, state, texts }: Changed,
  ids: BookingIds,
  services: Services,
  agenda?: Agenda,
  typed: Partial<Pick<BookingCardInput, 'values' | 'faults'>> = {},
): Promise<Reply> {
  const booking = findBooking(state, ids.booking);
  // Somebody else's booking and one that does not exist look the same.
  if (answer.kind === 'not-allowed' || !booking) {
    return refuse(turn, { notice: 'no-such-booking' });
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const news = newsOf(answer, booking, turn);
  const subject = { standing, quota: state, booking, texts, agenda };
  noteShown(turn, booking, services);
  const card = await presentBooking(reader, subject, services, {
    ...(news === undefined ? {} : { news }),
    ...typed,
  });
  return { kind: 'card', card };
}

/** What is new to whoever pressed; of an old card pressed again only what still holds. */
export function newsOf(
  { kind }: BookingOutcome,
  { unit, status, proposal, answeredBy }: Booking,
  { actor }: Pick<Turn, 'actor'>,
): BookingCardInput['news'] {
  switch (kind) {
    case 'requested':
      return 'sent';
    case 'unit-decided':
      return unit === 'returned' ? 'unit-returned' : 'unit-lost';
    case 'proposed':
      return proposal && answeredBy === actor.id ? kind : undefined;
    case 'kept':
      return status === 'confirmed' && !proposal && answeredBy === actor.id ? kind : undefined;
    case 'confirmed':
    case 'declined':
    case 'cancelled':
    case 'handed-over':
    case 'taken':
    case 'not-your-turn':
    case 'already-answered':
    case 'over-entitlement':
    case 'reason-missing':
      return kind;
    case 'already-held':
      return 'already-answered';
    case 'none-left':
    case 'not-allowed':
    case 'no-such-booking':
    case 'time-not-chosen':
    case 'time-passed':
    case 'too-long':
    case 'faulty':
      return undefined;
  }
}
