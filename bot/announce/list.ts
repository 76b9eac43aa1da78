import { announcementsCard } from '../../cards/announce/announcements-card.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { type AnnouncementIndexEntry, readAnnouncementIndex } from '../../storage/announcement-index.ts';
import { readSessionIndex, type SessionIndexEntry } from '../../storage/session-index.ts';
import { readUndelivered } from '../../storage/undelivered.ts';
import { countTargets, isOut } from '../shared/announcement.ts';
import { authorize } from '../shared/authorize.ts';
import { isHost } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { onManaged } from './on-managed.ts';
import { notAllowed } from './refuse.ts';
import { showReport } from './report.ts';
import { reviewReply } from './review.ts';

const pageSize = 8;

/** What a person has announced or may see to: the newest first. */
export async function listAnnouncements(
  turn: Turn,
  { page: asked, aside }: { readonly page: number; readonly aside?: boolean },
  services: Services,
): Promise<Reply> {
  const { actor, language } = turn;
  if (!authorize(actor, 'session.announce')) {
    return notAllowed(turn);
  }
  const [entries, sessions, undelivered] = await Promise.all([
    readAnnouncementIndex(services.tables),
    readSessionIndex(services.tables),
    authorize(actor, 'undelivered.see') ? readUndelivered(services.tables) : [],
  ]);
  const bySession = new Map(sessions.map((session) => [session.id, session]));
  const rows = entries
    .filter((entry) => entry.status !== 'discarded' && isSeenBy(entry, turn, bySession))
    .sort((a, b) => (b.at ?? b.changedAt) - (a.at ?? a.changedAt) || a.id.localeCompare(b.id));
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const card = announcementsCard({
    language,
    rows: rows.slice(page * pageSize, (page + 1) * pageSize).map((entry) => {
      const session = bySession.get(entry.session ?? '');
      const free = (language === 'sv' && entry.titleSv) || (entry.titleFi ?? '');
      return {
        announcement: entry.id,
        title: session ? titleOf(language, session) : free,
        status: entry.status,
        at: entry.at,
        counts: entry.counts,
        session: entry.session !== undefined,
        mine: entry.by === actor.id,
      };
    }),
    page,
    pages,
    total: rows.length,
    undelivered: undelivered.length,
  });
  // A report that this opens from goes on following what it tells of.
  return { kind: 'card', card, beside: aside === true };
}

function isSeenBy(
  entry: AnnouncementIndexEntry,
  { actor }: Turn,
  sessions: ReadonlyMap<string, SessionIndexEntry>,
): boolean {
  const session = sessions.get(entry.session ?? '');
  return entry.session === undefined
    ? entry.by === actor.id || actor.role === 'coordinator'
    : session !== undefined && isHost(session, actor);
}

/** What is out opens as its report, anything else where it goes on. */
export const openAnnouncement = onManaged(
  async (turn, { announcement: id }: { readonly announcement: string }, managed, services) => {
    const { announcement } = managed;
    const isSent = isOut(announcement) || countTargets(announcement.targets.values()).sent > 0;
    return isSent || announcement.status === 'recalled'
      ? showReport(turn, { announcement: id, view: 'all', page: 0 }, services)
      : reviewReply(turn, id, managed, {}, services);
  },
);
