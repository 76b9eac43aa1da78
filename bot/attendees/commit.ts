import type { Committed, Decision } from '../../storage/aggregate.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { refreshItem, type SessionAbout } from '../shared/outbox.ts';
import { seatNews } from '../shared/seat-news.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';
import type { Frame } from './present.ts';
import type { HostDecision, HostOutcome } from './rules.ts';

/** A host's decision about one attendee, with the words that go with it and who is told. */
interface HostChange {
  readonly decision: HostDecision;
  readonly texts: NonNullable<Decision<SessionEvent, HostOutcome>['texts']>;
  readonly about: SessionAbout;
  readonly who: string;
  readonly tell: { readonly person: string; readonly who?: string } | undefined;
}

/**
 * Commits a host's change; refused to whoever is no host at that moment. What it is decided with and shown with
 * is read beside the session. A refusal depends on the clock: unmarked.
 */
export async function commitAsHost(
  turn: Turn,
  what: {
    readonly id: string;
    readonly command: string;
    readonly frame: Promise<Frame>;
    readonly beside: Promise<unknown>;
  },
  services: Services,
  decide: (session: Session, at: number, frame: Frame) => HostChange,
): Promise<Committed<Session, HostOutcome>> {
  const { id, command, beside } = what;
  const actor = freshActor(turn, services);
  let frame: Frame | undefined;
  const framed = what.frame.then((read) => {
    frame = read;
  });
  return services.committer.run<Session, SessionEvent, HostOutcome>(sessionKind, sessionPartition(id), {
    id: command,
    by: turn.actor.id,
    ready: Promise.all([actor.read, framed, beside]),
    sends: true,
    decide(session, now) {
      if (!frame || !mayHost(session, actor.get())) {
        return { answer: { kind: 'no-such-session' }, unmarked: true };
      }
      const at = now.getTime();
      const { decision, texts, about, who, tell } = decide(session, at, frame);
      const { event } = decision;
      if (event?.type !== 'seated' && event?.type !== 'late-decided') {
        return { ...decision, unmarked: true };
      }
      return {
        ...decision,
        texts,
        outbox: [
          refreshItem(id),
          ...seatNews(id, session, event.seats, [who], at),
          ...(tell ? [tellOne(id, `${command}|${about}`, about, tell)] : []),
        ],
      };
    },
  });
}

function tellOne(
  session: string,
  key: string,
  about: SessionAbout,
  { person, who }: { readonly person: string; readonly who?: string },
) {
  return {
    kind: 'tell',
    key,
    person,
    message: { about, session, ...(who === undefined ? {} : { who }) },
  } as const;
}
