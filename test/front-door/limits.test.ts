import { describe, expect, it } from 'vitest';
import { findCommand } from '../../bot/commands.ts';
import { text } from '../../cards/text/catalogue.ts';
import { wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const tooFast = text('fi', 'notice.rate-limitedTitle');

/** Writes so often, and waits until all of it was taken; the words that came back. */
async function writes(who: TeamsPerson, times: number): Promise<readonly string[]> {
  const from = town.bot.connector.sent.length;
  for (let n = 0; n < times; n++) {
    expect((await who.send({ type: 'message', text: 'hyvää päivää' })).status).toBe(200);
  }
  return town.bot.connector.sent
    .slice(from)
    .filter(({ conversation }) => conversation === who.conversation)
    .map((one) => wordsOf(cardOf(one) ?? {}));
}

describe('somebody who writes without end', () => {
  it('is answered a hundred times, told once, and not answered until a while later; others are', async () => {
    const { manager, contact } = town.place();
    const started = performance.now();
    const words = await writes(manager, 140);
    const seconds = (performance.now() - started) / 1000;
    const told = words.filter((one) => one.startsWith(tooFast));
    expect(words.length - told.length).toBeGreaterThanOrEqual(100);
    expect(words.length - told.length).toBeLessThanOrEqual(100 + 5 * seconds);
    expect(told.length).toBeGreaterThanOrEqual(1);
    // Whoever is answered again in between is told again when it is too much again.
    expect(told.length).toBeLessThanOrEqual(1 + 5 * seconds);
    expect(words.length).toBeLessThan(140);

    const pressed = await manager.invoke('command.run', { v: 1, command: 'help' });
    const other = await contact.invoke('command.run', { v: 1, command: 'help' });
    expect([pressed.status, other.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
    expect(wordsOf(await contact.says('ohje'))).not.toContain(tooFast);
  });
});

describe('a text', () => {
  it('is looked at as a command for its first 500 characters, and no more of it is', () => {
    expect(findCommand(`jäljellä ${'a'.repeat(1_000)}`)?.rest).toBe('a'.repeat(491));
    expect(findCommand(`jäljellä ${'.'.repeat(490)} Kauhava`)?.rest).not.toContain('Kauhava');
    expect(findCommand(`${' '.repeat(496)}ohje`)?.id).toBe('help');
    expect(findCommand(`${' '.repeat(497)}ohje`)).toBeUndefined();
  });

  it('of 200,000 characters takes no longer than any other', async () => {
    const { manager } = town.place();
    await manager.says('ohje');
    const started = performance.now();
    await manager.says('varaa '.repeat(33_000));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
