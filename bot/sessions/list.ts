import type { SessionItem } from '../../cards/sessions/session-item.ts';
import { sessionsCard } from '../../cards/sessions/sessions-card.ts';
import { readReferences } from '../../storage/references.ts';
import { readSessionIndex, type SessionIndexEntry } from '../../storage/session-index.ts';
import { notice } from '../notice.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { presentSession, readOwn, sessionItem, topicOf } from './present.ts';

const pageSize = 5;

/** `tilaisuudet` and `ilmoittautumiset`: what is coming, by time, with one's own answer. */
export async function listSessions(
  turn: Turn,
  { page, mine }: { readonly page: number; readonly mine: boolean },
  services: Services,
): Promise<Reply> {
  const alone = turn.place.kind === 'personal' || mine;
  const [index, references, network] = await Promise.all([
    readSessionIndex(services.tables),
    alone ? readReferences(services.tables, turn.actor.id) : [],
    services.network.get(),
  ]);
  const referred = new Set(references);
  const coming = index
    .filter((entry) => entry.end > turn.now.getTime() && (!mine || referred.has(entry.id)))
    .sort((a, b) => a.start - b.start || a.id.localeCompare(b.id));
  if (coming.length === 1 && coming[0] && coming[0].sequence > 0 && alone) {
    return showSession(turn, { session: coming[0].id }, services);
  }
  const pages = Math.max(1, Math.ceil(coming.length / pageSize));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const read = await Promise.all(
    coming
      .slice(shown * pageSize, (shown + 1) * pageSize)
      .map((entry) =>
        referred.has(entry.id) || entry.sequence === 0
          ? exactItem(turn, entry, services)
          : indexedItem(entry),
      ),
  );
  const items = read.filter((item) => item !== undefined);
  const featured = alone && !mine ? items.find((item) => mayAnswer(item, turn.now) && !item.own) : undefined;
  const card = sessionsCard({
    language: turn.language,
    now: turn.now,
    heading: mine ? 'mine' : 'coming',
    items: items.filter((item) => item !== featured),
    ...(featured ? { featured } : {}),
    page: shown,
    pages,
    nonce: services.newId(),
  });
  return { kind: 'card', card, public: !alone };

  /** Read where the truth is: one's own change shows at once. The index may be ahead of a session that never came. */
  async function exactItem(
    asked: Turn,
    entry: SessionIndexEntry,
    from: Services,
  ): Promise<SessionItem | undefined> {
    const found = await readOwn(from, entry.id, asked.actor.id);
    const reader = { reader: asked.actor, language: asked.language };
    return found ? sessionItem(network, entry.id, found.session, found.own, reader) : undefined;
  }

  function indexedItem(entry: SessionIndexEntry): SessionItem {
    const { id, counts, sequence: _sequence, ...facts } = entry;
    const topic = topicOf(network, facts, turn.language);
    return { id, counts, facts, ...(topic === undefined ? {} : { topic }) };
  }
}

function mayAnswer({ facts }: SessionItem, now: Date): boolean {
  const at = now.getTime();
  return at < facts.closes && at < facts.start && (facts.opens === undefined || at >= facts.opens);
}

/** One session as the person sees it. */
export async function showSession(
  turn: Turn,
  { session: id }: { readonly session: string },
  services: Services,
): Promise<Reply> {
  const found = await readOwn(services, id, turn.actor.id);
  if (!found) {
    return notice(turn, { notice: 'no-such-session' }, ['sessions']);
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  return { kind: 'card', card: await presentSession(reader, id, found.session, found.own, services) };
}
