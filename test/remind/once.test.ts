import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quotaPartition, readQuotaHistory } from '../../storage/quota.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { buttonsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox } from '../support/reminders.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, town } from '../support/town.ts';

const store = useStore();
/** Where everybody writes; what others send arrives here too. */
let bot: RunningBot;
const bots: RunningBot[] = [];
const partition = quotaPartition('233', 'uso8');

async function another(): Promise<RunningBot> {
  const started = await startBot({ connectionString: store.connectionString, quickly: true, now: bot.now });
  bots.push(started);
  return started;
}

beforeAll(async () => {
  bot = await startBot({
    connectionString: store.connectionString,
    quickly: true,
    now: start,
    network: town(),
  });
});
afterAll(async () => {
  for (const one of bots) await one.stop();
  await bot.stop();
});

/** All bots come to an instant and do what is due, at the same time; then they send what they have taken in. */
async function reach(iso: string): Promise<void> {
  await look(iso);
  await sendCollected([bot, ...bots]);
}

async function look(iso: string): Promise<void> {
  const all = [bot, ...bots];
  for (const one of all) one.now = new Date(iso);
  await settleOutbox(all, 'Quotas', partition);
}

/** How often somebody has been sent a card that says so. */
function copies(who: TeamsPerson, says: string): number {
  return bot.connector.sent.filter((one) => {
    const card = one.conversation === who.conversation && cardOf(one);
    return card && wordsOf(card).includes(says);
  }).length;
}

async function reminders(): Promise<number> {
  const entries = await readQuotaHistory(bot.program.services.tables, '233', 'uso8');
  return entries.filter(({ event }) => event.type === 'reminded').length;
}

describe('a reminder', () => {
  it('goes out once, whoever looks and however often, also after a restart; then the coordinator hears', async () => {
    const manager = bot.person(accounts.manager);
    const consultant = bot.person(accounts.consultant);
    const coordinator = bot.person(accounts.coordinator);
    await Promise.all([manager, consultant, coordinator].map((one) => one.says('ohje')));
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    await consultant.receives((card) => wordsOf(card).includes('Kauhava pyytää'));
    await another();

    await look('2026-12-01T06:59:59Z');
    expect(await reminders()).toBe(0);
    await reach('2026-12-01T07:00:00Z');
    await reach('2026-12-01T07:00:00Z');
    expect(copies(consultant, 'tämä on odottanut vastaustasi 7 päivää')).toBe(1);
    expect(await reminders()).toBe(1);

    for (const one of bots.splice(0)) await one.stop();
    await another();
    await reach('2026-12-02T07:00:00Z');
    expect(copies(consultant, 'odottanut vastaustasi')).toBe(1);

    await reach('2026-12-08T07:00:00Z');
    await reach('2026-12-09T07:00:00Z');
    expect(copies(coordinator, 'The consultant has not answered')).toBe(1);
    expect(copies(consultant, 'odottanut vastaustasi')).toBe(1);
    expect(await reminders()).toBe(2);
  });

  it('about a unit to be decided on reaches the consultant and, in the end, the coordinator', async () => {
    const manager = bot.person(accounts.manager);
    const consultant = bot.person(accounts.consultant);
    const coordinator = bot.person(accounts.coordinator);
    bot.now = new Date('2026-12-09T08:00:00Z');
    await consultant.says('pyynnöt');
    await consultant.presses('Avaa 16.12.');
    await consultant.presses('Vahvista');
    await manager.says('varaukset');
    await manager.presses('Avaa 16.12.');
    await manager.presses('Peru');
    await consultant.receives((card) => wordsOf(card).includes('Päätä, palautuuko'));
    const asked = copies(consultant, 'Päätä, palautuuko');
    await reach('2026-12-16T07:00:00Z');
    expect(copies(consultant, 'Päätä, palautuuko')).toBe(asked + 1);
    const from = bot.connector.sent.length;
    await reach('2026-12-23T07:00:00Z');

    const heard = await coordinator.receives((card) => wordsOf(card).includes('Kauhava'), from);
    expect(wordsOf(heard)).toContain('14 days');
    expect(buttonsOf(heard).map(({ verb }) => verb)).toContain('unit.decide');
  });

  it('is not sent of what was cancelled meanwhile', async () => {
    const manager = bot.person(accounts.manager);
    const consultant = bot.person(accounts.consultant);
    bot.now = new Date('2026-12-15T08:00:00Z');
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-30' });
    await consultant.receives(
      (card) => wordsOf(card).includes('ke 30.12.2026') || JSON.stringify(card).includes('30.12.'),
    );
    await manager.presses('Peru');
    const before = await reminders();
    const sent = copies(consultant, 'odottanut vastaustasi');
    await reach('2026-12-23T08:00:00Z');

    expect(await reminders()).toBe(before);
    expect(copies(consultant, 'odottanut vastaustasi')).toBe(sent);
  });
});
