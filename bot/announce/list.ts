import { announcementsCard, announcementsOnPage } from '../../cards/announce/announcements-card.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { type AnnouncementIndexEntry, readAnnouncementIndex } from '../../storage/announcement-index.ts';
import { readDropped } from '../../storage/dropped.ts';
import { readSessionIndex, type SessionIndexEntry } from '../../storage/session-index.ts';
import { readUndelivered } from '../../storage/undelivered.ts';
import { countTargets, inLanguage, isChosen, isOut } from '../shared/announcement.ts';
import { authorize } from '../shared/authorize.ts';
import { isHost } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { wantedForm } from './address.ts';
import { onManaged } from './on-managed.ts';
import { showReport } from './report.ts';
import { reviewReply } from './review.ts';

/** What a person has announced or may see to: the newest first. */
export async function listAnnouncements(
  turn: Turn,
  { page: asked, aside }: { readonly page: number; readonly aside?: boolean },
  services: Services,
): Promise<Reply> {
  const { actor, language } = turn;
  const [entries, sessions, undelivered, dropped] = await Promise.all([
    readAnnouncementIndex(services.tables),
    readSessionIndex(services.tables),
    authorize(actor, 'undelivered.see') ? readUndelivered(services.tables) : [],
    authorize(actor, 'undelivered.see') ? readDropped(services.tables) : [],
  ]);
  const bySession = new Map(sessions.map((session) => [session.id, session]));
  const rows = entries
    .filter((entry) => entry.status !== 'discarded' && isSeenBy(entry, turn, bySession))
    .sort((a, b) => (b.at ?? b.changedAt) - (a.at ?? a.changedAt) || a.id.localeCompare(b.id));
  const pages = Math.max(1, Math.ceil(rows.length / announcementsOnPage));
  const page = Math.min(asked, pages - 1);
  const onPage = rows.slice(page * announcementsOnPage, (page + 1) * announcementsOnPage);
  const shown = await Promise.all(
    onPage.map(async (entry) => {
      const session = bySession.get(entry.session ?? '');
      const free = inLanguage(language, entry.titleFi ?? '', entry.titleSv ?? '');
      return {
        announcement: entry.id,
        title: session ? titleOf(language, session) : free,
        status: entry.status,
        at: entry.at,
        counts: entry.counts,
        session: entry.session !== undefined,
        owner: entry.by === actor.id ? '' : await services.people.nameOf(entry.by),
      };
    }),
  );
  const card = announcementsCard({
    language,
    rows: shown,
    page,
    pages,
    total: rows.length,
    undelivered: undelivered.length + dropped.length,
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
    ? authorize(actor, 'announcement.manage', { author: entry.by })
    : session !== undefined && isHost(session, actor);
}

/** What is out opens as its report, anything else where it goes on. */
export const openAnnouncement = onManaged(
  async (turn, { announcement: id }: { readonly announcement: string }, managed, services) => {
    const { announcement } = managed;
    const isSent = isOut(announcement) || countTargets(announcement.targets.values()).sent > 0;
    if (isSent || announcement.status === 'recalled') {
      return showReport(turn, { announcement: id, view: 'all', page: 0 }, services);
    }
    return isChosen(announcement.wanted)
      ? reviewReply(turn, id, managed, {}, services)
      : wantedForm(turn, id, managed, undefined, services);
  },
);
