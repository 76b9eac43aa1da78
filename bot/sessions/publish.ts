import { draftsCard } from '../../cards/sessions/session-drafts-card.ts';
import { cardCommand, freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { presentSession, sessionItem } from '../present-session.ts';
import { publishSession } from '../publish-session.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** As many as one form makes, and some more. */
const mostAtOnce = 10;

/** Drafts become known to everybody; the same press again changes nothing. */
export async function publishSessions(
  turn: Turn,
  { sessions, nonce }: { readonly sessions: readonly string[]; readonly nonce: string },
  services: Services,
): Promise<Reply> {
  const actor = freshActor(turn, services);
  const id = cardCommand(turn, 'session.publish', nonce);
  const ids = [...new Set(sessions)].slice(0, mostAtOnce);
  const done = await Promise.all(
    ids.map(async (session) => {
      const committed = await publishSession(services, { id, session, by: turn.actor.id, actor });
      return { session, ...committed };
    }),
  );
  const known = done.filter(({ answer }) => answer.kind !== 'no-such-session');
  const [first, ...others] = known;
  if (!first) {
    return notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  if (others.length > 0) {
    const network = await services.network.get();
    const card = draftsCard({
      language: turn.language,
      items: known.map(({ session, state }) => sessionItem(network, session, state, reader)),
      published: true,
      nonce: services.newId(),
    });
    return { kind: 'card', card };
  }
  const news = first.answer.kind === 'published' ? 'published' : undefined;
  return {
    kind: 'card',
    card: await presentSession(reader, first.session, first.state, services, news),
  };
}
