import { describe, expect, it } from 'vitest';
import { startBot } from '../support/bot.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { cardOf } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { start, town as townFile } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'seminar' }], [], { paced: true });

describe('a message to somebody who has never written to the bot', () => {
  it('waits, and comes when they first write', async () => {
    const { manager, name } = town.place();
    const consultant = town.person('consultant');
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: '2026-12-09' });
    const from = town.bot.connector.sent.length;
    await consultant.says('ohje');

    const request = await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
    expect(wordsOf(request)).toContain('Johtaja');
  });
});

describe('a send that fails', () => {
  it('is repeated when Teams certainly did not take it, and never when it may have', async () => {
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    const asks = async (answer: number) => {
      const { manager, name } = town.place();
      await manager.says('varaa');
      const sending = manager.presses('Lähetä', { date1: '2026-12-09' });
      town.bot.connector.answerWith(answer);
      await sending;
      return (card: CardContent) => wordsOf(card).includes(`${name} pyytää`);
    };
    const refused = await asks(429);
    await consultant.receives(refused);
    const perhapsTaken = await asks(500);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const received = town.bot.connector.sent
      .filter(({ conversation }) => conversation === consultant.conversation)
      .map((one) => cardOf(one) ?? {});

    expect(received.filter(refused)).toHaveLength(1);
    expect(received.filter(perhapsTaken)).toHaveLength(0);
  });
});

describe('a chat that Teams says is gone', () => {
  it('is new again when the person writes: what waited comes', async () => {
    const consultant = town.person('otherConsultant');
    await consultant.says('ohje');
    const { manager, name } = town.place();
    await manager.says('varaa');
    const send = manager.button('Lähetä');
    // Both consultants are told; whoever of them is first gets the refusal.
    const press = manager.press(send, { date1: '2026-12-09' });
    town.bot.connector.answerWith(403, 403);
    await press;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const from = town.bot.connector.sent.length;
    await consultant.says('ohje');

    const request = await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
    expect(wordsOf(request)).toContain('Johtaja');
  });
});

describe('a bot that stops', () => {
  const store = useStore();

  it('leaves nothing unsent: the next one sends what was due', async () => {
    const network = townFile();
    const settings = { connectionString: store.connectionString, now: start };
    const first = await startBot({ ...settings, network });
    const { accounts } = await import('../support/town.ts');
    await first.person(accounts.consultant).says('ohje');
    const manager = first.person(accounts.manager);
    await manager.says('varaa');
    const sending = manager.presses('Lähetä', { date1: '2026-12-09' });
    first.connector.answerWith(429, 429, 429, 429);
    await sending;
    await first.stop();
    const second = await startBot(settings);
    const consultant = second.person(accounts.consultant);
    await consultant.says('ohje');

    expect(wordsOf(await consultant.receives((card) => wordsOf(card).includes('Kauhava pyytää')))).toContain(
      'Ansa Koskelo',
    );
    await second.stop();
  });
});
