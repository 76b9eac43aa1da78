import type { Command } from '../../storage/aggregate.ts';
import { exists } from '../../storage/session.ts';
import { sameContent } from '../same-content.ts';
import { refreshItem } from '../shared/outbox.ts';
import { seatNews } from '../shared/seat-news.ts';
import type { OfferRules } from '../shared/seating.ts';
import { seatsOn } from '../shared/seats-on.ts';
import type { Session, SessionFacts } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

/**
 * Creates a session, or gives an existing one these facts; answers and postings stay, and who waits moves up where
 * there is room now. What is so already is not
 * written again, whoever wrote it: that, and not the command's id, makes a repeated import change nothing.
 */
export function sessionCommand(
  { id, by }: Pick<Command<Session, SessionEvent, unknown>, 'id' | 'by'>,
  session: string,
  facts: SessionFacts,
  offers: OfferRules,
): Command<Session, SessionEvent, 'written' | 'unchanged'> {
  return {
    id,
    by,
    decide(state, now) {
      if (exists(state) && sameContent(state.facts, facts)) {
        return { answer: 'unchanged', unmarked: true };
      }
      const at = now.getTime();
      if (!exists(state)) {
        return { answer: 'written', event: { type: 'created', facts, at }, outbox: [refreshItem(session)] };
      }
      const seats = seatsOn(state, facts, at, offers);
      return {
        answer: 'written',
        event: { type: 'changed', facts, seats, at },
        outbox: [refreshItem(session), ...seatNews(session, state, seats, [], at)],
      };
    },
  };
}
