import { hostedCard } from '../../cards/attendees/hosted-card.ts';
import { readSession } from '../../storage/session.ts';
import { readSessionIndex, type SessionIndexEntry } from '../../storage/session-index.ts';
import { readSessionTexts } from '../../storage/session-texts.ts';
import { mayHost } from '../hosting.ts';
import { noSuchSession } from '../no-session.ts';
import { isHost } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { pageOf } from './content.ts';
import { needsTexts, presentAttendees, readFrame } from './present.ts';
import type { AttendeesView } from './views.ts';

const pageSize = 6;
/** So long after its end (milliseconds) a session is still listed. */
const listedFor = 60 * 86_400_000;

/** `osallistujat`: the only session to come at once, else the list. */
export async function openHosted(turn: Turn, _rest: string, services: Services): Promise<Reply> {
  const { coming, past } = await hosted(turn, services);
  const [only] = coming;
  return only && coming.length === 1
    ? showAttendees(turn, { session: only.id, page: 0, view: 'municipalities' }, services)
    : listCard(turn, [...coming, ...past], 0, services);
}

/** The sessions that a person hosts: those to come, the soonest first, then those of the last weeks. */
export async function listHosted(
  turn: Turn,
  { page }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  const { coming, past } = await hosted(turn, services);
  return listCard(turn, [...coming, ...past], page, services);
}

/** A session's attendees for its hosts; to anybody else it looks as if there were no such session. */
export async function showAttendees(
  turn: Turn,
  {
    session: id,
    page,
    view,
  }: { readonly session: string; readonly page: number; readonly view: AttendeesView },
  services: Services,
): Promise<Reply> {
  const [read, frame] = await Promise.all([
    needsTexts(view)
      ? readSessionTexts(services.tables, id)
      : readSession(services.tables, id).then((session) => session && { session, words: () => '' }),
    readFrame(turn, id, services),
  ]);
  if (!read || !mayHost(read.session, turn.actor)) {
    return noSuchSession(turn);
  }
  const { start, end } = read.session.facts;
  services.recent.note(turn.actor.id, { kind: 'sessions', ids: [id], start, end }, turn.now);
  const reader = { ...turn, alone: turn.place.kind === 'personal' };
  const card = presentAttendees(reader, id, read.session, frame, { view, page }, read.words, services);
  return { kind: 'card', card };
}

async function hosted({ actor, now }: Turn, services: Services) {
  const at = now.getTime();
  const own = (await readSessionIndex(services.tables)).filter(
    (entry) => entry.status !== 'draft' && isHost(entry, actor) && entry.end > at - listedFor,
  );
  const order = (a: SessionIndexEntry, b: SessionIndexEntry) => a.start - b.start || a.id.localeCompare(b.id);
  return {
    coming: own.filter(({ end }) => end > at).sort(order),
    past: own.filter(({ end }) => end <= at).sort((a, b) => order(b, a)),
  };
}

function listCard(
  { language, now, actor }: Turn,
  entries: readonly SessionIndexEntry[],
  asked: number,
  { recent }: Services,
): Reply {
  const { part, page, pages } = pageOf(entries, asked, pageSize);
  recent.note(actor.id, { kind: 'sessions', ids: part.map(({ id }) => id) }, now);
  const items = part.map((entry) => ({
    id: entry.id,
    facts: entry,
    counts: entry.counts,
    status: entry.status,
  }));
  return { kind: 'card', card: hostedCard({ language, now, items, page, pages }) };
}
