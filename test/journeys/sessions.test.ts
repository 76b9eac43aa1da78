import { describe, expect, it } from 'vitest';
import { journey } from '../support/browser-journey.ts';

describe('a session from the draft to the feedback, in the Playground', () => {
  const { chat, picture, later } = journey();
  const title = 'Tekoäly kunnan johtamisessa';
  let guestLink = '';

  it('is drafted by a consultant, seen as members will see it, and published', async () => {
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const card = await chat().ask('uusi tilaisuus', 'Uusi tilaisuus');
    await card.choose('Laji', 'Työseminaari');
    await card.write(/^Otsikko suomeksi/, title);
    await card.pick(/^Päivä/, '2026-11-26');
    await card.pick(/^Alkaa/, '09:00');
    await card.pick(/^Päättyy/, '11:30');
    await card.write(/^Paikka /, 'Kuntatalo, Helsinki');
    await card.check('radio', 'Kyllä', 'Voiko osallistua etänä?');
    await card.write(/^Etäyhteyden linkki/, 'https://teams.example.com/uso/tekoaly');
    await card.write('Paikkoja', '2');
    await card.press('Näytä lisää asetuksia');
    await card.check('radio', 'Kyllä', /^Onko tarjoilua/);
    await card.press('Tallenna luonnos', title);
    expect(await card.text()).toContain('Luonnos: näkyy vain järjestäjille');
    await picture('session-draft', card);
    await card.press('Julkaise tilaisuus');
    await card.shows('✓ Tilaisuus on julkaistu');

    expect(await card.text()).toContain('2 paikkaa vapaana');
  });

  it('is answered by a manager, who tells a diet', async () => {
    await chat().actAs(/^Ilmatar Hakkola/, 'Hei, Ilmatar Hakkola!');
    const card = await chat().ask('tilaisuudet', 'Tulevat tilaisuudet');
    await card.press('Avaa 26.11.', title);
    await card.press('Tulen paikan päälle');
    await card.shows('✓ Tulet paikan päälle');
    await card.write(/^Erityisruokavalio/, 'Gluteeniton');
    await card.press('Tallenna ruokavalio');
    await card.shows('✓ Ruokavalio on tallennettu');

    expect(await card.text()).toContain('1 paikka vapaana Tulossa 1 paikan päälle.');
  });

  it('is joined remotely by a contact person, who registers two colleagues: one place, one turn in line', async () => {
    await chat().actAs(/^Väinö Sorvali/, 'Hei, Väinö Sorvali!');
    const card = await chat().ask('tilaisuudet', 'Tulevat tilaisuudet');
    await card.press('Avaa 26.11.', title);
    await card.press('Osallistun etänä');
    await card.shows('✓ Osallistut etänä');
    expect(await card.address('Avaa etäyhteys')).toBe('https://teams.example.com/uso/tekoaly');
    await card.press('Ilmoita kollegoita', 'Kunnan ilmoittautumiset');
    await card.write(/^Nimet, yksi riville/, 'Tapio Virtalehto\nAino Harjunpää');
    await card.write(/^Nimettyjen ruokavalio/, 'Kasvisruoka');
    await card.press('Ilmoita');
    await card.shows('✓ 1 henkilö tulee paikan päälle');
    await picture('registration', card);

    expect(await card.text()).toContain(
      'Aino Harjunpää jonossa sijalla 1 viranhaltija, ilmoittaja Väinö Sorvali',
    );
  });

  it('has a place again, which is offered to the next in line until an hour that is told', async () => {
    await chat().actAs(/^Ilmatar Hakkola/, 'Hei, Ilmatar Hakkola!');
    const card = await chat().ask('ilmoittautumiset', title);
    await card.press('En pääse');
    await card.shows('Et pääse');
    const told = await chat().card(title);
    await told.shows('Viesti saajalle Väinö Sorvali (yhdyshenkilö)');

    expect(await told.text()).toMatch(/Aino Harjunpää: paikka on varattu ke 25\.11\.2026 klo 9\.\d\d asti/);
  });

  it('gets the colleague whom the place was offered to, and a calendar link to forward', async () => {
    await chat().actAs(/^Väinö Sorvali/, 'Hei, Väinö Sorvali!');
    const card = await chat().card(title);
    await card.press('Avaa kunnan luettelo', 'Kunnan ilmoittautumiset');
    await card.press('Avaa Aino', 'Aino Harjunpää');
    await card.shows('Paikka odottaa vastausta');
    await card.press('Tallenna');
    await card.shows('✓ Tallennettu');
    expect(await card.text()).toContain('tulee paikan päälle');
    guestLink = await card.address('Avaa kalenterilinkki');

    expect(await openedCalendar(guestLink)).toContain('DTSTART;TZID=Europe/Helsinki:20261126T090000');
  });

  it('is looked at by its host: who comes, and which municipalities are silent', async () => {
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const card = await chat().ask('osallistujat', 'Tilaisuuksiesi osallistujat');
    await card.press('Avaa 26.11.', title);
    expect(await card.text()).toContain('1 / 12 kuntaa tulossa Vastaamatta 11: Kajaani, Keuruu, Kokkola');
    await picture('attendees', card);
    await card.press(/^Näytä ruokavaliot/);
    await card.shows('Kasvisruoka');

    expect(await card.text()).not.toContain('Gluteeniton');
  });

  it('reminds the silent, once the host has seen who would get what', async () => {
    const card = await chat().ask('osallistujat', 'Tilaisuuksiesi osallistujat');
    await card.press('Avaa 26.11.', title);
    await card.press('Avaa vastaamattomat kunnat (11)', '11 kuntaa ei ole vastannut');
    expect(await card.text()).toContain('Kajaani Ninni Vuokatti (yhdyshenkilö)');
    await picture('silent', card);
    await card.press('Lähetä 11 muistutusta', '11 muistutusta lähtee');
    const told = await chat().card(title);

    // To each in their own language; which of the eleven comes last is nobody's promise.
    expect(await told.text()).toMatch(
      /Kunnastasi ei ole vielä vastannut kukaan|Ingen i din kommun har svarat/,
    );
  });

  it('is moved by an hour, once the host has seen who is told; calendar links follow', async () => {
    const card = await chat().ask('tilaisuudet', 'Tulevat tilaisuudet');
    await card.press('Avaa 26.11.', title);
    await card.press('Muokkaa', 'Muokkaa tilaisuutta');
    await card.pick(/^Alkaa/, '10:00');
    await card.pick(/^Päättyy/, '12:30');
    await card.press('Tarkista muutos', 'Tarkista muutos');
    expect(await card.text()).toContain('klo 9.00–11.30 → to 26.11.2026 klo 10.00–12.30');
    expect(await card.text()).toContain('Kerrotaan viestillä 1 henkilölle');
    await picture('session-change', card);
    await card.press('Tallenna muutos', /Muutos on tallennettu/);
    const told = await chat().card('Tilaisuuden aika on muuttunut');
    expect(await told.text()).toContain('Viesti saajalle Väinö Sorvali (yhdyshenkilö)');
    expect(await told.text()).toContain('Olet ilmoittanut mukaan 2 henkilöä: kerro heillekin.');

    for (const address of [await told.address(/kalenteri/), guestLink]) {
      const calendar = await openedCalendar(address);
      expect(calendar).toMatch(/^BEGIN:VCALENDAR/);
      expect(calendar).toContain('DTSTART;TZID=Europe/Helsinki:20261126T100000');
    }
  });

  it('asks the host the day after who was there', async () => {
    // Just before nine, when it is due: what is sent before the page is open is lost to it.
    await later('2026-11-27T06:59:20Z');
    const card = await chat().card('Merkitse, ketkä olivat paikalla');
    expect(await card.text()).toContain('Viesti saajalle Auli Sampola (konsultti)');
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    await card.uncheck(/Tapio Virtalehto/);
    await picture('attendance', card);
    await card.press('Tallenna', '2 / 3 paikalla');

    expect(await card.text()).toContain('Kauhava 2 / 3');
  });

  it('gets feedback from who came', async () => {
    const card = await chat().card('Kiitos, että osallistuit');
    expect(await card.text()).toContain('Viesti saajalle Väinö Sorvali (yhdyshenkilö)');
    await chat().actAs(/^Väinö Sorvali/, 'Hei, Väinö Sorvali!');
    await card.choose(/^Miten hyödyllinen/, /^5/);
    await card.choose(/^Miten järjestelyt/, /^4/);
    await card.write(/^Vapaa sana/, 'Naapurikunnan esimerkki auttoi eniten.');
    await card.press('Lähetä palaute', 'Kiitos palautteesta');
    const results = await chat().card('Palautteen antoi 1 / 2');

    expect(await results.text()).toContain('Naapurikunnan esimerkki auttoi eniten.');
    expect(await results.text()).toContain('Viesti saajalle Auli Sampola (konsultti)');
  });
});

/** What the address gives to a calendar program. */
async function openedCalendar(address: string): Promise<string> {
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  return answer.text();
}
