import type { Decision } from '../../storage/aggregate.ts';
import { exists, sessionKind, sessionPartition } from '../../storage/session.ts';
import { refreshIndexFromStore } from '../../storage/session-index.ts';
import { dietKey, sessionText } from '../../storage/session-texts.ts';
import { offerRules } from '../invited.ts';
import { refreshItem } from '../shared/outbox.ts';
import { seatNews } from '../shared/seat-news.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import { namedIn } from '../shared/unlinked.ts';
import type { Services } from '../turn.ts';
import { seatsWithout } from './rules.ts';

/**
 * Somebody, or a guest, does not come, and then nothing in the session leads to them; its counts stay. Done again it
 * changes nothing.
 */
export async function forgetInSession(id: string, who: string, services: Services): Promise<void> {
  const network = await services.network.get();
  await commit(id, services, (session, at) => {
    const seats = seatsWithout(session, who, at, offerRules(network, session.facts));
    return seats.length === 0
      ? {}
      : {
          event: { type: 'seated', seats },
          texts: session.answers.get(who)?.diet ? [sessionText(dietKey(who), '')] : [],
          outbox: [refreshItem(id), ...seatNews(id, session, seats, [who], at)],
        };
  });
  // One change takes so many answers for others only; each leaves fewer.
  for (let left = true; left; ) {
    left = false;
    await commit(id, services, (session) => {
      left = namedIn(session).has(who);
      return left ? { event: { type: 'unlinked', who: [who] }, outbox: [refreshItem(id)] } : {};
    });
  }
  await refreshIndexFromStore(services.tables, id);
}

type Change = Omit<Decision<SessionEvent, 'forgotten'>, 'answer' | 'unmarked'>;

function commit(
  id: string,
  { committer, newId }: Services,
  decide: (session: Session, at: number) => Change,
): Promise<unknown> {
  return committer.run<Session, SessionEvent, 'forgotten'>(sessionKind, sessionPartition(id), {
    id: newId(),
    by: 'bot',
    sends: true,
    decide: (session, now) => ({
      answer: 'forgotten',
      ...(exists(session) ? decide(session, now.getTime()) : {}),
      unmarked: true,
    }),
  });
}
