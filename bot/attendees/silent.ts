import { type ChaseState, silentCard } from '../../cards/attendees/silent-card.ts';
import { readMarker } from '../../storage/marker.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { noSuchSession } from '../no-session.ts';
import { dayOf } from '../shared/helsinki.ts';
import { spreadItems } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type Around, readAround } from './around.ts';
import { type Chased, chaseList, markOf } from './chase-list.ts';
import { answerOfNetwork, pageOf } from './content.ts';
import { mayChase } from './present.ts';

const pageSize = 20;

type ChaseOutcome = { readonly kind: 'no-such-session' | Exclude<ChaseState, 'preview' | 'sent-today'> };

/** Exactly who of the silent municipalities would get what. Nothing is sent by looking. */
export async function previewSilent(
  turn: Turn,
  { session: id, page }: { readonly session: string; readonly page: number },
  services: Services,
): Promise<Reply> {
  const [session, around, people, sent] = await Promise.all([
    readSession(services.tables, id),
    readAround(id, turn.language, services),
    services.directory.get(),
    readMarker(services.tables, sessionKind.table, sessionPartition(id), commandOf(turn, id)),
  ]);
  if (!mayHost(session, turn.actor)) {
    return noSuchSession(turn);
  }
  const list = listOf(session, around, people);
  const state = stateOf(session, list, turn.now.getTime());
  const shown = sent !== undefined && state === 'preview' ? 'sent-today' : state;
  return chaseReply(turn, { id, session, around, list, page, state: shown }, services);
}

/** One message to each on the list that was seen, once a day; of another list the fresh one is shown instead. */
export async function chaseSilent(
  turn: Turn,
  { session: id, seen }: { readonly session: string; readonly nonce: string; readonly seen: string },
  services: Services,
): Promise<Reply> {
  const actor = freshActor(turn, services);
  const beside = Promise.all([readAround(id, turn.language, services), services.directory.get()]);
  let known: Awaited<typeof beside> | undefined;
  const read = beside.then((both) => {
    known = both;
  });
  const done = await services.committer.run<Session, SessionEvent, ChaseOutcome>(
    sessionKind,
    sessionPartition(id),
    {
      id: commandOf(turn, id),
      by: turn.actor.id,
      ready: Promise.all([actor.read, read]),
      sends: true,
      decide(session, now) {
        if (!known || !mayHost(session, actor.get())) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const list = listOf(session, ...known);
        const state = stateOf(session, list, now.getTime());
        if (state !== 'preview' || markOf(list) !== seen) {
          return { answer: { kind: state === 'preview' ? 'changed' : state }, unmarked: true };
        }
        const told = list.flatMap((one) => one.people.map((person) => person.id));
        const key = `${id}|${dayOf(turn.now)}`;
        return { answer: { kind: 'sent' }, outbox: spreadItems(told, key, { about: 'silent', session: id }) };
      },
    },
  );
  const { state: session, answer, repeated } = done;
  if (answer.kind === 'no-such-session' || !mayHost(session, turn.actor)) {
    return noSuchSession(turn);
  }
  const [around, people] = await beside;
  const list = listOf(session, around, people);
  const state = repeated ? 'sent-today' : answer.kind;
  return chaseReply(turn, { id, session, around, list, page: 0, state }, services);
}

/** The same all day, whoever presses: nobody is reminded twice a day. */
function commandOf({ now }: Turn, session: string): string {
  return hashKey('silent', session, dayOf(now));
}

function listOf(session: Session, around: Around, people: readonly Person[]): readonly Chased[] {
  const { silent } = answerOfNetwork(session, around);
  const name = around.municipality;
  return chaseList(
    silent.toSorted((a, b) => name(a).localeCompare(name(b), 'fi')),
    people,
  );
}

function stateOf(session: Session, list: readonly Chased[], at: number): 'preview' | 'closed' | 'nobody' {
  if (!mayChase(session, at)) {
    return 'closed';
  }
  return list.length === 0 ? 'nobody' : 'preview';
}

function chaseReply(
  { language }: Turn,
  chase: {
    readonly id: string;
    readonly session: Session;
    readonly around: Around;
    readonly list: readonly Chased[];
    readonly page: number;
    readonly state: ChaseState;
  },
  services: Services,
): Reply {
  const { id, session, around, list, state } = chase;
  const { part, page, pages } = pageOf(list, chase.page, pageSize);
  const card = silentCard({
    language,
    session: id,
    facts: session.facts,
    state,
    items: part.map(({ code, people }) => ({ municipality: around.municipality(code), people })),
    silent: list.length,
    messages: list.reduce((sum, { people }) => sum + people.length, 0),
    unknown: list.filter(({ people }) => people.length === 0).length,
    page,
    pages,
    seen: markOf(list),
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
