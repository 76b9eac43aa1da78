import { fillPlaces, type OfferRules, openSeating, seatsOf } from './seating.ts';
import type { SeatChange, Session, SessionFacts } from './session.ts';

/** Who moves up when a session gets other facts, as many as fit one step; of what is not published, nobody. */
export function seatsOn(
  session: Session,
  facts: SessionFacts,
  at: number,
  offers: OfferRules,
): readonly SeatChange[] {
  if (session.status !== 'published') {
    return [];
  }
  const seating = openSeating(session, at, offers, facts);
  fillPlaces(seating);
  return seatsOf(seating);
}
