import { newAnnouncement } from './announce/write.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { announcementText } from './understanding/announcement-text.ts';
import type { Said } from './understanding/said.ts';

/** The form of a free announcement, with what was said in the field of its language. */
export function writeSaidAnnouncement(
  { text, whole, language }: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const words = announcementText(whole ?? text);
  return newAnnouncement(turn, { said: language === 'sv' ? { textSv: words } : { textFi: words } }, services);
}
