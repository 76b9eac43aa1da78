import type { Card } from '../../cards/card.ts';
import { readChannel } from '../../storage/conversations.ts';
import { readPerson } from '../../storage/people.ts';
import { quickCopies } from '../channel-cards.ts';
import { noteAnnouncement } from '../note-announcement.ts';
import type { Pace } from '../outbox/pace.ts';
import type { Announcement, Target } from '../shared/announcement.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Services } from '../turn.ts';
import type { WayTo } from '../way-to.ts';
import { copyCard } from './copy-card.ts';
import { standingOf } from './standing.ts';

/** Copies that stand somewhere are made to show what the announcement says now. */
export interface Copies {
  /** Resolves to the milliseconds after which to look again; undefined when there was nothing that could follow. */
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

/**
 * What became of an update: what the copy shows now, or would if Teams had not refused it (with this status), that it
 * is gone, or how long to wait (milliseconds). None of these: it stays as it is for now.
 */
interface Updated {
  readonly shown?: number;
  readonly refused?: number;
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
      let noted = false;
      for (let n = 0; n < behind.length; n += batch) {
        const done = await Promise.all(
          behind.slice(n, n + batch).map(async ([key, target]) => ({
            key,
            ...(await updateOne(id, announcement, target, unhurried)),
          })),
        );
        waits.push(...done.flatMap(({ wait }) => (wait === undefined ? [] : [wait])));
        noted = (await note(id, announcement, done)) || noted;
      }
      // What was noted is for the report to show.
      return waits.length > 0 ? Math.max(...waits, pause) : noted ? 0 : undefined;
    },
  };

  async function updateOne(
    id: string,
    announcement: Announcement,
    { place, conversation, activity = '' }: Target,
    unhurried: boolean,
  ): Promise<Updated> {
    const way = await wayOf(id, announcement, place);
    if (way === 'gone') {
      return { gone: true };
    }
    if (way === 'waits') {
      return {};
    }
    const to = { tenant: way.tenant, conversation: way.limitedAs, serviceUrl: way.serviceUrl };
    const outcome = await pace.send(to, unhurried, () =>
      update(way.serviceUrl, conversation ?? way.limitedAs, activity, way.card),
    );
    switch (outcome.kind) {
      case 'sent':
        return { shown: way.shown };
      case 'refused':
        return { shown: way.shown, refused: outcome.status };
      case 'dead':
        return { gone: true };
      // Repeating an update does no harm, so an uncertain one is repeated too.
      case 'uncertain':
        return { wait: 0 };
      case 'later':
        return { wait: outcome.after ?? 0 };
    }
  }

  /** `waits`: its team is archived and may be restored, or of its session there is nothing to show any more. */
  async function wayOf(
    id: string,
    announcement: Announcement,
    place: Target['place'],
  ): Promise<Way | 'gone' | 'waits'> {
    if (place.kind === 'channel') {
      const channel = await readChannel(tables, place.id);
      if (!channel || channel.removed) {
        return 'gone';
      }
      const copy = channel.archived
        ? undefined
        : await copyCard(id, announcement, { kind: 'channel', channel }, clock(), services);
      const { serviceUrl, tenantId: tenant } = channel;
      return copy ? { ...copy, serviceUrl, tenant, limitedAs: channel.id } : 'waits';
    }
    const person = await readPerson(tables, place.id);
    if (!person) {
      return 'gone';
    }
    const copy = await copyCard(id, announcement, { kind: 'person', person }, clock(), services);
    const way = copy && (await wayTo(person, copy.card));
    if (!copy || !way) {
      return copy ? 'gone' : 'waits';
    }
    const { serviceUrl, tenantId: tenant, conversation: limitedAs } = way.to;
    return { serviceUrl, tenant, limitedAs, card: way.card, shown: copy.shown };
  }

  async function note(
    id: string,
    { session, status, revision: words }: Announcement,
    done: readonly (Updated & { readonly key: string })[],
  ): Promise<boolean> {
    const shown = done.filter((one) => one.shown !== undefined).map(({ key }) => key);
    const refused = done.flatMap((one) =>
      one.refused === undefined ? [] : [{ target: one.key, httpStatus: one.refused }],
    );
    // A session may change while its copies follow: then all count as showing what the first of them does.
    const revision = Math.min(...done.flatMap((one) => (one.shown === undefined ? [] : [one.shown])));
    const gone = done.filter((one) => one.gone).map(({ key }) => key);
    if (shown.length + gone.length === 0) {
      return false;
    }
    await noteAnnouncement(services, id, (_state, at) => ({
      event: {
        type: 'shown',
        at,
        revision: shown.length > 0 ? revision : 0,
        ...(session === undefined || status === 'recalled' ? {} : { words }),
        targets: shown,
        gone,
        refused,
      },
    }));
    return true;
  }
}

/** Those that stand somewhere and show something else. */
function copiesBehind(announcement: Announcement): readonly (readonly [string, Target])[] {
  return [...announcement.targets].filter(([, target]) => standingOf(target, announcement) === 'behind');
}
