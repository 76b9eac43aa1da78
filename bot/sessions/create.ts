import { draftsCard } from '../../cards/sessions/session-drafts-card.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { indexSession } from '../../storage/session-index.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { notice } from '../notice.ts';
import { presentSession, sessionItem } from '../present-session.ts';
import { authorize } from '../shared/authorize.ts';
import { refreshItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Session, SessionFacts } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { earlierSessions } from './earlier.ts';
import { newFields } from './fields-of.ts';
import { readSessionForm } from './form.ts';
import { type TypedFields, typedOver } from './form-fields.ts';
import { formBase, formCard } from './show-form.ts';

/** `uusi tilaisuus`: the form, with what was said of the session, and earlier sessions to begin from. */
export async function openSessionForm(
  turn: Turn,
  said: { readonly fields: TypedFields; readonly heard: string } | undefined,
  services: Services,
): Promise<Reply> {
  const [base, earlier] = await Promise.all([formBase(services), earlierSessions(turn, services)]);
  const fields = { ...newFields(turn.actor), ...said?.fields };
  const more = { earlier, nonce: services.newId(), heard: said?.heard ?? '' };
  const card = formCard(turn, base, fields, {}, more);
  return { kind: 'card', card };
}

interface Created {
  readonly kind: 'created' | 'not-allowed';
}

/** The form sent in: a draft for each date. */
export async function createSession(
  turn: Turn,
  input: { readonly nonce: string; readonly fields: TypedFields },
  services: Services,
): Promise<Reply> {
  const base = await formBase(services);
  const { network, consultants } = base;
  const fields = typedOver(newFields(turn.actor), input.fields);
  const ids = consultants.map(({ id }) => id);
  const read = readSessionForm(fields, { now: turn.now, network, consultants: ids, actor: turn.actor });
  if ('faults' in read) {
    return { kind: 'card', card: formCard(turn, base, fields, read.faults, { nonce: input.nonce }) };
  }
  const command = cardCommand(turn, 'session.create', input.nonce);
  const actor = freshActor(turn, services);
  const made = await Promise.all(
    read.sessions.map((facts, n) => createDraft(idOfDate(command, n), facts, { command, actor }, services)),
  );
  const states = made.flatMap(({ answer, id, state }) => (answer.kind === 'created' ? [{ id, state }] : []));
  const [first] = states;
  if (!first) {
    return notice(turn, { notice: 'not-allowed' });
  }
  // Who made it is busy then, from now on.
  services.sessionIndex.forget();
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  const card =
    states.length === 1
      ? await presentSession(reader, first.id, first.state, services, 'created')
      : draftsCard({
          language: turn.language,
          items: states.map(({ id, state }) => sessionItem(network, id, state, reader)),
          published: false,
          nonce: services.newId(),
        });
  return { kind: 'card', card };
}

/** The first date's session has the command's own id, the others' follow from it. */
function idOfDate(command: string, n: number): string {
  return n === 0 ? idOf(command) : `${idOf(command)}-${n + 1}`;
}

async function createDraft(
  id: string,
  facts: SessionFacts,
  {
    command,
    actor,
  }: {
    readonly command: string;
    readonly actor: { readonly read: Promise<void>; readonly get: () => Person | undefined };
  },
  services: Services,
) {
  const done = await services.committer.run<Session, SessionEvent, Created>(
    sessionKind,
    sessionPartition(id),
    {
      id: command,
      by: facts.createdBy ?? '',
      ready: Promise.all([actor.read, indexSession(services.tables, id, facts, 'draft')]),
      sends: true,
      decide() {
        const person = actor.get();
        return person && authorize(person, 'session.create')
          ? {
              answer: { kind: 'created' },
              event: { type: 'created', facts, draft: true },
              outbox: [refreshItem(id)],
            }
          : { answer: { kind: 'not-allowed' }, unmarked: true };
      },
    },
  );
  return { ...done, id };
}
