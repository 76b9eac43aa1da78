import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { joins } from '../attendance/sessions.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox } from '../support/reminders.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, town } from '../support/town.ts';

const store = useStore();
const partition = sessionPartition('shared');
/** Where everybody writes; what the other sends arrives here too. */
let bot: RunningBot;
const others: RunningBot[] = [];

beforeAll(async () => {
  const time = { start: '2026-12-10T09:00:00+02:00', end: '2026-12-10T15:00:00+02:00' };
  const network = town([{ id: 'shared', ...time, closes: '2026-12-03' }]);
  bot = await startBot({ connectionString: store.connectionString, quickly: true, now: start, network });
  await another();
});
afterAll(async () => {
  for (const one of others) await one.stop();
  await bot.stop();
});

async function another(): Promise<void> {
  others.push(await startBot({ connectionString: store.connectionString, quickly: true, now: bot.now }));
}

const settled = () => settleOutbox([bot, ...others], 'Sessions', partition);

/** All bots come to an instant and look, at the same time, until the record has so many reminders. */
async function reach(iso: string, recorded: number): Promise<void> {
  for (const one of [bot, ...others]) one.now = new Date(iso);
  await vi.waitFor(
    async () => {
      await settled();
      expect(await record()).toHaveLength(recorded);
    },
    { timeout: 10_000, interval: 100 },
  );
  await settled();
  await sendCollected([bot, ...others]);
}

async function record(): Promise<readonly SessionEvent[]> {
  const rows = await bot.program.services.tables.range('Sessions', partition, '9a', '9b');
  return rows.map((row) => sessionKind.events.decode(row).event).filter(({ type }) => type === 'reminded');
}

function copies(who: TeamsPerson, says: string): number {
  return bot.connector.sent.filter((one) => {
    const card = one.conversation === who.conversation && cardOf(one);
    return card && wordsOf(card).includes(says);
  }).length;
}

describe('two processes', () => {
  it('remind of a session once each time, also when one is started anew', async () => {
    const silent = bot.person(accounts.manager);
    const coming = bot.person(accounts.otherManager);
    await silent.says('ohje');
    await coming.says('ohje');
    await joins(coming, 'shared');
    await reach('2026-11-26T09:00:00+02:00', 1);
    await expect.poll(() => copies(silent, 'Ilmoittautuminen päättyy')).toBe(1);

    for (const one of others.splice(0)) await one.stop();
    await another();
    await reach('2026-11-26T09:05:00+02:00', 1);
    await reach('2026-12-02T09:00:00+02:00', 2);
    await expect.poll(() => copies(silent, 'Ilmoittautuminen päättyy')).toBe(2);
    await reach('2026-12-09T09:00:00+02:00', 3);
    await expect.poll(() => copies(coming, 'Huomenna')).toBe(1);
    await reach('2026-12-09T09:05:00+02:00', 3);

    expect([copies(silent, 'Ilmoittautuminen päättyy'), copies(coming, 'Huomenna')]).toEqual([2, 1]);
    expect([copies(coming, 'Ilmoittautuminen päättyy'), copies(silent, 'Huomenna')]).toEqual([0, 0]);
  });
});
