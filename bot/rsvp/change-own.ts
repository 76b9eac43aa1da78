import type { Committed, Decision } from '../../storage/aggregate.ts';
import { refer, settle, unrefer } from '../../storage/references.ts';
import { exists, sessionKind, sessionPartition } from '../../storage/session.ts';
import { dietKey, sessionText } from '../../storage/session-texts.ts';
import { freshActor } from '../change.ts';
import { answering, concerns, maySee, offerRules } from '../invited.ts';
import { authorize } from '../shared/authorize.ts';
import { refreshItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { seatNews } from '../shared/seat-news.ts';
import type { OfferRules } from '../shared/seating.ts';
import type { SeatChange, Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services, Turn } from '../turn.ts';

/** What a rule needs to know beside the session. */
export interface OwnAct {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly invited: boolean;
  readonly offers: OfferRules;
}

export interface OwnChange<A> {
  readonly command: string;
  /** What else must have been read or written before deciding. */
  readonly ready?: Promise<unknown>;
  /** `event` and what goes with it; who moves up because of it is told without saying so. */
  decide(
    session: Session,
    act: OwnAct,
  ): Decision<SessionEvent, A> & {
    /** Who learns of their new place otherwise than by such a message. */
    readonly knowing?: readonly string[] | undefined;
  };
}

export interface NoSuchSession {
  readonly kind: 'no-such-session';
}

/** Changes how the actor, and who depends on them, stands in a session. */
export async function changeOwn<A>(
  turn: Turn,
  id: string,
  services: Services,
  change: OwnChange<A>,
): Promise<Committed<Session, A | NoSuchSession>> {
  const network = await services.network.get();
  const actor = freshActor(turn, services);
  const { command } = change;
  const pending = refer(services.tables, turn.actor.id, id);
  let isTheirs = true;
  const done = await services.committer.run<Session, SessionEvent, A | NoSuchSession>(
    sessionKind,
    sessionPartition(id),
    {
      id: command,
      by: turn.actor.id,
      ready: Promise.all([actor.read, pending, change.ready]),
      sends: true,
      decide(session, now) {
        const fresh = actor.get();
        const person = fresh && answering(network, session, fresh);
        isTheirs = exists(session) && person !== undefined && maySee(session, person);
        if (!isTheirs || !person || !authorize(person, 'session.answer')) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const at = now.getTime();
        const { knowing, ...decision } = change.decide(session, {
          person,
          at,
          invited: concerns(network, session.facts, person),
          offers: offerRules(network, session.facts),
        });
        const { event } = decision;
        if (!event) {
          // A refusal depends on the clock: not remembered.
          return { ...decision, unmarked: true };
        }
        const seats = 'seats' in event ? event.seats : [];
        return {
          ...decision,
          texts: [...erasedDiets(session, seats), ...(decision.texts ?? [])],
          outbox: [
            refreshItem(id),
            ...seatNews(id, session, seats, knowing ?? [person.id], at),
            ...(decision.outbox ?? []),
          ],
        };
      },
    },
  );
  const own = done.state.answers.get(turn.actor.id);
  if (!isTheirs) {
    await unrefer(services.tables, await pending);
  } else if (own) {
    // For the lists alone, which read the session itself until this is done.
    void pending.then((before) => settle(services.tables, before, own)).catch(() => undefined);
  }
  return done;
}

/** Diets of those who do not come any more. */
function erasedDiets(session: Session, seats: readonly SeatChange[]) {
  return seats
    .filter(({ who, answer }) => session.answers.get(who)?.diet && !answer.diet)
    .map(({ who }) => sessionText(dietKey(who), ''));
}
