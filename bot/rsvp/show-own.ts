import { exists } from '../../storage/session.ts';
import { maySee } from '../invited.ts';
import { notice } from '../notice.ts';
import { type MoreToShow, presentSession, type SessionNews } from '../present-session.ts';
import type { Session } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** The session's card with what came of a press; it goes to the person's own chat. */
export async function showOwn(
  turn: Turn,
  id: string,
  session: Session | undefined,
  services: Services,
  news: SessionNews | 'no-such-session' | undefined,
  more: MoreToShow = {},
): Promise<Reply> {
  if (!session || !exists(session) || !maySee(session, turn.actor) || news === 'no-such-session') {
    return notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  const { start, end } = session.facts;
  services.recent.note(turn.actor.id, { kind: 'sessions', ids: [id], start, end }, turn.now);
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  return { kind: 'card', card: await presentSession(reader, id, session, services, news, more) };
}
