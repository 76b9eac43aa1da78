import type { Card } from '../../cards/card.ts';
import type { PersonalConversation } from '../../storage/conversations.ts';
import {
  changeOutbox,
  type OutboxEntry,
  readOutbox,
  readOutboxEntry,
  spreadSome,
} from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { noteUndelivered } from '../../storage/undelivered.ts';
import type { Log } from '../shared/log.ts';
import type { Message, OutboxItem, PostItem, ReplyItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import { Asleep } from './asleep.ts';
import { createDeliveries } from './deliver.ts';
import { longestWait, type WorkOff } from './dispatcher.ts';
import { keyOf, removeEntry, unlessNewer } from './entries.ts';
import type { Destination, Pace } from './pace.ts';
import type { Turns } from './turns.ts';

/** What the outbox needs from the rest: words for messages, a way to send, and what to do with channel cards. */
export interface OutboxPorts {
  readonly tables: Tables;
  readonly log: Log;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly pace: Pace;
  readonly turns: Turns;
  /** A message in words as things stand; undefined when it no longer concerns the person. */
  compose(message: Message, person: Person): Promise<Card | undefined>;
  sendToPerson(to: PersonalConversation, card: Card): Promise<SendOutcome>;
  /** Where a message to somebody who has no chat with the bot goes instead; only in local mode. */
  standIn(
    person: Person,
    card: Card,
  ): Promise<{ readonly to: PersonalConversation; readonly card: Card } | undefined>;
  /** The chat does not exist any more: forget that it was known. */
  gone(person: string): void;
  /** Whose first words make a parked message due again: the person's, in local mode also those of the one user. */
  parkedUnder(person: string): readonly string[];
  /** One copy of an announcement in words; `parked`: for now it stays; undefined: it is not to be sent any more. */
  preparePost(item: PostItem): Promise<ReadyPost | 'parked' | undefined>;
  posted(item: PostItem, outcome: SendOutcome): Promise<void>;
  /** An answer to somebody outside the network in words; undefined: there is nothing to tell (any more). */
  prepareReply(item: ReplyItem): Promise<ReadyPost | undefined>;
  /** What became of it; may be told again. */
  replied(item: ReplyItem, outcome: SendOutcome): Promise<void>;
  /** Puts a reminder to the others of its person, with which it is sent; may be done again. */
  collect(item: OutboxItem & { readonly kind: 'remind' }, source: OutboxEntry): Promise<void>;
  /** Brings the session's index and its cards in channels up to date. */
  refreshSession(session: string): Promise<Refreshed>;
  /** Brings an announcement's copies, report and place in lists up to date. */
  keepAnnouncement(announcement: string): Promise<Refreshed>;
  /** Brings a municipality's workshops in step with time. */
  tend(municipality: string, period: string): Promise<Refreshed>;
  /** The same for what is told about a whole period. */
  watch(period: string): Promise<Refreshed>;
}

export interface ReadyPost {
  readonly to: Destination;
  send(): Promise<SendOutcome>;
}

/** `again`: not done or not whole, look again after so many milliseconds; `next`: the instant it changes by itself. */
export interface Refreshed {
  readonly again?: number | undefined;
  readonly next?: number | undefined;
}

/**
 * Works off what stands in one outbox. Deliveries, and cards that are kept up in many places, go on beside it: what is
 * put in the outbox meanwhile does not wait for them.
 */
export function createWorkOff(ports: OutboxPorts): WorkOff {
  const { tables, log } = ports;
  const asleep = new Asleep(() => performance.now());
  const { deliver, settle } = createDeliveries(ports, asleep);
  const underWay = new Set<string>();
  /** Noted by this process: they stay in their outbox until somebody has seen to them. */
  const abandoned = new Set<string>();

  return async (table, partition) => {
    // What is under way when we read is seen as it was, and may be done with before we have it.
    const before = new Set(underWay);
    const read = await readOutbox(tables, table, partition);
    const entries = read.filter((entry) => !before.has(keyOf(entry)));
    const fresh = entries.filter(({ item, claim }) => claim === '' && isDelivery(item));
    const deliveries = fresh.map((entry) =>
      start(entry, () => ports.turns.run(partition, () => deliver(table, entry, entry.item))),
    );
    const shown = entries.filter(({ item }) => isShown(item));
    const kept = shown.map((entry) =>
      start(entry, async () => {
        const wait = await keep(table, entry);
        asleep.done(keyOf(entry));
        return wait;
      }),
    );
    const waits: (number | undefined)[] = [];
    for (const entry of entries.filter((one) => !fresh.includes(one) && !shown.includes(one))) {
      waits.push(await keep(table, entry));
    }
    return {
      wait: soonest(waits),
      beside: [...kept, ...(deliveries.length > 0 ? [Promise.all(deliveries).then(soonest)] : [])],
    };
  };

  /** Resolves when it is done, whatever comes of it. */
  async function start(
    entry: OutboxEntry,
    run: () => Promise<number | undefined>,
  ): Promise<number | undefined> {
    const key = keyOf(entry);
    underWay.add(key);
    try {
      return await run();
    } catch (error) {
      const { kind } = entry.item;
      log.warn({ kind, error: error instanceof Error ? error.name : 'unknown' }, 'outbox entry not done');
      return asleep.failed(key);
    } finally {
      underWay.delete(key);
    }
  }

  async function keep(table: TableName, entry: OutboxEntry): Promise<number | undefined> {
    const { item, claim } = entry;
    if (claim !== '') {
      const settled = await settle(claim);
      return settled ? settled.wait : abandon(table, entry, item);
    }
    switch (item.kind) {
      case 'refresh':
        return keepUp(table, entry, () => ports.refreshSession(item.session));
      case 'announce':
        return keepUp(table, entry, () => ports.keepAnnouncement(item.announcement));
      case 'tend':
        return keepUp(table, entry, () => ports.tend(item.municipality, item.period));
      case 'watch':
        return keepUp(table, entry, () => ports.watch(item.period));
      case 'spread':
        return spread(table, entry);
      case 'tell':
      case 'remind':
      case 'post':
      case 'reply':
        return undefined;
    }
  }

  /**
   * Claimed by a process that led before us and is gone: nobody knows whether it arrived, so it is not sent again.
   * A post is noted as uncertain where it was asked for, a message among those that somebody has to see to.
   */
  async function abandon(table: TableName, entry: OutboxEntry, item: OutboxItem): Promise<undefined> {
    const seen = `${keyOf(entry)}|${entry.claim}`;
    if (item.kind === 'post') {
      await ports.posted(item, { kind: 'uncertain' });
      await removeEntry(tables, table, entry);
    } else if (item.kind === 'reply') {
      await ports.replied(item, { kind: 'uncertain' });
      await removeEntry(tables, table, entry);
    } else if (!abandoned.has(seen)) {
      await noteUndelivered(tables, table, entry, { kind: 'uncertain' });
      abandoned.add(seen);
    }
  }

  /** What goes on as long as something is to come: done when due, then noted for when it is next. */
  async function keepUp(
    table: TableName,
    entry: OutboxEntry,
    run: () => Promise<Refreshed>,
  ): Promise<number | undefined> {
    const early = (entry.notBefore ?? 0) - ports.clock().getTime();
    if (early > 0) {
      return early;
    }
    const { again, next } = await run();
    const due = next === undefined ? undefined : Math.max(0, next - ports.clock().getTime());
    if (again !== undefined) {
      // A card that Teams takes nothing for does not put off what is due before.
      return Math.min(again, due ?? again);
    }
    // One written anew meanwhile was not looked at: it was under way.
    if (next === undefined) {
      return (await removeEntry(tables, table, entry)) ? undefined : 0;
    }
    const noted = await unlessNewer(() => changeOutbox(tables, table, entry, { notBefore: next }));
    return noted ? due : 0;
  }

  /** What another process spread meanwhile is not spread again: the list it read is not the standing one. */
  async function spread(table: TableName, entry: OutboxEntry): Promise<number | undefined> {
    try {
      await spreadSome(tables, table, entry, ports.clock());
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
    const now = await readOutboxEntry(tables, table, entry);
    if (now?.item.kind === 'spread' && now.item.people.length === 0) {
      await removeEntry(tables, table, now);
    }
    return now ? 0 : undefined;
  }
}

/** Stands on cards, which may be many. */
function isShown({ kind }: OutboxItem): boolean {
  return kind === 'refresh' || kind === 'announce';
}

function isDelivery({ kind }: OutboxItem): boolean {
  return kind === 'tell' || kind === 'remind' || kind === 'post' || kind === 'reply';
}

function soonest(waits: readonly (number | undefined)[]): number | undefined {
  const some = waits.filter((wait) => wait !== undefined);
  return some.length > 0 ? Math.min(...some, longestWait) : undefined;
}
