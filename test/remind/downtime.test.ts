import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { watchPartition } from '../../storage/watch.ts';
import { joins } from '../attendance/sessions.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox } from '../support/reminders.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, town } from '../support/town.ts';

const store = useStore();
const on = (day: string) => ({ start: `${day}T09:00:00+02:00`, end: `${day}T15:00:00+02:00` });
/** Where everybody writes; it sends nothing once it is off. */
let bot: RunningBot;
let again: RunningBot | undefined;

beforeAll(async () => {
  const sessions = [
    { id: 'over', ...on('2026-12-03') },
    { id: 'closed', ...on('2026-12-10'), closes: '2026-12-01' },
    { id: 'open', ...on('2026-12-17'), closes: '2026-12-12' },
  ];
  const all = town(sessions);
  const memberships = all.memberships.filter(({ municipality }) => municipality === '233');
  const network = { ...all, memberships };
  bot = await startBot({ connectionString: store.connectionString, quickly: true, now: start, network });
});
afterAll(async () => {
  await again?.stop();
  await bot.stop();
});

/** What somebody was told, from a moment on. */
function told(who: TeamsPerson, from: number): readonly string[] {
  return bot.connector.sent
    .slice(from)
    .filter((one) => one.conversation === who.conversation && one.kind === 'message')
    .map((one) => wordsOf(cardOf(one) ?? {}));
}

async function record(id: string): Promise<readonly SessionEvent[]> {
  const { tables } = bot.program.services;
  const rows = await tables.range('Sessions', sessionPartition(id), '9a', '9b');
  return rows.map((row) => sessionKind.events.decode(row).event).filter(({ type }) => type === 'reminded');
}

describe('a bot that was off for days', () => {
  it('sends what can still be done as one message, and notes as dropped what is too late', async () => {
    const manager = bot.person(accounts.manager);
    const consultant = bot.person(accounts.consultant);
    const coordinator = bot.person(accounts.coordinator);
    for (const one of [manager, consultant, coordinator]) await one.says('ohje');
    await joins(manager, 'over');
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-11-25' });
    await consultant.receives((card) => wordsOf(card).includes('Kauhava pyytää'));
    await consultant.presses('Vahvista');
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    const partition = quotaPartition('233', 'uso8');
    await settleOutbox([bot], 'Quotas', partition);
    await bot.program.dispatcher.duty();
    await settleOutbox([bot], 'Quotas', watchPartition('uso8'));
    await bot.program.dispatcher.stop();
    const from = bot.connector.sent.length;

    bot.now = new Date('2026-12-06T10:00:00+02:00');
    again = await startBot({ connectionString: store.connectionString, quickly: true, now: bot.now });
    const bots = [again];
    for (const one of [partition, watchPartition('uso8')]) await settleOutbox(bots, 'Quotas', one);
    for (const id of ['over', 'closed', 'open']) {
      await vi.waitFor(async () => {
        await settleOutbox(bots, 'Sessions', sessionPartition(id));
        expect(await record(id)).not.toEqual([]);
      }, 8_000);
    }
    await sendCollected(bots);

    const [message = '', ...more] = told(consultant, from);
    expect(more).toEqual([]);
    expect(message).toContain('Sinulle on 3 muistutusta');
    expect(message.split('Raportoi kehittämispaja')).toHaveLength(2);
    expect(message).toMatch(/\d+\s+pajaa käyttämättä/);
    expect(message.split('Muistutus: Kauhava pyytää')).toHaveLength(2);
    expect(told(coordinator, from).filter((words) => words.includes('has not answered'))).toEqual([]);
    expect(
      told(manager, from).filter((words) => /Ilmoittautuminen päättyy|Huomenna|Tänään/.test(words)),
    ).toEqual([]);
    const dropped = (about: 'closing' | 'coming', day: string) => ({
      type: 'reminded',
      about,
      stage: Date.parse(`${day}T09:00:00+02:00`),
      dropped: true,
    });
    expect(await record('over')).toEqual([dropped('closing', '2026-12-02'), dropped('coming', '2026-12-02')]);
    expect(await record('closed')).toEqual([dropped('closing', '2026-11-30')]);
    expect(await record('open')).toEqual([dropped('closing', '2026-12-05')]);
  });
});
