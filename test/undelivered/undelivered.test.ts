import { describe, expect, it } from 'vitest';
import { putOutboxItem, readOutbox } from '../../storage/outbox.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { readUndelivered } from '../../storage/undelivered.ts';
import { idOf } from '../rsvp/acts.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const tables = () => town.bot.program.services.tables;
const settle = (code: string) => town.bot.program.dispatcher.settle('Quotas', quotaPartition(code, 'uso8'));

/** The coordinator's list, opened as one does. */
async function opens(coordinator: TeamsPerson): Promise<string> {
  await coordinator.says('announce');
  await coordinator.presses('Open uncertain messages');
  return wordsOf(coordinator.card);
}

/** A request to the consultant that Teams answers with an error after it may have come. */
async function lost(status: number): Promise<{ readonly code: string; readonly name: string }> {
  const { manager, code, name } = town.place();
  await town.person('consultant').says('ohje');
  await manager.says('varaa');
  town.bot.connector.answerWith(status);
  await manager.presses('Lähetä', { date1: '2026-12-16' });
  await settle(code);
  await expect.poll(async () => (await readUndelivered(tables())).length).toBeGreaterThan(0);
  return { code, name };
}
const toConsultant = (from: number, name: string) =>
  town.bot.connector.sent
    .slice(from)
    .filter(
      ({ conversation, content }) =>
        conversation === town.person('consultant').conversation && JSON.stringify(content).includes(name),
    );

describe('a message of which nobody knows whether it came', () => {
  it('is shown to the coordinator, never sent again by itself, and once when they say so', async () => {
    const from = town.bot.connector.sent.length;
    const { code, name } = await lost(500);
    await settle(code);
    expect(toConsultant(from, name)).toEqual([]);

    const coordinator = town.person('coordinator');
    expect(await opens(coordinator)).toContain(name);
    const press = coordinator.button('Send 1 again');
    await Promise.all([coordinator.press(press), coordinator.press(press)]);
    await coordinator.press(press);
    await settle(code);
    await expect.poll(() => toConsultant(from, name).length).toBe(1);
    expect(await readUndelivered(tables())).toEqual([]);
    await settle(code);
    expect(toConsultant(from, name)).toHaveLength(1);
  });

  it('is done with when the coordinator says that it came', async () => {
    const from = town.bot.connector.sent.length;
    const { code, name } = await lost(502);
    const coordinator = town.person('coordinator');
    await opens(coordinator);
    expect(wordsOf(await coordinator.presses('Mark 1 as arrived'))).toContain(
      'There are no uncertain messages',
    );
    await settle(code);

    expect(toConsultant(from, name)).toEqual([]);
    const rest = await readOutbox(tables(), 'Quotas', quotaPartition(code, 'uso8'));
    expect(rest.filter(({ claim }) => claim !== '')).toEqual([]);
  });

  it('that Teams refused says why', async () => {
    await lost(413);
    const coordinator = town.person('coordinator');

    expect(await opens(coordinator)).toContain('Teams did not accept the message (413)');
    await coordinator.presses('Mark 1 as arrived');
  });

  it('is forgotten after 60 days, not before', async () => {
    await lost(500);
    const day = 86_400_000;
    const start = town.bot.now.getTime();
    town.bot.now = new Date(start + 59 * day);
    await town.bot.program.dispatcher.duty();
    expect(await readUndelivered(tables())).toHaveLength(1);
    town.bot.now = new Date(start + 61 * day);
    await town.bot.program.dispatcher.duty();
    expect(await readUndelivered(tables())).toEqual([]);
  });

  it('names who was not reminded since that was a week too late', async () => {
    const { bot } = town;
    const start = bot.now;
    const manager = await idOf(town, town.person('manager'));
    const message = { about: 'units-expiring', municipality: '233', period: 'uso8' } as const;
    const reminder = { kind: 'remind', key: 'late', person: manager, message } as const;
    const outbox = quotaPartition('233', 'uso8');
    await putOutboxItem(tables(), 'Quotas', outbox, reminder, new Date(start.getTime() - 8 * 86_400_000));
    await bot.program.dispatcher.settle('Quotas', outbox);
    const coordinator = town.person('coordinator');

    expect(await opens(coordinator)).toContain(
      '1 reminder was more than a week late and was not sent any more: Ansa Koskelo.',
    );
    bot.now = new Date(start.getTime() + 61 * 86_400_000);
    await bot.program.dispatcher.duty();
    await coordinator.says('announce');
    expect(JSON.stringify(coordinator.card)).not.toContain('undelivered.list');
  });

  it.each(['manager', 'consultant'] as const)('is nothing for %s', async (who) => {
    const person = town.person(who);
    for (const verb of ['undelivered.list', 'undelivered.came', 'undelivered.again']) {
      const card = (await person.invoke(verb, { page: 0, message: '1.x' })).value as CardContent;
      expect(wordsOf(card)).toContain('oikeutta');
      expect(buttonsOf(card).some((button) => button.verb.startsWith('undelivered'))).toBe(false);
    }
  });
});
