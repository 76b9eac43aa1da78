import { describe, expect, it } from 'vitest';
import { agrees, parties, requests } from '../booking/parties.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const held = (day: string) => ({ start: `${day}T09:00:00+02:00`, end: `${day}T15:00:00+02:00` });
const town = useTown([
  { id: 'semma', titleFi: 'Johtamisen seminaari', start: '2026-12-10T09:00:00+02:00' },
  {
    id: 'jaavi',
    kind: 'sparring',
    titleFi: 'Talouden perusteet',
    start: '2026-12-15T17:00:00+02:00',
    end: '2026-12-15T19:00:00+02:00',
  },
  { id: 'marras', titleFi: 'Strategian seminaari', ...held('2026-11-12') },
  { id: 'loka', titleFi: 'Tiedolla johtaminen', ...held('2026-10-14') },
]);

const value = (card: Parameters<typeof inputsOf>[0], id: string) =>
  inputsOf(card).find((one) => one.id === id)?.value;

describe('a look-up in one’s own words', () => {
  it.each([
    ['onks meil vielä pajoja käyttämättä ennen joulua?', 'pajaa käyttämättä'],
    ['montako kehittämispajaa meillä on jäljellä', 'pajaa käyttämättä'],
    ['mitä seminaareja on tulossa', 'Johtamisen seminaari'],
    ['mitä teemaseminaareja on tulossa', 'Johtamisen seminaari'],
    ['mitä sparrauksia on tarjolla luottamushenkilöille', 'Talouden perusteet'],
    ['kuka on meidän konsultti', 'Kaarna Puro'],
    ['miten meidän kunta pärjää muihin verrattuna', 'ilanneanalyysi'],
  ])('is answered at once: %s', async (text, shown) => {
    expect(wordsOf(await town.person('manager').says(text))).toContain(shown);
  });

  it('of a municipality that is named is for those who serve all', async () => {
    const asked = 'montako pajaa Vaasalla on vielä käyttämättä?';

    expect(wordsOf(await town.person('consultant').says(asked))).toContain('Vaasa');
    // The name grants nothing: whoever has a municipality of their own is told so.
    const manager = town.person('manager');
    expect(wordsOf(await manager.says(asked))).toContain('Näet vain oman kuntasi tiedot');
    expect(wordsOf(await manager.presses('Näytä jäljellä'))).toContain('Kauhava');
  });

  it('that the bot cannot answer yet says who can', async () => {
    const card = await town.person('manager').says('mikä on meidän vuosimaksu');

    expect(buttonsOf(card).map(({ data }) => data['command'])).toContain('contacts');
  });
});

describe('sessions of a kind', () => {
  it.each([
    ['mitä teemaseminaareja on tulossa', 'Johtamisen seminaari', 'Talouden perusteet'],
    ['mitä sparrauksia on tulossa', 'Talouden perusteet', 'Johtamisen seminaari'],
  ])('are listed without the others: %s', async (text, shown, hidden) => {
    const words = wordsOf(await town.person('manager').says(text));

    expect(words).toContain(shown);
    expect(words).not.toContain(hidden);
  });
});

describe('a workshop asked for in one’s own words', () => {
  it('fills the form: day, time, mode, for whom, theme; nothing is booked', async () => {
    const { manager } = town.place();
    const card = await manager.says(
      'varataan etäpaja johtoryhmälle aiheesta konsernijohtaminen 16.12. klo 9–11.30',
    );

    expect(value(card, 'date1')).toBe('2026-12-16');
    expect(value(card, 'start1')).toBe('09:00');
    expect(value(card, 'end1')).toBe('11:30');
    expect(value(card, 'mode')).toBe('remote');
    expect(value(card, 'audience')).toBe('professional');
    expect(value(card, 'ownTheme')).toBe('konsernijohtaminen');
    expect(wordsOf(card)).toContain('Luin viestistäsi: ke 16.12.2026 klo 9.00–11.30.');
    expect(wordsOf(await manager.says('jäljellä'))).toContain('5 pajaa käyttämättä');
  });

  it('fills in each time with its own hours', async () => {
    const card = await town
      .place()
      .manager.says('varataan paja ti 15.12. klo 9–12 tai ke 16.12. klo 13–16 aiheesta strategia');

    expect(['date1', 'start1', 'end1', 'date2', 'start2', 'end2'].map((id) => value(card, id))).toEqual([
      ...['2026-12-15', '09:00', '12:00'],
      ...['2026-12-16', '13:00', '16:00'],
    ]);
  });

  it.each([
    ['varaa paja 31.2. klo 9', 'En ymmärtänyt ajankohtaa ”31.2.”.', ''],
    ['varaa paja viikolla 54', 'En ymmärtänyt ajankohtaa ”viikolla 54”.', ''],
    ['varaa paja 14.–15.12. klo 9-12', 'ma 14.12.2026', '2026-12-14'],
  ])('says what of it is no time, and takes both days of two: %s', async (text, shown, date1) => {
    const card = await town.place().manager.says(text);

    expect(wordsOf(card)).toContain(shown);
    expect(value(card, 'date1')).toBe(date1);
    expect(value(card, 'date2')).toBe(date1 && '2026-12-15');
  });

  it('chooses a theme that is offered', async () => {
    const card = await town.place().manager.says('haluaisimme varata pajan aiheesta strategia');

    expect([value(card, 'theme'), value(card, 'ownTheme')]).toEqual(['Strategia', '']);
  });

  it('asks which day is meant where there are two, and fills in the one that is chosen', async () => {
    const { manager } = town.place();
    await manager.says('varaa paja ensi torstaina klo 13');
    const days = buttonsOf(manager.card);

    expect(wordsOf(manager.card)).toContain('Mitä päivää tarkoitit?');
    expect(days.map(({ title }) => title)).toEqual(['Valitse to 26.11.2026', 'Valitse to 3.12.2026']);
    await manager.presses('Valitse to 3.12.2026');
    expect([value(manager.card, 'date1'), value(manager.card, 'start1')]).toEqual(['2026-12-03', '13:00']);
  });

  it('is not what "varaa" means before something else', async () => {
    const card = await town.person('manager').says('varaa minulle paikka teemaseminaariin');

    expect(inputsOf(card).map(({ id }) => id)).not.toContain('date1');
    expect(wordsOf(card)).toContain('Johtamisen seminaari');
  });
});

describe('who cancels in one’s own words', () => {
  it.each([
    ['perun', 'manager', ['Peru pajavaraus', 'Peru ilmoittautuminen', 'Siirrä paja', 'Näytä ohje']],
    [
      'avbokar',
      'swedish',
      ['Avboka en verkstad', 'Återkalla en anmälan', 'Flytta en verkstad', 'Visa hjälpen'],
    ],
  ] as const)('is asked whether the booking or the registration: %s', async (text, who, titles) => {
    const card = await town.person(who).says(text);

    expect(buttonsOf(card).map(({ title }) => title)).toEqual(titles);
  });

  it('gets the workshop with its button, and nothing is cancelled before the press', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-16' });
    await all.manager.says('perutaan 16.12. paja');

    expect(wordsOf(all.manager.card)).toContain('ke 16.12.2026');
    expect(all.manager.button('Peru').verb).toBe('booking.cancel');
    expect(wordsOf(await all.manager.says('jäljellä'))).toContain('4');
  });

  it('points at the workshop on the last card, and moves it', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09', start1: '10:00', end1: '12:30' });
    await agrees(town, all, { date1: '2026-12-16' });
    await all.manager.says('näytä 9.12. paja');
    expect(wordsOf(all.manager.card)).toContain('ke 9.12.2026');
    await all.manager.says('siirretään se paja 15.12. klo 13');

    expect(['date1', 'start1', 'end1'].map((id) => value(all.manager.card, id))).toEqual([
      '2026-12-15',
      '13:00',
      '15:30',
    ]);
    expect(wordsOf(all.manager.card)).toContain('ke 9.12.2026');
    expect(wordsOf(all.manager.card)).toContain('Luin viestistäsi: ti 15.12.2026 klo 13.00.');
  });

  it('points at one of the list, and moves it to each of the times said', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await agrees(town, all, { date1: '2026-12-16' });
    await all.manager.says('varaukset');
    await all.manager.says('siirrä toinen paja ma 14.12. klo 9–11 tai ti 15.12. klo 13–16');

    expect(wordsOf(all.manager.card)).toContain('ke 16.12.2026');
    expect(
      ['date1', 'start1', 'end1', 'date2', 'start2', 'end2'].map((id) => value(all.manager.card, id)),
    ).toEqual(['2026-12-14', '09:00', '11:00', '2026-12-15', '13:00', '16:00']);
    await all.manager.says('varaukset');
    await all.manager.says('siirrä paja toiseen aikaan');
    expect(inputsOf(all.manager.card).map(({ id }) => id)).not.toContain('date1');
  });

  it('is asked which day where the new one may be two', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await all.manager.says('siirrä paja ensi torstaina klo 13');
    await all.manager.presses('Valitse to 3.12.2026');

    expect([value(all.manager.card, 'date1'), value(all.manager.card, 'start1')]).toEqual([
      '2026-12-03',
      '13:00',
    ]);
  });

  it('books at the same time in another week', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await all.manager.says('näytä 9.12. paja');
    await all.manager.says('varaa uusi paja samaan aikaan viikolla 51');

    expect([value(all.manager.card, 'date1'), value(all.manager.card, 'start1')]).toEqual([
      '2026-12-16',
      '09:00',
    ]);
  });

  it('means by "it" what was just booked', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await requests(town, all, { date1: '2026-12-17' });
    await all.manager.says('siirretään se paja 18.12.');

    expect(wordsOf(all.manager.card)).toContain('Muuta ehdotusta');
    expect(value(all.manager.card, 'date1')).toBe('2026-12-18');
  });

  it('means by "it" what was just changed', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await agrees(town, all, { date1: '2026-12-16' });
    await all.manager.says('siirrä 9.12. paja 15.12.');
    await all.manager.presses('Lähetä');
    await all.manager.says('siirretään se paja 18.12.');

    expect(value(all.manager.card, 'date1')).toBe('2026-12-18');
    expect(wordsOf(all.manager.card)).toContain('ke 9.12.2026');
  });

  it('points at one of those that wait for an answer', async () => {
    const [one, two] = [await parties(town), await parties(town)];
    await requests(town, one, { date1: '2026-12-09' });
    await requests(town, two, { date1: '2026-12-16' });
    await one.consultant.says('pyynnöt');
    const names = wordsOf(one.consultant.card);
    await one.consultant.says('siirrä toinen paja 18.12.');

    expect(names).toContain(one.name);
    expect(wordsOf(one.consultant.card)).toContain('Ehdota muita aikoja');
    expect(value(one.consultant.card, 'date1')).toBe('2026-12-18');
  });
});

describe('who reports in one’s own words', () => {
  it('means the workshop that was held on the day, though it would be to come as well', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-11-26' });
    await agrees(town, all, { date1: '2026-11-27' });
    town.bot.now = new Date('2026-11-30T08:00:00Z');
    await all.consultant.says('kirjaa 26.11. pajan raportti');

    expect(wordsOf(all.consultant.card)).toContain('to 26.11.2026');
    expect(wordsOf(all.consultant.card)).not.toContain('27.11.2026');
  });
});

describe('who answers a session in one’s own words', () => {
  it('gets its card, and has answered nothing before the press', async () => {
    const person = town.person('participant');
    await person.says('ilmoittaudun 10.12. seminaariin etänä');

    expect(wordsOf(person.card)).toContain('Johtamisen seminaari');
    expect(buttonsOf(person.card).map(({ title }) => title)).toContain('Osallistun etänä');
    expect(wordsOf(await person.says('ilmoittautumiset'))).not.toContain('Johtamisen seminaari');
  });

  it('means the second one of the list', async () => {
    const person = town.person('participant');
    await person.says('tilaisuudet');
    await person.says('ilmoittaudun siihen toiseen');

    expect(wordsOf(person.card)).toContain('Talouden perusteet');
    expect(wordsOf(person.card)).not.toContain('Johtamisen seminaari');
  });
});

describe('the materials of a session that was held', () => {
  it.each([
    ['missä on 14.10. seminaarin materiaalit', 'Tiedolla johtaminen'],
    ['missä on 12.11. seminaarin materiaalit', 'Strategian seminaari'],
    ['missä on lokakuun seminaarin materiaalit', 'Tiedolla johtaminen'],
    ['missä on viimeksi pidetyn seminaarin materiaalit', 'Strategian seminaari'],
  ])('are those of the day that is named, else of the last one: %s', async (text, title) => {
    expect(wordsOf(await town.person('participant').says(text))).toContain(title);
  });

  it('are those of the place in a host’s list', async () => {
    const person = town.person('consultant');
    await person.says('osallistujat');
    const listed = wordsOf(person.card);

    expect(listed.indexOf('Strategian seminaari')).toBeLessThan(listed.indexOf('Tiedolla johtaminen'));
    expect(wordsOf(await person.says('missä on neljännen tilaisuuden materiaalit'))).toContain(
      'Tiedolla johtaminen',
    );
  });

  it('are of no other day than the one that is named', async () => {
    const card = await town.person('participant').says('missä on 13.11. seminaarin materiaalit');

    expect(wordsOf(card)).toContain('Silloin ei ole pidetty tilaisuutta');
  });
});

describe('a session made in one’s own words', () => {
  it('fills the form: kind, days, hours, remote; nothing is made', async () => {
    const person = town.person('consultant');
    const card = await person.says('tee uusi vertaiskeskustelu Teamsissa 12.12. klo 9–11');

    expect(['kind', 'date', 'start', 'end'].map((id) => value(card, id))).toEqual([
      'peerDiscussion',
      '2026-12-12',
      '09:00',
      '11:00',
    ]);
    expect(wordsOf(card)).toContain('Luin viestistäsi: la 12.12.2026 klo 9.00–11.00.');
    expect(wordsOf(await person.says('tilaisuudet'))).not.toContain('12.12.');
  });
});

describe('courtesy', () => {
  it.each([
    ['moi', 'Hei, Ansa'],
    ['hyvää huomenta!', 'Hei, Ansa'],
    ['kiitos paljon', 'Ole hyvä!'],
    ['keitä kahvia', 'En ymmärtänyt'],
    ['kiitos!', 'Ole hyvä!'],
    ['kiitti', 'Ole hyvä!'],
  ])('is met with courtesy, and nothing else is taken for it: %s', async (text, shown) => {
    expect(wordsOf(await town.person('manager').says(text))).toContain(shown);
  });
});

describe('a question', () => {
  it('stands in its form as it was written', async () => {
    const card = await town.person('manager').says('kysy voiko pajan pitää illalla?');

    expect(value(card, 'words')).toBe('voiko pajan pitää illalla?');
  });
});

describe('what the bot does not do', () => {
  it('that begins with a word of its own is asked about', async () => {
    const card = await town.person('manager').says('varaa lentolippu Brysseliin');

    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Varaa paja', 'Näytä ohje']);
  });

  it.each(['mikä sää on huomenna', 'kerro vitsi'])('is told: %s', async (text) => {
    const card = await town.person('manager').says(text);

    expect(wordsOf(card)).toContain('En ymmärtänyt');
    expect(inputsOf(card)).toEqual([]);
  });
});
