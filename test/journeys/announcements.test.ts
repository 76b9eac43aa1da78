import { describe, expect, it } from 'vitest';
import { journey } from '../support/browser-journey.ts';

const title = 'Ajankohtaiskatsaus: sote-uudistuksen vaikutukset kuntiin';
const session = /^Teemaseminaari: ennakointi ja strategia/;

describe('a consultant who announces something', () => {
  const { chat, picture } = journey();

  it('writes it in two languages and says who is to get it', async () => {
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const card = await chat().ask('julkaise', 'Julkaise tilaisuus kanavissa');
    await card.press('Tee tiedote', 'Tiedotteen teksti (vaihe 1/3)');
    await card.press('Tallenna ja valitse saajat');
    await card.shows('Anna otsikko suomeksi tai ruotsiksi.');
    await card.write(/^Otsikko suomeksi/, title);
    await card.write(/^Otsikko ruotsiksi/, 'Aktuell översikt: vårdreformens följder för kommunerna');
    await card.write(
      /^Teksti suomeksi/,
      'Kokosimme katsaukseen, mitä hallituksen esitys tarkoittaa kunnan taloudelle. Lukeminen vie viisi minuuttia.',
    );
    await card.write(
      /^Teksti ruotsiksi/,
      'Vi har samlat vad regeringens proposition betyder för kommunens ekonomi. Det tar fem minuter att läsa.',
    );
    await card.write(/^Linkki/, 'https://esimerkki.example/katsaus');
    await card.check('checkbox', /Kuittaus/);
    await card.press('Tallenna ja valitse saajat', 'Tiedotteen saajat (vaihe 2/3)');
    await card.press('Jatka esikatseluun', title);
    await picture('announcement-review', card);

    expect(await card.text()).toContain('Ajankohtaista');
  });

  it('sends it, and the report follows by itself', async () => {
    const card = await chat().card(title);
    await card.press(/^Lähetä nyt/);
    await card.shows('Perillä 2 ');
    // The picture is of the answer to this press: answers and updates may overtake each other on their way here.
    const answered = card.root
      .page()
      .waitForResponse((one) => one.url().endsWith('/_conversation/v1/invoke'));
    await card.press('Päivitä');
    await answered;
    await picture('delivery-report', card);

    expect(await card.buttons()).toContain('Muokkaa tekstiä');
  });

  it('is read in the channel in both languages, and acknowledged by somebody else', async () => {
    await chat().actAs(/^Väinö Sorvali/, 'Hei, Väinö Sorvali!');
    await chat().enter('USO-verkosto - Ajankohtaista');
    const card = await chat().card(/^Ajankohtaiskatsaus: sote/);
    expect(await card.text()).toContain('Aktuell översikt: vårdreformens följder för kommunerna');
    await picture('announcement', card);

    expect(await card.pressAnswered('Kuittaa luetuksi · Kvittera som läst')).toBe(
      'Kuitattu luetuksi. Kiitos!',
    );
  });

  it('is changed in the channel when its text is edited, and recalled', async () => {
    await chat().enter('Personal Chat');
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const list = await chat().ask('julkaise', 'Julkaise tilaisuus kanavissa');
    await list.press('Avaa tiedotteet', 'Tiedotteet');
    await list.press('Avaa 1', title);
    await list.shows('Kuitannut');
    await list.pressAnswered('Muokkaa tekstiä');
    const form = await chat().card('Muokkaa lähetettyä tiedotetta');
    await form.write(/^Otsikko suomeksi/, 'Korjattu katsaus');
    await form.press(/^Päivitä \d/, 'Korjattu katsaus');
    await chat().enter('USO-verkosto - Ajankohtaista');
    await chat().card(/^Korjattu katsaus/);
    await chat().enter('Personal Chat');
    const report = await chat().card('Korjattu katsaus');
    await report.pressBehind('Vedä takaisin');
    const confirm = await chat().card('Vedetäänkö takaisin?');
    await confirm.press(/^Vedä takaisin \d/);
    await chat().enter('USO-verkosto - Ajankohtaista');
    const note = await chat().card(/Vedetty takaisin/);

    expect(await note.text()).not.toContain('esimerkki');
  });

  it('adds words to a session before it is announced; they stand on its card in the channel', async () => {
    await chat().enter('Personal Chat');
    const card = await chat().ask('julkaise', 'Julkaise tilaisuus kanavissa');
    await card.choose('Tilaisuus', session);
    await card.check('checkbox', 'USO-verkosto · Ajankohtaista');
    await card.press('Lisää saate tai ajasta', 'Saate tilaisuuden kortille (vaihe 1/3)');
    await card.write(
      /^Saate suomeksi/,
      'Tällä kertaa mukana on neljän kunnan omia esimerkkejä. Tule kuuntelemaan!',
    );
    await card.write(/^Saate ruotsiksi/, 'Den här gången ger fyra kommuner egna exempel. Kom och lyssna!');
    await card.check('checkbox', /Kuittaus/);
    await card.press('Tallenna ja valitse saajat', 'Tiedotteen saajat (vaihe 2/3)');
    await card.press('Jatka esikatseluun', session);
    await card.press(/^Lähetä nyt/);
    await chat().enter('USO-verkosto - Ajankohtaista');
    const shown = await chat().card(session);
    await picture('channel-card-words', shown);

    expect(await shown.text()).toContain('neljän kunnan omia esimerkkejä');
    expect(await shown.pressAnswered('Kuittaa luetuksi · Kvittera som läst')).toBe(
      'Kuitattu luetuksi. Kiitos!',
    );
  });
});
