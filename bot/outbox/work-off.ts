import type { Card } from '../../cards/card.ts';
import {
  type Channel,
  type PersonalConversation,
  readChannel,
  readPersonal,
  savePersonal,
} from '../../storage/conversations.ts';
import { markOutbox, type OutboxEntry, readOutbox } from '../../storage/outbox.ts';
import { notePark } from '../../storage/parked.ts';
import { readPerson } from '../../storage/people.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import type { Log } from '../shared/log.ts';
import type { Message, OutboxItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { WorkOff } from './dispatcher.ts';

/** What the outbox needs from the rest: words for messages, a way to send, and what to do with channel cards. */
export interface OutboxPorts {
  readonly tables: Tables;
  readonly log: Log;
  /** A message in words as things stand; undefined when it no longer concerns the person. */
  compose(message: Message, person: Person): Promise<Card | undefined>;
  sendToPerson(to: PersonalConversation, card: Card): Promise<SendOutcome>;
  /** Where a message to somebody who has no chat with the bot goes instead; only in local mode. */
  standIn(
    person: Person,
    card: Card,
  ): Promise<{ readonly to: PersonalConversation; readonly card: Card } | undefined>;
  postSession(session: string, channel: Channel): Promise<SendOutcome | 'obsolete'>;
  /** Brings the session's index and its cards in channels up to date; milliseconds until it may be done again. */
  refreshSession(session: string): Promise<number | undefined>;
  posted(session: string, channel: string, outcome: SendOutcome): Promise<void>;
}

/** Nobody knows the person's chat yet: kept until they first write to the bot. */
type Result = SendOutcome | { readonly kind: 'parked' } | { readonly kind: 'obsolete' };

const firstPause = 1_000;
const longestPause = 60_000;

/** Sends what stands in one outbox. Each entry is claimed by its etag before it is sent, and removed after. */
export function createWorkOff(ports: OutboxPorts): WorkOff {
  const { tables, log } = ports;
  const pauses = new Map<string, number>();

  return async (table, partition) => {
    let again: number | undefined;
    const sooner = (ms: number) => {
      again = Math.min(again ?? Number.POSITIVE_INFINITY, ms);
    };
    for (const entry of await readOutbox(tables, table, partition)) {
      if (entry.sending) {
        // Claimed by a process that did not finish: nobody knows whether it arrived, so it is not sent again.
        continue;
      }
      const wait = entry.item.kind === 'refresh' ? await refresh(table, entry) : await deliver(table, entry);
      if (wait !== undefined) {
        sooner(wait);
      }
    }
    return again;
  };

  async function refresh(table: TableName, entry: OutboxEntry): Promise<number | undefined> {
    const wait = entry.item.kind === 'refresh' ? await ports.refreshSession(entry.item.session) : undefined;
    if (wait === undefined) {
      await remove(table, entry);
    }
    return wait;
  }

  /** A newer version of the entry stays: it was written after we read. */
  async function remove(table: TableName, entry: OutboxEntry): Promise<void> {
    try {
      await tables.remove(table, entry.row.partitionKey, entry.row.rowKey, entry.row.etag);
    } catch (error) {
      if (!(error instanceof WriteConflict)) {
        throw error;
      }
    }
  }

  async function deliver(table: TableName, entry: OutboxEntry): Promise<number | undefined> {
    let claimed: OutboxEntry;
    try {
      claimed = await markOutbox(tables, table, entry, { sending: true });
    } catch (error) {
      if (error instanceof WriteConflict) {
        return undefined;
      }
      throw error;
    }
    const result = await send(claimed.item);
    const key = `${entry.row.partitionKey}|${entry.row.rowKey}`;
    switch (result.kind) {
      case 'sent':
      case 'obsolete':
        pauses.delete(key);
        await remove(table, claimed);
        return undefined;
      case 'later': {
        const pause = Math.min(pauses.get(key) ?? firstPause, longestPause);
        pauses.set(key, pause * 2);
        await markOutbox(tables, table, claimed, { sending: false });
        return Math.max(result.after ?? 0, pause);
      }
      case 'parked':
      case 'dead':
        await park(table, claimed);
        return undefined;
      case 'uncertain':
      case 'refused':
        // Stays marked as it is: seen by whoever looks, never repeated.
        log.warn({ kind: claimed.item.kind, result: result.kind }, 'delivery not certain');
        return undefined;
    }
  }

  async function send(item: OutboxItem): Promise<Result> {
    switch (item.kind) {
      case 'tell':
        return tell(item.person, item.message);
      case 'post':
        return post(item.session, item.channel);
      case 'refresh':
        return { kind: 'obsolete' };
    }
  }

  async function tell(personId: string, message: Message): Promise<Result> {
    const [person, conversation] = await Promise.all([
      readPerson(tables, personId),
      readPersonal(tables, personId),
    ]);
    const card = person && (await ports.compose(message, person));
    if (!person || !card) {
      return { kind: 'obsolete' };
    }
    if (conversation && !conversation.dead) {
      const outcome = await ports.sendToPerson(conversation, card);
      if (outcome.kind === 'dead') {
        await savePersonal(tables, personId, { ...conversation, dead: true });
      }
      return outcome;
    }
    const instead = await ports.standIn(person, card);
    return instead ? ports.sendToPerson(instead.to, instead.card) : { kind: 'parked' };
  }

  async function post(session: string, channelId: string): Promise<Result> {
    const channel = await readChannel(tables, channelId);
    const outcome =
      channel && !channel.removed ? await ports.postSession(session, channel) : ({ kind: 'dead' } as const);
    if (outcome === 'obsolete') {
      return { kind: 'obsolete' };
    }
    if (outcome.kind !== 'later') {
      await ports.posted(session, channelId, outcome);
    }
    return outcome.kind === 'dead' ? { kind: 'obsolete' } : outcome;
  }

  async function park(table: TableName, entry: OutboxEntry): Promise<void> {
    if (entry.item.kind === 'tell') {
      await notePark(tables, entry.item.person, table, entry.row.partitionKey);
      await markOutbox(tables, table, entry, { sending: false, parked: true });
    }
  }
}
