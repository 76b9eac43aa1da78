import { describe, expect, it } from 'vitest';
import { readSessionIndex } from '../../storage/session-index.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  { id: 'one' },
  {
    id: 'earlier',
    titleFi: 'Talouden tasapaino',
    titleSv: 'Ekonomi i balans',
    descriptionFi: 'Mistä säästää',
    start: '2026-10-14T09:00:00+03:00',
    end: '2026-10-14T15:00:00+03:00',
    remote: 'https://meet.example/talous',
    capacity: 60,
    perMunicipality: 3,
    closes: '2026-10-10',
    catering: true,
    audience: { roles: ['manager'], municipalities: ['233'] },
  },
]);

async function form(typed: Readonly<Record<string, string>>): Promise<TeamsPerson> {
  const consultant = town.person('consultant');
  await consultant.says('uusi tilaisuus');
  await consultant.presses('Tallenna luonnos', { place: 'Kuntatalo', ...typed });
  return consultant;
}

const entry = async (title: string) =>
  (await readSessionIndex(town.bot.program.services.tables)).find(({ titleFi }) => titleFi === title);

function whatOf(person: TeamsPerson): Readonly<Record<string, string>> {
  return Object.fromEntries(inputsOf(person.card).map(({ id, value }) => [id, value]));
}

const open = async (person: TeamsPerson, session: string, more: object = {}) => {
  person.card = (await person.invoke('session.show', { session, ...more })).value as CardContent;
  return wordsOf(person.card);
};

describe('a consultant who makes a session', () => {
  it('begins from an earlier session, whose days alone are left out', async () => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    await consultant.presses('Kopioi: Talouden tasapaino');

    expect(whatOf(consultant)).toMatchObject({
      titleFi: 'Talouden tasapaino',
      titleSv: 'Ekonomi i balans',
      descriptionFi: 'Mistä säästää',
      date: '',
      closes: '',
      start: '09:00',
      end: '15:00',
      remoteLink: 'https://meet.example/talous',
      capacity: '60',
      perMunicipality: '3',
      catering: 'yes',
      roles: 'manager',
      municipalities: 'Kauhava',
    });
    await consultant.presses('Tallenna luonnos', { titleFi: 'Talous, osa 2', date: '2027-01-20' });
    expect(wordsOf(consultant.card)).toContain('Talous, osa 2');
    expect((await entry('Talouden tasapaino'))?.start).toBe(Date.parse('2026-10-14T06:00:00Z'));
  });

  it('sees it as a draft first, alone with the other hosts; published, it is there for everybody', async () => {
    const consultant = await form({
      titleFi: 'Siiloista silloille',
      titleSv: 'Från silor till broar',
      date: '2026-12-16',
      capacity: '80',
    });
    const preview = wordsOf(consultant.card);
    const { id = '' } = (await entry('Siiloista silloille')) ?? {};

    expect(preview).toContain('Siiloista silloille');
    expect(preview).toContain('ke 16.12.2026 klo 9.00–15.30');
    expect(preview).toContain('80 paikkaa vapaana');
    const { manager } = town.place();
    expect(wordsOf(await manager.says('tilaisuudet'))).not.toContain('Siiloista');
    expect(await open(manager, id)).toContain('Tilaisuutta ei löytynyt');
    expect(await open(town.person('otherConsultant'), id)).toContain('Tilaisuutta ei löytynyt');
    expect(await open(town.person('coordinator'), id)).toContain('Siiloista silloille');
    expect(wordsOf(await town.person('consultant').says('tilaisuudet'))).toMatch(
      /Siiloista silloille\n.*\nLuonnos: näkyy vain järjestäjille/,
    );

    await consultant.presses('Julkaise tilaisuus');
    expect(wordsOf(await manager.says('tilaisuudet'))).toContain('Siiloista silloille');
    expect(wordsOf(await town.person('swedish').says('tillfällen'))).toContain('Från silor till broar');
    expect((await entry('Siiloista silloille'))?.hosts).toHaveLength(1);
  });

  it('sees the draft in the other languages too', async () => {
    const consultant = await form({
      titleFi: 'Kielet',
      titleSv: 'Språken',
      titleEn: 'Languages',
      date: '2026-12-17',
    });
    const { id = '' } = (await entry('Kielet')) ?? {};

    expect(await open(consultant, id, { in: 'sv' })).toMatch(/Språken[\s\S]*Plats/);
    expect(await open(consultant, id, { in: 'en' })).toMatch(/Languages[\s\S]*Place/);
  });

  it('makes it once, however often the press arrives', async () => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    const save = consultant.button('Tallenna luonnos');
    const typed = { titleFi: 'Kahdesti', date: '2026-12-18', place: 'Kuntatalo' };
    await Promise.all([consultant.press(save, typed), consultant.press(save, typed)]);
    consultant.card = (await consultant.press(save, typed)).value as CardContent;
    const publish = consultant.button('Julkaise');
    await Promise.all([consultant.press(publish), consultant.press(publish)]);
    const index = await readSessionIndex(town.bot.program.services.tables);

    expect(index.filter(({ titleFi }) => titleFi === 'Kahdesti')).toHaveLength(1);
    expect(wordsOf((await consultant.press(publish)).value as CardContent)).toContain('Kahdesti');
  });

  it('makes the same session on several dates, and publishes them with one press', async () => {
    const consultant = await form({
      titleFi: 'Sarja',
      date: '2026-12-01',
      closes: '2026-11-30',
      date2: '2027-01-12',
      date4: '2027-02-09',
    });
    const { manager } = town.place();

    expect(wordsOf(consultant.card)).toContain('3 luonnosta on tallennettu');
    expect(wordsOf(consultant.card)).toMatch(/ti 1\.12\.2026[\s\S]*ti 12\.1\.2027[\s\S]*ti 9\.2\.2027/);
    expect(wordsOf(await manager.says('tilaisuudet'))).not.toContain('Sarja');
    const publish = consultant.button('Julkaise kaikki');
    await consultant.presses('Julkaise kaikki');
    await consultant.press(publish);
    expect(wordsOf(consultant.card)).toContain('3 tilaisuutta on julkaistu');
    const opening = buttonsOf(consultant.card).filter(({ verb }) => verb === 'session.show');
    await consultant.presses(opening[1]?.title ?? '');
    expect(wordsOf(consultant.card)).toContain('viimeistään ma 11.1.2027');
    expect(wordsOf(await manager.says('tilaisuudet'))).toContain('Sarja');
  });

  it('finds the further settings behind a button, and open when something of them is wrong', async () => {
    const consultant = town.person('consultant');
    const more = (card: CardContent) =>
      (card['body'] as readonly CardContent[]).find((element) => element['id'] === 'more');
    const toggles = (card: CardContent) => JSON.stringify(card).includes('Action.ToggleVisibility');
    await consultant.says('uusi tilaisuus');

    expect([more(consultant.card)?.['isVisible'], toggles(consultant.card)]).toEqual([false, true]);
    await consultant.presses('Tallenna luonnos', { titleFi: 'X', date: '2026-12-16', remoteCapacity: '0' });
    expect(more(consultant.card)?.['isVisible']).toBe(true);
  });
});

describe('a form with faults', () => {
  const whole = {
    kind: 'sparring',
    topic: '2',
    titleFi: 'Kaikki kentät',
    titleSv: 'Alla fält',
    titleEn: 'Every field',
    descriptionFi: 'Suomeksi\nkahdella rivillä',
    descriptionSv: 'På svenska',
    descriptionEn: 'In English',
    date: '2026-12-16',
    start: '10:00',
    end: '16:00',
    endDate: '2026-12-17',
    date2: '2026-12-21',
    date3: '2026-12-22',
    date4: '2026-12-23',
    place: 'Verkatehdas',
    remote: 'yes',
    remoteLink: 'https://meet.example/kaikki',
    capacity: '30',
    remoteCapacity: '100',
    perMunicipality: '3',
    opens: '2026-12-01',
    closes: '2026-12-10',
    closingDays: '7 ja 2',
    comingDays: 'ei',
    catering: 'yes',
    roles: 'elected,manager',
    languages: 'sv',
    municipalities: 'Kauhava, Vaasa',
    programme: 'https://uso.example/ohjelma',
  };

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['no title', { titleFi: '' }, /Anna otsikko suomeksi/],
    ['a date that does not exist', { date: '2026-02-30' }, /Valitse päivä kalenterista/],
    ['a date in the past', { date: '2026-11-01' }, /on jo mennyt/],
    [
      'a time that the clocks skip',
      { date: '2027-03-28', start: '03:30', endDate: '' },
      /kelloja siirretään/,
    ],
    ['an end before the start', { endDate: '', end: '09:00' }, /päättyä alkamisensa jälkeen/],
    ['closing after the start', { closes: '2026-12-17' }, /viimeistään tilaisuuden päivänä/],
    ['opening after closing', { opens: '2026-12-11' }, /alkaa ennen kuin se päättyy/],
    ['no places', { capacity: '0' }, /kokonaisluku/],
    ['fewer than no places', { capacity: '-3' }, /kokonaisluku/],
    ['a cap above the places', { perMunicipality: '31' }, /enempää kuin kaikkia paikkoja/],
    ['remote only without a link', { place: '', remoteLink: '' }, /Anna linkki/],
    ['a link that is not safe', { remoteLink: 'http://meet.example' }, /https:/],
    [
      'a municipality that is none',
      { municipalities: 'Kauhava, Vaasalainen' },
      /ei löytynyt verkostosta: Vaasalainen/,
    ],
    ['the same date twice', { date3: '2026-12-21' }, /Sama päivä/],
    ['reminder days that there are not', { closingDays: '7 ja 61' }, /kokonaislukuina 0–60/],
    ['a description too long', { descriptionFi: 'x'.repeat(1_001) }, /liian pitkä/],
  ])('says at the field what is wrong, makes nothing, and loses nothing: %s', async (_name, wrong, says) => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    const { hosts = '' } = whatOf(consultant);
    const typed = { ...whole, ...wrong };
    await consultant.presses('Tallenna luonnos', typed);

    expect(consultant.button('Tallenna luonnos').verb).toBe('session.create');
    expect(wordsOf(consultant.card)).toMatch(says);
    expect(wordsOf(consultant.card)).toMatch(/Korjaa \d+ koh/);
    expect(whatOf(consultant)).toEqual({ ...typed, hosts });
    expect(await entry('Kaikki kentät')).toBeUndefined();
  });
});

describe('those who may not', () => {
  it.each(['manager', 'participant'] as const)(
    '%s: neither words nor forged presses make, copy or publish',
    async (who) => {
      const consultant = await form({ titleFi: `Ei ${who}`, date: '2026-12-19' });
      const { id = '' } = (await entry(`Ei ${who}`)) ?? {};
      const person = town.person(who);
      const typed = { nonce: 'n', titleFi: 'Väärä', date: '2026-12-16', place: 'x' };
      const cards = [
        await person.says('uusi tilaisuus'),
        (await person.invoke('session.create', typed)).value,
        (await person.invoke('session.copy', { session: 'one' })).value,
        (await person.invoke('session.publish', { sessions: id, nonce: 'n' })).value,
      ];

      for (const card of cards) {
        expect(wordsOf(card as CardContent)).toMatch(/oikeutta|löytynyt/);
        expect(buttonsOf(card as CardContent).map(({ verb }) => verb)).not.toContain('session.create');
      }
      expect(await entry('Väärä')).toBeUndefined();
      await consultant.presses('Avaa tilaisuudet');
      expect((await entry(`Ei ${who}`))?.status).toBe('draft');
    },
  );

  it('a consultant who does not host a draft can neither copy nor publish it', async () => {
    await form({ titleFi: 'Vain minun', date: '2026-12-19' });
    const { id = '' } = (await entry('Vain minun')) ?? {};
    const other = town.person('otherConsultant');

    for (const [verb, data] of [
      ['session.publish', { sessions: id, nonce: 'n' }],
      ['session.copy', { session: id }],
    ] as const) {
      expect(wordsOf((await other.invoke(verb, data)).value as CardContent)).toContain(
        'Tilaisuutta ei löytynyt',
      );
    }
    expect((await entry('Vain minun'))?.status).toBe('draft');
  });
});
