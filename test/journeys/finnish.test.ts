import { describe, expect, it } from 'vitest';
import { journey } from '../support/browser-journey.ts';

describe('a stranger who tries the bot in the Playground, in Finnish', () => {
  const { chat, picture } = journey();

  it('is greeted as a Finnish-speaking manager and asks what is left', async () => {
    const quota = await chat().ask('jäljellä', 'Jäljellä 5 kehittämispajaa');

    expect(await quota.text()).toContain('Kauhava · USO 8 · päättyy to 31.12.2026 · 37 päivää jäljellä');
    expect(await quota.buttons()).toContain('Varaa kehittämispaja');
  });

  it('says in a sentence what they want, and finds it in the form', async () => {
    const card = await chat().ask(
      'Haluaisimme varata pajan 9.12. klo 12–15 aiheesta johtoryhmän työnjako',
      'Varaa kehittämispaja',
    );
    await picture('sentence-form', card);

    expect(await card.text()).toContain('Luin viestistäsi: ke 9.12.2026 klo 12.00–15.00. Tarkista tiedot.');
  });

  it('is asked what a word means that may mean several things', async () => {
    const card = await chat().ask('perun', 'Tarkoititko jotain näistä?');
    await picture('which-meant', card);

    expect(await card.buttons()).toContain('Peru pajavaraus');
  });

  it('books a workshop with one form and one press, and sees the request go to the consultant', async () => {
    const card = await chat().ask('varaa', 'Varaa kehittämispaja');
    await card.choose('Teema', 'Johtamisjärjestelmä ja organisaation rakenteet');
    await card.write(/^Tavoite/, 'Johtoryhmän työnjako uuden organisaation alkaessa');
    await card.pick('Päivä 1', '2026-12-09');
    await card.pick('Päivä 2', '2026-12-15');
    await card.pick('Alku 2', '12:30');
    await card.pick('Loppu 2', '15:30');
    await picture('booking-form', card);
    await card.press('Lähetä pyyntö', 'Pyyntö on lähetetty konsultille');

    expect(await card.text()).toContain('Vuorossa: Auli Sampola.');
    const request = await chat().card('Kauhava pyytää kehittämispajaa');
    expect(await request.text()).toContain('Viesti saajalle Auli Sampola (konsultti)');
    expect(await request.text()).toContain('Johtoryhmän työnjako uuden organisaation alkaessa');
  });

  it('sees the coming sessions and answers one on its card', async () => {
    const card = await chat().ask('tilaisuudet', 'Tulevat tilaisuudet');
    expect(await card.text()).toContain('Teemaseminaari: ennakointi ja strategia');
    await picture('sessions', card);
    await card.press('Avaa 10.12.', 'Teemaseminaari: ennakointi ja strategia');
    expect(await card.text()).toContain('80 paikkaa vapaana');
    await card.press('Tulen paikan päälle');
    await card.shows('✓ Tulet paikan päälle');
    await picture('own-answer', card);

    expect(await card.text()).toContain('79 paikkaa vapaana');
    expect(await card.text()).toContain('Tulossa 1 paikan päälle');
  });

  it('becomes a consultant, answers the request, and sees what the municipality is told', async () => {
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const card = await chat().ask('pyynnöt', '1 pyyntö odottaa vastausta');
    await card.press('Avaa 9.12.', 'Kauhava pyytää kehittämispajaa');
    await card.check('radio', /^ti 15\.12\.2026/);
    await card.write(/^Viesti kunnalle/, 'Sopii hyvin. Lähetän ohjelman ensi viikolla.');
    await picture('request', card);
    await card.press('Vahvista aika', 'Kehittämispaja on vahvistettu');

    expect(await card.text()).toContain('ti 15.12.2026 klo 12.30–15.30');
    const told = await chat().card('Konsultti vahvisti kehittämispajan');
    expect(await told.text()).toContain('Viesti saajalle Ilmatar Hakkola (kunnanjohtaja)');
    expect(await told.text()).toContain('Sopii hyvin. Lähetän ohjelman ensi viikolla.');
  });

  it('creates a session with a form', async () => {
    const card = await chat().ask('uusi tilaisuus', 'Uusi tilaisuus');
    await card.choose('Laji', 'Teemaseminaari');
    await card.write(/^Otsikko suomeksi/, 'Siiloista silloille: luottamusta rakentava johtaminen');
    await card.write(/^Otsikko ruotsiksi/, 'Från silor till broar: ledarskap som bygger förtroende');
    await card.pick(/^Päivä/, '2027-02-04');
    await card.pick(/^Alkaa/, '09:00');
    await card.pick(/^Päättyy/, '15:30');
    await card.write(/^Paikka /, 'Kuntatalo, Helsinki');
    await card.check('radio', 'Kyllä');
    await card.write('Paikkoja', '80');
    await card.write('Enintään kunnasta', '6');
    await card.pick(/^Viimeinen ilmoittautumispäivä/, '2027-01-25');
    await picture('session-form', card);
    await card.press('Tallenna luonnos', 'Siiloista silloille: luottamusta rakentava johtaminen');
    await card.press('Julkaise tilaisuus');
    await card.shows('✓ Tilaisuus on julkaistu');

    expect(await card.text()).toContain('80 paikkaa vapaana');
  });

  it('announces it in a channel', async () => {
    const card = await chat().ask('julkaise', 'Julkaise tilaisuus kanavissa');
    await card.choose('Tilaisuus', /^Siiloista silloille/);
    await card.check('checkbox', 'USO-verkosto · Ajankohtaista');
    await card.press('Julkaise kanavissa', 'Siiloista silloille: luottamusta rakentava johtaminen');

    expect(await card.text()).toContain('Ajankohtaista USO-verkosto');
  });

  it('answers on the card in the channel as somebody else, and sees its counts change', async () => {
    await chat().actAs(/^Väinö Sorvali/, 'Hei, Väinö Sorvali!');
    await chat().enter('USO-verkosto - Ajankohtaista');
    const card = await chat().card('Siiloista silloille: luottamusta rakentava johtaminen');
    expect(await card.text()).toContain('Från silor till broar: ledarskap som bygger förtroende');
    expect(await card.text()).toContain('80 paikkaa vapaana · 80 platser kvar');
    expect(await card.pressAnswered('Tulen paikan päälle · På plats')).toBe(
      'Osallistut paikan päällä: Siiloista silloille: luottamusta rakentava johtaminen.',
    );
    await card.shows('79 paikkaa vapaana · 79 platser kvar');
    await picture('channel-card', card);

    expect(await card.text()).toContain('Tulossa 1 paikan päälle');
    expect(await card.text()).not.toContain('Väinö');
  });

  it('finds the own answer in the personal chat, and the agreed workshop in what is left', async () => {
    await chat().enter('Personal Chat');
    const own = await chat().card('Siiloista silloille: luottamusta rakentava johtaminen');
    expect(await own.text()).toContain('✓ Tulet paikan päälle');
    const quota = await chat().ask('jäljellä', 'Jäljellä 4 kehittämispajaa');
    await picture('quota', quota);

    expect(await quota.text()).toContain('Sovittu 15.12.');
    const bookings = await chat().ask('varaukset', 'Varattu 1 / 5 kehittämispajaa');
    await bookings.press('Avaa 15.12.', 'Kehittämispaja on sovittu');
    await picture('booking-confirmed', bookings);
    expect(await bookings.text()).toContain('ti 15.12.2026 klo 12.30–15.30');
  });
});
