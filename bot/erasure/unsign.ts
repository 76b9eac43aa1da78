import { readAnnouncementIndex } from '../../storage/announcement-index.ts';
import { noteAnnouncement } from '../note-announcement.ts';
import { isOut } from '../shared/announcement.ts';
import { announceItem } from '../shared/outbox.ts';
import type { Services } from '../turn.ts';

/** Copies of announcements that say they are from somebody who is erased are shown anew, as from nobody. */
export async function unsign(person: string, services: Services): Promise<void> {
  const written = (await readAnnouncementIndex(services.tables)).filter(({ by }) => by === person);
  for (const { id } of written) {
    await noteAnnouncement(
      services,
      id,
      ({ content, ...state }, at) =>
        content && isOut(state)
          ? { event: { type: 'edited', at, content }, outbox: [announceItem(id)] }
          : undefined,
      { sends: true },
    );
  }
}
