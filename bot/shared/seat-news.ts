import type { OutboxItem, SessionAbout } from './outbox.ts';
import { type Answer, comes, isGuest, type SeatChange, type Session } from './session.ts';

/**
 * Messages to those whose place changed without a press of theirs: they moved up, were offered a place, or let an
 * offer run out. Of a guest the colleague is told who registered them. `session` is as it was before.
 */
export function seatNews(
  id: string,
  session: Session,
  seats: readonly SeatChange[],
  but: readonly string[],
  at: number,
): readonly OutboxItem[] {
  return seats.flatMap(({ who, answer }) => {
    const about = newsOf(session.answers.get(who), answer);
    const person = isGuest(who) ? answer.by : who;
    return about === undefined || person === undefined || but.includes(who)
      ? []
      : [
          {
            kind: 'tell',
            key: `${id}|${at}|${about}|${who}`,
            person,
            message: { about, session: id, ...(person === who ? {} : { who }) },
          } as const,
        ];
  });
}

function newsOf(before: Answer | undefined, after: Answer): SessionAbout | undefined {
  if (after.waits?.offeredUntil !== undefined && before?.waits?.offeredUntil === undefined) {
    return 'place-offered';
  }
  if (!before?.waits || after.waits) {
    return undefined;
  }
  if (after.lapsed) {
    return 'offer-over';
  }
  return comes(after) && after.seat === before.waits.for ? 'place-freed' : undefined;
}
