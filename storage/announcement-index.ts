import { z } from 'zod/v4';
import {
  type Announcement,
  type AnnouncementStatus,
  announcementStatuses,
  countTargets,
  type TargetCounts,
} from '../bot/shared/announcement.ts';
import { putIfNews } from './put-if-news.ts';
import type { Tables } from './tables/client.ts';
import { codec } from './tables/row.ts';

/** What lists show of an announcement. */
export interface AnnouncementIndexEntry {
  readonly id: string;
  readonly by: string;
  readonly session?: string | undefined;
  /** Of a free one. */
  readonly titleFi?: string | undefined;
  readonly titleSv?: string | undefined;
  readonly status: AnnouncementStatus;
  readonly at?: number | undefined;
  /** When it was last seen to change, milliseconds since 1970. */
  readonly changedAt: number;
  readonly counts: TargetCounts;
  /** The announcement's change that the entry shows. */
  readonly sequence: number;
}

const count = z.number();
const entries = codec<AnnouncementIndexEntry>(
  z.object({
    id: z.string(),
    by: z.string(),
    session: z.string().optional(),
    titleFi: z.string().optional(),
    titleSv: z.string().optional(),
    status: z.enum(announcementStatuses),
    at: z.number().optional(),
    changedAt: z.number(),
    counts: z.object({ asked: count, sent: count, uncertain: count, failed: count, dead: count }),
    sequence: z.number(),
  }),
);

/** A network announces some hundred times a year: one partition, one range. */
const partition = 'announcements';

/** Shows an announcement as of its change number `sequence`, unless a later one is shown already. */
export async function indexAnnouncement(
  tables: Tables,
  id: string,
  announcement: Announcement,
  sequence: number,
  now: Date,
): Promise<void> {
  const { by, session, content, status, at, targets } = announcement;
  const row = entries.encode(partition, id, {
    id,
    by,
    session,
    titleFi: content?.titleFi,
    titleSv: content?.titleSv,
    status,
    at,
    changedAt: now.getTime(),
    counts: countTargets(targets.values()),
    sequence,
  });
  await putIfNews(
    tables,
    'AnnouncementIndex',
    row,
    (standing) => entries.decode(standing).sequence < sequence,
  );
}

export async function readAnnouncementIndex(tables: Tables): Promise<readonly AnnouncementIndexEntry[]> {
  return (await tables.range('AnnouncementIndex', partition)).map((row) => entries.decode(row));
}

export async function removeFromIndex(tables: Tables, id: string): Promise<void> {
  await tables.remove('AnnouncementIndex', partition, id);
}
