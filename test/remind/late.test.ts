import { beforeAll, describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { createSessionReminders } from '../../bot/remind/session-reminders.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { sessionPartition } from '../../storage/session.ts';
import { joins } from '../attendance/sessions.ts';
import { known, stored } from '../rsvp/acts.ts';
import { wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox, settleReminders, withoutWarnings } from '../support/reminders.ts';
import { town as networkWith } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
beforeAll(() => withoutWarnings(town.bot));
type Place = ReturnType<typeof town.place>;
const services = () => town.bot.program.services;
const near = 'kehittämispaja lähestyy';

/** A workshop of the 16th of December, asked for and agreed on. */
async function agreed(): Promise<Place> {
  const place = town.place();
  await known(place.contact, town.person('consultant'));
  const from = sentSoFar();
  await place.manager.says('varaa');
  await place.manager.presses('Lähetä', { date1: '2026-12-16' });
  await agrees(place, from);
  return place;
}

/** The consultant is asked, and agrees to the time that the municipality has sent since a moment. */
async function agrees(place: Place, from: number): Promise<void> {
  const consultant = town.person('consultant');
  await settle(place);
  const asked = new RegExp(`${place.name} [\\s\\S]*Vahvista`);
  await consultant.receives((card) => asked.test(JSON.stringify(card)), from);
  await consultant.presses('Vahvista');
  await settle(place);
}

const settle = ({ code }: Place) => settleOutbox([town.bot], 'Quotas', quotaPartition(code, 'uso8'));

/** A session of the 16th of December, to which somebody comes. */
async function makes(id: string, { code, manager }: Place): Promise<void> {
  const time = { start: '2026-12-16T13:00:00+02:00', end: '2026-12-16T15:00:00+02:00' };
  const audience = { municipalities: [code] };
  const made = await importNetwork(services(), {
    sessions: networkWith([{ id, audience, ...time }]).sessions,
  });
  expect(made.ok).toBe(true);
  await joins(manager, id);
}

/** It becomes so late, and what there is to remind of is taken in, but not sent yet. */
async function look(iso: string, place: Place, session?: string): Promise<void> {
  town.bot.now = new Date(iso);
  await settle(place);
  if (session !== undefined) {
    await createSessionReminders(services(), () => town.bot.now)(session, await stored(town, session));
    await settleOutbox([town.bot], 'Sessions', sessionPartition(session));
  }
}

/** What somebody has been sent that says so, from a moment on. */
function told(who: TeamsPerson, says: string, from: number): readonly string[] {
  return town.bot.connector.sent
    .slice(from)
    .filter(({ conversation, kind }) => conversation === who.conversation && kind === 'message')
    .map((one) => wordsOf(cardOf(one) ?? {}))
    .filter((words) => words.includes(says));
}
const sentSoFar = () => town.bot.connector.sent.length;
const eve = '2026-12-15T09:00:00+02:00';

describe('a reminder that was taken in', () => {
  it('of a workshop is sent to both sides', async () => {
    const place = await agreed();
    const from = sentSoFar();
    await look(eve, place);
    await sendCollected([town.bot]);

    expect(told(place.manager, near, from)).toHaveLength(1);
    expect(told(place.contact, near, from)).toHaveLength(1);
  });

  it('of a workshop is not sent to who wants no reminders', async () => {
    const place = await agreed();
    await place.contact.says('omat tiedot');
    await place.contact.presses('Älä muistuta');
    const from = sentSoFar();
    await look(eve, place);
    await sendCollected([town.bot]);

    expect([place.manager, place.contact].map((one) => told(one, near, from).length)).toEqual([1, 0]);
  });

  it('is not sent of a workshop that was moved away meanwhile', async () => {
    const place = await agreed();
    const from = sentSoFar();
    await look(eve, place);
    await place.manager.says('varaukset');
    await place.manager.presses('Avaa 16.12.');
    await place.manager.presses('Ehdota');
    await place.manager.presses('Lähetä', { date1: '2026-12-30' });
    await agrees(place, from);
    await sendCollected([town.bot]);

    expect(told(place.manager, 'Konsultti vahvisti', from)).not.toEqual([]);
    expect(told(place.contact, near, from)).toEqual([]);
    await look('2026-12-29T09:00:00+02:00', place);
    await sendCollected([town.bot]);
    expect(told(place.contact, near, from)).toHaveLength(1);
  });

  it('is not sent of a workshop or a session when nothing could be sent until the next morning', async () => {
    const place = await agreed();
    await makes('slept', place);
    const from = sentSoFar();
    await look(eve, place, 'slept');
    town.bot.now = new Date('2026-12-16T07:00:00+02:00');
    await settleReminders([town.bot]);

    expect(told(place.manager, near, from)).toEqual([]);
    expect(told(place.manager, 'Tilaisuus slept', from)).toEqual([]);
    expect(told(place.contact, near, from)).toEqual([]);
  });
});

describe('reminders that came together', () => {
  it('are one message at the hour of the period, of a session and a workshop alike', async () => {
    const periods = networkWith().periods.map((period) => ({
      ...period,
      rules: { expiryMonths: [], reminderHour: 14 },
    }));
    expect((await importNetwork(services(), { periods })).ok).toBe(true);
    services().network.forget();
    const place = await agreed();
    await makes('together', place);
    const from = sentSoFar();
    await look('2026-12-15T13:59:59+02:00', place, 'together');
    await sendCollected([town.bot]);
    expect(told(place.manager, '', from)).toEqual([]);
    await look('2026-12-15T14:00:00+02:00', place, 'together');
    await sendCollected([town.bot]);

    const messages = told(place.manager, '', from);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('Sinulle on 2 muistutusta');
    expect(messages[0]).toContain(near);
    expect(messages[0]).toContain('Tilaisuus together');

    const { manager } = place;
    await manager.receives((card) => wordsOf(card).includes('Sinulle on 2 muistutusta'), from);
    const bundle = manager.card;
    // The morning after: too late to be sent, but they open it themselves.
    town.bot.now = new Date('2026-12-16T08:00:00+02:00');
    for (const title of ['Avaa 1', 'Avaa 2']) {
      manager.card = bundle;
      const before = sentSoFar();
      await manager.press(manager.button(title));
      await manager.receives(() => true, before);
    }
    expect(told(manager, near, from)).toHaveLength(2);
    manager.card = bundle;
    town.bot.now = new Date('2026-12-16T13:00:00+02:00');
    for (const title of ['Avaa 1', 'Avaa 2']) {
      expect((await manager.press(manager.button(title))).value).toContain('ei ole enää ajankohtainen');
    }
  });
});
