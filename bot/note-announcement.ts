import { announcementKind, announcementPartition } from '../storage/announcement.ts';
import type { Announcement } from './shared/announcement.ts';
import type { AnnouncementEvent } from './shared/announcement-events.ts';
import type { OutboxItem } from './shared/outbox.ts';
import type { Services } from './turn.ts';

interface News {
  readonly event: AnnouncementEvent;
  readonly outbox?: readonly OutboxItem[];
}

interface NoteOptions {
  /** The same each time the same is noted; if it is left out, each note is one of its own. */
  readonly command?: string;
  /** Whose doing it is, if not the bot's. */
  readonly by?: string;
  readonly sends?: boolean;
}

/** Notes what was seen or done of an announcement, unless by then there is nothing new in it. */
export async function noteAnnouncement(
  services: Pick<Services, 'committer' | 'newId'>,
  id: string,
  decide: (state: Announcement, at: number) => News | undefined,
  { command = services.newId(), by = 'bot', sends = false }: NoteOptions = {},
): Promise<void> {
  await services.committer.run<Announcement, AnnouncementEvent, { readonly kind: 'noted' }>(
    announcementKind,
    announcementPartition(id),
    {
      id: command,
      by,
      sends,
      decide: (state, now) => ({
        answer: { kind: 'noted' },
        unmarked: true,
        ...decide(state, now.getTime()),
      }),
    },
  );
}
