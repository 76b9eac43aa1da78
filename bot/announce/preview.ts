import { type AnnouncementVoice, announcementCard } from '../../cards/announce/announcement-card.ts';
import { channelCardOf } from '../channel-cards.ts';
import { presentSession } from '../present-session.ts';
import { saysSomething } from '../shared/announcement.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { announcedSession, copyCard } from './copy-card.ts';
import { readManaged } from './managed.ts';
import { noSuchAnnouncement } from './refuse.ts';

/** How it will look to readers of a language, or in a channel where both are spoken; nothing on it acts. */
export async function preview(
  turn: Turn,
  { announcement: id, in: voice }: { readonly announcement: string; readonly in: AnnouncementVoice },
  services: Services,
): Promise<Reply> {
  const managed = await readManaged(turn, id, services);
  const { content, session: sessionId, by = '' } = managed?.announcement ?? {};
  const from = await services.people.nameOf(by);
  if (managed?.session && sessionId !== undefined) {
    const { session } = managed;
    const network = await services.network.get();
    const words = content && saysSomething(content) ? content : undefined;
    const card =
      voice === 'both'
        ? channelCardOf(network, sessionId, { session, channel: {}, content: words, at: turn.now })
        : words
          ? announcementCard({
              announcement: id,
              content: words,
              from,
              voice,
              session: announcedSession(network, sessionId, session.facts),
              preview: true,
            })
          : await presentSession(
              { reader: turn.actor, language: voice, now: turn.now },
              sessionId,
              session,
              services,
            );
    return { kind: 'card', card, beside: true };
  }
  return content
    ? {
        kind: 'card',
        card: announcementCard({ announcement: id, content, voice, from, preview: true }),
        beside: true,
      }
    : noSuchAnnouncement(turn);
}

/** A copy to the one who asks alone, as it will come to persons. */
export async function sendTest(
  turn: Turn,
  { announcement: id }: { readonly announcement: string },
  services: Services,
): Promise<Reply> {
  const managed = await readManaged(turn, id, services);
  const copy =
    managed &&
    (await copyCard(id, managed.announcement, { kind: 'person', person: turn.actor }, turn.now, services));
  return copy ? { kind: 'card', card: copy.card, beside: true } : noSuchAnnouncement(turn);
}
