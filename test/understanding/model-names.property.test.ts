import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../bot/place-names.ts';
import { conceptFinder, parseConcepts } from '../../bot/understanding/concepts.ts';
import { findPlaces } from '../../bot/understanding/places/find-places.ts';
import { scrub } from '../../bot/understanding/scrub.ts';
import { wordsIn } from '../../bot/understanding/words.ts';

type Language = 'fi' | 'sv' | 'en';

const find = conceptFinder(parseConcepts(readFileSync('bot/understanding/concepts.txt', 'utf8')));
const places = placesOf({ municipalities: new Map() });

/** With the words and municipalities that the bot knows, and a network in which nobody of these texts is. */
function scrubbed(text: string, language: Language, names: readonly string[] = []): string {
  return scrub(text, {
    names,
    isWord: (word) => find(wordsIn(word), language).length > 0,
    placesIn: (one) => findPlaces(one, places).filter(({ sure }) => sure),
    longest: 500,
  });
}

/** `%` is who is meant. */
const frames: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    '% tulee tilalleni',
    '% sairastui',
    '%: peruutus',
    '% ja minä tullaan',
    'sijainen: %',
    'Sijainen: %, kiitos',
    'tilalleni tulee %',
    'Tilalleni tulee % huomenna.',
    'Hei! % ei pääse paikalle.',
    'en pääse. % tulee',
    'Hei\n% ei pääse',
    'Moi, % tässä',
    'onko % ilmoittautunut',
    'Onko % tulossa?',
    'Peru paikka, % ei tule',
    '12.3. % ei pääse',
    '- %',
    '”%” tulee',
    'paja 12.3. klo 9 (%)',
    'terveisin %',
    'Varaa paja, yhteyshenkilö %',
    '%, varahenkilö',
  ],
  sv: [
    '% kan inte komma',
    '% är sjuk, jag kommer',
    'ersättare: %',
    'Ersättare: %.',
    'i stället för mig kommer %',
    'Hej! % får min plats',
    'jag kan inte. % kommer',
    'Kan % komma i stället?',
    'avboka platsen för %',
    'hälsar %',
    'kommer % till seminariet',
  ],
  en: [
    '% is ill, can she cancel',
    '% cannot come',
    'substitute: %',
    'Substitute: % please',
    'please put % in my place',
    'Hello! % takes my seat.',
    'I can’t. % comes',
    'Is % coming?',
    'Can % take my seat',
    'cancel the seat of %',
    'Don’t cancel, % comes',
    'regards, %',
  ],
};
const given = (
  'Liisa Lisa Merja Anders Anna Emma Eva Mika Riitta Toivo Sami Ulla Pekka Jukka Kerttu Taina Vuokko Åsa Örjan Per Kai ' +
  'Siân Zoë Will June August Bo'
).split(' ');
const family =
  'Virtanen Rantanen Ranta Nieminen Lindqvist Strandberg McDonald O’Brien MacLeod DeVries Öhman Ek Jürgensen Hyökyvaara'.split(
    ' ',
  );
/** Municipalities are called so too; alone they stay. */
const alsoPlaces = 'Kaarina Lahti,Kaarina Aura,Aura Salo,Eura Virtanen,Liisa Lahti,Liisa Kauhava'.split(',');

const language = fc.constantFrom<Language>('fi', 'sv', 'en');
const frame = language.chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...frames[one])));
const name = fc.oneof(
  fc.constantFrom(...given),
  fc.constantFrom(...family),
  fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)).map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom(...given), fc.constantFrom(...given)).map((parts) => parts.join('-')),
  fc.constantFrom(...alsoPlaces),
);
const upper = (text: string) => text.toLocaleUpperCase('fi');

/** No part of the name is there any more. */
function expectGone(rest: string, gone: string) {
  const left = new Set(rest.toLocaleLowerCase('fi').match(/[\p{L}\p{M}]+/gu));
  for (const part of gone.toLocaleLowerCase('fi').match(/[\p{L}\p{M}]{2,}/gu) ?? []) {
    expect([rest, left.has(part)]).toEqual([rest, false]);
  }
}

describe('a name that nobody in the network has', () => {
  const cases = (Object.keys(frames) as Language[]).flatMap((one) =>
    frames[one].map((said) => [one, said] as const),
  );
  it.each(cases)('is taken out wherever it stands (%s): %s', (one, said) => {
    fc.assert(
      fc.property(name, fc.boolean(), (who, loud) => {
        expectGone(scrubbed(said.replace('%', loud ? upper(who) : who), one), who);
      }),
      { numRuns: 60 },
    );
  });

  it('is taken out of a text that is all in capitals', () => {
    fc.assert(
      fc.property(frame, name, ([one, said], who) => {
        // In capitals a question is asked of both alike: "IS WILL COMING".
        fc.pre(!['Will', 'June', 'August'].some((modal) => who.includes(modal)));
        expectGone(scrubbed(upper(said.replace('%', who)), one), who);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['fi', 'Kaarina Lahti tulee', '[name] [name] tulee'],
    ['fi', 'tilalleni tulee LIISA VIRTANEN', 'tilalleni tulee [name] [name]'],
    ['fi', 'sijainen: Saldo, kiitos', 'sijainen: [name], kiitos'],
    ['fi', 'TILALLENI TULEE LIISA RANTA', 'tilalleni tulee [name] [name]'],
    ['en', 'May Smith comes in May', '[name] [name] comes in May'],
    ['fi', 'tilalle Ulla Suomi', 'tilalle [name] [name]'],
    ['en', 'Will is ill', '[name] is ill'],
    ['en', 'cancel June’s seat on 12 June', 'cancel [name]’s seat on 12 June'],
  ] as const)('and no more than it (%s): %s', (one, said, rest) => {
    expect(scrubbed(said, one)).toBe(rest);
  });
});

describe('what names nobody stays', () => {
  it.each([
    ['fi', 'Montako pajaa Kauhavalla on jäljellä?'],
    ['fi', 'Kauhavalla on 3 pajaa'],
    ['fi', 'Onko Vaasa mukana, entä Salo ja Lahti'],
    ['fi', 'montako Mänttä-Vilppulalla'],
    ['fi', 'Varaaminen Vaasalle'],
    ['fi', 'haluan VARATA pajan'],
    ['fi', 'Sijaisen ilmoittaminen'],
    ['fi', 'Peru paja 12.3. Varaa uusi.'],
    ['fi', 'Hei\nVoinko tulla'],
    ['sv', 'Kan Vasa boka en verkstad? Hur många har vi kvar?'],
    ['en', 'Will there be materials on Monday'],
    ['en', 'May I cancel? Don’t book in June'],
  ] as const)('(%s) %s', (one, said) => {
    expect(scrubbed(said, one)).toBe(said.replace(/\s+/g, ' '));
  });

  it('a text in capitals is sent in small letters', () => {
    expect(scrubbed('MONTAKO PAJAA ON JÄLJELLÄ KAUHAVALLA', 'fi')).toBe(
      'montako pajaa on jäljellä kauhavalla',
    );
  });
});
