import { describe, expect, it } from 'vitest';
import { createAfterSession } from '../../bot/materials/after-session.ts';
import { heldBack } from '../../bot/outbox/held-back.ts';
import { type Message, sessionAbouts } from '../../bot/shared/outbox.ts';
import { sessionPartition } from '../../storage/session.ts';
import { invokes, joins } from '../attendance/sessions.ts';
import { known, stored } from '../rsvp/acts.ts';
import { wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { settleOutbox } from '../support/reminders.ts';
import { useTown } from '../support/town-bot.ts';

const on = (day: string) => ({ start: `${day}T09:00:00+02:00`, end: `${day}T15:00:00+02:00` });
/** Each on a day that the other's test does not reach: the bot looks at both by itself. */
const town = useTown([
  { id: 'over', ...on('2026-12-10') },
  { id: 'late', ...on('2026-12-14') },
]);

function hears(who: TeamsPerson, words: string): boolean {
  return town.bot.connector.sent.some(
    (one) => one.conversation === who.conversation && wordsOf(cardOf(one) ?? {}).includes(words),
  );
}

/** It becomes so late, and what happens by itself after a session happens. */
async function reach(id: string, iso: string): Promise<void> {
  town.bot.now = new Date(iso);
  await createAfterSession(town.bot.program.services, () => town.bot.now)(id, await stored(town, id));
  await settleOutbox([town.bot], 'Sessions', sessionPartition(id));
}

describe('what the bot says by itself after a session', () => {
  it('is said to who wants no reminders too: it asks for nothing that could be missed', async () => {
    const { manager: off, contact: on } = town.place();
    await known(on);
    await off.says('omat tiedot');
    await off.presses('Älä muistuta');
    for (const one of [off, on]) await joins(one, 'over');
    await reach('over', '2026-12-11T09:00:00+02:00');

    expect([on, off].map((one) => hears(one, 'Kiitos, että osallistuit'))).toEqual([true, true]);
    const save = { session: 'over', nonce: 'n', materials: 'https://files.example/a.pdf', toAll: '' };
    await invokes(town.person('consultant'), 'materials.save', save);
    await settleOutbox([town.bot], 'Sessions', sessionPartition('over'));
    expect([on, off].map((one) => hears(one, 'materiaalit ovat valmiina'))).toEqual([true, true]);
  });

  it('waits until seven in the morning when it comes late', async () => {
    const { manager } = town.place();
    await known(manager);
    await joins(manager, 'late');
    await reach('late', '2026-12-15T20:00:00+02:00');
    await reach('late', '2026-12-16T06:59:59+02:00');
    expect(hears(manager, 'Kiitos, että osallistuit')).toBe(false);

    await reach('late', '2026-12-16T07:00:00+02:00');
    // The bot's own look may have been first, and be sending it.
    await expect.poll(() => hears(manager, 'Kiitos, että osallistuit')).toBe(true);
  });
});

describe('in quiet hours', () => {
  const night = new Date('2026-12-11T23:00:00+02:00');
  const wait = (message: Message, more = {}) =>
    heldBack({ item: { kind: 'tell', key: 'k', person: 'p', message }, ...more }, night);

  it('reminders and what follows a session wait until seven; news and answers do not', () => {
    expect(wait({ about: 'reminders', bundle: 'b' })).toBe(8 * 3_600_000);
    expect(sessionAbouts.filter((about) => wait({ about, session: 's' }) > 0)).toEqual([
      'attendance-due',
      'session-thanks',
      'materials-ready',
    ]);
  });

  it('what is due later still waits for that', () => {
    const at = night.getTime() + 60_000;
    expect(wait({ about: 'place-offered', session: 's' }, { notBefore: at })).toBe(60_000);
    const noon = Date.parse('2026-12-12T12:00:00+02:00');
    expect(wait({ about: 'reminders', bundle: 'b' }, { notBefore: noon })).toBe(13 * 3_600_000);
  });
});
