import { describe, expect, it } from 'vitest';
import { commandWords } from '../../bot/command-words.ts';
import { findCommand } from '../../bot/commands.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'one' }]);

describe('words', () => {
  it('start the same thing in all three languages, whatever the case and the punctuation', () => {
    for (const { id, words } of commandWords) {
      for (const word of Object.values(words).flat()) {
        expect(findCommand(`  ${word.toUpperCase()}! `)?.id).toBe(id);
      }
    }
  });

  it('count only as whole words, the longest first; what follows is kept', () => {
    expect(findCommand('jäljellä Kauhava')).toEqual({ id: 'quota', rest: 'Kauhava' });
    expect(findCommand('uusi tilaisuus')?.id).toBe('new-session');
    expect(findCommand('jäljelläkin')).toBeUndefined();
    expect(findCommand('')).toBeUndefined();
    expect(findCommand('ja\u0308ljella\u0308')?.id).toBe('quota');
  });
});

describe('help', () => {
  it('shows what this person can do, by role', async () => {
    const manager = wordsOf(await town.person('manager').says('ohje'));
    const consultant = wordsOf(await town.person('consultant').says('apua'));

    expect(manager).toContain('varaa');
    expect(manager).not.toContain('pyynnöt');
    expect(consultant).toContain('pyynnöt');
    expect(consultant).not.toMatch(/^varaa$/m);
  });

  it('answers unknown words, also very long ones, with something to press', async () => {
    for (const text of ['xyzzy', 'ä'.repeat(5_000), '<b>hei</b>', '${json($root)}']) {
      expect(buttonsOf(await town.person('manager').says(text)).length).toBeGreaterThan(0);
    }
  });
});

describe('language', () => {
  it('is chosen by the person and kept', async () => {
    const { manager } = town.place();
    await manager.says('kieli');
    await manager.presses('Svara på svenska');

    expect(wordsOf(await manager.says('kvar'))).toMatch(/5 utvecklingsverkstäder/);
    await manager.says('språk');
    await manager.presses('Answer in English');
    expect(wordsOf(await manager.says('remaining'))).toMatch(/5 development workshops/);
  });
});

describe('my data', () => {
  it('shows what is stored about the person and nobody else', async () => {
    const { manager } = town.place();
    await manager.says('tilaisuudet');
    await manager.presses('Tulen');
    const words = wordsOf(await manager.says('omat tiedot'));

    expect(words).toContain('Johtaja');
    expect(words).toContain('Tilaisuus one');
    expect(words).not.toContain('Koskelo');
  });
});

describe('what is left', () => {
  it('is a municipality’s own: its name in a text grants nothing to others', async () => {
    expect(wordsOf(await town.person('otherManager').says('jäljellä Kauhava'))).toContain('Vaasa');
    expect(wordsOf(await town.person('participant').says('jäljellä Kauhava'))).toMatch(/oikeutta/);
  });

  it('is shown to consultants and coordinators for a named municipality, or as a list', async () => {
    expect(wordsOf(await town.person('consultant').says('jäljellä kauhava'))).toContain('Kauhava');
    expect(wordsOf(await town.person('coordinator').says('remaining Vasa'))).toContain('Vaasa');
    const list = await town.person('consultant').says('jäljellä');
    expect(wordsOf(list)).toContain('Kauhava');
    expect(wordsOf(await town.person('consultant').says('jäljellä Tuntematon'))).toContain('Tuntematon');
  });
});

describe('in a channel', () => {
  const channel = {
    conversation: { id: '19:kanava@thread.tacv2', conversationType: 'channel', isGroup: true },
  };
  const mention = {
    type: 'mention',
    text: '<at>USO-botti</at>',
    mentioned: { id: '28:bot', name: 'USO-botti' },
  };

  it('a mention is understood; nobody’s figures are shown there, they go to the own chat', async () => {
    const manager = town.person('manager');
    await manager.says('ohje');
    const from = town.bot.connector.sent.length;
    await manager.send({
      type: 'message',
      text: '<at>USO-botti</at>&nbsp;jäljellä',
      entities: [mention],
      ...channel,
    });
    const own = await manager.receives((card) => wordsOf(card).includes('Kauhava'), from);
    const inChannel = town.bot.connector.sent
      .slice(from)
      .filter((one) => one.conversation === channel.conversation.id);

    expect(wordsOf(own)).toMatch(/Jäljellä \d/);
    expect(inChannel).toHaveLength(1);
    expect(JSON.stringify(inChannel)).not.toContain('Kauhava');
  });

  it('opens a personal chat when there is none yet', async () => {
    const { manager } = town.place();
    const from = town.bot.connector.sent.length;
    await manager.send({ type: 'message', text: 'omat tiedot', ...channel });
    const opened = await town.bot.connector.waitFor((one) => one.kind === 'create', from);
    const card = await town.bot.connector.waitFor(
      (one) => one.conversation === opened.conversation && one.kind === 'message',
      from,
    );

    expect(JSON.stringify(card.content)).toContain('Johtaja');
  });
});

describe('somebody the network does not know', () => {
  it('gets a friendly card saying whom to ask, whatever they write or press, and nothing else', async () => {
    const stranger = town.person('stranger');
    const first = await stranger.says('jäljellä');
    const pressed = (await stranger.invoke('rsvp.onSite', { v: 1, session: 'one', nonce: 'n' }))
      .value as CardContent;

    for (const card of [first, pressed, await stranger.says('ohje')]) {
      expect(wordsOf(card)).toMatch(/Kuntaliit/);
      expect(new Set(buttonsOf(card).map(({ verb: name }) => name))).toEqual(
        new Set(['presentation.open', 'privacy.show']),
      );
      expect(wordsOf(card)).not.toContain('Kauhava');
    }
  });
});

describe('a press that makes no sense', () => {
  it.each([
    ['an unknown verb', 'toString', {}],
    ['no data', 'booking.cancel', {}],
    ['data of wrong types', 'rsvp.onSite', { session: { $gt: '' }, nonce: 7 }],
    ['an old card', 'booking.submit.v0', { v: 0 }],
  ])('gets a polite fresh card: %s', async (_name, verb, data) => {
    const answered = await town.person('manager').invoke(verb, data);

    expect(answered.status).toBe(200);
    expect(buttonsOf(answered.value as CardContent).length).toBeGreaterThan(0);
  });
});
