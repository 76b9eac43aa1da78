import type { Card } from '../../cards/card.ts';
import { noteStanding } from '../../storage/references.ts';
import { exists, readSession } from '../../storage/session.ts';
import { changeKey, readSessionText } from '../../storage/session-texts.ts';
import { presentSession, type SessionNews } from '../present-session.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { comes, type Session } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { isFirst } from './rules.ts';

/**
 * To somebody whose answer or place changed, or who registered the one whose did; nothing when it has changed
 * again since.
 */
export async function seatMessage(
  message: SessionMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const { session: id, who = reader.id, about } = message;
  const byHost = about === 'seat-changed' || about === 'late-granted' || about === 'late-refused';
  const [session, reason] = await Promise.all([
    readSession(services.tables, id),
    byHost ? readSessionText(services.tables, id, changeKey(who)) : undefined,
  ]);
  if (!session || !exists(session)) {
    return undefined;
  }
  const own = session.answers.get(reader.id);
  if (own) {
    await noteStanding(services.tables, reader.id, id, own);
  }
  const over = session.status === 'cancelled' || now.getTime() >= session.facts.end;
  const news = newsOf(message, session, who, now.getTime());
  return over || news === 'over'
    ? undefined
    : presentSession({ reader, language: reader.language, now }, id, session, services, news, {
        who,
        reason,
        firstAnswer: about === 'own-answer' && isFirst(own),
      });
}

/** What is said first; `over`: nothing any more. */
function newsOf(
  { about }: SessionMessage,
  { answers }: Session,
  who: string,
  at: number,
): SessionNews | 'over' | undefined {
  const answer = answers.get(who);
  switch (about) {
    case 'place-freed':
      return answer && comes(answer) && !answer.waits ? 'promoted' : 'over';
    case 'place-offered':
      return (answer?.waits?.offeredUntil ?? 0) > at ? 'offered' : 'over';
    case 'offer-over':
      return answer?.lapsed ? 'offer-over' : 'over';
    case 'registered':
      return answer && (comes(answer) || answer.waits) ? 'registered' : 'over';
    case 'place-given':
      return answer && comes(answer) && answer.by !== undefined ? 'place-given' : 'over';
    case 'seat-changed':
      return answer ? 'seat-changed' : 'over';
    case 'late-granted':
      return answer && (comes(answer) || answer.waits) ? about : 'over';
    case 'late-refused':
      return about;
    default:
      return undefined;
  }
}
