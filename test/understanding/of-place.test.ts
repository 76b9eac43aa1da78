import { beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

/** Kauhava has one agreed, and Vaasa two that wait for an answer. */
beforeAll(async () => {
  await town.bot.program.services.understanding();
  town.bot.now = new Date('2026-11-24T08:00:00Z');
  const [manager, vaasa, consultant] = [
    town.person('manager'),
    town.person('otherManager'),
    town.person('consultant'),
  ];
  await Promise.all([manager, vaasa, consultant].map((one) => one.says('ohje')));
  await asks(manager, consultant, 'Kauhava', '2026-12-17');
  await consultant.presses('Vahvista');
  await asks(vaasa, consultant, 'Vaasa', '2026-12-18');
});

async function asks(manager: TeamsPerson, consultant: TeamsPerson, name: string, day: string) {
  await manager.says('varaa');
  const from = town.bot.connector.sent.length;
  await manager.presses('Lähetä', { date1: day });
  await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
}

const row = ({ card }: TeamsPerson) =>
  ['date1', 'start1'].map((id) => inputsOf(card).find((one) => one.id === id)?.value);

describe('a consultant who names a municipality', () => {
  it.each([
    ['siirrä Vaasan paja 16.12. klo 10', 'Vaasa · USO 8'],
    ['ehdota Vaasalle toista aikaa, 16.12. klo 10', 'Vaasa · USO 8'],
    ['flytta verkstaden i Vasa till 16.12 kl 10', 'Vaasa · USO 8'],
    ['siirrä Kauhavan paja 16.12. klo 10', 'Kauhava · USO 8'],
    ['siirrä Kauhvan paja 16.12. klo 10', 'Kauhava · USO 8'],
  ])('gets the form of its workshop, asked for or agreed, filled in: %s', async (text, whose) => {
    const consultant = town.person('consultant');
    await consultant.says(text);

    expect(wordsOf(consultant.card)).toContain(whose);
    expect(row(consultant)).toEqual(['2026-12-16', '10:00']);
    expect(consultant.button('Lähetä ehdotus').verb).toBe('proposal.send');
  });

  it.each([
    ['peru Kauhavan paja', 'to 17.12.2026', 'booking.cancel'],
    ['avboka Kauhavas verkstad', 'to 17.12.2026', 'booking.cancel'],
    ['hylkää Vaasan pyyntö', 'Vaasa pyytää', 'request.decline'],
    ['vahvista Vaasan paja 21.12. klo 9', 'Vaasa pyytää', 'request.confirm'],
    ['vahvista Kauhavan paja', 'Kehittämispaja on sovittu', 'booking.cancel'],
  ])('gets the workshop with its buttons: %s', async (text, shown, verb) => {
    const card = await town.person('consultant').says(text);

    expect(wordsOf(card)).toContain(shown);
    expect(buttonsOf(card).map((one) => one.verb)).toContain(verb);
  });

  it('does not get that of another, where there is none', async () => {
    const card = await town.person('consultant').says('peru Alajärven paja');

    expect(wordsOf(card)).toContain('Alajärvi · USO 8 · 0 varausta');
    expect(wordsOf(card)).not.toContain('Kauhava');
  });

  it('gets those of it to choose from, where there are several', async () => {
    const [vaasa, consultant] = [town.person('otherManager'), town.person('consultant')];
    await asks(vaasa, consultant, 'Vaasa', '2026-12-21');
    for (const text of ['siirrä Vaasan paja', 'hylkää Vaasan pyyntö', 'flytta verkstaden i Vasa']) {
      const words = wordsOf(await consultant.says(text));

      expect(words).toContain('Vaasa · USO 8 · 2 varausta');
      expect(words).not.toContain('Kauhava');
    }
    expect(wordsOf(await consultant.says('hylkää Vaasan paja 21.12.'))).toContain('ma 21.12.2026');
  });

  it('who moves none sees the workshop instead of the form', async () => {
    const card = await town.person('coordinator').says('move the workshop of Kauhava to 16.12 at 9');

    expect(wordsOf(card)).toContain('The development workshop is agreed');
    expect(inputsOf(card)).toEqual([]);
  });

  it('has the right only to what is theirs, in a municipality', async () => {
    const manager = town.person('manager');
    await manager.says('siirrä Vaasan paja 16.12. klo 10');

    expect(wordsOf(manager.card)).not.toContain('Vaasa');
    const none = await town.place().manager.says('peru Kauhavan paja');
    expect(wordsOf(none)).toContain('Ei pajaa, jonka voi perua');
    const listed = await manager.invoke('bookings.list', { v: 1, municipality: '905', page: 0 });
    expect(JSON.stringify(listed.value)).not.toContain('905');
  });
});

describe('the bookings of a municipality', () => {
  it.each([
    ['consultant', 'Kauhavan varaukset', 'Kaikki varaukset', 'Kauhava · USO 8 · 1 varaus'],
    ['consultant', 'varaukset Kauhava', 'Kaikki varaukset', 'Kauhava · USO 8 · 1 varaus'],
    ['consultant', 'Kauhavas bokningar', 'Kaikki varaukset', 'Kauhava · USO 8 · 1 varaus'],
    ['consultant', 'onko Kauhavan paja jo vahvistettu', 'Kaikki varaukset', 'Kauhava · USO 8 · 1 varaus'],
    ['coordinator', 'bookings of Kauhava', 'All bookings', 'Kauhava · USO 8 · 1 booking'],
  ] as const)('are those alone (%s: %s)', async (who, text, heading, line) => {
    const words = wordsOf(await town.person(who).says(text));

    expect(words).toContain(heading);
    expect(words).toContain(line);
    expect(words).not.toContain('Vaasa');
  });

  it('stay those alone under another filter, and the next municipality is asked the same', async () => {
    const consultant = town.person('consultant');
    await consultant.says('Kauhavan varaukset');
    const words = wordsOf(await consultant.presses('Näytä sovitut'));
    expect(words).toContain('Kauhava · USO 8 · 1 varaus');
    await consultant.says('Kauhavan varaukset');

    expect(wordsOf(await consultant.says('entä Alajärven?'))).toContain('Alajärvi · USO 8 · 0 varausta');
  });

  it('that is none of the network is told so', async () => {
    expect(wordsOf(await town.person('consultant').says('varaukset Porvoo'))).toContain(
      'Hain nimellä ”Porvoo”',
    );
  });
});

describe('what a municipality has left', () => {
  it.each([
    ['consultant', 'paljonko Kauhavassa on jäljellä', 'Kauhavalla on jäljellä'],
    ['consultant', 'Kauhvan pajat jäljellä?', 'Kauhavalla on jäljellä'],
    ['consultant', 'kuinka monta pajaa kauhava on käyttänyt', 'Kauhavalla on jäljellä'],
    ['consultant', 'hur många har Kauhava kvar', 'Kauhavalla on jäljellä'],
    ['coordinator', 'how many does Kauhava have left', 'left in Kauhava'],
    ['consultant', 'montako uso 8 pajaa Kauhavalla on', 'Kauhavalla on jäljellä'],
    ['manager', 'montako uso 8 pajaa meillä on', 'Jäljellä 4 kehittämispajaa'],
    ['manager', 'paljonko Vaasassa on jäljellä', 'Näet vain oman kuntasi tiedot'],
  ] as const)('is what is asked (%s: %s)', async (who, text, shown) => {
    expect(wordsOf(await town.person(who).says(text))).toContain(shown);
  });
});

describe('who says in passing where they are', () => {
  it.each([
    ['manager', 'kuka on meidän konsultti, olen Vaasassa', 'Kauhavan yhteystiedot'],
    ['swedish', 'vem är vår konsult, jag är i Kauhava', 'Vasas kontakter'],
  ] as const)('is answered of their own municipality (%s: %s)', async (who, text, shown) => {
    expect(wordsOf(await town.person(who).says(text))).toContain(shown);
  });
});
