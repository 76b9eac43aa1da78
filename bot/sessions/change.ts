import { sessionChangedCard } from '../../cards/sessions/session-changed-card.ts';
import type { Decision } from '../../storage/aggregate.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { cardCommand, freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { offerRules } from '../invited.ts';
import { listAtOnce } from '../list-at-once.ts';
import { notice } from '../notice.ts';
import { presentSession } from '../present-session.ts';
import { refreshItem, spreadItems } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { seatNews } from '../shared/seat-news.ts';
import { seatsOn } from '../shared/seats-on.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { allOf, canChange, mattersOf, movesUp, overOf, toldOfChange } from './change-rules.ts';
import { changedFields } from './changed-fields.ts';
import { fieldsOf } from './fields-of.ts';
import { readSessionForm } from './form.ts';
import { type SessionFaults, type TypedFields, typedOver } from './form-fields.ts';
import { movedText } from './moved-text.ts';
import { type FormBase, formBase, formCard } from './show-form.ts';

type Changed =
  | { readonly kind: 'changed'; readonly told: number; readonly moved: number }
  | { readonly kind: 'faults'; readonly faults: SessionFaults }
  | { readonly kind: 'no-such-session' | 'unchanged' | 'over' };

/**
 * What the preview promised, decided on the session as it stands by then: whoever changed something else meanwhile
 * keeps their change.
 */
export async function saveSessionChange(
  turn: Turn,
  input: { readonly session: string; readonly nonce: string; readonly fields: TypedFields },
  services: Services,
): Promise<Reply> {
  const { session: id, nonce, fields: typed } = input;
  const base = await formBase(services);
  const actor = freshActor(turn, services);
  const { answer, state } = await services.committer.run<Session, SessionEvent, Changed>(
    sessionKind,
    sessionPartition(id),
    {
      id: cardCommand(turn, 'session.change', nonce),
      by: turn.actor.id,
      ready: actor.read,
      sends: true,
      decide(session, now) {
        const person = actor.get();
        return person && mayHost(session, person)
          ? decideChange(id, session, { typed, person, base, turn, now })
          : { answer: { kind: 'no-such-session' }, unmarked: true };
      },
    },
  );
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  switch (answer.kind) {
    case 'no-such-session':
      return notice(turn, { notice: 'no-such-session' }, ['sessions']);
    case 'unchanged':
    case 'over':
      return { kind: 'card', card: await presentSession(reader, id, state, services) };
    case 'faults': {
      const fields = typedOver(fieldsOf(state.facts, base.network, turn.language), typed);
      return { kind: 'card', card: formCard(turn, base, fields, answer.faults, { session: id, nonce }) };
    }
    case 'changed': {
      await listAtOnce(services, id);
      const { told, moved } = answer;
      const card = sessionChangedCard({
        language: turn.language,
        session: id,
        facts: state.facts,
        status: state.status,
        told,
        moved,
        over: overOf(state, state.facts),
      });
      return { kind: 'card', card };
    }
  }
}

interface Wish {
  readonly typed: TypedFields;
  readonly person: Person;
  readonly base: FormBase;
  readonly turn: Turn;
  readonly now: Date;
}

function decideChange(
  id: string,
  session: Session,
  { typed, person, base, turn, now }: Wish,
): Decision<SessionEvent, Changed> {
  const at = now.getTime();
  if (!canChange(session, at)) {
    return { answer: { kind: 'over' }, unmarked: true };
  }
  const { network, consultants } = base;
  const standing = { fields: fieldsOf(session.facts, network, turn.language), facts: session.facts };
  const read = readSessionForm(typedOver(standing.fields, typed), {
    now,
    network,
    consultants: consultants.map((consultant) => consultant.id),
    actor: person,
    standing,
  });
  if ('faults' in read) {
    return { answer: { kind: 'faults', faults: read.faults }, unmarked: true };
  }
  const facts = read.sessions[0] ?? session.facts;
  if (Object.keys(changedFields(session.facts, facts, network)).length === 0) {
    return { answer: { kind: 'unchanged' }, unmarked: true };
  }
  const offers = offerRules(network, facts);
  const seats = seatsOn(session, facts, at, offers);
  const told = allOf(toldOfChange(session, mattersOf(session.facts, facts)));
  return {
    answer: { kind: 'changed', told: told.length, moved: movesUp(session, facts, at, offers).length },
    event: { type: 'changed', facts, seats, at },
    texts: told.length > 0 ? [movedText(session.facts)] : [],
    outbox: [
      refreshItem(id),
      ...seatNews(id, session, seats, [], at),
      // One key: a further change before everybody was told makes one message of both.
      ...spreadItems(told, 'changed', { about: 'session-changed', session: id }),
    ],
  };
}
