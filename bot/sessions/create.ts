import { sessionFormCard } from '../../cards/sessions/session-form-card.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { indexSession } from '../../storage/session-index.ts';
import { cardCommand, freshActor, idOf } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import { periodOn } from '../shared/network.ts';
import type { OutboxItem } from '../shared/outbox.ts';
import type { Session, SessionEvent } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { readSessionForm, type SessionFaults, type SessionFields } from './form.ts';
import { presentSession } from './present.ts';

const noFields: SessionFields = {
  kind: 'themeSeminar',
  titleFi: '',
  titleSv: '',
  date: '',
  start: '09:00',
  end: '15:30',
  place: '',
  remote: 'yes',
  remoteLink: '',
  capacity: '',
  perMunicipality: '',
  closes: '',
  topic: '',
};

/** `uusi tilaisuus`: the form. */
export async function openSessionForm(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  return authorize(turn.actor, 'session.create')
    ? form(turn, noFields, {}, services)
    : notice(turn, { notice: 'not-allowed' });
}

function refresh(session: string): OutboxItem {
  return { kind: 'refresh', key: 'refresh', session };
}

type Created = { readonly kind: 'created' } | { readonly kind: 'not-allowed' };

/** The form sent in: a published session. */
export async function createSession(
  turn: Turn,
  input: { readonly nonce: string; readonly fields: Partial<SessionFields> },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'session.create')) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const network = await services.network.get();
  const fields = { ...noFields, ...input.fields };
  const periods = network.periods.map((p) => ({ from: p.from, to: p.to, topics: p.topics.length }));
  const read = readSessionForm(fields, { now: turn.now, periods, by: turn.actor.id });
  if ('faults' in read) {
    return form(turn, fields, read.faults, services);
  }
  const { facts } = read;
  const command = cardCommand(turn, 'session.create', input.nonce);
  const id = idOf(command);
  const actor = freshActor(turn, services);
  const { answer, state } = await services.committer.run<Session, SessionEvent, Created>(
    sessionKind,
    sessionPartition(id),
    {
      id: command,
      by: turn.actor.id,
      ready: Promise.all([actor.read, indexSession(services.tables, id, facts)]),
      sends: true,
      decide() {
        const person = actor.get();
        return person && authorize(person, 'session.create')
          ? { answer: { kind: 'created' }, event: { type: 'created', facts }, outbox: [refresh(id)] }
          : { answer: { kind: 'not-allowed' }, unmarked: true };
      },
    },
  );
  if (answer.kind === 'not-allowed') {
    return notice(turn, { notice: 'not-allowed' });
  }
  // Who made it is busy then, from now on.
  services.sessionIndex.forget();
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  return {
    kind: 'card',
    card: await presentSession(reader, id, state, state.answers.get(turn.actor.id), services, 'created'),
  };
}

async function form(
  turn: Turn,
  values: SessionFields,
  faults: SessionFaults,
  services: Services,
): Promise<Reply> {
  const network = await services.network.get();
  const topics = periodOn(network, dayOf(turn.now))?.topics ?? [];
  const card = sessionFormCard({
    language: turn.language,
    now: turn.now,
    values,
    faults,
    topics,
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
