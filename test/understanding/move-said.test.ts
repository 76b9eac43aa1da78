import { describe, expect, it } from 'vitest';
import { agrees, parties, requests } from '../booking/parties.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { accounts } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const outside = { ...accounts.stranger, name: 'Otso Ulkola', role: 'contact', municipality: '005' };
const town = useTown([], [outside]);
const row = ({ card }: TeamsPerson) =>
  ['date1', 'start1', 'end1'].map((id) => inputsOf(card).find((one) => one.id === id)?.value);

describe('a workshop moved to the same time in another week', () => {
  it.each([
    ['siirrä samaan aikaan viikolla 51', 'Luin viestistäsi: ke 16.12.2026 klo 10.00–12.30.'],
    ['flytta verkstaden till samma tid vecka 51', 'ke 16.12.2026 klo 10.00–12.30'],
    ['move the workshop to the same time in week 51', 'ke 16.12.2026 klo 10.00–12.30'],
  ])('is on the same weekday, at the same hours: %s', async (text, told) => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09', start1: '10:00', end1: '12:30' });
    await all.manager.says(text);

    expect(row(all.manager)).toEqual(['2026-12-16', '10:00', '12:30']);
    expect(wordsOf(all.manager.card)).toContain(told);
  });

  it('is on the day of the one that was shown', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await agrees(town, all, { date1: '2026-12-11', start1: '13:00', end1: '16:00' });
    await all.manager.says('näytä 11.12. paja');
    await all.manager.says('siirrä se samaan aikaan viikolla 51');

    expect(row(all.manager)).toEqual(['2026-12-18', '13:00', '16:00']);
  });
});

describe('where nothing is booked', () => {
  it.each([
    ['siirrä paja', 'Ei pajaa, jonka voi siirtää', ['book', 'bookings', 'help']],
    ['flytta verkstaden', 'Ei pajaa, jonka voi siirtää', ['book', 'bookings', 'help']],
    ['peru pajavaraus', 'Ei pajaa, jonka voi perua', ['bookings', 'registrations', 'help']],
    ['cancel the workshop', 'Ei pajaa, jonka voi perua', ['bookings', 'registrations', 'help']],
  ])('that is said, with what helps: %s', async (text, title, commands) => {
    const { contact } = town.place();
    await contact.says(text);

    expect(wordsOf(contact.card)).toContain(title);
    expect(buttonsOf(contact.card).map(({ data }) => data['command'])).toEqual(commands);
  });

  it('the button that chooses says it too, in the person’s language', async () => {
    const person = town.person('swedish');
    await person.says('avbokar');
    const choices = person.card;
    await person.presses('Flytta en verkstad');
    expect(wordsOf(person.card)).toContain('Ingen verkstad att flytta');
    person.card = choices;

    expect(wordsOf(await person.presses('Avboka en verkstad'))).toContain('Ingen verkstad att avboka');
  });

  it('a consultant who has taken none is told so; a coordinator, who moves none, sees the list', async () => {
    const consultant = town.person('otherConsultant');
    await consultant.says('siirrä paja');
    expect(wordsOf(consultant.card)).toContain('Ei pajaa, jonka voi siirtää');
    expect(buttonsOf(consultant.card).map(({ data }) => data['command'])).toEqual([
      'bookings',
      'requests',
      'help',
    ]);

    expect(wordsOf(await town.person('coordinator').says('move the workshop'))).not.toContain('No workshop');
  });

  it.each(['siirrä paja', 'peru pajavaraus'])(
    'whose municipality is no member is told that: %s',
    async (text) => {
      const words = wordsOf(await town.person('stranger').says(text));

      expect(words).not.toContain('Ei pajaa');
      expect(words).toContain('USO 8');
    },
  );

  it('what is over is nothing to cancel, what waits for an answer is', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-11-26' });
    town.bot.now = new Date('2026-11-30T08:00:00Z');
    expect(wordsOf(await all.manager.says('peru pajavaraus'))).toContain('Ei pajaa, jonka voi perua');
    await requests(town, all, { date1: '2026-12-17' });
    await all.manager.says('peru pajavaraus');

    expect(all.manager.button('Peru').verb).toBe('booking.cancel');
  });
});
