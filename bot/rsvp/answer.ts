import { shortNotice, shortText } from '../../cards/notice/short.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { clockText, dateText } from '../../cards/text/dates.ts';
import type { Committed } from '../../storage/aggregate.ts';
import { exists } from '../../storage/session.ts';
import { attendeeNames } from '../attendee-names.ts';
import { cardCommand, pressCommand } from '../change.ts';
import { notice } from '../notice.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { OutboxItem } from '../shared/outbox.ts';
import type { Session, Wish } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeOwn } from './change-own.ts';
import { decideAnswer, isFirst, type RsvpOutcome } from './rules.ts';
import { showOwn } from './show-own.ts';

/** A press of an answer's button, on one's own card or on the one that all share in a channel. */
export function answerSession(wish: Wish) {
  return async (
    turn: Turn,
    input: { readonly session: string; readonly nonce?: string | undefined },
    services: Services,
  ): Promise<Reply> => {
    const { answer, state } = await commitAnswer(turn, wish, input, services);
    if (answer.kind === 'no-such-session' || !exists(state)) {
      return notice(turn, { notice: 'no-such-session' }, ['sessions']);
    }
    if (turn.place.kind === 'channel') {
      return { kind: 'note', text: noteOf(turn, answer, state) };
    }
    const first = answer.kind === 'answered' && isFirst(state.answers.get(turn.actor.id));
    return showOwn(turn, input.session, state, services, answer.kind, { firstAnswer: first });
  };
}

function commitAnswer(
  turn: Turn,
  wish: Wish,
  { session: id, nonce }: { readonly session: string; readonly nonce?: string | undefined },
  services: Services,
): Promise<Committed<Session, RsvpOutcome>> {
  const shared = nonce === undefined;
  const tellOwn: OutboxItem = {
    kind: 'tell',
    key: `${turn.activityId}|own|${turn.actor.id}`,
    person: turn.actor.id,
    message: { about: 'own-answer', session: id },
  };
  return changeOwn<RsvpOutcome>(turn, id, services, {
    command: shared ? pressCommand(turn) : cardCommand(turn, `rsvp.${wish}`, nonce),
    // The fresh card shows who else comes.
    ...(turn.place.kind === 'personal' ? { ready: attendeeNames(services, id) } : {}),
    decide(session, { person, at, invited, offers }) {
      const { municipality, group } = person;
      const decision = decideAnswer(session, {
        person: person.id,
        municipality,
        group,
        wish,
        at,
        shared,
        invited,
        offers,
      });
      // In a channel the fresh personal card shows what stands.
      const telling = shared && (decision.event !== undefined || decision.answer.kind === 'stale');
      return { ...decision, outbox: telling ? [tellOwn] : [] };
    },
  });
}

function noteOf(turn: Turn, answer: RsvpOutcome, state: Session): string {
  const { facts } = state;
  const { language } = turn;
  const title = titleOf(language, facts);
  switch (answer.kind) {
    case 'answered':
    case 'unchanged':
      return standingNote(turn, answer, state);
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
    case 'cancelled':
    case 'not-invited':
    case 'remote-full':
    case 'cannot-remote':
    case 'cannot-on-site':
    case 'no-such-session':
      return shortNotice(language, { notice: answer.kind });
  }
}

function standingNote(
  { language, actor, now }: Turn,
  { kind, seat, position }: Extract<RsvpOutcome, { readonly kind: 'answered' | 'unchanged' }>,
  { facts, answers }: Session,
): string {
  const title = titleOf(language, facts);
  const until = answers.get(actor.id)?.waits?.offeredUntil ?? 0;
  if (until > now.getTime()) {
    const time = `${dateText(language, until)} ${clockText(language, until)}`;
    return shortText(language, 'offered', { title, until: time });
  }
  if (position === undefined) {
    return shortText(language, `${kind}-${seat}`, { title, position: 0 });
  }
  return shortText(language, `${kind}-${seat === 'remote' ? 'kept' : 'waiting'}`, { title, position });
}
