import { sessionCancelCard } from '../../cards/sessions/session-cancel-card.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { cancelledKey, sessionText } from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { listAtOnce } from '../list-at-once.ts';
import { notice } from '../notice.ts';
import { presentSession } from '../present-session.ts';
import { refreshItem, spreadItems } from '../shared/outbox.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { decideCancel, type SessionCancelled } from './cancel-rules.ts';
import { concerned } from './change-rules.ts';

interface Ref {
  readonly session: string;
}

/** Asks for the reason, and says who will be told of it. */
export async function openSessionCancel(
  turn: Turn,
  { session: id }: Ref,
  services: Services,
): Promise<Reply> {
  const session = await readSession(services.tables, id);
  if (!mayHost(session, turn.actor)) {
    return notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  return session.status === 'cancelled' || turn.now.getTime() >= session.facts.end
    ? asItStands(turn, id, session, services)
    : { kind: 'card', card: askReason(turn, id, session, { nonce: services.newId() }) };
}

/** Called off for good. A draft just goes, and nobody is told of what they never saw. */
export async function cancelSession(
  turn: Turn,
  input: Ref & { readonly nonce: string; readonly reason: string },
  services: Services,
): Promise<Reply> {
  const { session: id, nonce } = input;
  const reason = input.reason.trim();
  const actor = freshActor(turn, services);
  const { answer, state } = await services.committer.run<Session, SessionEvent, SessionCancelled>(
    sessionKind,
    sessionPartition(id),
    {
      id: cardCommand(turn, 'session.cancel', nonce),
      by: turn.actor.id,
      ready: actor.read,
      sends: true,
      decide(session, now) {
        if (!mayHost(session, actor.get())) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const { kind, people } = decideCancel(session, reason, now.getTime());
        if (kind !== 'cancelled' && kind !== 'discarded') {
          return { answer: { kind, told: 0 }, unmarked: true };
        }
        return {
          answer: { kind, told: people.length },
          event: {
            type: 'cancelled',
            at: now.getTime(),
            reason: reason === '' ? '' : hashKey('reason', nonce, reason),
          },
          texts: reason === '' ? [] : [sessionText(cancelledKey, reason)],
          outbox: [
            refreshItem(id),
            ...spreadItems(people, 'cancelled', { about: 'session-cancelled', session: id }),
          ],
        };
      },
    },
  );
  switch (answer.kind) {
    case 'no-such-session':
      return notice(turn, { notice: 'no-such-session' }, ['sessions']);
    case 'over':
      return asItStands(turn, id, state, services);
    case 'reason-missing':
    case 'too-long':
      return {
        kind: 'card',
        card: askReason(turn, id, state, { nonce, typed: input.reason, fault: answer.kind }),
      };
    case 'cancelled':
    case 'discarded': {
      await listAtOnce(services, id);
      const done = { kind: answer.kind, told: answer.told ?? 0 };
      return { kind: 'card', card: askReason(turn, id, state, { nonce, done }) };
    }
  }
}

function askReason(
  turn: Turn,
  id: string,
  session: Session,
  more: Pick<Parameters<typeof sessionCancelCard>[0], 'nonce' | 'typed' | 'fault' | 'done'>,
) {
  const told = concerned(session);
  return sessionCancelCard({
    language: turn.language,
    session: id,
    facts: session.facts,
    draft: session.status === 'draft',
    told: { coming: told.coming.length, colleagues: told.colleagues.length },
    ...more,
  });
}

async function asItStands(turn: Turn, id: string, session: Session, services: Services): Promise<Reply> {
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  return { kind: 'card', card: await presentSession(reader, id, session, services) };
}
