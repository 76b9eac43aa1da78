import { readNumberedAnnouncement, removeForgotten, targetKeyOf } from '../../storage/announcement.ts';
import { indexAnnouncement, removeFromIndex } from '../../storage/announcement-index.ts';
import { putOutboxItem } from '../../storage/outbox.ts';
import { readPerson } from '../../storage/people.ts';
import { readSessionHead, readSessionSequence, sessionPartition } from '../../storage/session.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { freshActor } from '../change.ts';
import { noteAnnouncement } from '../note-announcement.ts';
import type { Refreshed } from '../outbox/work-off.ts';
import { publishSession } from '../publish-session.ts';
import { type Announcement, countTargets, shownRecalled } from '../shared/announcement.ts';
import type { AnnouncementEvent } from '../shared/announcement-events.ts';
import { authorize } from '../shared/authorize.ts';
import {
  type AnnouncementAbout,
  type OutboxItem,
  postItem,
  refreshItem,
  tellItems,
} from '../shared/outbox.ts';
import type { Services } from '../turn.ts';
import { audienceOf } from './audience.ts';
import type { Copies } from './copies.ts';
import { readKnown } from './known.ts';
import { forgetsAt, missedAfter } from './times.ts';

interface UpkeepPorts {
  readonly services: Services;
  readonly clock: () => Date;
  readonly copies: Copies;
  /** Brings the reports that are open up to date. */
  watch(id: string, announcement: Announcement, sequence: number): Promise<void>;
}

/** While copies leave, the report and the list follow at most this often (milliseconds). */
const refreshEvery = 1_000;
/** Targets named in one step: each is two rows, and a transaction takes a hundred. */
const atOnce = 40;

/**
 * Keeps an announcement going: at its time it is released, everybody wanted becomes a target, copies follow changes,
 * the report and the list follow the copies, and after 60 days what was delivered is forgotten.
 */
export function createAnnounceUpkeep({
  services,
  clock,
  copies,
  watch,
}: UpkeepPorts): (id: string) => Promise<Refreshed> {
  const { tables } = services;
  const looked = new Map<string, number>();

  return async (id) => {
    const pause = (looked.get(id) ?? Number.NEGATIVE_INFINITY) + refreshEvery - performance.now();
    const read = await readNumberedAnnouncement(tables, id);
    if (!read) {
      return {};
    }
    const { announcement, sequence } = read;
    const now = clock();
    if (announcement.forgotten) {
      await removeForgotten(tables, id);
      await removeFromIndex(tables, id);
      return {};
    }
    if (announcement.status === 'scheduled') {
      const wait = (announcement.at ?? 0) - now.getTime();
      if (wait <= 0) {
        await takeUp(id, announcement, now);
        return { again: 0 };
      }
    }
    if (announcement.status === 'sending' && !announcement.spread) {
      await spread(id, announcement, now);
      return { again: 0 };
    }
    if (pause > 0) {
      return { again: pause };
    }
    noteLooked(id);
    await indexAnnouncement(tables, id, announcement, sequence, now);
    await watch(id, announcement, sequence);
    await followSession(announcement, now);
    const unfinished = await copies.follow(id, announcement);
    return unfinished === undefined ? rest(id, announcement, now) : { again: unfinished };
  };

  /** Its time has come; one that cannot be sent now waits for somebody again, who is told why. */
  async function takeUp(id: string, announcement: Announcement, now: Date): Promise<void> {
    const { at = 0, by } = announcement;
    const about = await hindrance(id, announcement, now);
    const told = about === 'announcement-orphaned' ? await coordinators() : [by];
    await note(
      id,
      (state) => state.status === 'scheduled' && state.at === at,
      about ? { type: 'withdrawn' } : { type: 'released', at: now.getTime(), by },
      tellItems(told, String(at), { about: about ?? 'announcement-left', announcement: id }),
    );
  }

  /** Missed by hours, since nothing ran; of somebody who may not announce any more; for nobody; of a session that is off. */
  async function hindrance(
    id: string,
    { at = 0, by, session, wanted }: Announcement,
    now: Date,
  ): Promise<AnnouncementAbout | undefined> {
    if (now.getTime() - at > missedAfter) {
      return 'announcement-missed';
    }
    const author = await readPerson(tables, by);
    if (!author || !authorize(author, 'session.announce')) {
      return 'announcement-orphaned';
    }
    if (audienceOf(wanted, await readKnown(services, now)).places.length === 0) {
      return 'announcement-empty';
    }
    return session === undefined || (await isMadeKnown(session, { id, at, by }, now))
      ? undefined
      : 'announcement-overtaken';
  }

  async function coordinators(): Promise<readonly string[]> {
    const people = await services.directory.get();
    return people.filter(({ role }) => role === 'coordinator').map(({ id }) => id);
  }

  /** A draft is published, as its author would have done. */
  async function isMadeKnown(
    session: string,
    { id, at, by }: { readonly id: string; readonly at: number; readonly by: string },
    now: Date,
  ): Promise<boolean> {
    const { answer, state } = await publishSession(services, {
      id: hashKey('publish', id, String(at)),
      session,
      by,
      actor: freshActor({ actor: { id: by } }, services),
    });
    return answer.kind === 'published' && state.facts.start > now.getTime();
  }

  async function spread(id: string, { wanted, targets }: Announcement, now: Date): Promise<void> {
    const { places } = audienceOf(wanted, await readKnown(services, now));
    const missing = places
      .map((place) => ({ key: targetKeyOf(place), place }))
      .filter(({ key }) => !targets.has(key));
    for (let n = 0; n < missing.length; n += atOnce) {
      await name(id, missing.slice(n, n + atOnce));
    }
    const recalled = places.map(targetKeyOf).filter((key) => targets.get(key)?.shown === shownRecalled);
    for (let n = 0; n < recalled.length; n += atOnce) {
      const back = recalled.slice(n, n + atOnce);
      await note(id, ({ status }) => status === 'sending', { type: 'returned', targets: back });
    }
    await note(id, ({ status }) => status === 'sending', { type: 'spread' });
  }

  function name(
    id: string,
    some: Extract<AnnouncementEvent, { type: 'targeted' }>['targets'],
  ): Promise<unknown> {
    return run(id, (state, at) => {
      const added = some.filter(({ key }) => !state.targets.has(key));
      return state.status === 'sending' && added.length > 0
        ? {
            event: { type: 'targeted', at, targets: added },
            outbox: added.map(({ key }) => postItem(id, key, 1)),
          }
        : undefined;
    });
  }

  /** A card of a session that was answered while the card was on its way shows less than it should. */
  async function followSession({ session, targets }: Announcement, now: Date): Promise<void> {
    if (session === undefined || targets.size === 0) {
      return;
    }
    const sequence = (await readSessionSequence(tables, session)) ?? 0;
    const behind = [...targets.values()].some(
      ({ status, place, shown }) =>
        status === 'sent' &&
        place.kind === 'channel' &&
        shown !== undefined &&
        shown !== shownRecalled &&
        shown < sequence,
    );
    if (behind) {
      await putOutboxItem(tables, 'Sessions', sessionPartition(session), refreshItem(session), now);
    }
  }

  async function rest(id: string, announcement: Announcement, now: Date): Promise<Refreshed> {
    if (announcement.status === 'scheduled') {
      return { next: announcement.at };
    }
    if (announcement.status === 'sending' && countTargets(announcement.targets.values()).asked > 0) {
      return { again: refreshEvery };
    }
    const session =
      announcement.session === undefined ? undefined : await readSessionHead(tables, announcement.session);
    const next = forgetsAt(announcement, session?.facts.end);
    if (next === undefined || next > now.getTime()) {
      return next === undefined ? {} : { next };
    }
    await note(
      id,
      ({ status, targets }) => status !== 'sending' || countTargets(targets.values()).asked === 0,
      { type: 'forgotten' },
    );
    return { again: 0 };
  }

  function note(
    id: string,
    unless: (state: Announcement) => boolean,
    event: AnnouncementEvent,
    outbox: readonly OutboxItem[] = [],
  ): Promise<unknown> {
    return run(id, (state) => (unless(state) ? { event, outbox } : undefined));
  }

  function run(id: string, decide: Parameters<typeof noteAnnouncement>[2]): Promise<void> {
    return noteAnnouncement(services, id, decide, { sends: true });
  }

  function noteLooked(id: string): void {
    const now = performance.now();
    looked.delete(id);
    looked.set(id, now);
    for (const [other, at] of looked) {
      if (now - at < refreshEvery) {
        break;
      }
      looked.delete(other);
    }
  }
}
