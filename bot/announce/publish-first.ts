import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { publishSession } from '../publish-session.ts';
import type { Session } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';

export type PublishedFirst =
  | { readonly ok: true; readonly session: Session }
  /** It is called off, has begun, or is not theirs: nothing is sent. */
  | { readonly ok: false; readonly reply: Reply };

/** What is announced is known to all: a draft is published before it is sent anywhere. */
export async function publishFirst(
  turn: Turn,
  { session: id, nonce }: { readonly session: string; readonly nonce: string },
  services: Services,
): Promise<PublishedFirst> {
  const { answer, state } = await publishSession(services, {
    id: hashKey('publish', cardCommand(turn, 'announce.send', nonce)),
    session: id,
    by: turn.actor.id,
    actor: freshActor(turn, services),
  });
  const kind =
    answer.kind === 'published' && state.facts.start <= turn.now.getTime() ? ('past' as const) : answer.kind;
  return kind === 'published'
    ? { ok: true, session: state }
    : { ok: false, reply: notice(turn, { notice: kind }, ['sessions', 'new-session']) };
}
