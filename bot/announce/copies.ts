import type { Card } from '../../cards/card.ts';
import { announcementKind, announcementPartition } from '../../storage/announcement.ts';
import { readChannel } from '../../storage/conversations.ts';
import { readPerson } from '../../storage/people.ts';
import { quickCopies } from '../channel-cards.ts';
import type { Pace } from '../outbox/pace.ts';
import { type Announcement, firstRevision, isOut, type Target } from '../shared/announcement.ts';
import type { AnnouncementEvent } from '../shared/announcement-events.ts';
import { isOpen } from '../shared/channel.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Services } from '../turn.ts';
import type { WayTo } from '../way-to.ts';
import { copyCard, shownRecalled } from './copy-card.ts';

/** Copies that stand somewhere are made to show what the announcement says now. */
export interface Copies {
  /** Resolves to the milliseconds after which to try the rest again; undefined when all follow. */
  follow(id: string, announcement: Announcement): Promise<number | undefined>;
}

export interface CopiesPorts {
  readonly services: Services;
  readonly clock: () => Date;
  readonly pace: Pace;
  readonly wayTo: WayTo;
  update(serviceUrl: string, conversation: string, activity: string, card: Card): Promise<SendOutcome>;
}

/** After a copy could not be brought up to date, unless Teams says otherwise (milliseconds). */
const pause = 5_000;
/** Copies updated before it is noted: after a crash so many are updated again, which does no harm. */
const batch = 20;

/** What became of an update: what the copy shows now, that it is gone, or how long to wait (milliseconds). */
interface Updated {
  readonly shown?: number;
  readonly wait?: number;
  readonly gone?: boolean;
}

interface Way {
  readonly serviceUrl: string;
  readonly tenant: string;
  readonly limitedAs: string;
  readonly card: Card;
  readonly shown: number;
}

export function createCopies({ services, clock, pace, wayTo, update }: CopiesPorts): Copies {
  const { tables } = services;

  return {
    async follow(id, announcement) {
      const behind = copiesBehind(announcement);
      const unhurried = behind.length > quickCopies;
      const waits: number[] = [];
      for (let n = 0; n < behind.length; n += batch) {
        const done = await Promise.all(
          behind.slice(n, n + batch).map(async ([key, target]) => ({
            key,
            ...(await updateOne(id, announcement, target, unhurried)),
          })),
        );
        waits.push(...done.flatMap(({ wait }) => (wait === undefined ? [] : [wait])));
        await note(id, announcement, done);
      }
      return waits.length > 0 ? Math.max(...waits, pause) : undefined;
    },
  };

  async function updateOne(
    id: string,
    announcement: Announcement,
    { place, conversation = '', activity = '' }: Target,
    unhurried: boolean,
  ): Promise<Updated> {
    const way = await wayOf(id, announcement, place);
    if (!way) {
      return { gone: true };
    }
    const to = { tenant: way.tenant, conversation: way.limitedAs, serviceUrl: way.serviceUrl };
    const outcome = await pace.send(to, unhurried, () =>
      update(way.serviceUrl, conversation, activity, way.card),
    );
    switch (outcome.kind) {
      case 'sent':
      case 'refused':
        return { shown: way.shown };
      case 'dead':
        return { gone: true };
      // Repeating an update does no harm, so an uncertain one is repeated too.
      case 'uncertain':
        return { wait: 0 };
      case 'later':
        return { wait: outcome.after ?? 0 };
    }
  }

  async function wayOf(
    id: string,
    announcement: Announcement,
    place: Target['place'],
  ): Promise<Way | undefined> {
    if (place.kind === 'channel') {
      const channel = await readChannel(tables, place.id);
      const copy =
        channel && isOpen(channel)
          ? await copyCard(id, announcement, { kind: 'channel', channel }, clock(), services)
          : undefined;
      return (
        channel &&
        copy && {
          serviceUrl: channel.serviceUrl,
          tenant: channel.tenantId,
          limitedAs: channel.id,
          ...copy,
        }
      );
    }
    const person = await readPerson(tables, place.id);
    const copy = person && (await copyCard(id, announcement, { kind: 'person', person }, clock(), services));
    const way = person && copy && (await wayTo(person, copy.card));
    return (
      way && {
        serviceUrl: way.to.serviceUrl,
        tenant: way.to.tenantId,
        limitedAs: way.to.conversation,
        card: way.card,
        shown: copy.shown,
      }
    );
  }

  async function note(
    id: string,
    { session, status, revision: words }: Announcement,
    done: readonly (Updated & { readonly key: string })[],
  ): Promise<void> {
    const shown = done.filter((one) => one.shown !== undefined).map(({ key }) => key);
    // A session may change while its copies follow: then all count as showing what the first of them does.
    const revision = Math.min(...done.flatMap((one) => (one.shown === undefined ? [] : [one.shown])));
    const gone = done.filter((one) => one.gone).map(({ key }) => key);
    if (shown.length + gone.length === 0) {
      return;
    }
    await services.committer.run<Announcement, AnnouncementEvent, { readonly kind: 'noted' }>(
      announcementKind,
      announcementPartition(id),
      {
        id: services.newId(),
        by: 'bot',
        decide: (_state, now) => ({
          answer: { kind: 'noted' },
          event: {
            type: 'shown',
            at: now.getTime(),
            revision: shown.length > 0 ? revision : 0,
            ...(session === undefined || status === 'recalled' ? {} : { words }),
            targets: shown,
            gone,
          },
          unmarked: true,
        }),
      },
    );
  }
}

/** Those that stand somewhere and show something else. */
function copiesBehind(announcement: Announcement): readonly (readonly [string, Target])[] {
  return [...announcement.targets].filter(
    ([, target]) =>
      target.status === 'sent' &&
      target.conversation !== undefined &&
      target.activity !== undefined &&
      isBehind(target, announcement),
  );
}

/**
 * A session's follow the session by themselves; those recalled come back when it is announced once more, and what was
 * added to them follows as a free announcement does.
 */
function isBehind({ shown, words }: Target, announcement: Announcement): boolean {
  const { status, session, revision } = announcement;
  if (status === 'recalled') {
    return shown !== shownRecalled;
  }
  if (!isOut(announcement)) {
    return false;
  }
  return session === undefined
    ? shown !== revision
    : shown === shownRecalled || (words ?? firstRevision) !== revision;
}
