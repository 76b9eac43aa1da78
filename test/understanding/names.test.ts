import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../bot/place-names.ts';
import { conceptFinder, parseConcepts } from '../../bot/understanding/concepts.ts';
import { registeredSaid, substituteSaid } from '../../bot/understanding/names/people-said.ts';
import { findPlaces } from '../../bot/understanding/places/find-places.ts';
import { wordsIn } from '../../bot/understanding/words.ts';

const find = conceptFinder(parseConcepts(readFileSync('bot/understanding/concepts.txt', 'utf8')));
const municipalities = placesOf({ municipalities: new Map() });
const people = [
  { id: 'm', name: 'Meeri Lampi' },
  { id: 't', name: 'Taito Ranta-aho' },
  { id: 'k', name: 'Onni Kivi' },
  { id: 's', name: 'Onni Sarvi' },
];
const known = { people, isWord: (word: string) => find(wordsIn(word), 'fi').length > 0 };
const said = (text: string) => ({
  text,
  places: findPlaces(text, municipalities).filter(({ sure }) => sure),
});
const substitute = (text: string) => substituteSaid(said(text), known);
const registered = (text: string) => registeredSaid(said(text), known).map(({ name }) => name);

describe('who comes in somebody’s place', () => {
  it.each([
    ['Ilmatar tulee puolestani', 'Ilmatar'],
    ['Ilmatar Virtanen tulee tilalleni seminaariin 5.2.', 'Ilmatar Virtanen'],
    ['ilmatar virtanen tulee tilalleni', 'Ilmatar Virtanen'],
    ['AINO TULEE PUOLESTANI', 'Aino'],
    ['En pääse, tilalleni tulee Aino Kivi huomenna.', 'Aino Kivi'],
    ['Kollegani Anna-Liisa Mäki tulee puolestani', 'Anna-Liisa Mäki'],
    ['Väinö Salo tulee puolestani', 'Väinö Salo'],
    ['annan paikkani Ainolle', 'Aino'],
    ['annan paikkani Pihla Virtaselle', 'Pihla Virtanen'],
    ['Aino ersätter mig', 'Aino'],
    ['i mitt ställe kommer Aino Strand', 'Aino Strand'],
    ['byt ut mig mot Maj-Britt Lund', 'Maj-Britt Lund'],
    ['kan Aino ersätta mig', 'Aino'],
    ['Aino Hill is coming instead of me', 'Aino Hill'],
    ['Please give my seat to Aino', 'Aino'],
    ['en pääse, lähetän sijaisen: Maija Meikäläinen', 'Maija Meikäläinen'],
    ['lähetän Pihla Virtasen tilalleni', 'Pihla Virtanen'],
    ['jag skickar Anna Lindqvist i stället för mig', 'Anna Lindqvist'],
    ['I am sending Anna Hill instead of me', 'Anna Hill'],
  ])('is the one who is named: %s', (text, name) => {
    expect(substitute(text)).toEqual({ name });
  });

  it.each([
    ['Meeri tulee puolestani', 'm'],
    ['meeri lampi tulee puolestani', 'm'],
    ['sijaiseni on Lampi', 'm'],
    ['luovutan paikkani Taito Ranta-aholle', 't'],
    ['Onni Sarvi tulee puolestani', 's'],
  ])('is one of those who are known: %s', (text, id) => {
    expect(substitute(text)).toMatchObject({ id });
  });

  it.each([
    // A word that begins a sentence, an office, an organisation, a municipality.
    'Naapuri tulee puolestani',
    'Naapurimme Xhevahire tulee puolestani',
    'Tekninen johtaja tulee tilalleni',
    'our Development Manager is coming instead of me',
    'Vaasa tulee tilalleni',
    'sijaiseni on Sarastia',
    // Two of that name, or two who are named.
    'Onni tulee puolestani',
    'Aino tai Pihla tulee puolestani',
    'tilalleni tulee Aino tai Pihla',
    // Somebody else’s place, or who says it.
    'Pihla ei pääse, Aino tulee hänen tilalleen',
    'tulen Pihlan puolesta',
    'En pääse, kollega tulee tilalleni. Terveisin Aino Kivi',
    'Aino ei tule puolestani',
    'Aino kommer inte i stället för mig',
    'Aino kommer med mig',
    // Whose nominative nobody can tell.
    'annan paikkani Aino Kivelle',
    'annan paikkani Janille',
    'Anna paikkani jollekin',
  ])('is nobody where it is not sure: %s', (text) => {
    expect(substitute(text)).toBeUndefined();
  });
});

describe('who is registered', () => {
  it.each<[string, readonly string[]]>([
    ['ilmoita Ilmatar seminaariin', ['Ilmatar']],
    [
      'ilmoita 10.12. seminaariin Pihla Metsä, Tuuli Kivi ja Meeri',
      ['Pihla Metsä', 'Tuuli Kivi', 'Meeri Lampi'],
    ],
    ['ilmoita seminaariin:\nPihla Metsä\nTuuli Kivi', ['Pihla Metsä', 'Tuuli Kivi']],
    ['Ilmoitan Ilmattaren ja Pekan seminaariin', ['Ilmatar', 'Pekka']],
    ['ilmoittaisin Meeri Lammen seminaariin', ['Meeri Lampi']],
    ['ilmoittaisin Pihla Virtasen seminaariin', ['Pihla Virtanen']],
    ['jag vill anmäla Aino Lund och Maj Strand till seminariet', ['Aino Lund', 'Maj Strand']],
    ['Anmäl Xhevahire Gashi till seminariet', ['Xhevahire Gashi']],
    ['sign Aino up for the seminar', ['Aino']],
    ['register Aino and Aino', ['Aino']],
    [
      'ilmoita meiltä seminaariin 4.2. Matti Virtanen ja Liisa Korhonen',
      ['Matti Virtanen', 'Liisa Korhonen'],
    ],
    ['ilmoita minut ja Kalle Karlsson seminaariin', ['Kalle Karlsson']],
    ['anmäl mig och Kalle Karlsson', ['Kalle Karlsson']],
    ['register me and Kalle Karlsson for the seminar', ['Kalle Karlsson']],
    // Not who is not sure.
    ['ilmoitan Aino Kiven ja Pekan seminaariin', ['Pekka']],
    ['ilmoita minut seminaariin. terveisin Aino Kivi', []],
    ['ilmoita Ilmatar Kauhavan kaupungista seminaariin', ['Ilmatar']],
    ['ilmoita Kauhava seminaariin', []],
    ['ilmoita Kaarinan kaupunki seminaariin', []],
    ['ilmoita Sarastia seminaariin', []],
    ['ilmoita Etelä-Savo seminaariin', []],
    ['ilmoitan Janin seminaariin', []],
    ['ilmoitan Onnin seminaariin', []],
    ['ilmoita minut Teams seminaariin', []],
  ])('is each one who is surely named: %s', (text, names) => {
    expect(registered(text)).toEqual(names);
  });

  it('is read at once, whatever is written', () => {
    const begun = performance.now();
    registered(`ilmoita ${'Aino ja '.repeat(60)}`);
    substitute(`Aino tulee ${'a '.repeat(245)}`);
    substitute(`paikkani ${'seminaarissa '.repeat(40)}`);

    expect(performance.now() - begun).toBeLessThan(500);
  });
});
