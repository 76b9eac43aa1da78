import { describe, expect, it } from 'vitest';
import { agrees, parties, requests } from '../booking/parties.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const values = (card: CardContent, ...ids: readonly string[]) =>
  ids.map((id) => inputsOf(card).find((one) => one.id === id)?.value ?? '');
const words = ({ card }: TeamsPerson) => wordsOf(card).replaceAll(' ', ' ');
const row = ({ card }: TeamsPerson, n: number) => values(card, `date${n}`, `start${n}`, `end${n}`);

/** On Friday 4.12.2026 at 10.00–12.30. */
async function booked() {
  const all = await parties(town);
  await agrees(town, all, { date1: '2026-12-04', start1: '10:00', end1: '12:30' });
  return all.manager;
}

describe('a workshop that changes its day', () => {
  it.each([
    ['vi byter dag: 11.12 i stället för 4.12', '2026-12-11', '10:00'],
    ['flytta den 4 december till 11 december kl 9', '2026-12-11', '09:00'],
    ['verkstaden flyttas, inte 4.12 utan 11.12', '2026-12-11', '10:00'],
    ['siirrä paja 4.12. sijaan 11.12.', '2026-12-11', '10:00'],
    ['siirretään paja: ei 4.12. vaan 11.12.', '2026-12-11', '10:00'],
    ['siirrä paja 4.12. → 11.12.', '2026-12-11', '10:00'],
    ['move the workshop to 11 Dec instead of 4 Dec', '2026-12-11', '10:00'],
    ['move the workshop from 4.12. to 11.12.', '2026-12-11', '10:00'],
    ['move the workshop, not the 4th of Dec but the 11th of Dec', '2026-12-11', '10:00'],
  ])('is proposed on the new one alone: %s', async (text, day, start) => {
    const manager = await booked();
    await manager.says(text);

    expect(row(manager, 1).slice(0, 2)).toEqual([day, start]);
    expect(values(manager.card, 'date2')).toEqual(['']);
    expect(words(manager)).not.toMatch(/viestistäsi:[^.]*4\.12\./);
  });

  it('is the one on the day to be left, where there are several', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-04', start1: '10:00', end1: '12:30' });
    await agrees(town, all, { date1: '2026-12-10', start1: '13:00', end1: '16:00' });
    await all.manager.says('flytta verkstaden från 4.12 till 17.12');

    expect(row(all.manager, 1)).toEqual(['2026-12-17', '10:00', '12:30']);
  });

  it.each([
    ['siirrä paja seuraavalle viikolle', ['2026-12-11', '10:00', '12:30']],
    ['flytta verkstaden till veckan därpå', ['2026-12-11', '10:00', '12:30']],
    ['move the workshop to the week after', ['2026-12-11', '10:00', '12:30']],
    ['move the workshop to the following week at 13', ['2026-12-11', '13:00', '15:30']],
    ['siirrä paja seuraavan viikon torstaille', ['2026-12-10', '10:00', '12:30']],
  ])('is in the week after its own, on its weekday and at its hours: %s', async (text, expected) => {
    const manager = await booked();
    await manager.says(text);

    expect(row(manager, 1)).toEqual(expected);
    expect(words(manager)).not.toContain('En ymmärtänyt');
  });

  it('keeps the hours that are proposed where it still waits for an answer', async () => {
    const all = await parties(town);
    const { manager } = all;
    await requests(town, all, {
      ...{ date1: '2026-12-04', start1: '13:00', end1: '16:00' },
      ...{ date2: '2026-12-08', start2: '08:30', end2: '11:00' },
    });
    await manager.says('siirrä paja seuraavalle viikolle');
    expect([row(manager, 1), row(manager, 2)]).toEqual([
      ['2026-12-11', '13:00', '16:00'],
      ['2026-12-15', '08:30', '11:00'],
    ]);
    await manager.says('ohje');
    await manager.says('siirrä paja 17.12.');

    expect(row(manager, 1)).toEqual(['2026-12-17', '13:00', '16:00']);
  });
});

describe('a workshop asked for', () => {
  it.each([
    ['manager', 'varaa paja 11.12. puoli kymmenestä kahteen', ['2026-12-11', '09:30', '14:00']],
    ['manager', 'varaa paja 11.12. klo13-15', ['2026-12-11', '13:00', '15:00']],
    ['swedish', 'boka en verkstad den 11 december halv tio till tolv', ['2026-12-11', '09:30', '12:00']],
    ['manager', 'book a workshop on 11 Dec half past nine to noon', ['2026-12-11', '09:30', '12:00']],
    ['manager', 'varaa paja loppiaisen jälkeisenä päivänä', ['2027-01-07', '09:00', '12:00']],
    ['swedish', 'boka en verkstad dagen efter trettondagen', ['2027-01-07', '09:00', '12:00']],
    ['manager', 'book a workshop on the day after Epiphany', ['2027-01-07', '09:00', '12:00']],
    ['manager', 'varataan paja maalisuun 10 pvä', ['2027-03-10', '09:00', '12:00']],
    ['manager', 'varaa paja 9/12', ['2026-12-09', '09:00', '12:00']],
  ] as const)('by %s is at the time that was meant: %s', async (who, text, expected) => {
    const person = town.person(who);
    await person.says(text);

    expect(row(person, 1)).toEqual(expected);
  });

  it('at these hours or those takes both on each day, and tells what has no room', async () => {
    const { manager } = town.place();
    await manager.says('varaa paja 11.12. ja 15.12. 9-12 tai 13-16');

    expect([row(manager, 1), row(manager, 2), row(manager, 3)]).toEqual([
      ['2026-12-11', '09:00', '12:00'],
      ['2026-12-11', '13:00', '16:00'],
      ['2026-12-15', '09:00', '12:00'],
    ]);
    expect(words(manager)).toContain('Lomakkeelle mahtuu 3 aikaa. Pois jäi: ti 15.12.2026 klo 13.00–16.00.');
  });

  it.each([
    ['manager', 'varataan paja hiihtolomaviikolla', 'En ymmärtänyt ajankohtaa ”hiihtolomaviikolla”.'],
    ['swedish', 'boka en verkstad på sportlovet', 'sportlovet'],
    ['swedish', 'boka en verkstad den 30 februari', '30 februari'],
    ['manager', 'book a workshop on Feb 30', 'En ymmärtänyt ajankohtaa ”Feb 30”.'],
  ] as const)('by %s at what is no time is told so, and has no such theme: %s', async (who, text, told) => {
    const person = town.person(who);
    await person.says(text);

    expect(words(person)).toContain(told);
    expect(values(person.card, 'date1', 'theme', 'ownTheme')).toEqual(['', '', '']);
  });

  it.each([
    ['varataan paja 11.12., tarvitsemme materiaalin 26.11. mennessä', 'Luin määräajan: to 26.11.2026.'],
    ['Styrgruppen träffas 11.12 och vi vill boka en verkstad, materialet senast den 4.12', '4.12.2026'],
    ['book a workshop on 11 Dec, we need the material by 4 Dec', '4.12.2026'],
  ])('is not on the day by which something is to be ready: %s', async (text, told) => {
    const { manager } = town.place();
    await manager.says(text);

    expect(values(manager.card, 'date1', 'date2', 'due')).toEqual(['2026-12-11', '', '']);
    expect(words(manager)).toContain(told);
  });

  it('on one day in place of another is not asked which other', async () => {
    const { manager } = town.place();
    await manager.says('varaa paja ensi torstain sijaan 11.12.');

    expect(values(manager.card, 'date1', 'date2')).toEqual(['2026-12-11', '']);
    expect(words(manager)).toContain('Luin viestistäsi: pe 11.12.2026. Tarkista tiedot.');
  });

  it('that is a study is to be ready by that day', async () => {
    const { manager } = town.place();
    await manager.says('varataan selvitys 11.12. mennessä');

    expect(values(manager.card, 'kind', 'date1', 'due')).toEqual(['study', '', '2026-12-11']);
  });
});

describe('a new session', () => {
  it.each([
    ['luo uusi teemaseminaari 10.2. ja 11.2., ilmoittautuminen viimeistään 1.2.', '2027-02-11'],
    ['skapa nytt temaseminarium 10.2 och 11.2, sista anmälningsdag 1.2', '2027-02-11'],
    ['create a new theme seminar on 10 Feb, register by 1 Feb', ''],
  ])('closes on the last day to register, and is not on it: %s', async (text, second) => {
    const person = town.person('coordinator');
    await person.says(text);

    expect(values(person.card, 'date', 'date2', 'date3', 'closes')).toEqual([
      ...['2027-02-10', second, '', '2027-02-01'],
    ]);
    expect(words(person)).toContain('Registration by Mon 1 Feb 2027.');
  });

  it('takes no hours from the last day to register, and opens on the first', async () => {
    const person = town.person('coordinator');
    await person.says('luo uusi teemaseminaari 10.2., ilmoittautuminen alkaa 4.1. ja päättyy 1.2. klo 12');

    expect(values(person.card, 'date', 'date2', 'start', 'opens', 'closes')).toEqual([
      ...['2027-02-10', '', '09:00', '2027-01-04', '2027-02-01'],
    ]);
  });
});
