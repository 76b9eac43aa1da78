import type { AnnouncementStatus, TargetCounts } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import template from './announcements-card.template.json' with { type: 'json' };
import { pageButtons } from './page-buttons.ts';
import { statusText } from './status-text.ts';

/** Announcements on one page: more would not fit the card's size (25 KB in UTF-16). */
export const announcementsOnPage = 10;

export interface AnnouncementRow {
  readonly announcement: string;
  readonly title: string;
  readonly status: AnnouncementStatus;
  /** When it was sent first, or is to be; milliseconds. */
  readonly at?: number | undefined;
  /** Of what was sent. */
  readonly counts?: TargetCounts | undefined;
  /** It announces a session. */
  readonly session: boolean;
  /** Whose it is; '' for the reader's own. */
  readonly owner: string;
}

export interface AnnouncementsCardInput {
  readonly language: Language;
  /** Of this page, in the order shown. */
  readonly rows: readonly AnnouncementRow[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** On all pages. */
  readonly total: number;
  /** Messages to persons that may not have come, for who sees to them. */
  readonly undelivered?: number | undefined;
}

const longestTitle = 80;

/** What has been announced, and the way to announce something. */
export function announcementsCard({
  language,
  rows,
  page,
  pages,
  total,
  undelivered = 0,
}: AnnouncementsCardInput): Card {
  const heading = text(language, 'announcements.heading');
  const intro = text(language, total === 0 ? 'announcements.none' : 'announcements.intro', { n: total });
  return render(
    template,
    {
      language,
      summary: sentences(heading, intro),
      heading,
      intro,
      rows: rows.map((row, i) => ({
        title: markdown(shortened(row.title, longestTitle)) || '–',
        status: stateText(language, row),
        owner: ownerText(language, row),
        open: text(language, 'announcements.open', { n: i + 1 }),
        tooltip: plain(shortened(row.title, longestTitle)) || '–',
        announcement: row.announcement,
      })),
      paged: pages > 1,
      pageText: text(language, 'announcements.page', { page: page + 1, pages }),
      buttons: shownButtons([
        {
          verb: 'announcement.new',
          title: text(language, 'announcements.new'),
          data: { v: 1 },
          style: 'positive',
        },
        { verb: 'announce.open', title: text(language, 'announcements.announceSession'), data: { v: 1 } },
        ...(undelivered > 0
          ? [
              {
                verb: 'undelivered.list',
                title: text(language, 'announcements.undelivered', { n: undelivered }),
                data: { v: 1, page: 0 } as const,
              },
            ]
          : []),
        ...pageButtons(language, { page, pages }, (to) => ({
          verb: 'announcement.list',
          data: { v: 1, page: to },
        })),
      ]),
    },
    heading,
  );
}

/** Where it is, and what asks for somebody's eyes. */
function stateText(language: Language, row: AnnouncementRow): string {
  const problems = row.counts ? row.counts.uncertain + row.counts.failed + row.counts.dead : 0;
  const status = statusText(language, row);
  return problems > 0 ? `${status} · ⚠ ${text(language, 'announcements.problems', { n: problems })}` : status;
}

function ownerText(language: Language, { session, owner }: AnnouncementRow): string {
  const what = text(language, session ? 'announcements.ofSession' : 'announcements.free');
  return owner === '' ? what : `${what} · ${markdown(owner)}`;
}
