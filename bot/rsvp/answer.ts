import { shortNotice, shortText } from '../../cards/notice/short.ts';
import type { Committed } from '../../storage/aggregate.ts';
import { refer } from '../../storage/references.ts';
import { exists, sessionKind, sessionPartition } from '../../storage/session.ts';
import { cardCommand, freshActor, pressCommand } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { OutboxItem } from '../shared/outbox.ts';
import type { Session, SessionEvent, Wish } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { decideAnswer, type RsvpOutcome } from './rules.ts';

/** Shows a session to one person; composed outside, since features do not know each other. */
export type PresentSession = (
  turn: Turn,
  id: string,
  session: Session,
  services: Services,
  news:
    | 'answered'
    | 'unchanged'
    | 'stale'
    | 'not-open'
    | 'closed'
    | 'past'
    | 'cannot-remote'
    | 'cannot-on-site',
) => Promise<Reply>;

/** A press of an answer's button, on one's own card or on the one that all share in a channel. */
export function answerSession(wish: Wish, show: PresentSession) {
  return async (
    turn: Turn,
    input: { readonly session: string; readonly nonce?: string | undefined },
    services: Services,
  ): Promise<Reply> => {
    const done = await commitAnswer(turn, wish, input, services);
    const { answer, state } = done;
    if (answer.kind === 'no-such-session' || !exists(state)) {
      return notice(turn, { notice: 'no-such-session' }, ['sessions']);
    }
    return turn.place.kind === 'channel'
      ? { kind: 'note', text: noteOf(turn, answer, state) }
      : show(turn, input.session, state, services, answer.kind);
  };
}

async function commitAnswer(
  turn: Turn,
  wish: Wish,
  { session: id, nonce }: { readonly session: string; readonly nonce?: string | undefined },
  services: Services,
): Promise<Committed<Session, RsvpOutcome>> {
  const shared = nonce === undefined;
  const actor = freshActor(turn, services);
  const tellOwn: OutboxItem = {
    kind: 'tell',
    key: `${turn.activityId}|own|${turn.actor.id}`,
    person: turn.actor.id,
    message: { about: 'own-answer', session: id },
  };
  return services.committer.run<Session, SessionEvent, RsvpOutcome>(sessionKind, sessionPartition(id), {
    id: shared ? pressCommand(turn) : cardCommand(turn, `rsvp.${wish}`, nonce),
    by: turn.actor.id,
    ready: Promise.all([actor.read, refer(services.tables, turn.actor.id, id)]),
    sends: true,
    decide(session, now) {
      const person = actor.get();
      if (!person || !authorize(person, 'session.answer') || !exists(session)) {
        return { answer: { kind: 'no-such-session' }, unmarked: true };
      }
      const { municipality } = person;
      const decision = decideAnswer(session, {
        person: person.id,
        municipality,
        wish,
        at: now.getTime(),
        shared,
      });
      if (decision.event === undefined) {
        // In a channel the fresh personal card shows what stands. A refusal depends on the clock: not remembered.
        const outbox = shared && decision.answer.kind === 'stale' ? [tellOwn] : [];
        return { ...decision, outbox, unmarked: true };
      }
      const promoted = (decision.promoted ?? []).map(
        (to): OutboxItem => ({
          kind: 'tell',
          key: `${id}|${now.getTime()}|freed|${to}`,
          person: to,
          message: { about: 'place-freed', session: id },
        }),
      );
      const refresh: OutboxItem = { kind: 'refresh', key: 'refresh', session: id };
      return { ...decision, outbox: [refresh, ...promoted, ...(shared ? [tellOwn] : [])] };
    },
  });
}

function noteOf(turn: Turn, answer: RsvpOutcome, { facts }: Session): string {
  const { language } = turn;
  const title = language === 'sv' ? facts.titleSv : facts.titleFi;
  switch (answer.kind) {
    case 'answered':
    case 'unchanged':
      return answer.seat === 'waiting'
        ? shortText(language, `${answer.kind}-waiting`, { title, position: answer.position ?? 0 })
        : shortText(language, `${answer.kind}-${answer.seat}`, { title });
    case 'stale':
      return shortText(language, 'stale', { title });
    case 'not-open':
      return shortNotice(language, {
        notice: 'not-open',
        params: { day: dayOf(new Date(facts.opens ?? 0)) },
      });
    case 'closed':
      return shortNotice(language, { notice: 'closed', params: { day: dayOf(new Date(facts.closes - 1)) } });
    case 'past':
    case 'cannot-remote':
    case 'cannot-on-site':
    case 'no-such-session':
      return shortNotice(language, { notice: answer.kind });
  }
}
