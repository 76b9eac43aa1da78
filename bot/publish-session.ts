import type { Committed } from '../storage/aggregate.ts';
import { sessionKind, sessionPartition } from '../storage/session.ts';
import { mayHost } from './hosting.ts';
import { listAtOnce } from './list-at-once.ts';
import { refreshItem } from './shared/outbox.ts';
import type { Person } from './shared/people.ts';
import type { Session } from './shared/session.ts';
import type { SessionEvent } from './shared/session-events.ts';
import type { Services } from './turn.ts';

export interface Published {
  readonly kind: 'published' | 'cancelled' | 'past' | 'no-such-session';
}

interface PublishCommand {
  readonly id: string;
  readonly session: string;
  readonly by: string;
  /** Who acts, read anew. */
  readonly actor: { readonly read: Promise<void>; readonly get: () => Person | undefined };
}

/** Makes a draft known to all. What is known already stays as it is. */
export async function publishSession(
  services: Services,
  { id, session, by, actor }: PublishCommand,
): Promise<Committed<Session, Published>> {
  const done = await services.committer.run<Session, SessionEvent, Published>(
    sessionKind,
    sessionPartition(session),
    {
      id,
      by,
      ready: actor.read,
      sends: true,
      decide(state, now) {
        if (!mayHost(state, actor.get())) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        if (state.status !== 'draft') {
          return { answer: { kind: state.status }, unmarked: true };
        }
        const at = now.getTime();
        return state.facts.start <= at
          ? { answer: { kind: 'past' }, unmarked: true }
          : {
              answer: { kind: 'published' },
              event: { type: 'published', at },
              outbox: [refreshItem(session)],
            };
      },
    },
  );
  if (done.answer.kind === 'published') {
    await listAtOnce(services, session);
  }
  return done;
}
