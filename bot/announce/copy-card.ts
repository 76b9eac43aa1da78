import { announcementCard } from '../../cards/announce/announcement-card.ts';
import { recalledCard } from '../../cards/announce/recalled-card.ts';
import type { Card } from '../../cards/card.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { exists, readNumbered } from '../../storage/session.ts';
import { channelCardOf } from '../channel-cards.ts';
import { presentSession } from '../present-session.ts';
import type { Announcement } from '../shared/announcement.ts';
import type { Channel } from '../shared/channel.ts';
import { isBilingual } from '../shared/channel-language.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';

/** Who reads a copy. */
export type CopyReader =
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'person'; readonly person: Person };

export interface CopyCard {
  readonly card: Card;
  /** The revision it shows; of a session the session's change. */
  readonly shown: number;
}

/** What a copy shows when it has been replaced by the note that it was recalled. */
export const shownRecalled = -1;

/** A copy as things stand, for its reader; undefined when there is nothing to announce any more. */
export async function copyCard(
  id: string,
  announcement: Announcement,
  reader: CopyReader,
  now: Date,
  services: Services,
): Promise<CopyCard | undefined> {
  if (announcement.status === 'recalled') {
    return { card: await recalled(announcement, reader, services), shown: shownRecalled };
  }
  const { session, content, revision } = announcement;
  if (session !== undefined) {
    return sessionCopy(session, reader, now, services);
  }
  if (!content) {
    return undefined;
  }
  const voice = await voiceOf(reader, services);
  const readAt = reader.kind === 'person' ? announcement.acknowledged.get(reader.person.id) : undefined;
  const card = announcementCard({
    announcement: id,
    content,
    voice,
    ...(readAt === undefined ? {} : { readAt }),
  });
  return { card, shown: revision };
}

async function voiceOf(reader: CopyReader, services: Services): Promise<'fi' | 'sv' | 'en' | 'both'> {
  return reader.kind === 'person'
    ? reader.person.language
    : isBilingual(await services.network.get(), reader.channel.binding)
      ? 'both'
      : 'fi';
}

async function recalled(
  { session, content }: Announcement,
  reader: CopyReader,
  services: Services,
): Promise<Card> {
  const read = session === undefined ? undefined : await readNumbered(services.tables, session);
  const facts = read?.session.facts;
  return recalledCard({
    voice: await voiceOf(reader, services),
    titles: {
      fi: facts ? titleOf('fi', facts) : (content?.titleFi ?? ''),
      sv: facts ? titleOf('sv', facts) : content?.titleSv || (content?.titleFi ?? ''),
    },
  });
}

async function sessionCopy(
  id: string,
  reader: CopyReader,
  now: Date,
  services: Services,
): Promise<CopyCard | undefined> {
  const [read, network] = await Promise.all([readNumbered(services.tables, id), services.network.get()]);
  if (!read || !exists(read.session) || read.session.status !== 'published') {
    return undefined;
  }
  const { session, sequence: shown } = read;
  if (reader.kind === 'channel') {
    return { card: channelCardOf(network, id, session, reader.channel, now), shown };
  }
  const { person } = reader;
  return {
    card: await presentSession({ reader: person, language: person.language, now }, id, session, services),
    shown,
  };
}
