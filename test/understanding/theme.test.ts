import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../bot/place-names.ts';
import type { Language } from '../../bot/shared/people.ts';
import { conceptFinder, parseConcepts } from '../../bot/understanding/concepts.ts';
import { nominativeOf } from '../../bot/understanding/elative.ts';
import { offeredTheme } from '../../bot/understanding/offered-theme.ts';
import { readSaid } from '../../bot/understanding/said.ts';
import { themeIn } from '../../bot/understanding/theme.ts';
import { wordsIn } from '../../bot/understanding/words.ts';

const concepts = conceptFinder(parseConcepts(readFileSync('bot/understanding/concepts.txt', 'utf8')));
const places = placesOf({ municipalities: new Map() });
const theme = (text: string, language: Language) =>
  themeIn(readSaid(text, language, '2026-11-24', { concepts, places }), (word) =>
    concepts(wordsIn(word), language).includes('theme-of-workshop'),
  );

const offered = [
  { fi: 'Strategia', sv: 'Strategi' },
  { fi: 'Konsernijohtaminen', sv: 'Koncernledning' },
  { fi: 'Strategian päivitys', sv: 'Uppdatering av strategin' },
  { fi: 'Johtaminen ja johtamisjärjestelmä', sv: 'Ledarskap och ledningssystem' },
  { fi: 'Kestävä kehitys', sv: 'Hållbar utveckling' },
  { fi: 'Talous ja ennakointi', sv: 'Ekonomi och prognoser' },
  { fi: 'Talous ja investoinnit', sv: 'Ekonomi och investeringar' },
];

describe('a theme that is offered', () => {
  it.each<[string, Language, string | undefined]>([
    ['varaa paja konsernijohtamisesta', 'fi', 'Konsernijohtaminen'],
    ['varaan konsernijohtamisesta pajan ti 15.12.', 'fi', 'Konsernijohtaminen'],
    ['pidetään paja aiheesta konsernijohtaminen', 'fi', 'Konsernijohtaminen'],
    ['varaa paja strategiasta', 'fi', 'Strategia'],
    ['varaa paja strategian päivityksestä', 'fi', 'Strategian päivitys'],
    ['haluamme pajan kestävästä kehityksestä johtoryhmälle', 'fi', 'Kestävä kehitys'],
    ['varaa paja aiheesta strategia johtoryhmälle', 'fi', 'Strategia'],
    ['boka en verkstad om strategi', 'sv', 'Strategia'],
    ['boka en verkstad om strategin den 15 december', 'sv', 'Strategia'],
    ['boka en verkstad om koncernledningen', 'sv', 'Konsernijohtaminen'],
    ['boka en verkstad om ledarskap', 'sv', 'Johtaminen ja johtamisjärjestelmä'],
    ['boka en verkstad om ledarskapet för chefer', 'sv', 'Johtaminen ja johtamisjärjestelmä'],
    ['book a workshop about strategy', 'en', 'Strategia'],
    // Others, or nobody can tell which.
    ['varaa paja strategian arvioinnista', 'fi', undefined],
    ['varaa paja taloudesta', 'fi', undefined],
    ['boka en verkstad om strategiskt ledarskap', 'sv', undefined],
    ['varaa paja ilmastosta', 'fi', undefined],
    ['boka en verkstad om strateger', 'sv', undefined],
    ['varaa paja strategiasta tai konsernijohtamisesta', 'fi', undefined],
  ])('is found in whatever form it is said: %s', (text, language, title) => {
    expect(offered[offeredTheme(theme(text, language), offered)]?.fi).toBe(title);
  });
});

describe('a theme in words of one’s own', () => {
  it.each<[string, Language, string]>([
    ['varaa paja strategian päivityksestä', 'fi', 'strategian päivitys'],
    ['varaan strategian päivityksestä pajan', 'fi', 'strategian päivitys'],
    ['varaa paja taloudesta', 'fi', 'talous'],
    ['boka en verkstad om ledarskapet den 15 december', 'sv', 'ledarskapet'],
    ['book a workshop, topic: leadership', 'en', 'leadership'],
    ['varaa paja teemana muutosjohtaminen valtuustosaliin 25 henkeä', 'fi', 'muutosjohtaminen'],
    ['varaa paja teemana muutosjohtaminen Kauhavan kaupungintalolla', 'fi', 'muutosjohtaminen'],
    ['varaa paja aiheesta muutosjohtaminen noin 25 hengelle', 'fi', 'muutosjohtaminen'],
    ['varaa paja teemana johtaminen ja kohderyhmänä esihenkilöt', 'fi', 'johtaminen'],
    ['varaa paja teemana johtaminen ja tavoitteena selkeä suunta', 'fi', 'johtaminen'],
    ['varaa paja teema: talous tavoite: selkeä suunta', 'fi', 'talous'],
    ['varaa paja teemana talous paikka: Oodi', 'fi', 'talous'],
    ['varaa paja teema talous kohderyhmä: esihenkilöt', 'fi', 'talous'],
    ['boka en verkstad om ledarskap i Lovisa stadshus', 'sv', 'ledarskap'],
    ['boka en verkstad om ledarskap plats: Oodi', 'sv', 'ledarskap'],
    ['book a workshop about leadership at the town hall', 'en', 'leadership'],
    ['new theme seminar on 15 December', 'en', ''],
    // Two, not surely one word’s, and no theme.
    ['varaa paja taloudesta ja henkilöstöstä', 'fi', ''],
    ['varaa paja uudesta strategiasta', 'fi', ''],
    ['varaa paja johtoryhmästä', 'fi', ''],
    ['varaa paja tammikuusta', 'fi', ''],
    ['varaa paja saman tilauksesta', 'fi', ''],
    ['varaa paja Kauhavasta', 'fi', ''],
  ])('stands alone: %s', (text, language, own) => {
    expect(theme(text, language).own).toBe(own);
  });

  it.each([
    ['johtamisesta', 'johtaminen'],
    ['päivityksestä', 'päivitys'],
    ['päätöksestä', 'päätös'],
    ['osallisuudesta', 'osallisuus'],
    ['organisaatiosta', 'organisaatio'],
    ['toiminnasta', 'toiminta'],
    ['viestinnästä', 'viestintä'],
    ['verkostosta', 'verkosto'],
    ['elinvoimasta', 'elinvoima'],
    ['vuodesta', undefined],
    ['kaudesta', undefined],
    ['johdosta', undefined],
    ['leivästä', undefined],
  ])('has the nominative that is sure: %s', (word, nominative) => {
    expect(nominativeOf(word)).toBe(nominative);
  });
});
