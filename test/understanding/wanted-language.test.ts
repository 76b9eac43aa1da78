import { beforeAll, describe, expect, it } from 'vitest';
import { wantedLanguage } from '../../bot/understanding/wanted-language.ts';
import { buttonsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
beforeAll(async () => {
  await town.bot.program.services.understanding();
});

it.each([
  ['byt till svenska', 'sv'],
  ['please speak English', 'en'],
  ['puhu ruotsia', 'sv'],
  ['vaihda kieli englanniksi', 'en'],
  ['vaihda ruotsista suomeen', 'fi'],
  ['byt från finska till svenska', 'sv'],
  ['switch from Swedish to Finnish', 'fi'],
  ['suomeksi vai ruotsiksi', undefined],
  ['vaihda kieli', undefined],
])('the language that is asked for: %s', (text, wanted) => {
  expect(wantedLanguage(text)).toBe(wanted);
});

describe('who asks for another language', () => {
  it.each([
    ['manager', 'byt till svenska', 'Vill du att jag svarar på svenska?', 'Svara på svenska'],
    ['manager', 'please speak English', 'Shall I answer you in English?', 'Answer in English'],
    ['swedish', 'vaihda kieli suomeksi', 'Haluatko, että vastaan suomeksi?', 'Vastaa suomeksi'],
    ['manager', 'kieli ruotsi', 'Vill du att jag svarar på svenska?', 'Svara på svenska'],
  ] as const)(
    'is asked whether to go on in it, its button first (%s: %s)',
    async (who, text, asked, first) => {
      const card = await town.person(who).says(text);

      expect(wordsOf(card).startsWith(asked)).toBe(true);
      expect(buttonsOf(card).map(({ title }) => title)[0]).toBe(first);
      expect(buttonsOf(card)).toHaveLength(3);
    },
  );

  it('gets it by the press', async () => {
    const { manager } = town.place();
    await manager.says('byt till svenska');
    expect(wordsOf(await manager.says('kieli'))).toContain('Vastaan sinulle suomeksi');
    await manager.says('byt till svenska');

    expect(wordsOf(await manager.presses('Svara på svenska'))).toContain('Jag svarar dig på svenska');
  });

  it('of the one in use is told that it is', async () => {
    expect(wordsOf(await town.person('manager').says('vastaa suomeksi'))).toContain(
      'Vastaan sinulle suomeksi',
    );
  });
});
