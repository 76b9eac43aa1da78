import { readFile } from 'node:fs/promises';
import { expect, inject, it } from 'vitest';
import { clockOf, dayOf } from '../../bot/shared/helsinki.ts';
import { applyQuotaEvent, emptyQuota, unitsLeft } from '../../bot/shared/quota.ts';
import { readQuota, readQuotaHistory } from '../../storage/quota.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { Calendar } from './calendar.ts';
import { network, people } from './network.ts';

const store = useStore();

/** What happened to a municipality's units in a period, as the audit trail tells it: one line for each change. */
async function ledger(bot: RunningBot, period: string): Promise<readonly string[]> {
  const entries = await readQuotaHistory(bot.program.services.tables, '233', period);
  const everybody = await bot.program.services.directory.get();
  const name = (id: string) => everybody.find((person) => person.id === id)?.name ?? id;
  let quota = emptyQuota;
  const lines = entries.map(({ at, by, event }) => {
    quota = applyQuotaEvent(quota, event);
    const when = new Date(at);
    const left = unitsLeft(quota, 5);
    return `${dayOf(when)} ${clockOf(when)} ${event.type} · ${name(by)} · left ${left}`;
  });
  expect(await readQuota(bot.program.services.tables, '233', period)).toMatchObject(
    JSON.parse(JSON.stringify(quota)),
  );
  return lines;
}

it('plays two years of a municipality and the turn of the period; each change and each message as written down', async () => {
  const bot = await startBot({
    connectionString: store.connectionString,
    quickly: true,
    now: new Date('2025-01-13T07:00:00Z'),
    network,
  });
  try {
    const names = new Map<string, string>();
    const person = (who: keyof typeof people): TeamsPerson => {
      const { name, ...account } = people[who];
      const one = bot.person(account);
      names.set(one.conversation, name);
      return one;
    };
    const manager = person('manager');
    const contact = person('contact');
    const consultant = person('consultant');
    const coordinator = person('coordinator');
    const calendar = new Calendar(bot, names, '233', ['uso8', 'uso9']);
    await Promise.all([manager, contact, consultant, coordinator].map((one) => one.says('ohje')));
    await bot.program.dispatcher.duty();

    /** Somebody presses a button of the card they saw last, then what it causes is sent. */
    const press = async (who: TeamsPerson, title: string, typed: Readonly<Record<string, string>> = {}) => {
      await who.presses(title, typed);
      await calendar.settle();
    };
    /** The latest card in somebody's chat. */
    const look = (who: TeamsPerson) => {
      const last = bot.connector.sent.findLast(
        (one) => one.conversation === who.conversation && one.kind === 'message' && cardIn(one) !== undefined,
      );
      who.card = (last && cardIn(last)) ?? {};
    };
    const book = async (who: TeamsPerson, typed: Readonly<Record<string, string>>) => {
      await who.says('varaa');
      await press(who, 'Lähetä', typed);
    };

    await calendar.until('2025-01-13', '10:00');
    await contact.says('suunnitelma');
    await press(contact, 'Tallenna', {
      quarter1: '2025-Q1',
      theme1: 'Johtamisjärjestelmä',
      who1: 'Johtoryhmä',
    });

    await calendar.until('2025-01-20', '10:00');
    await book(contact, { date1: '2025-02-11', date2: '2025-02-13', theme: 'Strategia' });
    await calendar.until('2025-01-28', '12:00');
    look(consultant);
    await press(consultant, 'Ehdota');
    await press(consultant, 'Lähetä', { date1: '2025-02-18', message: 'Helmikuun alku on täynnä.' });
    await calendar.until('2025-01-30', '12:00');
    look(contact);
    await press(contact, 'Vahvista');
    await calendar.until('2025-02-27', '12:00');
    look(consultant);
    await press(consultant, 'Lähetä', {
      political: '12',
      hours: '6',
      results: 'Johtamisjärjestelmän luonnos.',
      km: '100',
    });
    await calendar.until('2025-02-28', '12:00');
    look(contact);
    await press(contact, 'Lähetä', { stars: '5', words: 'Kiitos!' });

    await calendar.until('2025-04-01', '10:00');
    await book(manager, { kind: 'study', due: '2025-05-30' });
    await calendar.until('2025-04-02', '10:00');
    look(consultant);
    await press(consultant, 'Vahvista');
    await calendar.until('2025-06-02', '10:00');
    look(consultant);
    await press(consultant, 'Lähetä', { hours: '12', results: 'Selvitys valmis.' });

    await calendar.until('2025-08-18', '10:00');
    await book(contact, { kind: 'seminar', date1: '2025-09-10' });
    await calendar.until('2025-08-19', '10:00');
    look(consultant);
    await press(consultant, 'Vahvista');
    await calendar.until('2025-08-25', '10:00');
    await contact.says('varaukset');
    await press(contact, 'Avaa 10.9.');
    await press(contact, 'Ehdota');
    await press(contact, 'Lähetä', { date1: '2025-09-24' });
    await calendar.until('2025-08-26', '10:00');
    look(consultant);
    await press(consultant, 'Vahvista');
    await calendar.until('2025-09-20', '10:00');
    await contact.says('varaukset');
    await press(contact, 'Avaa 24.9.');
    await press(contact, 'Peru');
    await calendar.until('2025-09-22', '10:00');
    look(consultant);
    await press(consultant, 'Merkitse paja käytetyksi', { reason: 'Valmistelu oli jo tehty.' });
    await calendar.until('2025-09-25', '10:00');
    await coordinator.says('varaukset');
    await press(coordinator, 'Avaa 24.9.');
    await press(coordinator, 'Palauta', { reason: 'Kunta ilmoitti sairastapauksesta ajoissa.' });

    await calendar.until('2025-11-03', '10:00');
    await book(contact, { date1: '2025-12-09' });
    await calendar.until('2025-11-18', '10:00');
    look(consultant);
    await press(consultant, 'Hylkää', { message: 'Joulukuu on täynnä.' });

    await calendar.until('2026-10-05', '10:00');
    await book(manager, { date1: '2026-10-20' });
    await calendar.until('2026-10-06', '10:00');
    look(consultant);
    await press(consultant, 'Ehdota');
    await press(consultant, 'Lähetä', { date1: '2026-11-10' });
    await calendar.until('2026-10-29', '10:00');
    look(manager);
    await press(manager, 'Vahvista');
    await calendar.until('2026-11-11', '12:00');
    look(consultant);
    await press(consultant, 'Merkitse paja käytetyksi', { reason: 'Ei osallistujia.' });

    await calendar.until('2026-12-15', '10:00');
    await book(contact, { date1: '2027-01-26' });
    await calendar.until('2026-12-21', '10:00');
    await book(contact, { date1: '2026-12-30' });
    await calendar.until('2027-01-04', '10:00');

    expect(wordsOf(await manager.says('jäljellä'))).toContain('USO 9');
    const text = [
      '# USO 8',
      ...(await ledger(bot, 'uso8')),
      '# USO 9',
      ...(await ledger(bot, 'uso9')),
      '# Messages',
      // Whom of several the bot tells first follows from ids that are new each time.
      ...calendar.told.map(({ at, to, what }) => `${at} ${to}: ${what}`).sort(),
    ].join('\n');
    if (inject('long')) {
      process.stdout.write(`${text}\n`);
    }
    expect(await readFile(new URL('./two-years.txt', import.meta.url), 'utf8')).toBe(`${text}\n`);
  } finally {
    await bot.stop();
  }
}, 120_000);

function cardIn(one: { readonly content: Readonly<Record<string, unknown>> }) {
  const attachments = one.content['attachments'] as
    | readonly { readonly content: Readonly<Record<string, unknown>> }[]
    | undefined;
  return attachments?.[0]?.content;
}
