import type { Card } from '../../cards/card.ts';
import type { Channel, PersonalConversation } from '../../storage/conversations.ts';
import {
  changeOutbox,
  type OutboxEntry,
  readOutbox,
  readOutboxEntry,
  spreadSome,
  writePointer,
} from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import type { Log } from '../shared/log.ts';
import type { Message, OutboxItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { WorkOff } from './dispatcher.ts';
import { createPreparation, type Prepared } from './prepare.ts';

/** What the outbox needs from the rest: words for messages, a way to send, and what to do with channel cards. */
export interface OutboxPorts {
  readonly tables: Tables;
  readonly log: Log;
  readonly clock: () => Date;
  readonly newId: () => string;
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
  /** How to post the session's card to a channel; undefined when it need not be posted. */
  preparePost(session: string, channel: Channel): Promise<(() => Promise<SendOutcome>) | undefined>;
  posted(session: string, channel: string, outcome: SendOutcome): Promise<void>;
  /** Brings the session's index and its cards in channels up to date. */
  refreshSession(session: string): Promise<Refreshed>;
  /** Brings a municipality's workshops in step with time. */
  tend(municipality: string, period: string): Promise<Refreshed>;
  /** The same for what is told about a whole period. */
  watch(period: string): Promise<Refreshed>;
}

/** `again`: not done or not whole, look again after so many milliseconds; `next`: the instant it changes by itself. */
export interface Refreshed {
  readonly again?: number | undefined;
  readonly next?: number | undefined;
}

const firstPause = 1_000;
const longestPause = 60_000;
/** The clock may be set, and timers do not reach far: look at least so often (milliseconds). */
const longestWait = 3_600_000;

/**
 * Sends what stands in one outbox. An entry is put into words first, then claimed, sent and removed. What is left
 * to do after a send, if the store fails then, is remembered and done at the next look.
 */
export function createWorkOff(ports: OutboxPorts): WorkOff {
  const { tables, log } = ports;
  const prepare = createPreparation(ports);
  const pauses = new Map<string, number>();
  /** By claim: what this process still owes to entries that it has claimed. */
  const owed = new Map<string, () => Promise<number | undefined>>();

  return async (table, partition) => {
    const waits: number[] = [];
    const entries = [...(await readOutbox(tables, table, partition))];
    // Cards that many look at come before messages to one.
    entries.sort((a, b) => Number(b.item.kind === 'refresh') - Number(a.item.kind === 'refresh'));
    for (const entry of entries) {
      const wait = await work(table, entry);
      if (wait !== undefined) {
        waits.push(wait);
      }
    }
    return waits.length > 0 ? Math.min(...waits, longestWait) : undefined;
  };

  async function work(table: TableName, entry: OutboxEntry): Promise<number | undefined> {
    const { item, claim } = entry;
    if (claim !== '') {
      return owed.has(claim) ? settle(claim) : abandon(table, entry, item);
    }
    switch (item.kind) {
      case 'refresh':
        return keepUp(table, entry, () => ports.refreshSession(item.session));
      case 'tend':
        return keepUp(table, entry, () => ports.tend(item.municipality, item.period));
      case 'watch':
        return keepUp(table, entry, () => ports.watch(item.period));
      case 'spread':
        return spread(table, entry);
      case 'tell':
      case 'post':
        return deliver(table, entry, item);
    }
  }

  /**
   * Claimed by a process that led before us and is gone: nobody knows whether it arrived, so it is not sent again.
   * A post is noted as uncertain where it was asked for.
   */
  async function abandon(table: TableName, entry: OutboxEntry, item: OutboxItem): Promise<undefined> {
    if (item.kind === 'post') {
      await ports.posted(item.session, item.channel, { kind: 'uncertain' });
      await remove(table, entry);
    }
  }

  async function settle(claim: string): Promise<number | undefined> {
    const rest = owed.get(claim);
    const wait = await rest?.();
    owed.delete(claim);
    return wait;
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
    if (again !== undefined) {
      return again;
    }
    if (next === undefined) {
      await remove(table, entry);
      return undefined;
    }
    await unlessNewer(() => changeOutbox(tables, table, entry, { notBefore: next }));
    return Math.max(0, next - ports.clock().getTime());
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
      await remove(table, now);
    }
    return now ? 0 : undefined;
  }

  async function deliver(
    table: TableName,
    entry: OutboxEntry,
    item: OutboxItem,
  ): Promise<number | undefined> {
    const prepared = await prepare(table, entry.row.partitionKey, item);
    switch (prepared.kind) {
      case 'obsolete':
        await remove(table, entry);
        return undefined;
      case 'parked':
        return undefined;
      case 'ready':
        return sendClaimed(table, entry, prepared);
    }
  }

  async function sendClaimed(
    table: TableName,
    entry: OutboxEntry,
    prepared: Ready,
  ): Promise<number | undefined> {
    const claim = ports.newId();
    // Should the answer to the claim get lost, the claim is ours all the same, and nothing was sent.
    owed.set(claim, () => release(table, entry, claim));
    const held = await hold(table, entry, claim);
    if (!held) {
      owed.delete(claim);
      return undefined;
    }
    const outcome = await prepared.send();
    owed.set(claim, () => conclude(table, held, prepared, outcome));
    return settle(claim);
  }

  /** The entry under our claim, or undefined when somebody else was first. */
  async function hold(table: TableName, entry: OutboxEntry, claim: string): Promise<OutboxEntry | undefined> {
    try {
      return await changeOutbox(tables, table, entry, { claim });
    } catch (error) {
      const now = await readOutboxEntry(tables, table, entry);
      if (now?.claim === claim) {
        return now;
      }
      if (error instanceof WriteConflict) {
        return undefined;
      }
      throw error;
    }
  }

  async function conclude(
    table: TableName,
    held: OutboxEntry,
    prepared: Ready,
    outcome: SendOutcome,
  ): Promise<number | undefined> {
    const key = `${held.row.partitionKey}|${held.row.rowKey}`;
    if (outcome.kind === 'later') {
      const pause = Math.min(pauses.get(key) ?? firstPause, longestPause);
      pauses.set(key, pause * 2);
      await release(table, held, held.claim);
      return Math.max(outcome.after ?? 0, pause);
    }
    pauses.delete(key);
    await prepared.after(outcome);
    if (outcome.kind === 'sent' || prepared.over(outcome)) {
      await remove(table, held);
    } else if (outcome.kind === 'dead') {
      await release(table, held, held.claim);
      return 0;
    } else {
      // Stays claimed: seen by whoever looks, never repeated.
      log.warn({ kind: held.item.kind, result: outcome.kind }, 'delivery not certain');
    }
    return undefined;
  }

  /** Nothing was sent: the entry is free again. The pointer first, so that whoever leads by then finds it. */
  async function release(table: TableName, entry: OutboxEntry, claim: string): Promise<undefined> {
    await writePointer(tables, table, entry.row.partitionKey);
    const now = await readOutboxEntry(tables, table, entry);
    if (now?.claim === claim) {
      await unlessNewer(() => changeOutbox(tables, table, now, { claim: '' }));
    }
  }

  function remove(table: TableName, { row }: OutboxEntry): Promise<void> {
    return unlessNewer(() => tables.remove(table, row.partitionKey, row.rowKey, row.etag));
  }
}

type Ready = Extract<Prepared, { readonly kind: 'ready' }>;

/** A newer version of the entry stays: it was written after we read. */
async function unlessNewer(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof WriteConflict)) {
      throw error;
    }
  }
}
