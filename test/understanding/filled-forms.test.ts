import { describe, expect, it } from 'vitest';
import { inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const svea = { ...accounts.stranger, name: 'Svea Konsult', role: 'consultant', language: 'sv' };
const town = useTown([], [svea]);
const values = ({ card }: TeamsPerson, ...ids: readonly string[]) =>
  ids.map((id) => inputsOf(card).find((one) => one.id === id)?.value);

describe('the theme of a workshop', () => {
  it.each([
    ['varaa paja strategiasta', 'Strategia', ''],
    ['haluamme varata pajan aiheesta strategia johtoryhmälle', 'Strategia', ''],
    ['jag vill boka en verkstad om strategin', 'Strategia', ''],
    ['we would like to book a workshop about strategy', 'Strategia', ''],
    // Something else than what is offered, and its own words where they surely stand alone.
    ['varaa paja strategian päivityksestä', '', 'strategian päivitys'],
    ['varataan paja konsernijohtamisesta 16.12.', '', 'konsernijohtaminen'],
    ['varaa paja johtoryhmästä', '', ''],
  ])('is chosen among those offered or filled in: %s', async (text, theme, own) => {
    const { manager } = town.place();
    await manager.says(text);

    expect(values(manager, 'theme', 'ownTheme')).toEqual([theme, own]);
  });

  it('is offered in the reader’s language', async () => {
    const person = town.person('swedish');
    await person.says('jag vill boka en verkstad om strategin');

    expect(values(person, 'theme')).toEqual(['Strategi']);
  });
});

describe('the place of a workshop', () => {
  it.each([
    ['varaa paja 16.12. klo 9 valtuustosalissa 30 hengelle', 'Valtuustosali', '30'],
    ['varataan paja Kauhavan kaupungintalolla 16.12.', 'Kauhavan kaupungintalo', ''],
    ['boka en verkstad i fullmäktigesalen den 16 december, 25 deltagare', 'Fullmäktigesalen', '25'],
    ['book a workshop at the town hall on 16 December', 'Town hall', ''],
    ['varaa paja 16.12. salissa tai kirjastossa tai valtuustosalissa', '', ''],
    ['varaa paja Kauhavalla 16.12.', '', ''],
  ])('is filled in where it is sure: %s', async (text, place, expected) => {
    const { manager } = town.place();
    await manager.says(text);

    expect(values(manager, 'place', 'expected')).toEqual([place, expected]);
    expect(values(manager, 'date1')).toEqual(['2026-12-16']);
  });
});

describe('the parts of a booking that have labels', () => {
  it.each([
    [
      'varaa paja 16.12. klo 9 teemana muutosjohtaminen valtuustosaliin 25 henkeä',
      ['muutosjohtaminen', '', 'Valtuustosali', '25', ''],
    ],
    [
      'varaa paja 16.12. klo 9, tavoite: yhteinen suunta ja selkeät roolit, paikka: Oodi, 40 hlö',
      ['', 'yhteinen suunta ja selkeät roolit', 'Oodi', '40', ''],
    ],
    ['varaa paja 16.12. Tavoite: arki, talous. Osallistujia noin 40.', ['', 'arki, talous', '', '40', '']],
    [
      'jag vill boka en verkstad den 16 december, syfte: gemensam riktning, plats: Oodi',
      ['', 'gemensam riktning', 'Oodi', '', ''],
    ],
    ['book a workshop on 16 December, aim: one direction, 25 people', ['', 'one direction', '', '25', '']],
    ['varaa paja 16.12. valtuutetuille valtuustosalissa', ['', '', 'Valtuustosali', '', 'political']],
    ['boka en verkstad i fullmäktigesalen 16.12', ['', '', 'Fullmäktigesalen', '', '']],
  ])('are filled in, and a room is no audience: %s', async (text, filled) => {
    const { manager } = town.place();
    await manager.says(text);

    expect(values(manager, 'ownTheme', 'aim', 'place', 'expected', 'audience')).toEqual(filled);
    expect(values(manager, 'date1')).toEqual(['2026-12-16']);
  });
});

describe('what a session is called', () => {
  it.each([
    [
      'consultant',
      'uusi tilaisuus: Johtaminen nyt, 15.12. klo 9–12, Tampere-talo, 80 paikkaa, etäpaikkoja 100, ilmo päättyy 10.12.',
      ['Johtaminen nyt', '', '', 'Tampere-talo', '80', '100', '2026-12-10'],
    ],
    ['consultant', 'uusi tilaisuus 15.12. klo 9 otsikko Kokouksen askeleet', ['Kokouksen askeleet']],
    ['consultant', 'uusi tilaisuus nimeltä Rohkeasti uuteen 15.12. klo 9', ['Rohkeasti uuteen']],
    [
      'consultant',
      'uusi tilaisuus 15.12. klo 9, nimi Rohkeasti uuteen, Kuntatalo',
      ['Rohkeasti uuteen', '', '', 'Kuntatalo'],
    ],
    [
      'stranger',
      'nytt tillfälle: Ledarskap nu, den 15 december kl 9, 40 platser',
      ['', 'Ledarskap nu', '', '', '40'],
    ],
    [
      'coordinator',
      'new session: Leading now, on 15 December at 9, 40 seats',
      ['', '', 'Leading now', '', '40'],
    ],
    ['coordinator', 'new session titled Leading now on 15 December at 9', ['', '', 'Leading now']],
    ['consultant', 'uusi tilaisuus: Teemaseminaari 15.12. klo 9', ['']],
    ['consultant', 'uusi tilaisuus 15.12. klo 9, nimi vielä auki', ['']],
    [
      'stranger',
      'nytt seminarium den 15 december kl 9 i Lovisa stadshus, titel: Ledarskap nu, anm. senast 10.12',
      ['', 'Ledarskap nu', '', 'Lovisa stadshus', '', '', '2026-12-10'],
    ],
  ] as const)('is behind a colon or a label (%s): %s', async (who, text, filled) => {
    const person = town.person(who);
    await person.says(text);
    const ids = ['titleFi', 'titleSv', 'titleEn', 'place', 'capacity', 'remoteCapacity', 'closes'];

    expect(values(person, ...ids.slice(0, filled.length))).toEqual(filled);
    expect(values(person, 'date', 'date2')).toEqual(['2026-12-15', '']);
  });
});

describe('a session to be made', () => {
  it.each([
    [
      'consultant',
      'uusi teemaseminaari 15.12. klo 9–12 Tampereella strategiasta, 80 paikkaa',
      ['themeSeminar', 'Strategia', 'Strategi', '', 'Tampere', '80', ''],
    ],
    [
      'stranger',
      'nytt temaseminarium 15.12 kl 9–12 i Tammerfors om strategin, 80 platser och 20 distansplatser',
      ['themeSeminar', 'Strategia', 'Strategi', '', 'Tammerfors', '80', '20'],
    ],
    [
      'coordinator',
      'create a new theme seminar on 15 December 9–12 at the town hall in Vaasa about leadership, 80 seats',
      ['themeSeminar', '', '', 'Leadership', 'Town hall, Vaasa', '80', ''],
    ],
    [
      'consultant',
      'uusi teemaseminaari ”Rohkeasti uuteen” 15.12. klo 9–12 Kuntatalolla',
      ['themeSeminar', 'Rohkeasti uuteen', '', '', 'Kuntatalo', '', ''],
    ],
    [
      'consultant',
      'uusi teemaseminaari 15.12. klo 17–19 johtoryhmästä',
      ['themeSeminar', '', '', '', '', '', ''],
    ],
  ] as const)('takes over title, place and seats (%s): %s', async (who, text, filled) => {
    const person = town.person(who);
    await person.says(text);

    expect(
      values(person, 'kind', 'titleFi', 'titleSv', 'titleEn', 'place', 'capacity', 'remoteCapacity'),
    ).toEqual(filled);
    expect(values(person, 'date')).toEqual(['2026-12-15']);
    expect(wordsOf(person.card)).toMatch(/15(?:\.12\.| \p{L}+ )2026/u);
  });

  it('of sparring takes over its topic', async () => {
    const person = town.person('coordinator');
    await person.says('uusi sparraus 15.12. klo 17–19 aiheesta kokouksen askeleet');

    expect(values(person, 'topic', 'titleFi', 'titleSv')).toEqual(['1', 'Kokouksen askeleet', 'Mötets steg']);
  });
});
