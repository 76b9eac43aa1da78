import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import type { AnnouncementAbout, Message } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { readManaged, titleOfAnnouncement } from './managed.ts';

/** Why a scheduled one was not sent, unless it has been seen to meanwhile. */
export async function announceMessage(
  { about, announcement: id }: Extract<Message, { readonly about: AnnouncementAbout }>,
  reader: Person,
  services: Services,
): Promise<Card | undefined> {
  const managed = await readManaged({ actor: reader }, id, services);
  return managed?.announcement.status === 'draft'
    ? noticeCard({
        notice: about,
        params: { title: titleOfAnnouncement(managed, reader.language) },
        language: reader.language,
        buttons: ['announce'],
      })
    : undefined;
}
