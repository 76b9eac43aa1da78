import { describe, expect, it } from 'vitest';
import { placesOf } from '../../bot/place-names.ts';
import { findPlaces } from '../../bot/understanding/places/find-places.ts';
import { seatsIn } from '../../bot/understanding/seats.ts';
import { townIn, venueIn } from '../../bot/understanding/venue.ts';
import { findWhen } from '../../bot/understanding/when/find-when.ts';

const known = placesOf({ municipalities: new Map() });
const spoken = (text: string) => ({ text, places: findPlaces(text, known) });
const seats = (text: string) => seatsIn({ text, whens: findWhen(text, 'fi', '2026-11-24') });

describe('the house or room', () => {
  it.each([
    ['paja valtuustosalissa', 'Valtuustosali'],
    ['paja Kauhavan kaupungintalolla 16.12.', 'Kauhavan kaupungintalo'],
    ['seminaari Kuntatalossa', 'Kuntatalo'],
    ['paja kokoushuoneessa', 'Kokoushuone'],
    ['paja koulutuskeskuksessa', 'Koulutuskeskus'],
    ['paja kirjastossa', 'Kirjasto'],
    ['paja Vaasan teatterissa', 'Vaasan teatteri'],
    ['verkstad i fullmäktigesalen', 'Fullmäktigesalen'],
    ['seminarium på Kommunernas hus', 'Kommunernas hus'],
    ['workshop at Kauhava town hall', 'Kauhava town hall'],
    ['workshop in the council chamber', 'Council chamber'],
    ['paja valtuustosaliin', 'Valtuustosali'],
    ['paja kaupungintalolle', 'Kaupungintalo'],
    ['paja kokoushuoneeseen', 'Kokoushuone'],
    ['paja 14.1. paikka: Oodi, 25 henkeä', 'Oodi'],
    ['paja 14.1. paikka Kulttuuritalo Martinus', 'Kulttuuritalo Martinus'],
    ['verkstad 14.1, plats: Lovisa stadshus', 'Lovisa stadshus'],
    ['workshop, venue: Oodi 25 people', 'Oodi'],
    ['verkstad i Lovisa stadshus', 'Lovisa stadshus'],
    ['seminaari 14.1., Kuntatalo, 80 paikkaa', 'Kuntatalo'],
    ['seminaari 14.1. klo 9–12, Tampere-talo, 80 paikkaa', 'Tampere-talo'],
    // For whom it is.
    ['paja kirjastolle', ''],
    ['paja talouden tilasta', ''],
    ['onko paikka vapaana', ''],
    ['paja, talous, henkilöstö', ''],
    // Which one, nobody can tell.
    ['paja salissa', ''],
    ['paja talolla', ''],
    ['paja valtuustosalissa tai kirjastossa', ''],
    ['paja taloudesta', ''],
    ['verkstad i huset', ''],
    ['paja kaupungintalon remontista', ''],
  ])('is named as it stands alone: %s', (text, venue) => {
    expect(venueIn(spoken(text))).toBe(venue);
  });
});

describe('the municipality that something is in', () => {
  it.each([
    ['seminaari Tampereella', '837'],
    ['seminarium i Tammerfors', '837'],
    ['seminar in Tampere', '837'],
    ['seminaari Tampereen kaupungille', undefined],
    ['seminaari Tampereella tai Vaasassa', undefined],
  ])('is not one that is only named: %s', (text, code) => {
    expect(townIn(spoken(text))?.code).toBe(code);
  });
});

describe('how many fit', () => {
  it.each([
    ['5.2. klo 9–12, 80 paikkaa', { here: 80 }],
    ['klo 9-12 80 paikkaa', { here: 80 }],
    ['30 hengelle', { here: 30 }],
    ['enintään 25', { here: 25 }],
    ['80 platser och 20 distansplatser', { here: 80, remote: 20 }],
    ['up to 40 people', { here: 40 }],
    ['100 etäpaikkaa', { remote: 100 }],
    ['etäpaikkoja 100', { remote: 100 }],
    ['80 paikkaa, etäpaikkoja 100', { here: 80, remote: 100 }],
    ['paja, 40 hlö', { here: 40 }],
    ['osallistujia noin 40', { here: 40 }],
    ['osallistujia: 40', { here: 40 }],
    ['paja 16.12., n. 25', { here: 25 }],
    ['paja, noin kolmekymmentä', { here: 30 }],
    ['kolmekymmentä henkeä', { here: 30 }],
    ['ca 25 deltagare', { here: 25 }],
    ['verkstad, cirka trettio.', { here: 30 }],
    ['about thirty people', { here: 30 }],
    ['noin 25 minuuttia', {}],
    ['workshop about 5 goals', {}],
    ['80 paikkaa, 90 osallistujalle', {}],
    ['12.3. klo 9', {}],
    ['kuluu 2 pajaa', {}],
  ])('is no hour and no day: %s', (text, found) => {
    expect(seats(text)).toEqual(found);
  });
});
