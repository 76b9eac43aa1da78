import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../bot/place-names.ts';
import { conceptFinder, parseConcepts } from '../../bot/understanding/concepts.ts';
import { isNegated } from '../../bot/understanding/negated.ts';
import { noticedLanguage } from '../../bot/understanding/noticed-language.ts';
import { readSaid } from '../../bot/understanding/said.ts';
import { saysMore, wentOn } from '../../bot/understanding/went-on.ts';
import { wordsIn } from '../../bot/understanding/words.ts';

const find = conceptFinder(parseConcepts(readFileSync('bot/understanding/concepts.txt', 'utf8')));
const nowhere = placesOf({ municipalities: new Map() });
const read = (text: string, language: 'fi' | 'sv' | 'en' = 'fi') =>
  readSaid(text, language, '2026-11-29', { concepts: find, places: nowhere });
const inWords = (part: string) => find(wordsIn(part), 'fi');

describe('what is said while a form is open', () => {
  it.each([
    ['eiku 15.1.', 'fi'],
    ['klo 13 onki parempi', 'fi'],
    ['joo mut etänä', 'fi'],
    ['joo mut paikan päällä', 'fi'],
    ['meitä tulee 15 henkeä', 'fi'],
    ['vaihda päiväksi 19.3.', 'fi'],
    ['nä, vi tar onsdagen den 20 januari', 'sv'],
    ['actually the 11th of January would be better', 'en'],
  ] as const)('is about it where it is nothing but times, ways and people: %s', (text, language) => {
    expect(saysMore(read(text, language))).toBe(true);
  });

  it.each([
    ['mitä seminaareja on 15.1.', 'fi'],
    ['peru paja 15.1.', 'fi'],
    ['ilmoittaudun 15.1. seminaariin', 'fi'],
    ['montako pajaa on jäljellä', 'fi'],
    ['kiitos', 'fi'],
    ['ilmoittaudun paikan päälle seminaariin', 'fi'],
    ['vem är vår konsult', 'sv'],
    ['send me the slides of 15 January', 'en'],
  ] as const)('is about something else where it names that: %s', (text, language) => {
    expect(saysMore(read(text, language))).toBe(false);
  });
});

describe('the text that a form is filled from again', () => {
  const before = read('varataan etäpaja johtoryhmälle 14.1. klo 9–12');

  it.each([
    ['eiku 15.1.', [['2027-01-15', '09:00', '12:00']], 'remote'],
    ['eiku 15.1. klo 13–16', [['2027-01-15', '13:00', '16:00']], 'remote'],
    [
      'klo 13–16 on parempi',
      [
        ['2027-01-14', undefined, undefined],
        [undefined, '13:00', '16:00'],
      ],
      'remote',
    ],
    ['paikan päällä', [['2027-01-14', '09:00', '12:00']], 'on-site'],
  ])('says the new and keeps the rest: %s', (more, times, mode) => {
    const said = read(wentOn(before, read(more), inWords));

    const found = said.whens.map(({ when }) => [
      when.kind === 'day' ? when.day : undefined,
      when.from,
      when.to,
    ]);
    expect(found.flat().filter(Boolean)).toEqual(times.flat().filter(Boolean));
    expect([...said.concepts].filter((one) => one === 'remote' || one === 'on-site')).toEqual([mode]);
    expect(said.concepts).toContain('for-professional');
  });

  it('has both days where the new one is another', () => {
    const said = read(wentOn(before, read('15.1. käy myös'), inWords));

    expect(said.whens.map(({ when }) => when.kind === 'day' && when.day)).toEqual([
      '2027-01-14',
      '2027-01-15',
    ]);
  });
});

describe('a "no"', () => {
  it.each([
    ['fi', 'cancel', 'en peru pajaa'],
    ['fi', 'reschedule', 'emme halua siirtää pajaa'],
    ['fi', 'reschedule', 'paja ei siirry, pidetään sovittuna'],
    ['fi', 'rsvp_yes', 'en ilmoittaudu'],
    ['sv', 'cancel', 'avboka inte'],
    ['sv', 'reschedule', 'vi flyttar inte verkstaden'],
    ['en', 'cancel', 'don’t cancel the workshop'],
    ['en', 'rsvp_yes', 'please don’t register me'],
  ] as const)('to what would be done is heard (%s, %s): %s', (language, intent, text) => {
    expect(isNegated(text, intent, (words) => find(words, language))).toBe(true);
  });

  it.each([
    ['fi', 'rsvp_no', 'en pääse seminaariin'],
    ['fi', 'cancel', 'en pääse, perun pajan'],
    ['fi', 'reschedule', 'haluaisin siirtää enkä perua pajaamme'],
    ['fi', 'reschedule', 'ei perumista vaan siirto'],
    ['sv', 'cancel', 'vi behöver inte verkstaden, avboka den'],
    ['en', 'reschedule', 'not cancel, just move it'],
  ] as const)('to something else is none to it (%s, %s): %s', (language, intent, text) => {
    expect(isNegated(text, intent, (words) => find(words, language))).toBe(false);
  });
});

describe('the language of a sentence', () => {
  it.each([
    ['boka en workshop i morgon kl 10', 'sv'],
    ['kan vi boka en workshop den 16 december', 'sv'],
    ['avboka vår workshop den 3 mars', 'sv'],
    ['voitaisiinko varata workshop ensi viikolle', 'fi'],
    ['could we book a workshop for next week', 'en'],
  ])('is not taken for another because of a word from there: %s', async (text, language) => {
    expect([language, undefined]).toContain(await noticedLanguage(text));
  });

  it.each([
    ['hur många verkstäder har vi ännu kvar i år', 'sv'],
    ['montako pajaa meillä on vielä jäljellä tänä vuonna', 'fi'],
    ['how many workshops do we have left this year', 'en'],
    ['boka en workshop i morgon kl 10', 'sv'],
    ['kan vi boka workshop den 16 december', 'sv'],
  ])('is noticed: %s', async (text, language) => {
    expect(await noticedLanguage(text)).toBe(language);
  });
});
