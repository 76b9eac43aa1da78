import { describe, expect, it } from 'vitest';
import { journey } from '../support/browser-journey.ts';

describe('a workshop from the plan to the last report, in the Playground', () => {
  const { chat, picture, later } = journey();

  it('is planned by the municipality', async () => {
    const card = await chat().ask('suunnitelma', 'Pajojen käyttösuunnitelma');
    await card.choose('Paja 1: milloin', '2026, 4. neljännes (loka–joulukuu)');
    await card.write('Paja 1: teema', 'Johtamisjärjestelmä');
    await card.write('Paja 1: kuka', 'Johtoryhmä');
    await card.press('Tallenna suunnitelma');
    await card.shows('Suunnitelma on tallennettu');

    expect(await card.text()).toContain('konsultti saa siitä tiedon');
  });

  it('is asked for on a holiday, which is pointed out and forbids nothing', async () => {
    const card = await chat().ask('varaa', 'Varaa kehittämispaja');
    await card.choose('Teema', 'Johtamisjärjestelmä ja organisaation rakenteet');
    await card.write('Osallistujia arviolta', '25');
    await card.pick('Päivä 1', '2026-12-24');
    await card.press('Lähetä pyyntö', 'Pyyntö on lähetetty konsultille');

    expect(await card.text()).toMatch(/pyhäpäivä/i);
  });

  it('is answered with another time by the consultant, who has marked days away', async () => {
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const away = await chat().ask('poissa', 'Poissaolosi');
    await away.pick('Ensimmäinen päivä', '2026-12-21');
    await away.pick(/^Viimeinen päivä/, '2026-12-31');
    await away.press('Tallenna poissaolo', 'Poissaolo on tallennettu');
    const card = await chat().ask('pyynnöt', '1 pyyntö odottaa vastausta');
    await card.press('Avaa 24.12.', 'Kauhava pyytää kehittämispajaa');
    await picture('proposal', card);
    await card.press('Ehdota muita aikoja', 'Ehdota muita aikoja');
    await card.pick('Päivä 1', '2026-11-25');
    await card.write(/^Viesti kunnalle/, 'Joulun alla olen poissa. Kävisikö jo huomenna?');
    await card.press('Lähetä ehdotus', 'Ehdotus on lähetetty kunnalle');

    expect(await card.text()).toContain('ke 25.11.2026');
  });

  it('is agreed on by the municipality; the quota explains itself', async () => {
    await chat().actAs(/^Ilmatar Hakkola/, 'Hei, Ilmatar Hakkola!');
    const list = await chat().ask('varaukset', 'Varattu 1 / 5 kehittämispajaa');
    await list.press('Avaa 25.11.', 'Konsultti ehdottaa toista aikaa');
    await list.press('Vahvista aika', 'Kehittämispaja on vahvistettu');
    const quota = await chat().ask('jäljellä', 'Jäljellä 4 kehittämispajaa');

    expect(await quota.text()).toContain('5 pajasta on sovittu 1: jäljellä 4.');
    expect(await quota.text()).toContain('Suunnitelma ja toteutuma');
    await picture('quota-plan', quota);
  });

  it('asks the consultant something that uses no workshop', async () => {
    const card = await chat().ask('kysy', 'Kysy konsultilta');
    await card.write(/^Asiasi/, 'Kuka auttaa hankehaussa?');
    await card.press('Lähetä konsultille', 'Kysymys on lähetetty konsultille');

    expect(await card.text()).toContain('Kuka auttaa hankehaussa?');
  });

  it('is reported by the consultant the day after, with travel costs', async () => {
    // Just before nine, when it is due: what is sent before the page is open is lost to it.
    await later('2026-11-26T06:59:40Z');
    const card = await chat().card('Raportoi kehittämispaja');
    expect(await card.text()).toContain('Viesti saajalle Auli Sampola (konsultti)');
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const list = await chat().ask('varaukset', /varau/i);
    await list.press('Avaa 25.11.', /pidetty|raportti/i);
    await list.press('Kirjoita raportti', 'Raportoi kehittämispaja');
    await list.write(/^Poliittinen johto/, '12');
    await list.write(/^Oma työaika/, '6,5');
    await list.write(/^Tulokset/, 'Johtoryhmän työnjako on sovittu.');
    await list.write('Juna, €', '45,60');
    await list.write('Oma auto, kilometriä', '120');
    await picture('report-form', list);
    await list.press('Lähetä raportti');
    await list.shows('116,40');
    expect(await list.text()).toContain('Yhteensä 116,40 €');
  });

  it('is read and graded by the municipality', async () => {
    await chat().actAs(/^Ilmatar Hakkola/, 'Hei, Ilmatar Hakkola!');
    const list = await chat().ask('varaukset', 'Varattu 1 / 5 kehittämispajaa');
    await list.press('Avaa 25.11.', 'Kehittämispaja on pidetty ja raportoitu');
    await list.choose('Arvosana', /^5/);
    await list.press('Lähetä palaute');
    await list.shows('Kiitos');
    await picture('report', list);

    expect(await list.text()).toContain('Johtoryhmän työnjako on sovittu.');
  });

  it('is followed by a warning of unused units, whose button fills in free days', async () => {
    await later('2026-11-30T06:59:40Z');
    await chat().actAs(/^Ilmatar Hakkola/, 'Hei, Ilmatar Hakkola!');
    await chat().card('4 pajaa käyttämättä, 4 viikkoa jäljellä');
    // All others are warned too, in this one chat.
    await chat().calm();
    const card = await chat().card('4 pajaa käyttämättä, 4 viikkoa jäljellä');
    expect(await card.text()).toContain('Viesti saajalle');
    await card.press('Varaa kehittämispaja', 'Varaa kehittämispaja');
    await card.press('Lähetä pyyntö', 'Pyyntö on lähetetty konsultille');

    expect(await card.text()).toMatch(/ma 7\.12\.2026.*ti 8\.12\.2026.*ke 9\.12\.2026/);
  });

  it('is agreed on again; the consultant answers the question and marks the situation analysis', async () => {
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const request = await chat().ask('pyynnöt', '1 pyyntö odottaa vastausta');
    await request.press('Avaa 7.12.', 'Kauhava pyytää kehittämispajaa');
    await request.check('radio', /^ke 9\.12\.2026/);
    await request.press('Vahvista aika', 'Kehittämispaja on vahvistettu');
    const questions = await chat().ask('kysy', '1 kysymys odottaa vastausta');
    await questions.press('Avaa 24.11.');
    await questions.write(/^Vastauksesi/, 'Hankehaussa auttaa Kuntaliiton asiantuntija.');
    await questions.press('Lähetä vastaus', 'Vastaus on lähetetty');
    const analysis = await chat().ask('tilanneanalyysi Kauhava', 'Tilanneanalyysiä ei ole tilattu');
    await analysis.choose('Tila', 'Tekeillä');
    await analysis.press('Tallenna tila', 'Tilanneanalyysi on tekeillä');

    expect(await analysis.text()).toContain('kunta saa siitä tiedon');
  });

  it('is cancelled too late to return by itself; the consultant who has it decides, with a reason', async () => {
    await chat().actAs(/^Väinö Sorvali/, 'Hei, Väinö Sorvali!');
    const own = await chat().ask('varaukset', 'Varattu 2 / 5 kehittämispajaa');
    await own.press('Avaa 9.12.', 'Kehittämispaja on sovittu');
    await own.press('Peru varaus', 'Varaus on peruttu');
    expect(await own.text()).toContain('Konsultti päättää, palautuuko paja kunnalle');
    await chat().actAs(/^Auli Sampola/, 'Hei, Auli Sampola!');
    const list = await chat().ask('varaukset', /varau/i);
    await list.press('Avaa 9.12.', 'Päätä, palautuuko paja kunnalle');
    await list.press('Palauta paja kunnalle');
    await list.shows('Kirjoita perustelu.');
    await list.write(/^Perustelu/, 'Sairastapaus.');
    await picture('unit-decision', list);
    await list.press('Palauta paja kunnalle', 'Paja palautettiin kunnalle');

    expect(await list.text()).toContain('4 / 5 pajaa');
  });

  it('is seen by the coordinator, who grants a unit with a reason', async () => {
    await chat().actAs(/koordinaattori/, /^Hei/);
    const card = await chat().ask('jäljellä', /^Jäljellä yhteensä/);
    await picture('overview', card);
    await card.press('Avaa seuraavat');
    await card.press('Avaa Kauhavan tilanne, jäljellä 4 / 5', 'Kauhavalla on jäljellä 4 kehittämispajaa');
    await card.press('Korjaa pajojen määrää', 'Korjaa pajojen määrää');
    await card.check('radio', 'Lisää 1 paja');
    await card.write(/^Perustelu/, 'Kuntaliitos kesken kauden.');
    await card.press('Tallenna korjaus', 'Kauhavalla on jäljellä 5 kehittämispajaa');

    expect(await card.text()).toContain('lisätty');
  });
});
