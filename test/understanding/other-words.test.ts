import { beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'semma', titleFi: 'Johtamisen seminaari' }]);
// Read before anybody waits for an answer.
beforeAll(async () => {
  await town.bot.program.services.understanding();
});
const value = (card: Parameters<typeof inputsOf>[0], id: string) =>
  inputsOf(card).find((one) => one.id === id)?.value;

describe('where one is', () => {
  it.each([
    ['manager', 'missä mennään', 'Missä Kauhavalla mennään'],
    ['manager', 'Missä mennään?', 'Missä Kauhavalla mennään'],
    ['swedish', 'läget just nu', 'Läget i Vasa just nu'],
    ['swedish', 'var står vi', 'Läget i Vasa just nu'],
    ['consultant', 'missä mennään Kauhavalla', 'Missä Kauhavalla mennään'],
    ['coordinator', 'where do we stand', 'development workshops left in all'],
    ['participant', 'missä mennään', 'Sinulla ei ole oikeutta tähän'],
  ] as const)('is a word of its own (%s: %s)', async (who, text, shown) => {
    expect(wordsOf(await town.person(who).says(text))).toContain(shown);
  });

  it.each([
    ['coordinator', 'where are we meeting tomorrow', ['was not found', 'workshops left in all']],
    ['manager', 'missä mennään pajojen kanssa', ['Missä Kauhavalla mennään']],
  ] as const)('is not what a longer sentence asks (%s: %s)', async (who, text, others) => {
    const words = wordsOf(await town.person(who).says(text));

    expect(others.filter((one) => words.includes(one))).toEqual([]);
  });
});

describe('who goes', () => {
  it.each([
    ['manager', 'hei hei', 'Hei hei!'],
    ['manager', 'nähdään', 'Hei hei!'],
    ['manager', 'Kiitos, hei hei!', 'Hei hei!'],
    ['swedish', 'hejdå', 'Hej då!'],
    ['coordinator', 'bye', 'Goodbye!'],
  ] as const)('is told goodbye (%s: %s)', async (who, text, shown) => {
    const card = await town.person(who).says(text);

    expect(wordsOf(card).startsWith(shown)).toBe(true);
    expect(buttonsOf(card)).toHaveLength(1);
  });

  it.each(['moi', 'hei'])('is not who comes: %s', async (text) => {
    expect(wordsOf(await town.person('manager').says(text))).toContain('Hei, Ansa Koskelo!');
  });
});

describe('a sentence that begins with a word of the bot’s and means something else', () => {
  it.each([
    ['manager', 'plan to cancel', ['booking.cancel', 'plan.save']],
    ['coordinator', 'log in to teams', ['audit.hold', 'audit.show']],
    ['swedish', 'kvar står frågan om när vi ska ses', ['booking.open']],
  ] as const)('does not open what the word does (%s: %s)', async (who, text, verbs) => {
    const card = await town.person(who).says(text);

    expect(inputsOf(card)).toEqual([]);
    expect(buttonsOf(card).filter(({ verb }) => verbs.some((one) => one === verb))).toEqual([]);
  });

  it('still does where a name follows, or what it is about', async () => {
    expect(wordsOf(await town.person('coordinator').says('log Kauhava'))).toContain('Event log: Kauhava');
    expect(wordsOf(await town.person('manager').says('suunnitelma pajoista'))).toContain(
      'Pajojen käyttösuunnitelma',
    );
  });
});

describe('what is not to be done', () => {
  it.each([
    ['manager', 'älä peru mitään', 'Selvä, en muuta mitään'],
    ['manager', 'älä varaa vielä mitään', 'Selvä, en muuta mitään'],
    ['swedish', 'avboka inget', 'Jag ändrar ingenting'],
    ['coordinator', 'do not cancel anything', 'I will not change anything'],
  ] as const)('is not done, nor offered (%s: %s)', async (who, text, shown) => {
    const card = await town.person(who).says(text);

    expect(wordsOf(card).startsWith(shown)).toBe(true);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['command.run']);
  });
});

describe('a long message', () => {
  const long = `${'meillä on paljon asiaa '.repeat(30)}ja lopuksi se tärkein.`;

  it('is whole in a question, as long as its field is', async () => {
    const { manager } = town.place();
    const asked = `Miten tämä etenee? ${long}`;
    await manager.says(`kysy ${asked}`);
    expect(value(manager.card, 'words')).toBe(asked);
    expect(wordsOf(manager.card)).not.toContain('pidempi');
    await manager.says(`kysy ${long} ${long}`);

    expect(String(value(manager.card, 'words'))).toHaveLength(1000);
    expect(wordsOf(manager.card)).toContain('Viestisi oli pidempi kuin 1 000 merkkiä');
  });

  it.each([
    [
      'manager',
      `varaa paja 16.12. klo 9-12, ${long}`,
      'Viestisi oli pitkä: luin siitä vain 500 ensimmäistä merkkiä.',
    ],
    ['consultant', `uusi tilaisuus 16.12. klo 9-12, ${long}`, 'luin siitä vain 500 ensimmäistä merkkiä.'],
    ['swedish', `boka verkstad 16.12 kl 9-12, ${long}`, 'jag läste bara de 500 första tecknen.'],
  ] as const)('that is not read to its end is told above the form (%s)', async (who, text, told) => {
    expect(wordsOf(await town.person(who).says(text))).toContain(told);
  });

  it('is told also after a question which day is meant', async () => {
    const { manager } = town.place();
    await manager.says(`varaa paja ensi torstaina klo 13, ${long}`);
    await manager.presses('Valitse to 3.12.2026');

    expect(value(manager.card, 'date1')).toBe('2026-12-03');
    expect(wordsOf(manager.card)).toContain('luin siitä vain 500 ensimmäistä merkkiä');
  });

  it('that is short enough is not', async () => {
    const { manager } = town.place();

    expect(wordsOf(await manager.says('varaa paja 16.12. klo 9-12'))).not.toContain('ensimmäistä merkkiä');
  });
});
