import { describe, expect, it } from 'vitest';
import { answers, idOf } from '../rsvp/acts.ts';
import { inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const on = (day: string) => ({ start: `${day}T09:00:00+02:00`, end: `${day}T15:00:00+02:00` });
const town = useTown([
  { id: 'semma', titleFi: 'Johtamisen seminaari', ...on('2026-12-10') },
  { id: 'toinen', titleFi: 'Talouden seminaari', ...on('2026-12-17') },
]);

const value = (person: TeamsPerson, id: string) => inputsOf(person.card).find((one) => one.id === id)?.value;

describe('who comes in one’s place', () => {
  it.each([
    ['Ilmatar tulee puolestani', 'Ilmatar'],
    ['Ilmatar Virtanen tulee tilalleni seminaariin 10.12.', 'Ilmatar Virtanen'],
    ['Aino ersätter mig', 'Aino'],
    ['Aino is coming instead of me', 'Aino'],
    ['annan paikkani Pihla Virtaselle', 'Pihla Virtanen'],
    ['kollega tulee puolestani', ''],
    ['Aino tai Pihla tulee puolestani', ''],
  ])('stands in the form, where it is sure: %s', async (text, name) => {
    const { manager } = town.place();
    await answers(manager, 'semma', 'Tulen paikan päälle');
    await manager.says(text);

    expect(manager.button('Anna paikka').verb).toBe('substitute.send');
    expect(wordsOf(manager.card)).toContain('Johtamisen seminaari');
    expect([value(manager, 'to') ?? '', value(manager, 'name')]).toEqual(['', name]);
  });

  it('is chosen among the colleagues, by any part of the name in any case', async () => {
    const contact = town.person('contact');
    const chosen = await idOf(town, town.person('participant'));
    await answers(contact, 'semma', 'Tulen paikan päälle');
    for (const text of ['Meeri tulee puolestani', 'luovutan paikkani Meeri Lammelle']) {
      await contact.says(text);

      expect([value(contact, 'to'), value(contact, 'name')]).toEqual([chosen, '']);
    }
    // Of another municipality: as anybody without Teams.
    await contact.says('Urho Vesala tulee puolestani');
    expect([value(contact, 'to'), value(contact, 'name')]).toEqual(['', 'Urho Vesala']);
  });

  it('has nothing before it is pressed', async () => {
    const { manager } = town.place();
    await answers(manager, 'semma', 'Tulen paikan päälle');
    await manager.says('Ilmatar tulee puolestani');
    expect(wordsOf(await manager.says('ilmoittautumiset'))).toContain('Johtamisen seminaari');
    await manager.says('Ilmatar tulee puolestani');

    expect(wordsOf(await manager.presses('Anna paikka'))).toContain('Annoit paikkasi sijaiselle');
  });
});

describe('who is registered by a colleague', () => {
  it.each([
    ['ilmoita Ilmatar 10.12. seminaariin', 'Ilmatar'],
    ['ilmoita Pihla Metsä ja Tuuli Kivi 10.12. seminaariin', 'Pihla Metsä\nTuuli Kivi'],
    ['anmäl Aino Lund till seminariet 10.12', 'Aino Lund'],
    ['register Aino for the seminar on 10 December', 'Aino'],
  ])('stands in the municipality’s form: %s', async (text, names) => {
    const { contact } = town.place();
    await contact.says(text);

    expect(contact.button('Ilmoita').verb).toBe('registration.send');
    expect(wordsOf(contact.card)).toContain('Johtamisen seminaari');
    expect(value(contact, 'names')).toBe(names);
  });

  it('is registered by the press, the one with Teams by their whole name', async () => {
    const manager = town.person('manager');
    await manager.says('ilmoitan Meerin ja Ilmattaren etänä 17.12. seminaariin');
    expect(value(manager, 'names')).toBe('Meeri Lampi\nIlmatar');
    expect(value(manager, 'wish')).toBe('remote');
    await manager.presses('Ilmoita', { group: 'elected' });

    expect(wordsOf(manager.card)).toContain('Ilmatar');
    expect(wordsOf(await town.person('participant').says('ilmoittautumiset'))).toContain(
      'Talouden seminaari',
    );
  });

  it.each([
    ['ilmoita minut 10.12. seminaariin', 'manager'],
    ['ilmoita Vaasa 10.12. seminaariin', 'manager'],
    // Who registers nobody else gets the session.
    ['ilmoita Ilmatar 10.12. seminaariin', 'participant'],
  ] as const)('is nobody: %s', async (text, who) => {
    const person = town.person(who);
    await person.says(text);

    expect(wordsOf(person.card)).toContain('Johtamisen seminaari');
    expect(inputsOf(person.card).map(({ id }) => id)).not.toContain('names');
  });
});
