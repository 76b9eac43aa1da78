import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../bot/place-names.ts';
import type { Municipality } from '../../../bot/shared/network.ts';
import { findPlaces } from '../../../bot/understanding/places/find-places.ts';

const names = placesOf({ municipalities: new Map() });
/** What is found, as it stands in the text; a question mark where it is not sure. */
const foundIn = (text: string, known = names) =>
  findPlaces(text, known).map(
    ({ start, end, code, sure }) => `${code} ${text.slice(start, end)}${sure ? '' : '?'}`,
  );

const ordinary = readFileSync(new URL('ordinary.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('ordinary sentences', () => {
  it('are 150 at least', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(150);
  });

  it('name no municipality, also in capitals', () => {
    const shouted = ordinary.map((line) => line.toLocaleUpperCase('fi'));
    const hits = [...ordinary, ...shouted].filter((line) => findPlaces(line, names).length > 0);

    expect(hits).toEqual([]);
  });

  it('name one where one is added', () => {
    const missed = ordinary.filter((line) => foundIn(`Kauhavalla kysytään: ${line}`)[0] !== '233 Kauhavalla');

    expect(missed).toEqual([]);
  });
});

describe('a common noun that is a municipality', () => {
  it.each([
    // Nothing else is said.
    ['Salo', '734 Salo'],
    ['salo?', '734 salo'],
    ['lahdessa', '398 lahdessa'],
    // A capital within a sentence.
    ['montako pajaa Salossa on', '734 Salossa'],
    ['Entä Lahden kokous?', '398 Lahden'],
    ['tilaisuus on 12.3. Turussa', '853 Turussa'],
    ['Onko se "Kotka" vai "Hamina"?', '285 Kotka'],
    // The municipality is named as one.
    ['salon kaupunki kysyy tätä', '734 salon'],
    ['Auran kunnalla on asiaa', '019 Auran'],
    ['kunta: perho ja muut', '584 perho'],
    ['vad vill aura kommun göra', '019 aura'],
    // Where a Finnish noun could not be.
    ['is there anybody from salo', '734 salo'],
    ['vem bor i lahti numera', '398 lahti'],
    // Beside what the bot is asked about: perhaps.
    ['jäljellä salo', '734 salo?'],
    ['salossa on kaksi pajaa jäljellä', '734 salossa?'],
    ['varaa turku maaliskuulle', '853 turku?'],
    ['Lahden pajat', '398 Lahden?'],
    ['Anna Salon saldo', '734 Salon'],
    ['LAHDEN PAJAT', '398 LAHDEN?'],
    // What is derived is no noun.
    ['ketkä salolaiset tulevat', '734 salolaiset'],
    ['mitä lahtelaisille kerrotaan', '398 lahtelaisille'],
  ])('is meant in "%s"', (text, found) => {
    expect(foundIn(text)[0]).toBe(found);
  });

  it.each([
    'Paja pidetään lahden rannalla.',
    'Matti Salo varaa pajan.',
    'Kunnanjohtaja Lahti kysyy pajoista.',
    'Kaarina Nurmela tulee pajaan.',
    'Käsittelimme osaa II pajassa tänään.',
    'Kopio lähetetään raporttien mukana.',
  ])('is not meant in "%s"', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('is a given name, where it may be one', () => {
    expect(foundIn('Ilmoita Simo mukaan huomenna')).toEqual([]);
    expect(foundIn('Onko Simon kunnalla asiaa')).toEqual(['751 Simon']);
    expect(foundIn('paljonko Simossa on väkeä')).toEqual(['751 Simossa']);
  });
});

describe('names as people write them', () => {
  it.each([
    ['onks kauhaval pajoja', '233 kauhaval'],
    ['mitä helsingis tapahtuu', '091 helsingis'],
    ['Kauhavallakinko on', '233 Kauhavallakinko'],
    ['kauhavalaiset kysyvät', '233 kauhavalaiset'],
    ['helsinkiläisten seminaari', '091 helsinkiläisten'],
    ['tamperelainen kysyy', '837 tamperelainen'],
    ['milloin on kauhavanpaja', '233 kauhavanpaja'],
    ['Kauhava-päivä on pian', '233 Kauhava'],
    ['Kauhavaksi ei muututa', '233 Kauhavaksi'],
    ['Oulussa ja sen lähellä', '564 Oulussa'],
    ['ollaan Hameenlinnassa tänään', '109 Hameenlinnassa'],
    ['vi bor i Vanda', '092 Vanda'],
    ['Vandas bokningar', '092 Vandas'],
    ['Kauhava’s workshops', '233 Kauhava'],
    ['verkstäder i S:t Michel', '491 S:t Michel'],
    ['vi är från Gustav Adolfs', '081 Gustav Adolfs'],
    ['Mänttä-Vilppulassakin on', '508 Mänttä-Vilppulassakin'],
    ['mänttä vilppula', '508 mänttä vilppula'],
    ['Uudessakaupungissa', '895 Uudessakaupungissa'],
    ['Pedersören kunta kysyy', '599 Pedersören kunta'],
    ['Koski Tl ei vastaa', '284 Koski Tl'],
    ['MONTAKO PAJAA KAUHAVALLA ON', '233 KAUHAVALLA'],
    ['Jyva\u0308skyla\u0308ssa\u0308 on', '179 Jyva\u0308skyla\u0308ssa\u0308'],
  ])('"%s"', (text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it.each([
    ['kauhvalla pajat', '233 kauhvalla?'],
    ['paljonko kauhavlla on pajoja', '233 kauhavlla?'],
    ['jäljellä Seinäjokki', '743 Seinäjokki?'],
    ['kvar Jakobsstad', '598 Jakobsstad?'],
    ['left tamperre', '837 tamperre?'],
  ])('misspelt by a letter: "%s"', (text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it('looks for misspelt ones only where nothing else fits', () => {
    expect(foundIn('jäljellä kauhvalla ja Oulussa')).toEqual(['564 Oulussa']);
    expect(foundIn('kauhvalla on tänään kova tuuli ja sade')).toEqual([]);
    // A family name.
    expect(foundIn('Koskisen tilalle tulee huomenna Mattila')).toEqual([]);
    expect(foundIn('Koskisen tilalle tulee huomenna Pieksämmäki')).toEqual(['593 Pieksämmäki?']);
    // The first letter is seldom the wrong one.
    expect(foundIn('jäljellä xauhavalla')).toEqual([]);
    // Two letters, or a short name.
    expect(foundIn('kvar borgo')).toEqual([]);
    expect(foundIn('jäljellä kahvalla')).toEqual([]);
    expect(foundIn('jäljellä oulux')).toEqual([]);
  });
});

describe('the network', () => {
  const own: Municipality = { code: '991', nameFi: 'Tuulensuo', nameSv: 'Vindmossen', languageStatus: 'fi' };
  const renamed: Municipality = {
    code: '233',
    nameFi: 'Metsäperä',
    nameSv: 'Metsäperä',
    languageStatus: 'fi',
  };
  const forms = { genitive: 'Yön', in: 'Yössä', from: 'Yöstä', to: 'Yöhön' };
  const given: Municipality = { code: '992x', nameFi: 'Yö', nameSv: 'Yö', languageStatus: 'fi', forms };
  const known = placesOf({ municipalities: new Map([own, renamed, given].map((one) => [one.code, one])) });

  it('has municipalities of its own, by rule or by the forms that it gives', () => {
    expect(foundIn('Tuulensuolla, Tuulensuon ja Tuulensuohon', known)).toEqual([
      '991 Tuulensuolla',
      '991 Tuulensuon',
      '991 Tuulensuohon',
    ]);
    expect(foundIn('paja Vindmossen', known)).toEqual(['991 Vindmossen']);
    expect(foundIn('Yöhön ja Yöksi', known)).toEqual(['992x Yöhön', '992x Yöksi']);
  });

  it('decides what a code is called', () => {
    expect(foundIn('Metsäperällä', known)).toEqual(['233 Metsäperällä']);
    expect(foundIn('Kauhavalla', known)).toEqual([]);
  });
});

describe('any text', () => {
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...ordinary.flatMap((line) => line.split(' ')),
        'Kauhavalla',
        'salo',
        'Vanda',
        'S:t',
        'Michel',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 30 },
  );

  it('gives places in order that do not overlap, within it', () => {
    fc.assert(
      fc.property(parts, (words) => {
        const text = words.join(' ');
        const spans = findPlaces(text, names).flatMap(({ start, end }) => [start, end]);

        expect(spans).toEqual(spans.toSorted((a, b) => a - b));
        expect(new Set(spans).size).toBe(spans.length);
        expect(spans.every((at) => at >= 0 && at <= text.length)).toBe(true);
      }),
    );
  });

  it('is looked through in a time that grows with its length', () => {
    const time = (text: string) => {
      const began = performance.now();
      findPlaces(text, names);
      return performance.now() - began;
    };
    const text = (n: number) => `jäljellä kauhvalla ${'Salo SALO salo kauhvallakin xyzzy '.repeat(n)}`;
    time(text(200));
    const short = Math.min(...Array.from({ length: 5 }, () => time(text(100))));
    const long = Math.min(...Array.from({ length: 5 }, () => time(text(1_000))));

    const message = `Montako pajaa Kauhavalla on jäljellä, entä salossa? `.repeat(10).slice(0, 500);
    expect(Math.min(...Array.from({ length: 20 }, () => time(message)))).toBeLessThan(1);
    expect(long).toBeLessThan(40 * short + 20);
    expect(Math.min(...Array.from({ length: 3 }, () => time('x'.repeat(16_000))))).toBeLessThan(30);
  });
});
