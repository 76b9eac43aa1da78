import type { SessionItem } from '../../cards/sessions/session-item.ts';
import { byKind, sessionsCard } from '../../cards/sessions/sessions-card.ts';
import { type Reference, readReferences } from '../../storage/references.ts';
import { exists, readSession } from '../../storage/session.ts';
import { readSessionIndex, type SessionIndexEntry } from '../../storage/session-index.ts';
import { concerns, maySee } from '../invited.ts';
import { notice } from '../notice.ts';
import { presentSession, sessionItem, topicOf } from '../present-session.ts';
import { type Network, sessionKinds } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import { noRegistration } from '../shared/registration-time.ts';
import { noFilter, type SessionFilter } from '../shared/session-filter.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { fitting, nearest } from './filter.ts';

const pageSize = 5;
/** Where none is as was asked for, so many of the others are shown. */
const mostNear = 3;

interface ListInput {
  readonly page: number;
  readonly mine: boolean;
  readonly filter?: SessionFilter | undefined;
}

/**
 * `tilaisuudet` and `ilmoittautumiset`: what is coming, or what of it is asked for; what concerns the person first, with
 * their own answers.
 */
export async function listSessions(
  turn: Turn,
  { page, mine, filter = noFilter }: ListInput,
  services: Services,
): Promise<Reply> {
  const alone = turn.place.kind === 'personal' || mine;
  const [index, references, network] = await Promise.all([
    readSessionIndex(services.tables),
    alone ? readReferences(services.tables, turn.actor.id) : [],
    services.network.get(),
  ]);
  const own = new Map(references.map((reference) => [reference.session, reference]));
  const foreign = (entry: SessionIndexEntry) => alone && !mine && !concerns(network, entry, turn.actor);
  const all = comingOf(index, turn, alone)
    .filter((entry) =>
      mine ? own.has(entry.id) : entry.status !== 'cancelled' || wasComing(own.get(entry.id)),
    )
    .sort((a, b) => Number(foreign(a)) - Number(foreign(b)) || a.start - b.start || a.id.localeCompare(b.id));
  const [only, ...further] = all;
  const fit = fitting(all, filter);
  if (only && further.length === 0 && only.sequence > 0 && alone && fit.length > 0) {
    return showSession(turn, { session: only.id }, services);
  }
  const missed = fit.length === 0 && all.length > 0;
  const coming = missed ? near(all, foreign, filter) : fit;
  const pages = Math.max(1, Math.ceil(coming.length / pageSize));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const entries = coming.slice(shown * pageSize, (shown + 1) * pageSize);
  const frame = { turn, network, services };
  const read = await Promise.all(entries.map((entry) => itemOf(entry, own.get(entry.id), frame)));
  const items = read.filter((item) => item !== undefined);
  const foreignIds = new Set(entries.filter(foreign).map(({ id }) => id));
  const featured =
    alone && !mine && !missed
      ? items.find((item) => mayAnswer(item, turn.now) && !item.own && !foreignIds.has(item.id))
      : undefined;
  // In the order of the card: the one to answer stands first.
  const others = items.filter((item) => item !== featured);
  const [theirs, foreigners] = [false, true].map((is) =>
    others.filter(({ id }) => (!missed && foreignIds.has(id)) === is),
  );
  const listed = mine || missed ? others : [theirs, foreigners].flatMap((some) => byKind(some ?? []));
  const order = [...(featured ? [featured] : []), ...listed];
  services.recent.note(turn.actor.id, { kind: 'sessions', ids: order.map(({ id }) => id) }, turn.now);
  const card = sessionsCard({
    language: turn.language,
    now: turn.now,
    heading: mine ? 'mine' : 'coming',
    items: others,
    foreign: foreignIds,
    ...(featured ? { featured } : {}),
    kinds: kindsOf(missed ? all : fitting(all, { ...filter, kinds: [] })),
    all: all.length,
    filter,
    missed,
    page: shown,
    pages,
    nonce: services.newId(),
  });
  return { kind: 'card', card, public: !alone };
}

/** What is meant for others only where there is nothing else. */
function near(
  all: readonly SessionIndexEntry[],
  foreign: (entry: SessionIndexEntry) => boolean,
  filter: SessionFilter,
): readonly SessionIndexEntry[] {
  const own = all.filter((entry) => !foreign(entry));
  return nearest(own.length > 0 ? own : all, filter, mostNear);
}

/** Before they are over. A draft is for its hosts, and not for a card that a channel sees. */
function comingOf(
  index: readonly SessionIndexEntry[],
  { actor, now }: Turn,
  alone: boolean,
): SessionIndexEntry[] {
  return index.filter(
    (entry) =>
      entry.end > now.getTime() &&
      maySee({ status: entry.status, facts: entry }, actor) &&
      (alone || entry.status !== 'draft'),
  );
}

/** That a session is called off concerns who would have come; an answer on its way counts. */
function wasComing(reference: Reference | undefined): boolean {
  return reference !== undefined && (reference.own?.seat !== 'no' || reference.own.waits);
}

/** The kinds that there are, with how many of each. */
function kindsOf(entries: readonly SessionIndexEntry[]) {
  return sessionKinds
    .map((kind) => ({ kind, n: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ n }) => n > 0);
}

interface ItemFrame {
  readonly turn: Turn;
  readonly network: Network;
  readonly services: Services;
}

/**
 * As the index and the person's own notes have it; read where the truth is when an answer is on its way, so that
 * one's own change shows at once. The index may be ahead of a session that never came.
 */
async function itemOf(
  entry: SessionIndexEntry,
  reference: Reference | undefined,
  { turn, network, services }: ItemFrame,
): Promise<SessionItem | undefined> {
  if (entry.sequence === 0 || (reference && !reference.own)) {
    const session = await readSession(services.tables, entry.id);
    return session && exists(session) && maySee(session, turn.actor)
      ? sessionItem(network, entry.id, session, { reader: turn.actor, language: turn.language })
      : undefined;
  }
  const { id, counts, status } = entry;
  const topic = topicOf(network, entry, turn.language);
  const own = reference?.own;
  // Who holds a place and waits waits for the other kind.
  const waitsFor = own?.seat === 'remote' ? 'onSite' : 'remote';
  return {
    id,
    counts,
    status,
    facts: entry,
    ...(topic === undefined ? {} : { topic }),
    ...(own ? { own: { seat: own.seat, ...(own.waits && own.seat !== 'waiting' ? { waitsFor } : {}) } } : {}),
  };
}

function mayAnswer({ facts, status }: SessionItem, now: Date): boolean {
  return status === 'published' && noRegistration({ facts, status }, now.getTime()) === undefined;
}

/** One session as the person sees it, in another language when asked so. */
export async function showSession(
  turn: Turn,
  {
    session: id,
    in: language = turn.language,
    aside,
  }: { readonly session: string; readonly in?: Language | undefined; readonly aside?: boolean },
  services: Services,
): Promise<Reply> {
  const session = await readSession(services.tables, id);
  if (!session || !exists(session) || !maySee(session, turn.actor)) {
    return notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  const reader = { reader: turn.actor, language, now: turn.now };
  const { start, end } = session.facts;
  services.recent.note(turn.actor.id, { kind: 'sessions', ids: [id], start, end }, turn.now);
  return { kind: 'card', card: await presentSession(reader, id, session, services), beside: aside === true };
}
