import { describe, expect, it } from 'vitest';
import { onDaysSaid } from '../../bot/understanding/meant.ts';
import { movingSaid, namingSaid } from '../../bot/understanding/moving-said.ts';
import { withRoles } from '../../bot/understanding/time-roles.ts';
import { unreadTimes } from '../../bot/understanding/unread-times.ts';
import { findWhen } from '../../bot/understanding/when/find-when.ts';

type Language = 'fi' | 'sv' | 'en';

const today = '2026-11-24';

function said(language: Language, text: string) {
  const whens = withRoles(text, findWhen(text, language, today));
  return { text, language, today, whens, concepts: new Set(''), pointing: new Set(''), places: [] };
}

/** Each time with its role; those of what is wished have none. */
function roles(language: Language, text: string): readonly (readonly [string, string])[] {
  return said(language, text).whens.map(({ start, end, role = '' }) => [text.slice(start, end), role]);
}

describe('a day that another is to replace', () => {
  it.each<[Language, string, string]>([
    ['fi', 'paja 12.2. eikä 5.2.', '5.2.'],
    ['fi', 'ei 5.2. vaan 12.2.', '5.2.'],
    ['fi', '5.2. sijaan 12.2.', '5.2.'],
    ['fi', 'pidetään 5.2. pajan sijaan paja 12.2.', '5.2.'],
    ['fi', '5.2. ei käykään, 12.2. sopisi', '5.2.'],
    ['fi', '5.2. ei valitettavasti onnistu, mutta 12.2. onnistuu', ''],
    ['sv', '12.2 i stället för 5.2', '5.2'],
    ['sv', 'hellre den 12.2 istället för den 5.2', '5.2'],
    ['sv', 'inte 5.2 utan 12.2', '5.2'],
    ['sv', '5.2 passar inte, 12.2 går bra', '5.2'],
    ['en', '12 Feb instead of 5 Feb', '5 Feb'],
    ['en', 'on 12 Feb rather than on the 5th of Feb', '5th of Feb'],
    ['en', 'not the 5th of Feb but the 12th of Feb', '5th of Feb'],
    ['en', "5 Feb doesn't suit us, 12 Feb does", '5 Feb'],
  ])('%s: %s', (language, text, replaced) => {
    expect(roles(language, text).flatMap(([day, role]) => (role === 'replaced' ? [day] : []))).toEqual(
      replaced === '' ? [] : [replaced],
    );
  });

  it.each<[Language, string]>([
    ['fi', 'ei, 5.2. sopii paremmin'],
    ['fi', 'jos ei 5.2. niin 12.2.'],
    ['fi', '12.2. ei. Sen sijaan 5.2. käy'],
    ['fi', '5.2. käy, sen sijaan ilta ei'],
    ['sv', 'varför inte 5.2'],
    ['sv', 'om inte 5.2 så 12.2'],
    ['en', 'why not 5 Feb'],
    ['en', 'if not 5 Feb then 12 Feb'],
  ])('is none in %s: %s', (language, text) => {
    expect(roles(language, text).map(([, role]) => role)).not.toContain('replaced');
  });
});

it('names nothing that is on it, unless no other day is said', () => {
  const candidates = [
    { id: 'left', start: Date.parse('2027-02-05T09:00:00+02:00') },
    { id: 'kept', start: Date.parse('2027-02-12T09:00:00+02:00') },
  ];
  const named = (text: string) => onDaysSaid(candidates, said('fi', text)).map(({ id }) => id);

  expect(named('peru paja 12.2. eikä 5.2.')).toEqual(['kept']);
  expect(named('5.2. ei käy')).toEqual(['left']);
});

describe('a day until which one registers, or by which something is to be ready', () => {
  it.each<[Language, string, readonly string[]]>([
    ['fi', 'seminaari 10.2. ja 11.2., ilmoittautuminen viimeistään 1.2.', ['', '', 'closes']],
    ['fi', 'seminaari 10.2., viimeinen ilmoittautumispäivä on 1.2.', ['', 'closes']],
    ['fi', 'seminaari 10.2., 1.2. on viimeinen ilmoittautumispäivä', ['', 'closes']],
    ['fi', 'seminaari 10.2., ilmoittautuminen alkaa 4.1. ja päättyy 1.2.', ['', 'opens', 'closes']],
    ['fi', 'avoin ilmoittautuminen, 10.2.', ['']],
    ['fi', 'meitä on ilmoittautuneita paljon 10.2.', ['']],
    ['fi', 'paja 12.2., materiaalit 5.2. mennessä', ['', 'deadline']],
    ['fi', 'paja 12.2., deadline 5.2.', ['', 'deadline']],
    ['sv', 'seminarium 10.2 och 11.2, sista anmälningsdag 1.2', ['', '', 'closes']],
    ['fi', 'seminaari 10.2., ilmo päättyy 1.2.', ['', 'closes']],
    ['fi', 'seminaari 10.2., ilmot 1.2. mennessä', ['', 'closes']],
    ['fi', 'seminaari 10.2., ilmo auki 4.1.', ['', 'opens']],
    ['fi', 'seminaari 10.2., ilm. viim. 1.2.', ['', 'closes']],
    ['sv', 'seminarium 10.2, anm. senast 1.2', ['', 'closes']],
    ['sv', 'seminarium 10.2, anm. stänger 1.2', ['', 'closes']],
    ['sv', 'seminarium 10.2, anmälan senast den 1.2', ['', 'closes']],
    ['sv', 'seminarium 10.2, anmälan öppnar 4.1 och stänger 1.2', ['', 'opens', 'closes']],
    ['sv', 'Styrgruppen träffas 11.2 och vi behöver materialet senast den 5.2', ['', 'deadline']],
    ['en', 'a seminar on 10 Feb, register by 1 Feb', ['', 'closes']],
    ['en', 'a seminar on 10 Feb, registration ends 1 Feb', ['', 'closes']],
    ['en', 'a seminar on 10 Feb, registration opens on 4 Jan', ['', 'opens']],
    ['en', 'a workshop on 12 Feb, we need the material by 5 Feb', ['', 'deadline']],
  ])('%s: %s', (language, text, expected) => {
    expect(roles(language, text).map(([, role]) => role)).toEqual(expected);
  });
});

describe('of a move', () => {
  it.each<[Language, string, string, string]>([
    ['sv', 'flytta den 20 januari till 24 mars kl 9', '2027-01-20', '2027-03-24'],
    ['sv', 'från 5.2 till 12.2', '2027-02-05', '2027-02-12'],
    ['sv', 'flytta från 20 till 24 mars', '2027-03-20', '2027-03-24'],
    ['sv', 'flytta från 4.12 till 17.12', '2026-12-04', '2026-12-17'],
    ['en', 'move it from 5.2. to 12.2.', '2027-02-05', '2027-02-12'],
    ['en', 'from Monday to Wednesday', '2026-11-30', '2026-12-02'],
    ['fi', 'maanantaista keskiviikkoon', '2026-11-30', '2026-12-02'],
    ['fi', '5.2.:lta 12.2.:een', '2027-02-05', '2027-02-12'],
    ['fi', '5.2. → 12.2.', '2027-02-05', '2027-02-12'],
    ['fi', '5.2. -> 12.2.', '2027-02-05', '2027-02-12'],
  ])('in %s the first is to be left, the second is new: %s', (language, text, left, wished) => {
    const moving = movingSaid(said(language, text));

    expect(moving.whens.map(({ when, role }) => [when.kind === 'day' && when.day, role])).toEqual([
      [left, 'replaced'],
      [wished, undefined],
    ]);
    expect(namingSaid(moving).whens.map(({ when }) => when)).toEqual([{ kind: 'day', day: left }]);
  });

  it.each<[Language, string]>([
    ['fi', 'siirretään 14.–15.12.'],
    ['fi', 'siirretään 12.2. tai 15.2.'],
    ['sv', 'flytta till 12.2 eller 15.2'],
  ])('both are new in %s: %s', (language, text) => {
    const whens = movingSaid(said(language, text)).whens;

    expect(whens.map(({ role }) => role)).not.toContain('replaced');
  });
});

it.each<[Language, string, readonly string[]]>([
  ['sv', 'boka den 30 februari', ['30 februari']],
  ['sv', 'boka 30.2', ['30.2']],
  ['en', 'a workshop on Feb 30', ['Feb 30']],
  ['en', 'on 32 January', ['32 January']],
  ['fi', '30. helmikuuta tai viikolla 54', ['30. helmikuuta', 'viikolla 54']],
  ['fi', 'paja 32.1. hiihtolomaviikolla', ['32.1.', 'hiihtolomaviikolla']],
  ['sv', 'på sportlovet eller veckan därpå', ['sportlovet', 'veckan därpå']],
  ['en', 'in the winter break or the ski holiday week', ['winter break', 'ski holiday week']],
  ['fi', 'klo 16-13', ['klo 16-13']],
  ['fi', 'olemme käyttäneet 2/5 pajaa, versio 30.2', []],
  ['fi', '12.2. klo 9–12', []],
])('what is no time is found in %s: %s', (language, text, unread) => {
  expect(unreadTimes(said(language, text))).toEqual(unread);
});
