import {
  type AnnouncedSession,
  type AnnouncementVoice,
  announcementCard,
} from '../../cards/announce/announcement-card.ts';
import { recalledCard } from '../../cards/announce/recalled-card.ts';
import type { Card } from '../../cards/card.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { exists, readNumbered } from '../../storage/session.ts';
import { channelCardOf } from '../channel-cards.ts';
import { presentSession, topicOf } from '../present-session.ts';
import {
  type Announcement,
  type AnnouncementContent,
  inLanguage,
  saysSomething,
  shownRecalled,
} from '../shared/announcement.ts';
import type { Channel } from '../shared/channel.ts';
import { isBilingual } from '../shared/channel-language.ts';
import type { Network } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import type { SessionFacts } from '../shared/session.ts';
import type { Services } from '../turn.ts';

/** Who reads a copy. */
export type CopyReader =
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'person'; readonly person: Person };

export interface CopyCard {
  readonly card: Card;
  /** The revision it shows; of a session the session's change. */
  readonly shown: number;
  /** Beside a session's card: the revision of what was added to it. */
  readonly words?: number | undefined;
}

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
    const copy = await sessionCopy(id, announcement, session, { reader, now }, services);
    return copy && { ...copy, words: revision };
  }
  if (!content) {
    return undefined;
  }
  const [voice, from] = await Promise.all([
    voiceOf(reader, services),
    services.people.nameOf(announcement.by),
  ]);
  return { card: wordsCard(id, announcement, { content, voice, from, reader }), shown: revision };
}

interface Worded {
  readonly content: AnnouncementContent;
  readonly voice: AnnouncementVoice;
  readonly from: string;
  readonly reader: CopyReader;
  readonly session?: AnnouncedSession;
}

function wordsCard(announcement: string, { acknowledged }: Announcement, { reader, ...words }: Worded): Card {
  const readAt = reader.kind === 'person' ? acknowledged.get(reader.person.id) : undefined;
  return announcementCard({ announcement, ...words, ...(readAt === undefined ? {} : { readAt }) });
}

async function voiceOf(reader: CopyReader, services: Services): Promise<AnnouncementVoice> {
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
  const titleFor = (language: Language) =>
    facts ? titleOf(language, facts) : inLanguage(language, content?.titleFi ?? '', content?.titleSv ?? '');
  return recalledCard({
    voice: await voiceOf(reader, services),
    titles: { fi: titleFor('fi'), sv: titleFor('sv') },
  });
}

export function announcedSession(network: Network, id: string, facts: SessionFacts): AnnouncedSession {
  const fi = topicOf(network, facts, 'fi');
  const sv = topicOf(network, facts, 'sv');
  return { id, facts, ...(fi !== undefined && sv !== undefined ? { topic: { fi, sv } } : {}) };
}

/** Persons get what was added as a card of its own, which stays when they answer; nothing added, the session's. */
async function sessionCopy(
  announcement: string,
  state: Announcement,
  id: string,
  { reader, now }: { readonly reader: CopyReader; readonly now: Date },
  services: Services,
): Promise<CopyCard | undefined> {
  const { content } = state;
  const [read, network] = await Promise.all([readNumbered(services.tables, id), services.network.get()]);
  if (!read || !exists(read.session) || read.session.status !== 'published') {
    return undefined;
  }
  const { session, sequence: shown } = read;
  if (reader.kind === 'channel') {
    const { channel } = reader;
    return { card: channelCardOf(network, id, { session, channel, content, at: now }), shown };
  }
  const { person } = reader;
  if (content && saysSomething(content)) {
    const words = {
      content,
      voice: person.language,
      from: await services.people.nameOf(state.by),
      reader,
      session: announcedSession(network, id, session.facts),
    };
    return { card: wordsCard(announcement, state, words), shown };
  }
  return {
    card: await presentSession({ reader: person, language: person.language, now }, id, session, services),
    shown,
  };
}
