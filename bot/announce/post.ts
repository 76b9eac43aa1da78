import type { Card } from '../../cards/card.ts';
import { readTarget } from '../../storage/announcement.ts';
import { type Channel, type PersonalConversation, readChannel } from '../../storage/conversations.ts';
import { readPerson } from '../../storage/people.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { noteAnnouncement } from '../note-announcement.ts';
import type { OutboxPorts, ReadyPost } from '../outbox/work-off.ts';
import { type Announcement, countTargets, type Target, type TargetStatus } from '../shared/announcement.ts';
import { isOpen } from '../shared/channel.ts';
import { announceItem, type PostItem } from '../shared/outbox.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Services } from '../turn.ts';
import type { WayTo } from '../way-to.ts';
import { type CopyCard, copyCard } from './copy-card.ts';

export interface PostPorts {
  readonly services: Services;
  readonly clock: () => Date;
  toChannel(to: Channel, card: Card): Promise<SendOutcome>;
  toPerson(to: PersonalConversation, card: Card): Promise<SendOutcome>;
  wayTo: WayTo;
}

/** What Teams would answer if one asked it to post what is no more. */
const goneStatus = 410;

/** Nothing is sent; what came of it is known beforehand. */
function unsent(id: string, outcome: SendOutcome): ReadyPost {
  return { to: { tenant: '', conversation: id }, send: async () => outcome };
}
const isGone = { kind: 'dead' } as const;
const isOvertaken = { kind: 'refused', status: goneStatus } as const;

/** Makes the copies of announcements ready to be sent, and notes what came of each. */
export function createPosts({
  services,
  clock,
  toChannel,
  toPerson,
  wayTo,
}: PostPorts): Pick<OutboxPorts, 'preparePost' | 'posted'> {
  const { tables } = services;
  /** What each copy on its way shows. */
  const showing = new Map<string, Showing>();
  const keyOf = ({ announcement, target, attempt }: PostItem) => `${announcement}|${target}|${attempt}`;

  async function preparePost(item: PostItem): Promise<ReadyPost | 'parked' | undefined> {
    const read = await readTarget(tables, item.announcement, item.target);
    if (read?.target.status !== 'asked' || read.target.attempt !== item.attempt) {
      return undefined;
    }
    const { status } = read.announcement;
    if (status !== 'sending') {
      // It leaves if it is resumed, or if a session's card that was recalled is published again.
      return 'parked';
    }
    const { place } = read.target;
    return place.kind === 'channel'
      ? postToChannel(item, read.announcement, place.id)
      : postToPerson(item, read.announcement, place.id);
  }

  async function postToChannel(item: PostItem, announcement: Announcement, id: string): Promise<ReadyPost> {
    const channel = await readChannel(tables, id);
    if (!channel || !isOpen(channel)) {
      return unsent(id, isGone);
    }
    const copy = await copyCard(
      item.announcement,
      announcement,
      { kind: 'channel', channel },
      clock(),
      services,
    );
    if (!copy) {
      return unsent(id, isOvertaken);
    }
    showing.set(keyOf(item), { shown: copy.shown, words: copy.words });
    return {
      to: { tenant: channel.tenantId, conversation: channel.id, serviceUrl: channel.serviceUrl },
      send: () => toChannel(channel, copy.card),
    };
  }

  async function postToPerson(item: PostItem, announcement: Announcement, id: string): Promise<ReadyPost> {
    const person = await readPerson(tables, id);
    const copy =
      person &&
      (await copyCard(item.announcement, announcement, { kind: 'person', person }, clock(), services));
    if (!person || !copy) {
      return unsent(id, person ? isOvertaken : isGone);
    }
    const way = await wayTo(person, copy.card);
    if (!way) {
      return unsent(id, isGone);
    }
    showing.set(keyOf(item), { shown: copy.shown, words: copy.words });
    return {
      to: {
        tenant: way.to.tenantId,
        conversation: way.to.conversation,
        serviceUrl: way.to.serviceUrl,
      },
      send: () => toPerson(way.to, way.card),
    };
  }

  async function posted(item: PostItem, outcome: SendOutcome): Promise<void> {
    const { announcement, target, attempt } = item;
    const { conversation, ...result } = resultOf(outcome, showing.get(keyOf(item)));
    await noteAnnouncement(
      services,
      announcement,
      (state, at) =>
        isNews(state.targets.get(target), attempt, result)
          ? {
              event: {
                type: 'delivered',
                at,
                target,
                attempt,
                ...result,
                // A person's chat is known elsewhere: the trail, which nothing is erased from, leads to nobody.
                ...(state.targets.get(target)?.place.kind === 'channel' ? { conversation } : {}),
              },
              outbox: isLookedAt(state) ? [] : [announceItem(announcement)],
            }
          : undefined,
      { command: hashKey('delivered', announcement, target, String(attempt), result.status) },
    );
    showing.delete(keyOf(item));
  }

  return { preparePost, posted };
}

/** While more copies are on their way, it is looked at every second as it is; the last one wakes it. */
function isLookedAt({ status, targets }: Announcement): boolean {
  return status === 'sending' && countTargets(targets.values()).asked > 1;
}

/** Another leader may have noted meanwhile that nobody knows: whoever sent it does. */
function isNews(standing: Target | undefined, attempt: number, { status }: Result): boolean {
  return (
    standing?.attempt === attempt &&
    (standing.status === 'asked' || (standing.status === 'uncertain' && status !== 'uncertain'))
  );
}

type Showing = Pick<CopyCard, 'shown' | 'words'>;

interface Result extends Partial<Showing> {
  readonly status: TargetStatus;
  readonly httpStatus?: number;
  readonly conversation?: string;
  readonly activity?: string;
}

function resultOf(outcome: SendOutcome, showing: Showing | undefined): Result {
  switch (outcome.kind) {
    case 'sent': {
      const { conversation, activity } = outcome;
      return { status: 'sent', conversation, activity, ...showing };
    }
    case 'refused':
      return { status: 'failed', httpStatus: outcome.status };
    case 'dead':
      return { status: 'dead' };
    case 'uncertain':
    case 'later':
      // If it came, this is what it shows.
      return { status: 'uncertain', ...showing };
  }
}
