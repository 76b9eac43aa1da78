import type { Card } from '../cards/card.ts';
import { sessionChannelCard } from '../cards/sessions/session-channel-card.ts';
import {
  announcementKind,
  announcementOfSession,
  announcementPartition,
  readAnnouncement,
} from '../storage/announcement.ts';
import { readChannels } from '../storage/conversations.ts';
import type { Pace } from './outbox/pace.ts';
import type { Refreshed } from './outbox/work-off.ts';
import { topicOf } from './present-session.ts';
import { type Announcement, type AnnouncementContent, isOut, shownRecalled } from './shared/announcement.ts';
import type { AnnouncementEvent } from './shared/announcement-events.ts';
import { type Channel, isOpen } from './shared/channel.ts';
import { isBilingual } from './shared/channel-language.ts';
import type { Network } from './shared/network.ts';
import type { SendOutcome } from './shared/send-outcome.ts';
import type { Session } from './shared/session.ts';
import type { Services } from './turn.ts';

export interface ChannelCardPorts {
  readonly services: Services;
  readonly clock: () => Date;
  readonly pace: Pace;
  update(serviceUrl: string, conversation: string, activity: string, card: Card): Promise<SendOutcome>;
}

export interface ChannelCards {
  /** Milliseconds until the session's cards may be brought up to date again. */
  pauseOf(session: string): number;
  /** Brings them up to date; resolves to when they change by themselves, or to the wait until another attempt. */
  show(id: string, session: Session): Promise<Refreshed>;
}

/** A card in a channel is brought up to date at most this often (milliseconds). */
const refreshEvery = 2_000;
const longestPause = 60_000;
/** Who has pressed sees a short answer on the card, which goes when the card is drawn anew (milliseconds). */
const settleFor = 1_500;
/** A card that stands in more channels than this follows in all of them in turn, and leaves room for messages. */
export const quickCopies = 20;

interface ShownInChannel {
  readonly session: Session;
  readonly channel: Pick<Channel, 'binding'>;
  /** What its author added. */
  readonly content: AnnouncementContent | undefined;
  readonly at: Date;
}

/** A session's card as all in one channel see it. */
export function channelCardOf(
  network: Network,
  id: string,
  { session, channel, content, at }: ShownInChannel,
): Card {
  const fi = topicOf(network, session.facts, 'fi');
  const sv = topicOf(network, session.facts, 'sv');
  return sessionChannelCard({
    now: at,
    item: { id, facts: session.facts, counts: session.counts, status: session.status },
    bilingual: isBilingual(network, channel.binding),
    ...(fi !== undefined && sv !== undefined ? { topic: { fi, sv } } : {}),
    ...(content ? { added: { announcement: announcementOfSession(id), content } } : {}),
  });
}

/** One that was posted in a channel. */
interface Copy {
  readonly key: string;
  readonly channel: Channel;
  readonly conversation: string;
  readonly activity: string;
}

/** The cards that all share are kept up to date in every channel where they stand. */
export function createChannelCards({ services, clock, pace, update }: ChannelCardPorts): ChannelCards {
  const { tables } = services;
  const refreshed = new Map<string, { readonly at: number; readonly pause: number }>();
  /** When a change was seen that the cards do not show yet. */
  const seen = new Map<string, number>();

  function pauseOf(id: string): number {
    if (!seen.has(id)) {
      seen.set(id, performance.now());
    }
    const at = refreshed.get(id)?.at ?? Number.NEGATIVE_INFINITY;
    return Math.max(0, at + refreshEvery - performance.now());
  }

  async function show(id: string, session: Session): Promise<Refreshed> {
    const now = performance.now();
    const { copies, content } = await standingOf(id);
    const early = copies.length > 0 ? (seen.get(id) ?? Number.NEGATIVE_INFINITY) + settleFor - now : 0;
    if (early > 0) {
      return { again: early };
    }
    seen.delete(id);
    const pause = refreshed.get(id)?.pause ?? refreshEvery;
    forgetOld(now);
    // One instant for both: what happens while the cards are on their way is still to come for them.
    const shown = clock();
    const failed = await updateCopies(id, copies, { session, content, at: shown });
    const next = failed === undefined ? refreshEvery : Math.min(pause * 2, longestPause);
    refreshed.delete(id);
    refreshed.set(id, { at: now, pause: next });
    return failed === undefined
      ? { next: copies.length > 0 ? nextChange(session, shown) : undefined }
      : { again: Math.max(failed, pause) };
  }

  async function standingOf(
    id: string,
  ): Promise<Pick<Announcement, 'content'> & { readonly copies: readonly Copy[] }> {
    const [announcement, channels] = await Promise.all([
      readAnnouncement(tables, announcementOfSession(id)),
      readChannels(tables),
    ]);
    const open = new Map(channels.filter(isOpen).map((channel) => [channel.id, channel]));
    if (!announcement || !isOut(announcement)) {
      return { copies: [] };
    }
    const copies = [...announcement.targets].flatMap(
      ([key, { place, status, conversation, activity, shown }]) => {
        const channel = place.kind === 'channel' ? open.get(place.id) : undefined;
        return channel && status === 'sent' && shown !== shownRecalled && conversation && activity
          ? [{ key, channel, conversation, activity }]
          : [];
      },
    );
    return { copies, content: announcement.content };
  }

  /** The wait that Teams asks for where an update did not go through, 0 if none; undefined when all did. */
  async function updateCopies(
    id: string,
    copies: readonly Copy[],
    shown: Omit<ShownInChannel, 'channel'>,
  ): Promise<number | undefined> {
    const network = await services.network.get();
    const gone: string[] = [];
    const waits = await Promise.all(
      copies.map(async ({ key, channel, conversation, activity }) => {
        const card = channelCardOf(network, id, { ...shown, channel });
        const { tenantId, serviceUrl } = channel;
        const to = { tenant: tenantId, conversation: channel.id, serviceUrl };
        const outcome = await pace.send(to, copies.length > quickCopies, () =>
          update(serviceUrl, conversation, activity, card),
        );
        if (outcome.kind === 'dead') {
          gone.push(key);
        }
        // Repeating an update does no harm, so an uncertain one is repeated too.
        return outcome.kind === 'later' ? (outcome.after ?? 0) : outcome.kind === 'uncertain' ? 0 : undefined;
      }),
    );
    await noteGone(id, gone);
    const failed = waits.filter((ms) => ms !== undefined);
    return failed.length > 0 ? Math.max(...failed) : undefined;
  }

  /** Cards that somebody deleted are not asked for again. */
  async function noteGone(id: string, gone: readonly string[]): Promise<void> {
    if (gone.length === 0) {
      return;
    }
    const announcement = announcementOfSession(id);
    await services.committer.run<Announcement, AnnouncementEvent, { readonly kind: 'noted' }>(
      announcementKind,
      announcementPartition(announcement),
      {
        id: services.newId(),
        by: 'bot',
        decide: ({ revision }, now) => ({
          answer: { kind: 'noted' },
          event: { type: 'shown', at: now.getTime(), revision, targets: [], gone },
          unmarked: true,
        }),
      },
    );
  }

  function forgetOld(now: number): void {
    for (const [id, { at, pause }] of refreshed) {
      if (now - at < 2 * pause) {
        break;
      }
      refreshed.delete(id);
    }
  }

  return { pauseOf, show };
}

/** The next instant at which a card in a channel is no longer right by itself: registration opens, closes, it begins, it ends. */
function nextChange({ facts }: Session, now: Date): number | undefined {
  const at = now.getTime();
  const coming = [facts.opens, facts.closes, facts.start, facts.end].filter(
    (t): t is number => t !== undefined && t > at,
  );
  return coming.length > 0 ? Math.min(...coming) : undefined;
}
