import { beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const on = (day: string) => ({ start: `${day}T09:00:00+02:00`, end: `${day}T15:00:00+02:00` });
const town = useTown([
  { id: 'semma', titleFi: 'Johtamisen seminaari', ...on('2026-12-10') },
  { id: 'toinen', titleFi: 'Talouden seminaari', ...on('2026-12-17') },
]);
beforeAll(async () => {
  await town.bot.program.services.understanding();
});

describe('after registering', () => {
  it.each([
    'osallistunkin etänä',
    'jag deltar på distans i stället',
    'actually I’ll join online instead',
    "actually I'll join online instead",
    'en pääsekään',
  ])('the one that was just answered is meant: %s', async (text) => {
    const { manager } = town.place();
    await manager.says('tilaisuudet');
    await manager.presses('Tulen paikan päälle');
    expect(wordsOf(manager.card)).toContain('Johtamisen seminaari');
    await manager.says(text);

    expect(wordsOf(manager.card)).toContain('Tulet paikan päälle');
    expect(wordsOf(manager.card)).not.toContain('Talouden seminaari');
    const verbs = buttonsOf(manager.card).map(({ verb }) => verb);
    expect(verbs).toContain('rsvp.remote');
    expect(verbs).toContain('rsvp.no');
  });

  it.each(['osallistun sparraukseen etänä', 'osallistun 17.12. etänä'])(
    'another one that is named is not it: %s',
    async (text) => {
      const { manager } = town.place();
      await manager.says('ilmoittaudun 10.12. seminaariin');
      await manager.says(text);

      const words = wordsOf(manager.card);
      expect(words.includes('Talouden seminaari') || !words.includes('Johtamisen seminaari')).toBe(true);
    },
  );
});

describe('several people', () => {
  it.each([
    'register 3 people from the council: Kim Berg, Liisa Laine and Bo Ek',
    'ilmoita 3 luottamushenkilöä: Kim Berg, Liisa Laine ja Bo Ek',
    'anmäl tre förtroendevalda: Kim Berg, Liisa Laine och Bo Ek',
  ])('stand in the form of the session that was shown: %s', async (text) => {
    const { manager } = town.place();
    await manager.says('ilmoittaudun 10.12. seminaariin');
    await manager.says(text);

    const value = (id: string) => inputsOf(manager.card).find((one) => one.id === id)?.value;
    expect(value('names')).toBe('Kim Berg\nLiisa Laine\nBo Ek');
    expect(value('group')).toBe('elected');
    expect(wordsOf(manager.card)).toContain('Johtamisen seminaari');
  });
});
