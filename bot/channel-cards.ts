import type { Card } from '../cards/card.ts';
import { sessionChannelCard } from '../cards/sessions/session-channel-card.ts';
import { type Channel, readChannel } from '../storage/conversations.ts';
import { readSessionHead, sessionKind, sessionPartition } from '../storage/session.ts';
import { hashKey } from '../storage/tables/keys.ts';
import type { OutboxPorts, Refreshed } from './outbox/work-off.ts';
import { topicOf } from './present-session.ts';
import type { Network } from './shared/network.ts';
import type { OutboxItem } from './shared/outbox.ts';
import type { SendOutcome } from './shared/send-outcome.ts';
import type { Session } from './shared/session.ts';
import type { SessionEvent } from './shared/session-events.ts';
import type { Services } from './turn.ts';

export interface ChannelCardPorts {
  readonly services: Services;
  readonly clock: () => Date;
  toChannel(to: Channel, card: Card): Promise<SendOutcome>;
  update(serviceUrl: string, conversation: string, activity: string, card: Card): Promise<SendOutcome>;
}

export interface ChannelCards extends Pick<OutboxPorts, 'preparePost' | 'posted'> {
  /** Milliseconds until the session's cards may be brought up to date again. */
  pauseOf(session: string): number;
  /** Brings them up to date; resolves to when they change by themselves, or to the wait until another attempt. */
  show(id: string, session: Session): Promise<Refreshed>;
}

/** A card in a channel is brought up to date at most this often (milliseconds). */
const refreshEvery = 2_000;
const longestPause = 60_000;

/** The cards that all share: posted once for each channel, then kept up to date. */
export function createChannelCards({ services, clock, toChannel, update }: ChannelCardPorts): ChannelCards {
  const { tables } = services;
  const refreshed = new Map<string, { readonly at: number; readonly pause: number }>();

  async function cardOf(id: string, session: Session, at: Date): Promise<Card> {
    const network = await services.network.get();
    const topic = (language: 'fi' | 'sv') => topicOf(network, session.facts, language);
    const fi = topic('fi');
    const sv = topic('sv');
    return sessionChannelCard({
      now: at,
      item: { id, facts: session.facts, counts: session.counts, status: session.status },
      bilingual: hasSwedish(network),
      ...(fi !== undefined && sv !== undefined ? { topic: { fi, sv } } : {}),
    });
  }

  async function preparePost(
    id: string,
    channel: Channel,
  ): Promise<(() => Promise<SendOutcome>) | undefined> {
    const session = await readSessionHead(tables, id);
    const standing = session?.postings.find((posting) => posting.channel === channel.id);
    if (!session || standing?.status !== 'asked') {
      return undefined;
    }
    const card = await cardOf(id, session, clock());
    return () => toChannel(channel, card);
  }

  async function posted(id: string, channel: string, outcome: SendOutcome): Promise<void> {
    const where =
      outcome.kind === 'sent'
        ? { status: 'posted' as const, conversation: outcome.conversation, activity: outcome.activity }
        : { status: outcome.kind === 'uncertain' ? ('uncertain' as const) : ('failed' as const) };
    const refresh: OutboxItem = { kind: 'refresh', key: 'refresh', session: id };
    await services.committer.run<Session, SessionEvent, { readonly kind: 'noted' }>(
      sessionKind,
      sessionPartition(id),
      {
        id: hashKey('posted', id, channel, where.status, services.newId()),
        by: 'bot',
        sends: true,
        decide: () => ({
          answer: { kind: 'noted' },
          event: { type: 'posted', channel, ...where },
          // Answers given while the card was on its way are not on it yet.
          outbox: [refresh],
          unmarked: true,
        }),
      },
    );
  }

  function pauseOf(id: string): number {
    const at = refreshed.get(id)?.at ?? Number.NEGATIVE_INFINITY;
    return Math.max(0, at + refreshEvery - performance.now());
  }

  async function show(id: string, session: Session): Promise<Refreshed> {
    const now = performance.now();
    const pause = refreshed.get(id)?.pause ?? refreshEvery;
    forgetOld(now);
    // One instant for both: what happens while the cards are on their way is still to come for them.
    const shown = clock();
    const failed = await updateCards(session, await cardOf(id, session, shown));
    const next = failed === undefined ? refreshEvery : Math.min(pause * 2, longestPause);
    refreshed.delete(id);
    refreshed.set(id, { at: now, pause: next });
    return failed === undefined ? { next: nextChange(session, shown) } : { again: Math.max(failed, pause) };
  }

  /** The wait that Teams asks for where an update did not go through, 0 if none; undefined when all did. */
  async function updateCards(session: Session, card: Card): Promise<number | undefined> {
    const waits = await Promise.all(
      session.postings.map(async ({ channel: channelId, conversation, activity }) => {
        const channel = conversation && activity ? await readChannel(tables, channelId) : undefined;
        if (!channel || channel.removed || !conversation || !activity) {
          return undefined;
        }
        const outcome = await update(channel.serviceUrl, conversation, activity, card);
        // Repeating an update does no harm, so an uncertain one is repeated too.
        return outcome.kind === 'later' ? (outcome.after ?? 0) : outcome.kind === 'uncertain' ? 0 : undefined;
      }),
    );
    const failed = waits.filter((ms) => ms !== undefined);
    return failed.length > 0 ? Math.max(...failed) : undefined;
  }

  function forgetOld(now: number): void {
    for (const [id, { at, pause }] of refreshed) {
      if (now - at < 2 * pause) {
        break;
      }
      refreshed.delete(id);
    }
  }

  return { preparePost, posted, pauseOf, show };
}

/** The next instant at which a card in a channel is no longer right by itself: registration opens, closes, it begins, it ends. */
function nextChange({ facts, postings }: Session, now: Date): number | undefined {
  const at = now.getTime();
  const coming = [facts.opens, facts.closes, facts.start, facts.end].filter((t) => t !== undefined && t > at);
  return postings.length > 0 && coming.length > 0
    ? Math.min(...coming.filter((t) => t !== undefined))
    : undefined;
}

/** A channel bound to nothing is the network's: posts are bilingual when a member municipality has Swedish. */
function hasSwedish(network: Network): boolean {
  return network.memberships.some(({ municipality }) => {
    const status = network.municipalities.get(municipality)?.languageStatus;
    return status !== undefined && status !== 'fi';
  });
}
