import { describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([
  {
    id: 'semma',
    titleFi: 'Johtamisen seminaari',
    start: '2026-12-10T09:00:00+02:00',
    end: '2026-12-10T12:00:00+02:00',
  },
  {
    id: 'jaavi',
    kind: 'sparring',
    titleFi: 'Talouden perusteet',
    start: '2026-12-15T17:00:00+02:00',
    end: '2026-12-15T19:00:00+02:00',
  },
  {
    id: 'kick',
    titleFi: 'Aloitus',
    start: '2026-12-17T09:00:00+02:00',
    end: '2026-12-17T12:00:00+02:00',
  },
]);

type Card = Parameters<typeof inputsOf>[0];
const valuesOf = (card: Card) =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value])) as Readonly<Record<string, unknown>>;

describe('a form that was opened by a sentence', () => {
  it.each([
    ['eiku 15.1.', { date1: '2027-01-15', date2: '', start1: '09:00', end1: '12:00', mode: 'remote' }],
    ['19.1. käy kans', { date1: '2027-01-14', date2: '2027-01-19', start1: '09:00', mode: 'remote' }],
    ['klo 13 onki parempi', { date1: '2027-01-14', date2: '', start1: '13:00', end1: '16:00' }],
    ['joo mut paikan päällä', { date1: '2027-01-14', start1: '09:00', mode: 'onSite' }],
    ['nä, vi tar onsdagen den 20 januari i stället', { date1: '2027-01-20', start1: '09:00', end1: '12:00' }],
    ['actually 21 January at 10 would be better', { date1: '2027-01-21', date2: '', start1: '10:00' }],
  ])('is filled again by what is said next: %s', async (more, filled) => {
    const { manager } = town.place();
    await manager.says('varataan etäpaja johtoryhmälle aiheesta konsernijohtaminen 14.1. klo 9–12');

    const values = valuesOf(await manager.says(more));

    expect(values).toMatchObject({ audience: 'professional', ownTheme: 'konsernijohtaminen', ...filled });
  });

  it('may be filled in several steps, and nothing is booked', async () => {
    const { manager } = town.place();
    await manager.says('varaa');
    await manager.says('14.1. klo 9–12');
    await manager.says('etänä');

    const card = await manager.says('ei kun 15.1.');

    expect(valuesOf(card)).toMatchObject({ date1: '2027-01-15', start1: '09:00', mode: 'remote' });
    expect(wordsOf(await manager.says('jäljellä'))).toContain('5 pajaa käyttämättä');
  });

  it('leaves what is about something else alone', async () => {
    const { manager } = town.place();
    await manager.says('varataan paja 14.1. klo 9–12');

    expect(wordsOf(await manager.says('mitä seminaareja on joulukuussa'))).toContain('Johtamisen seminaari');
    expect(inputsOf(await manager.says('eiku 15.1.'))).toEqual([]);
  });

  it('is done with when something is pressed', async () => {
    const { manager } = town.place();
    await manager.says('varataan paja 14.1. klo 9–12');
    await manager.invoke('help.show', { v: 1 });

    expect(inputsOf(await manager.says('eiku 15.1.'))).toEqual([]);
  });

  it('of a session is filled again as well', async () => {
    const consultant = town.person('consultant');
    await consultant.says('uusi teemaseminaari 18.3.2027 klo 9–15');

    const values = valuesOf(await consultant.says('vaihda kellonaika 9.30–15.30'));

    expect(values).toMatchObject({ kind: 'themeSeminar', date: '2027-03-18', start: '09:30', end: '15:30' });
  });
});

describe('what the bot asked', () => {
  it('is answered in words: the first, the second', async () => {
    const { manager } = town.place();
    const asked = await manager.says('perun');
    expect(buttonsOf(asked).map(({ data }) => data['intent'])).toEqual(
      expect.arrayContaining(['cancel', 'rsvp_no']),
    );
    const [first] = buttonsOf(asked);

    const answered = wordsOf(await manager.says('eka'));

    expect(first?.data['intent']).toBe('cancel');
    expect(answered).toContain('Ei pajaa, jonka voi perua');
  });
});

describe('a look-up of one municipality', () => {
  it.each(['entä Vaasalla?', 'mites Vaasassa', 'och Vasa då?', 'what about Vaasa?'])(
    'is of another one when that is all that is asked: %s',
    async (text) => {
      const consultant = town.person('consultant');
      await consultant.says('paljonko Kauhavalla on jäljellä?');

      expect(wordsOf(await consultant.says(text))).toContain('Vaasa');
    },
  );
});

describe('what is asked again', () => {
  it.each([
    ['jäljellä Kauhava', 'entä Vaasa?'],
    ['jäljellä Kauhava', 'ja Vaasalla?'],
    ['varaukset Kauhava', 'entäpä Vaasan?'],
    ['missä mennään Kauhava', 'entä Vaasassa?'],
    ['yhteystiedot Kauhava', 'mites Vaasan?'],
  ])('is of another municipality, whatever was asked: %s, %s', async (first, then) => {
    const consultant = town.person('consultant');
    await consultant.says(first);

    expect(wordsOf(await consultant.says(then))).toContain('Vaasa');
  });

  it('is of another time, where sessions were listed', async () => {
    const { manager } = town.place();
    await manager.says('mitä tilaisuuksia on tammikuussa');

    const card = wordsOf(await manager.says('entä joulukuussa?'));

    expect(card).toContain('Johtamisen seminaari');
    expect(card).toContain('1.12.2026');
  });
});

describe('a list that was shown', () => {
  it.each(['2', 'numero 2', 'avaa toinen', 'entä se toinen', 'den andra', 'the second one'])(
    'is opened at the place that is named: %s',
    async (text) => {
      const { manager } = town.place();
      const words = wordsOf(await manager.says('mitä tilaisuuksia on tulossa'));
      const list = ['Johtamisen seminaari', 'Talouden perusteet', 'Aloitus'].sort(
        (a, b) => words.indexOf(a) - words.indexOf(b),
      );

      const card = wordsOf(await manager.says(text));

      expect(card).toContain(list[1]);
      expect(card).not.toContain(list[0]);
    },
  );
});

describe('who has registered for several', () => {
  it('and withdraws is shown those alone', async () => {
    const { manager } = town.place();
    await manager.invoke('rsvp.remote', { v: 1, session: 'jaavi', nonce: 'a' });
    await manager.invoke('rsvp.remote', { v: 1, session: 'kick', nonce: 'b' });
    await manager.says('varaukset');

    const card = wordsOf(await manager.says('perun ilmoittautumiseni'));

    expect(card).toContain('Talouden perusteet');
    expect(card).toContain('Aloitus');
    expect(card).not.toContain('Johtamisen seminaari');
  });
});
