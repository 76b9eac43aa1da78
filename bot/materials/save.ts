import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { cardCommand, freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { refreshItem } from '../shared/outbox.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import type { Materials } from './form.ts';

export interface SaveOutcome {
  readonly kind: 'saved' | 'unchanged' | 'no-such-session';
}

/** Keeps a session's links. Nobody hears that the session has changed: it has not for those who come. */
export function keepMaterials(
  turn: Turn,
  { session: id, nonce }: { readonly session: string; readonly nonce: string },
  read: Materials,
  services: Services,
) {
  const actor = freshActor(turn, services);
  return services.committer.run<Session, SessionEvent, SaveOutcome>(sessionKind, sessionPartition(id), {
    id: cardCommand(turn, 'materials.save', nonce),
    by: turn.actor.id,
    ready: actor.read,
    sends: true,
    decide(session, now) {
      if (!mayHost(session, actor.get())) {
        return { answer: { kind: 'no-such-session' }, unmarked: true };
      }
      const { facts } = session;
      const same =
        facts.materials === read.materials &&
        facts.recording === read.recording &&
        (facts.materialsToAll ?? false) === read.materialsToAll;
      return same
        ? { answer: { kind: 'unchanged' }, unmarked: true }
        : {
            answer: { kind: 'saved' },
            event: { type: 'changed', facts: { ...facts, ...read }, seats: [], at: now.getTime() },
            outbox: [refreshItem(id)],
          };
    },
  });
}
