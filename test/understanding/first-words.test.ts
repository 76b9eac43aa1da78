import { describe, expect, it } from 'vitest';
import { inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'semma', titleFi: 'Johtamisen seminaari', start: '2026-12-10T09:00:00+02:00' }]);
const value = (card: Parameters<typeof inputsOf>[0], id: string) =>
  inputsOf(card).find((one) => one.id === id)?.value;

describe('a sentence that begins with a word of the bot’s', () => {
  it.each([
    'kunta haluaa varata pajan 16.12. klo 9–12',
    'plan a workshop for 16 December at 9',
    'ask for a workshop on 16 December at 9',
  ])('means what it says as a whole: %s', async (text) => {
    const card = await town.place().manager.says(text);

    expect(value(card, 'date1')).toBe('2026-12-16');
    expect(value(card, 'start1')).toBe('09:00');
  });

  it.each(['kunta ei osallistu seminaariin 10.12.', 'poissa seminaarista 10.12.'])(
    'is no refusal where somebody says that they do not come: %s',
    async (text) => {
      expect(wordsOf(await town.place().manager.says(text))).toContain('Johtamisen seminaari');
    },
  );

  it('is for the word where it means nothing else', async () => {
    const { manager } = town.place();

    expect(value(await manager.says('kysy voiko pajan siirtää ensi vuoteen'), 'words')).toBe(
      'voiko pajan siirtää ensi vuoteen',
    );
    expect(wordsOf(await manager.says('suunnitelma'))).toContain('uunnitelma');
  });
});
