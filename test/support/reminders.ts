import { setTimeout as sleep } from 'node:timers/promises';
import { importNetwork } from '../../bot/network/import.ts';
import { heldBack } from '../../bot/outbox/held-back.ts';
import { collectFor } from '../../bot/remind/collect.ts';
import { readPersonal } from '../../storage/conversations.ts';
import { type OutboxEntry, readOutbox, readPointers } from '../../storage/outbox.ts';
import type { TableName, Tables } from '../../storage/tables/client.ts';
import type { RunningBot } from './bot.ts';
import { town } from './town.ts';

/** The reminders that have been taken in are sent: the seconds pass for which the first waits for the others. */
export async function sendCollected(bots: readonly RunningBot[]): Promise<void> {
  for (const bot of bots) {
    bot.now = new Date(bot.now.getTime() + collectFor);
  }
  await settleReminders(bots);
}

/** All bots send the reminders that are due now, at the same time. */
export async function settleReminders(bots: readonly RunningBot[]): Promise<void> {
  const pointers = bots[0] ? await readPointers(bots[0].program.services.tables) : [];
  const partitions = pointers.filter(({ table }) => table === 'Reminders').map(({ partition }) => partition);
  await Promise.all([...new Set(partitions)].map((partition) => settleOutbox(bots, 'Reminders', partition)));
}

const patience = 8_000;

/** All bots work an outbox off at the same time, until all is sent that is due and can be sent now. */
export async function settleOutbox(
  bots: readonly RunningBot[],
  table: TableName,
  partition: string,
): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    await Promise.all(bots.map(({ program }) => program.dispatcher.settle(table, partition)));
    if (!(await isAnyDue(bots, table, partition))) {
      return;
    }
    // The store was slow, or the conversation took no more.
    await sleep(20);
  }
  throw new Error(`still due in ${partition}`);
}

async function isAnyDue([bot]: readonly RunningBot[], table: TableName, partition: string): Promise<boolean> {
  if (!bot) {
    return false;
  }
  const { tables } = bot.program.services;
  const entries = await readOutbox(tables, table, partition);
  const due = await Promise.all(entries.map((entry) => isDue(tables, entry, bot.now)));
  return due.some(Boolean);
}

/** What waits for somebody who has not written to the bot yet is not due. */
async function isDue(tables: Tables, entry: OutboxEntry, now: Date): Promise<boolean> {
  const { item, claim } = entry;
  if (item.kind === 'spread' || item.kind === 'remind') {
    return true;
  }
  if (item.kind !== 'tell' || claim !== '' || heldBack(entry, now) > 0) {
    return false;
  }
  const chat = await readPersonal(tables, item.person);
  return chat !== undefined && !chat.dead;
}

/** Nobody is warned of unused workshops: the warnings would join what a test looks at, since its clock goes back. */
export async function withoutWarnings({ program: { services } }: RunningBot): Promise<void> {
  const periods = town().periods.map((period) => ({ ...period, rules: { expiryMonths: [] } }));
  const loaded = await importNetwork(services, { periods });
  if (!loaded.ok) {
    throw new Error(JSON.stringify(loaded.faults));
  }
  services.network.forget();
}
