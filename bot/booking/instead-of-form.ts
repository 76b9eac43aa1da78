import { consultingNow } from '../consulting-now.ts';
import { actsFor } from '../shared/consulting.ts';
import type { BookingIds } from '../shared/outbox.ts';
import { findBooking, type Quota } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { sideOf } from './present.ts';
import type { Act, BookingDecision } from './rules.ts';
import { showBookingAgain } from './show.ts';
import { newsOf } from './show-changed.ts';

/** The booking as it stands, and who has it, where what a form is for can no longer be done; else undefined. */
export async function insteadOfForm(
  turn: Turn,
  input: BookingIds,
  services: Services,
  quota: Quota,
  decide: (quota: Quota, act: Act) => BookingDecision,
): Promise<Reply | undefined> {
  const { actor, now } = turn;
  const acting = actsFor(await consultingNow(services, now), actor.id);
  const side = sideOf(actor, input.municipality);
  const booking = findBooking(quota, input.booking);
  const { answer, event } = decide(quota, {
    id: input.booking,
    by: actor.id,
    side,
    at: now.getTime(),
    acting,
  });
  return event || !booking
    ? undefined
    : showBookingAgain(turn, input, services, newsOf(answer, booking, turn));
}
