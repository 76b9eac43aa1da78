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
/** Those of a day or a month stand on one page. */
const mostAsked = 12;
/** So long after its end (milliseconds) a session is still listed. */
const listedFor = 60 * 86_400_000;

/** `osallistujat`: the only session to come at once, else the list. */
export async function openHosted(turn: Turn, services: Services): Promise<Reply> {
  const { coming, past } = await sessionsHosted(turn, services);
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
  const { coming, past } = await sessionsHosted(turn, services);
  return listCard(turn, [...coming, ...past], page, services);
}

/** Some of them to choose from; where there is none of those that were asked for, all. `asked`: what was asked for, in words. */
export async function chooseHosted(
  turn: Turn,
  some: readonly SessionIndexEntry[],
  asked: string,
  services: Services,
): Promise<Reply> {
  if (some.length > 0) {
    return listCard(turn, some.slice(0, mostAsked), 0, services, { asked, n: some.length });
  }
  const { coming, past } = await sessionsHosted(turn, services);
  return listCard(turn, [...coming, ...past], 0, services, { asked, n: 0 });
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

/** Those to come, the soonest first, and those of the last weeks, the latest first. */
export async function sessionsHosted({ actor, now }: Turn, services: Services) {
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
  found?: { readonly asked: string; readonly n: number },
): Reply {
  const size = found && found.n > 0 ? mostAsked : pageSize;
  const { part, page, pages } = pageOf(entries, asked, size);
  recent.note(actor.id, { kind: 'sessions', ids: part.map(({ id }) => id) }, now);
  const items = part.map((entry) => ({
    id: entry.id,
    facts: entry,
    counts: entry.counts,
    status: entry.status,
  }));
  return { kind: 'card', card: hostedCard({ language, now, items, page, pages, found }) };
}
