import { describe, expect, it } from 'vitest';
import { inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'semma', titleFi: 'Johtamisen seminaari', start: '2026-12-10T09:00:00+02:00' }]);

type Card = Parameters<typeof inputsOf>[0];
const values = (card: Card) =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value])) as Readonly<Record<string, unknown>>;

describe('an absence', () => {
  it.each([
    'en ole poissa 21.12.',
    'jag är inte borta i morgon',
    'I am not away tomorrow',
    'peru poissaolo 7.-11.12.',
    'peru mun poissaolo',
    'olenkin töissä 7.12.',
  ])('that there is none of fills no form, and shows what is marked: %s', async (text) => {
    const consultant = town.person('consultant');
    await consultant.says('poissa');
    await consultant.presses('Tallenna', { from: '2026-12-21', to: '2026-12-22' });

    const card = await consultant.says(text);

    expect(values(card)).toMatchObject({ from: '', to: '' });
    expect(JSON.stringify(card)).toContain('away.remove');
  });

  it.each([
    ['olen sairaana tänään ja huomenna', '2026-11-24', '2026-11-25'],
    ['jag är sjuk idag', '2026-11-24', ''],
    ["I'm sick today", '2026-11-24', ''],
    ['en ole töissä 21.12.', '2026-12-21', ''],
    ['merkitse minut poissaolevaksi 15.12.', '2026-12-15', ''],
    ['olen poissa 21.12. ja 28.12.', '2026-12-21', ''],
  ])('is filled in from what was said: %s', async (text, from, to) => {
    expect(values(await town.person('consultant').says(text))).toMatchObject({ from, to });
  });

  it('of somebody else is about who came', async () => {
    const card = await town.person('consultant').says('merkitse Samuli Ontojärvi poissaolevaksi 15.12.');

    expect(wordsOf(card)).toContain('osallistujat');
    expect(values(card)).not.toHaveProperty('from');
  });

  it('of somebody who is sick is to others that they do not come', async () => {
    expect(values(await town.person('participant').says('olen sairaana 10.12.'))).not.toHaveProperty('from');
  });
});

describe('a refusal', () => {
  it.each([
    ['manager', 'ei siirretä sitä 15.12. pajaa', 'Selvä, en muuta mitään'],
    ['swedish', 'vi avbokar inte workshoppen ändå', 'Jag ändrar ingenting'],
    ['coordinator', 'en luo uutta tilaisuutta', 'I will not change anything'],
    ['manager', 'ei kiitos', 'Selvä, en muuta mitään'],
  ] as const)('is taken as one: %s, %s', async (who, text, words) => {
    expect(wordsOf(await town.person(who).says(text))).toContain(words);
  });
});

describe('of two readings', () => {
  it('the one is meant that the person may do', async () => {
    const card = await town.person('participant').says('peruisin ilmoni jos vielä ehtii?');

    expect(wordsOf(card)).toContain('Johtamisen seminaari');
  });

  it('a workshop that is named is none', async () => {
    expect(wordsOf(await town.person('participant').says('peruisin pajan'))).not.toContain('seminaari');
  });

  it.each([
    ['participant', 'onko 10.12. vielä tilaa'],
    ['manager', 'ketkä meiltä on ilmoittautunut'],
  ] as const)('a session is shown, and not one’s own registrations: %s, %s', async (who, text) => {
    const words = wordsOf(await town.person(who).says(text));

    expect(words).toContain('Johtamisen seminaari');
    expect(words).not.toContain('Et ole ilmoittautunut');
  });
});

describe('a workshop', () => {
  it.each(['paja oli tosi hyvä, kiitos Aulille', 'miten joulukuun paja meni', 'hur gick verkstaden'])(
    'that has been is not booked: %s',
    async (text) => {
      expect(inputsOf(await town.person('manager').says(text))).toEqual([]);
    },
  );

  it.each([
    'voidaanko pitää paja itsenäisyyspäivänä',
    'kan vi ha en verkstad på självständighetsdagen',
    'can we hold a workshop on 6 December',
  ])('that is asked for on a day is: %s', async (text) => {
    expect(values(await town.person('manager').says(text))).toMatchObject({ date1: '2026-12-06' });
  });
});

describe('a form that was filled in', () => {
  it.each([
    [
      'book a workshop 16 December at 9',
      'actually make it the 17th',
      { date1: '2026-12-17', start1: '09:00' },
    ],
    ['book a workshop 16 December at 9', 'make it 3pm instead', { date1: '2026-12-16', start1: '15:00' }],
    [
      'varaa paja 16.12. klo 9 tai 17.12. klo 13',
      'poista se toinen aika',
      { date1: '2026-12-16', date2: '' },
    ],
    ['varaa paja 16.12. klo 9 tai 17.12. klo 13', 'poista eka aika', { date1: '2026-12-17', date2: '' }],
    ['varaa paja 16.12. klo 9', 'vaihda teema: strategia', { date1: '2026-12-16', theme: 'Strategia' }],
    [
      'varaa paja 16.12. klo 9 aiheesta talous',
      'vaihda teema: kokousten johtaminen',
      { date1: '2026-12-16', ownTheme: 'kokousten johtaminen' },
    ],
  ])('is filled again: %s; %s', async (first, then, filled) => {
    const { manager } = town.place();
    await manager.says(first);

    expect(values(await manager.says(then))).toMatchObject(filled);
  });

  it('is in Swedish as well', async () => {
    const swedish = town.person('swedish');
    await swedish.says('boka en verkstad 16.12 kl 9');

    expect(values(await swedish.says('byt tema: Strategi'))).toMatchObject({
      date1: '2026-12-16',
      theme: 'Strategi',
    });
  });
});

describe('an announcement', () => {
  it.each([
    ['julkaise uutinen: seminaari siirtyy', 'seminaari siirtyy'],
    ['publicera nyhet: seminariet flyttas till februari', 'seminariet flyttas till februari'],
    ['tiedote: seminaari siirtyy', 'seminaari siirtyy'],
    ['tiedota kaikille että seminaari siirtyy', 'seminaari siirtyy'],
    ['publish news: the seminar moves', 'the seminar moves'],
  ])('has its text: %s', async (text, words) => {
    expect(Object.values(values(await town.person('coordinator').says(text)))).toContain(words);
  });
});
