import { describe, expect, it } from 'vitest';
import { journey } from '../support/browser-journey.ts';

describe('a coordinator, and people who come and go', () => {
  const { chat, picture } = journey();

  it('adds a municipality whose figures the bot knows, and invites its manager', async () => {
    await chat().actAs(/^Sirkka Verkkosaari/, 'Hei, Sirkka Verkkosaari!');
    const card = await chat().ask('jäsenet', /^USO 8: \d+ jäsenkuntaa$/);
    await card.press('Lisää kunta', 'Lisää kunta');
    await card.write('Kunta', 'Alajärvi');
    await card.press('Etsi kunta', 'Lisää jäseneksi: Alajärvi');
    await card.write(/^Päätöksen pykälä/, '§ 12');
    await picture('membership-form', card);
    await card.press('Lisää jäseneksi', 'Alajärven jäsenyys');
    await card.shows('Kunta on nyt jäsen.');
    await card.press('Avaa henkilöt', 'Alajärvi');
    await card.press('Kutsu henkilö', 'Kutsu henkilö: Alajärvi');
    await card.check('radio', 'kunnanjohtaja');
    await card.press('Tee koodi', 'Kutsukoodi on valmis');

    expect(await card.text()).toContain('Koodi näkyy vain tässä.');
  });

  it('reads who did what, and that nothing was changed behind the bot’s back', async () => {
    const card = await chat().ask('loki Alajärvi', 'Tapahtumaloki: Alajärvi');
    await picture('audit', card);

    const shown = await card.text();
    expect(shown).toContain('Kunta lisättiin jäseneksi');
    expect(shown).toContain('Kutsu tehtiin');
    expect(shown).toContain('eikä mitään ole muutettu botin ohi');
  });

  it('reads what is kept, sees all of it, and is gone after one question', async () => {
    await chat().actAs(/^Ilmatar Hakkola/, 'Hei, Ilmatar Hakkola!');
    const notice = await chat().ask('tietosuoja', 'Tietosuoja');
    await picture('privacy', notice);
    const card = await chat().ask('omat tiedot', 'Sinusta tallessa olevat tiedot');
    await picture('my-data', card);
    await card.pressBehind('Poista tietoni');
    await card.shows('Ymmärrän, että poistoa ei voi perua.');
    await card.check('checkbox', /Poista kaikki tietoni|Ymmärrän/);
    await picture('erasure', card);
    await card.press('Poista kaikki tietoni', 'Tietosi on poistettu');
    const stranger = await chat().ask('jäljellä', 'En tunne sinua vielä');

    expect(await stranger.text()).toContain('Pyydä esittelyä');
  });
});
