import { describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { createSessionReminders } from '../../bot/remind/session-reminders.ts';
import { usualRules } from '../../bot/shared/network.ts';
import { readNetwork } from '../../storage/network.ts';
import { findPerson, savePerson, setReminders } from '../../storage/people.ts';
import { stored } from '../rsvp/acts.ts';
import type { CardContent } from '../support/cards.ts';
import { accounts, town as networkWith } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const day = { start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' };
const town = useTown([{ id: 'ruled', ...day, closes: '2026-12-10' }]);
const services = () => town.bot.program.services;
const { periods, people } = networkWith();
const { sessions } = networkWith([{ id: 'ruled', ...day, closes: '2026-12-10' }]);

function load(rules: object) {
  return importNetwork(services(), { periods: periods.map((period) => ({ ...period, rules })) });
}

async function rulesKept() {
  const network = await readNetwork(services().tables);
  return network.periods[0]?.rules;
}

describe('how a period reminds of its sessions', () => {
  it('is as usual where the network file says nothing', async () => {
    expect(await rulesKept()).toMatchObject({ closingDays: [7, 1], comingDays: [1], reminderHour: 9 });
  });

  it.each([6, 20, 9.5])('is refused with an hour in the quiet ones or none at all: %s', async (hour) => {
    const loaded = await load({ reminderHour: hour });

    expect(loaded).toMatchObject({ ok: false, faults: [{ field: 'rules reminderHour' }] });
    expect(await rulesKept()).toMatchObject({ reminderHour: 9 });
  });

  it('is as the network file says, from the next look on', async () => {
    const rules = { closingDays: [3, 14], comingDays: [], reminderHour: 7 };
    expect(await load(rules)).toMatchObject({ ok: true });
    expect(await rulesKept()).toEqual({ ...usualRules, ...rules });
    services().network.forget();
    const look = createSessionReminders(services(), () => town.bot.now);
    const session = await stored(town, 'ruled');
    town.bot.now = new Date('2026-11-26T07:00:00+02:00');
    expect(await look('ruled', session)).toEqual({ next: Date.parse('2026-11-27T05:00:00Z') });
    expect((await stored(town, 'ruled')).reminded?.closing).toBe(Date.parse('2026-11-26T05:00:00Z'));
  });
});

describe('how a session reminds', () => {
  const own = (reminders: object) => importNetwork(services(), { sessions: [{ ...sessions[0], reminders }] });

  it('is as the network file says of it, and stays when the file says nothing of it again', async () => {
    await load({});
    services().network.forget();
    expect(await own({ closingDays: [5], comingDays: [] })).toMatchObject({ ok: true });
    const look = createSessionReminders(services(), () => town.bot.now);
    town.bot.now = new Date('2026-12-05T09:00:00+02:00');
    await look('ruled', await stored(town, 'ruled'));
    expect((await stored(town, 'ruled')).reminded?.closing).toBe(Date.parse('2026-12-05T07:00:00Z'));
    expect(await importNetwork(services(), { sessions })).toMatchObject({ ok: true });
    expect((await stored(town, 'ruled')).facts.reminders).toEqual({ closingDays: [5], comingDays: [] });
  });

  it('stays when the session is changed on its form', async () => {
    expect(await own({ comingDays: [3] })).toMatchObject({ ok: true });
    const consultant = town.person('consultant');
    consultant.card = (await consultant.invoke('session.edit', { session: 'ruled' })).value as CardContent;
    await consultant.presses('Tarkista muutos', { place: 'Muualla' });
    await consultant.presses('Tallenna muutos');

    expect((await stored(town, 'ruled')).facts).toMatchObject({
      place: 'Muualla',
      reminders: { comingDays: [3] },
    });
  });

  it.each([{ closingDays: [61] }, { comingDays: [-1] }, { comingDays: [1.5] }, { hours: [3] }])(
    'is refused with days that there are not: %j',
    async (reminders) => {
      expect(await own(reminders)).toMatchObject({ ok: false });
    },
  );
});

describe('a person’s wish not to be reminded', () => {
  const account = accounts.manager;
  const find = () => findPerson(services().tables, account.tenantId, account.aadObjectId);
  const [file] = people.filter((person) => 'name' in person && person.name === 'Ansa Koskelo');

  it('stays when the network file is loaded again, until they want it otherwise', async () => {
    const before = await find();
    if (!before) throw new Error('nobody');
    await setReminders(services().tables, before, false);
    const changed = { ...file, name: 'Ansa Koskelo-Ranta' };
    expect(await importNetwork(services(), { people: [changed] })).toMatchObject({
      ok: true,
      summary: { changed: 1 },
    });
    expect(await find()).toEqual({ ...before, name: 'Ansa Koskelo-Ranta', remindersOff: true });

    await setReminders(services().tables, before, true);
    expect(await find()).toEqual({ ...before, name: 'Ansa Koskelo-Ranta' });
  });

  it('undoes nothing else that changed meanwhile', async () => {
    const before = await find();
    if (!before) throw new Error('nobody');
    await savePerson(services().tables, { ...before, group: 'developer' }, before);
    const off = await setReminders(services().tables, before, false);

    expect(off).toEqual({ ...before, group: 'developer', remindersOff: true });
    expect(await find()).toEqual(off);
  });
});
