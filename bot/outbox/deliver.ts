import pLimit from 'p-limit';
import { changeOutbox, type OutboxEntry, readOutboxEntry, writePointer } from '../../storage/outbox.ts';
import type { TableName } from '../../storage/tables/client.ts';
import { WriteConflict } from '../../storage/tables/errors.ts';
import { noteUndelivered } from '../../storage/undelivered.ts';
import type { OutboxItem } from '../shared/outbox.ts';
import type { SendOutcome } from '../shared/send-outcome.ts';
import type { Asleep } from './asleep.ts';
import { keyOf, removeEntry, unlessNewer } from './entries.ts';
import { heldBack } from './held-back.ts';
import { createPreparation, type Prepared } from './prepare.ts';
import type { Went } from './tenant-pace.ts';
import type { OutboxPorts } from './work-off.ts';

export interface Deliveries {
  /**
   * Sends an entry that nobody has claimed. Resolves to the milliseconds after which to look again; undefined: it is
   * done with, or waits for something else.
   */
  deliver(table: TableName, entry: OutboxEntry, item: OutboxItem): Promise<number | undefined>;
  /** Does what this process still owes to an entry that it has claimed; false: it is not ours. */
  settle(claim: string): Promise<{ readonly wait: number | undefined } | false>;
}

type Ready = Extract<Prepared, { readonly kind: 'ready' }>;

/** When to look again where others must be concluded first (milliseconds). */
const shortPause = 1_000;
/** What Teams has not taken for so long it will not take: somebody has to see to it (milliseconds). */
const giveUpAfter = 6 * 3_600_000;
const tooBusy = 429;
/** Longer than this nobody holds a claim only because Teams takes no more for now (milliseconds). */
const longestHold = 250;

/** So many messages may be uncertain after a kill. At 47 a second each may take 340 ms. */
const mostClaimed = 16;
/** So many of them may wait for their turn: enough for the time that a claim takes, few for a kill. */
const mostBefore = 6;
/** Each reads several rows at once: more would only wait for each other. */
const mostPrepared = 8;

/**
 * An entry is put into words first, then claimed, sent at its pace, and removed. What is left to do after a send, if
 * the store fails then, is remembered and done at the next look.
 */
export function createDeliveries(ports: OutboxPorts, asleep: Asleep): Deliveries {
  const { tables, log, pace } = ports;
  const prepare = createPreparation(ports);
  const claims = pLimit(mostClaimed);
  const turns = pLimit(mostBefore);
  const preparations = pLimit(mostPrepared);
  /** By claim: what this process still owes to entries that it has claimed. */
  const owed = new Map<string, () => Promise<number | undefined>>();

  async function deliver(
    table: TableName,
    entry: OutboxEntry,
    item: OutboxItem,
  ): Promise<number | undefined> {
    if (item.kind === 'remind') {
      await ports.collect(item, entry);
      await removeEntry(tables, table, entry);
      return undefined;
    }
    const early = heldBack(entry, ports.clock());
    const rest = Math.max(early, asleep.restOf(keyOf(entry)));
    if (rest > 0) {
      return rest;
    }
    const prepared = await preparations(() => prepare(table, entry.row.partitionKey, item));
    switch (prepared.kind) {
      case 'obsolete':
        asleep.done(keyOf(entry));
        await removeEntry(tables, table, entry);
        return undefined;
      case 'parked':
        return undefined;
      case 'ready':
        return claims(async () => {
          const wait = await pace.ready(prepared.to);
          return wait > longestHold ? asleep.wait(keyOf(entry), wait) : sendClaimed(table, entry, prepared);
        });
    }
  }

  async function settle(claim: string): Promise<{ readonly wait: number | undefined } | false> {
    const rest = owed.get(claim);
    if (!rest) {
      return false;
    }
    const wait = await rest();
    owed.delete(claim);
    return { wait };
  }

  async function sendClaimed(
    table: TableName,
    entry: OutboxEntry,
    prepared: Ready,
  ): Promise<number | undefined> {
    const claimed = await turns(() => claimTurn(table, entry, prepared));
    if (typeof claimed !== 'object') {
      return claimed;
    }
    const { held, turn } = claimed;
    const outcome = await prepared.send();
    pace.answered(prepared.to, turn, outcome);
    owed.set(held.claim, () => conclude(table, held, prepared, outcome));
    const settled = await settle(held.claim);
    return settled ? settled.wait : undefined;
  }

  /** The claimed entry once its turn has come; or the milliseconds to wait; undefined: somebody else has it. */
  async function claimTurn(
    table: TableName,
    entry: OutboxEntry,
    { to }: Ready,
  ): Promise<{ readonly held: OutboxEntry; readonly turn: Went } | number | undefined> {
    if (owed.size >= mostClaimed) {
      // The store does not let us conclude others: a kill would leave those uncertain, too.
      return shortPause;
    }
    const claim = ports.newId();
    // Should the answer to the claim get lost, the claim is ours all the same, and nothing was sent.
    owed.set(claim, () => release(table, entry, claim));
    const held = await hold(table, entry, claim);
    if (!held) {
      owed.delete(claim);
      return undefined;
    }
    const turn = await pace.pass(to, false, longestHold);
    if (typeof turn === 'number') {
      await settle(claim);
      return asleep.wait(keyOf(entry), turn);
    }
    return { held, turn };
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
    came: SendOutcome,
  ): Promise<number | undefined> {
    const key = keyOf(held);
    const outcome: SendOutcome =
      came.kind === 'later' && asleep.triedFor(key) > giveUpAfter
        ? { kind: 'refused', status: tooBusy }
        : came;
    if (outcome.kind === 'later') {
      const wait = asleep.failed(key, outcome.after);
      await release(table, held, held.claim);
      return wait;
    }
    asleep.done(key);
    await prepared.after(outcome);
    if (outcome.kind === 'sent' || prepared.over(outcome)) {
      await removeEntry(tables, table, held);
    } else if (outcome.kind === 'dead') {
      await release(table, held, held.claim);
      return 0;
    } else {
      // Stays claimed, so that nobody repeats it, until somebody has seen to it.
      await noteUndelivered(
        tables,
        table,
        held,
        outcome.kind === 'refused' ? { kind: 'refused', httpStatus: outcome.status } : { kind: 'uncertain' },
      );
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

  return { deliver, settle };
}
