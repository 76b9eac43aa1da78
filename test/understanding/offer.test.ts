import { describe, expect, it } from 'vitest';
import { buttonsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const swedish = 'hur många verkstäder har vi ännu kvar i år';

describe('who writes in another language than they chose', () => {
  it('is answered in theirs, and asked once, in the other, whether to go on in that', async () => {
    const { manager } = town.place();
    const first = await manager.says(swedish);

    expect(wordsOf(first)).toContain('pajaa käyttämättä');
    expect(wordsOf(first)).toContain('Du skrev på svenska. Vill du att jag svarar på svenska?');
    expect(wordsOf(await manager.says(swedish))).not.toContain('Du skrev på svenska');
  });

  it('is answered in the other from the press on', async () => {
    const { manager } = town.place();
    await manager.says(swedish);
    await manager.presses('Svara på svenska');

    expect(wordsOf(await manager.says(swedish))).toContain('verkstäder oanvända');
  });

  it('is not asked for a few words that could be of any language', async () => {
    const { contact } = town.place();

    expect(wordsOf(await contact.says('kvar'))).not.toContain('Du skrev på svenska');
    expect(wordsOf(await contact.says('onko pajoja kvar vielä'))).not.toContain('Du skrev på svenska');
  });
});

describe('the button of what was meant', () => {
  it('goes on with what was written', async () => {
    const { manager } = town.place();
    await manager.says('perun');
    await manager.presses('Siirrä paja');

    expect(buttonsOf(manager.card).length).toBeGreaterThan(0);
    expect(wordsOf(manager.card)).toContain('Ei pajaa, jonka voi siirtää');
  });
});
