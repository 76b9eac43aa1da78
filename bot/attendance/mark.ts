import type { Committed } from '../../storage/aggregate.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { cardCommand, freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { refreshItem } from '../shared/outbox.ts';
import type { Attendance, Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import { rosterNames } from './present.ts';
import type { RosterNames } from './roster.ts';
import { noMarking } from './rules.ts';

/** `changed`: others hold places now than were shown; nothing was marked. `not-now`: as `noMarking` says. */
export interface MarkOutcome {
  readonly kind: 'saved' | 'changed' | 'not-now' | 'no-such-session';
}
export type Marking = Committed<Session, MarkOutcome>;

type Stamp = Pick<Attendance, 'at' | 'by'>;
type Attended = Extract<SessionEvent, { readonly type: 'attended' }>;

/** Marks who was there; `decide` gives undefined for a page that is not the one shown. */
export async function mark(
  turn: Turn,
  verb: string,
  { session: id, nonce }: { readonly session: string; readonly nonce: string },
  services: Services,
  decide: (session: Session, names: RosterNames, stamp: Stamp) => Attended | undefined,
): Promise<Marking> {
  const actor = freshActor(turn, services);
  let names: RosterNames | undefined;
  const read = rosterNames(services, id).then((found) => {
    names = found;
  });
  return services.committer.run<Session, SessionEvent, MarkOutcome>(sessionKind, sessionPartition(id), {
    id: cardCommand(turn, verb, nonce),
    by: turn.actor.id,
    ready: Promise.all([actor.read, read]),
    sends: true,
    decide(session, now) {
      const at = now.getTime();
      if (!names || !mayHost(session, actor.get())) {
        return { answer: { kind: 'no-such-session' }, unmarked: true };
      }
      if (noMarking(session, at)) {
        return { answer: { kind: 'not-now' }, unmarked: true };
      }
      const event = decide(session, names, { at, by: turn.actor.id });
      return event
        ? { answer: { kind: 'saved' }, event, outbox: [refreshItem(id)] }
        : { answer: { kind: 'changed' }, unmarked: true };
    },
  });
}
