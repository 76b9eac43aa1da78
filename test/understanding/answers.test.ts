import { describe, expect, it } from 'vitest';
import { agrees, parties } from '../booking/parties.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  { id: 'semma', titleFi: 'Johtamisen seminaari', start: '2026-12-10T09:00:00+02:00' },
  {
    id: 'jaavi',
    kind: 'sparring',
    titleFi: 'Talouden perusteet',
    start: '2026-12-15T17:00:00+02:00',
    end: '2026-12-15T19:00:00+02:00',
  },
]);

const value = (card: Parameters<typeof inputsOf>[0], id: string) =>
  inputsOf(card).find((one) => one.id === id)?.value;

describe('a look-up in one’s own words', () => {
  it.each([
    ['onks meil vielä pajoja käyttämättä ennen joulua?', 'pajaa käyttämättä'],
    ['montako kehittämispajaa meillä on jäljellä', 'pajaa käyttämättä'],
    ['mitä seminaareja on tulossa', 'Johtamisen seminaari'],
    ['mitä sparrauksia on tarjolla luottamushenkilöille', 'Talouden perusteet'],
    ['kuka on meidän konsultti', 'Kaarna Puro'],
    ['miten meidän kunta pärjää muihin verrattuna', 'ilanneanalyysi'],
  ])('is answered at once: %s', async (text, shown) => {
    expect(wordsOf(await town.person('manager').says(text))).toContain(shown);
  });

  it('of a municipality that is named is for those who serve all', async () => {
    const asked = 'montako pajaa Vaasalla on vielä käyttämättä?';

    expect(wordsOf(await town.person('consultant').says(asked))).toContain('Vaasa');
    // The name grants nothing: whoever has a municipality sees theirs.
    expect(wordsOf(await town.person('manager').says(asked))).not.toContain('Vaasa');
  });

  it('that the bot cannot answer yet says who can', async () => {
    const card = await town.person('manager').says('mikä on meidän vuosimaksu');

    expect(buttonsOf(card).map(({ data }) => data['command'])).toContain('contacts');
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

  it('chooses a theme that is offered', async () => {
    const card = await town.place().manager.says('haluaisimme varata pajan aiheesta strategia');

    expect([value(card, 'theme'), value(card, 'ownTheme')]).toEqual(['Strategia', '']);
  });

  it('asks which day is meant where there are two, and fills in the one that is chosen', async () => {
    const { manager } = town.place();
    await manager.says('varaa paja ensi torstaina klo 13');
    const days = buttonsOf(manager.card);

    expect(wordsOf(manager.card)).toContain('Kumpaa päivää tarkoitit?');
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

  it('points at the workshop on the last card, and moves it to the same time in another week', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await all.manager.says('näytä 9.12. paja');
    expect(wordsOf(all.manager.card)).toContain('ke 9.12.2026');
    await all.manager.says('siirretään se paja 15.12.');

    expect(value(all.manager.card, 'date1')).toBe('2026-12-15');
    await all.manager.says('näytä 9.12. paja');
    await all.manager.says('varaa uusi paja samaan aikaan viikolla 51');
    expect([value(all.manager.card, 'date1'), value(all.manager.card, 'start1')]).toEqual([
      '2026-12-16',
      '09:00',
    ]);
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
