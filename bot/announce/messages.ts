import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import type { AnnouncementAbout, Message } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { readManaged, titleOfAnnouncement } from './managed.ts';

/** That a scheduled one was sent; or why not, unless it has been seen to meanwhile. */
export async function announceMessage(
  { about, announcement: id }: Extract<Message, { readonly about: AnnouncementAbout }>,
  reader: Person,
  services: Services,
): Promise<Card | undefined> {
  const managed = await readManaged({ actor: reader }, id, services);
  const isDraft = managed?.announcement.status === 'draft';
  return managed && isDraft === (about !== 'announcement-left')
    ? noticeCard({
        notice: about,
        params: { title: titleOfAnnouncement(managed, reader.language) },
        language: reader.language,
        buttons: ['announce'],
      })
    : undefined;
}
