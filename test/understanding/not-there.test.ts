import { beforeAll, describe, expect, it } from 'vitest';
import { agrees, parties, requests } from '../booking/parties.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  { id: 'eka', titleFi: 'Talouden päivä', start: '2026-12-10T09:00:00+02:00' },
  {
    id: 'toka',
    titleFi: 'Johtamisen päivä',
    start: '2026-12-17T09:00:00+02:00',
    end: '2026-12-17T12:00:00+02:00',
  },
]);
// Read before anybody waits for an answer.
beforeAll(async () => {
  await town.bot.program.services.understanding();
});
const date = (card: Parameters<typeof inputsOf>[0]) => inputsOf(card).find(({ id }) => id === 'date1')?.value;

describe('"it" with a day that nothing is on', () => {
  it('is not the workshop that was shown last: those that there are are listed', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await agrees(town, all, { date1: '2026-12-16' });
    await all.manager.says('näytä 9.12. paja');
    await all.manager.says('peru se 15.12.');
    expect(wordsOf(all.manager.card)).toContain('En löytänyt pajaa: ti 15.12.2026.');
    expect(wordsOf(all.manager.card)).toContain('ke 9.12.2026');
    expect(wordsOf(all.manager.card)).toContain('ke 16.12.2026');
    expect(buttonsOf(all.manager.card).map(({ verb }) => verb)).not.toContain('booking.cancel');
    await all.manager.says('peru se 16.12.');

    expect(all.manager.button('Peru').verb).toBe('booking.cancel');
    expect(wordsOf(all.manager.card)).toContain('ke 16.12.2026');
  });

  it('is it where the day may be the new one', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await agrees(town, all, { date1: '2026-12-16' });
    await all.manager.says('näytä 9.12. paja');
    await all.manager.says('siirrä se paja 15.12.');

    expect(date(all.manager.card)).toBe('2026-12-15');
    expect(wordsOf(all.manager.card)).toContain('ke 9.12.2026');
  });

  it('is told in the person’s language', async () => {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await all.manager.says('svenska');
    await all.manager.presses('Svara på svenska');
    await all.manager.says('visa verkstaden 9.12');
    await all.manager.says('avboka den 15.12');

    expect(wordsOf(all.manager.card)).toContain('Jag hittade ingen verkstad: ti 15.12.2026.');
  });

  it('is not the session that was shown last', async () => {
    const person = town.person('participant');
    await person.says('ilmoittaudun 10.12. seminaariin');
    await person.presses('Osallistun etänä');
    await person.says('peru se 11.12.');

    expect(wordsOf(person.card)).toContain('Ei sellaisia tilaisuuksia');
    expect(wordsOf(person.card)).toContain('pe 11.12.2026');
    expect(buttonsOf(person.card).map(({ verb }) => verb)).toContain('session.show');
    expect(buttonsOf(person.card).filter(({ verb }) => verb.startsWith('rsvp'))).toEqual([]);
  });

  it('names a workshop by any of the times proposed for it', async () => {
    const all = await parties(town);
    await requests(town, all, { date1: '2026-12-16', date2: '2026-12-18', start2: '09:00', end2: '12:00' });
    await requests(town, all, { date1: '2026-12-21' });
    await all.manager.says('peru 18.12. paja');

    expect(all.manager.button('Peru').verb).toBe('booking.cancel');
    expect(wordsOf(all.manager.card)).toContain('pe 18.12.2026');
  });
});

describe('a consultant who wants to decide on a request', () => {
  it('gets it opened with what is to be decided, and nothing changes before the press', async () => {
    const [one, two] = [await parties(town), await parties(town)];
    await requests(town, one, { date1: '2026-12-14' });
    await requests(town, two, { date1: '2026-12-22' });
    const { consultant } = one;
    for (const text of [
      'hyväksy pyyntö 22.12.',
      'hylkää 22.12. pyyntö',
      'godkänn begäran 22.12',
      'approve the request for 22 Dec',
    ]) {
      await consultant.says(text);
      expect(wordsOf(consultant.card)).toContain('ti 22.12.2026');
      expect(wordsOf(consultant.card)).toContain(two.name);
      expect(consultant.button('Vahvista').verb).toBe('request.confirm');
    }
    await two.manager.says('varaukset');
    expect(wordsOf(two.manager.card)).not.toContain('Sovittu');

    await consultant.says('hyväksy pyyntö 23.12.');
    expect(wordsOf(consultant.card)).toContain('En löytänyt pajaa: ke 23.12.2026.');
    expect(wordsOf(consultant.card)).toContain(one.name);
    await consultant.says('hyväksy pyyntö');
    expect(wordsOf(consultant.card)).toContain(one.name);
    expect(wordsOf(consultant.card)).toContain(two.name);
    await consultant.says(`hyväksy ${one.name} pyyntö`);
    expect(wordsOf(consultant.card)).toContain('ma 14.12.2026');
    expect(consultant.button('Vahvista').verb).toBe('request.confirm');
  });

  it.each(['hyväksy pyyntö 23.12.', 'hyväksy pyyntö 28.12.', 'hyväksy pyyntö'])(
    'is nobody of a municipality: their words open no request of another: %s',
    async (text) => {
      const [one, two] = [await parties(town), await parties(town)];
      await requests(town, two, { date1: '2026-12-23' });
      const words = wordsOf(await one.manager.says(text));

      expect(words).not.toContain(two.name);
      expect(buttonsOf(one.manager.card).map(({ verb }) => verb)).not.toContain('request.confirm');
    },
  );
});
