import { announcementPartition } from '../storage/announcement.ts';
import { readAnnouncementIndex } from '../storage/announcement-index.ts';
import { putOutboxItem } from '../storage/outbox.ts';
import type { Tables } from '../storage/tables/client.ts';
import { announceItem } from './shared/outbox.ts';

/** Looks at all that was sent anew: copies that could not follow while their team was archived may do so now. */
export async function wakeAnnouncements(tables: Tables, now: Date): Promise<void> {
  const entries = await readAnnouncementIndex(tables);
  const out = entries.filter(({ counts }) => counts.sent > 0);
  await Promise.all(
    out.map(({ id }) =>
      putOutboxItem(tables, 'Announcements', announcementPartition(id), announceItem(id), now),
    ),
  );
}
