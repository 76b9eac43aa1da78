import { beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const session = (id: string, kind: string, day: string, hours = ['09', '15']) => ({
  id,
  kind,
  titleFi: `${id} suomeksi`,
  titleSv: `${id} på svenska`,
  titleEn: `${id} in English`,
  start: `${day}T${hours[0]}:00:00+02:00`,
  end: `${day}T${hours[1]}:00:00+02:00`,
});
const town = useTown([
  session('sparrdec', 'sparring', '2026-12-01', ['17', '19']),
  session('themedec', 'themeSeminar', '2026-12-10'),
  session('themejan', 'themeSeminar', '2027-01-14'),
  session('peerfeb', 'peerDiscussion', '2027-02-05', ['12', '13']),
  session('sparrfeb', 'sparring', '2027-02-05', ['17', '19']),
  session('workfeb', 'workingSeminar', '2027-02-17'),
  session('sparrapr', 'sparring', '2027-04-05', ['17', '19']),
]);
// Read before anybody waits for an answer.
beforeAll(async () => {
  await town.bot.program.services.understanding();
});
const all = ['sparrdec', 'themedec', 'themejan', 'peerfeb', 'sparrfeb', 'workfeb', 'sparrapr'];
const shownIn = (words: string) =>
  all.filter((id) => words.includes(id)).toSorted((a, b) => words.indexOf(a) - words.indexOf(b));

describe('sessions asked for', () => {
  it.each([
    ['manager', 'mitä seminaareja helmikuussa', ['workfeb'], 'ma 1.2.2027 – su 28.2.2027'],
    ['manager', 'sparraukset keväällä', ['sparrapr'], 'ma 1.3.2027 – ma 31.5.2027'],
    ['manager', 'mitä seminaareja on ennen joulua', ['themedec'], 'ti 24.11.2026 – ke 23.12.2026'],
    ['manager', 'tilaisuudet 1.2.-15.2.', ['peerfeb', 'sparrfeb'], 'ma 1.2.2027 – ma 15.2.2027'],
    ['manager', 'mitä tilaisuuksia on viikolla 5', ['peerfeb', 'sparrfeb'], 'ma 1.2.2027 – su 7.2.2027'],
    ['manager', 'mitä on tulossa helmikuussa', ['peerfeb', 'workfeb', 'sparrfeb'], 'Haku: ma 1.2.2027'],
    [
      'manager',
      'seminaarit ja sparraukset helmikuussa',
      ['sparrfeb', 'workfeb'],
      'luottamushenkilösparraukset',
    ],
    ['swedish', 'vilka seminarier kommer i vinter', ['themedec', 'themejan', 'workfeb'], 'ti 1.12.2026'],
    ['swedish', 'vilka temaseminarier kommer', ['themedec', 'themejan'], 'Visa alla (7)'],
    ['swedish', 'tillfällen före jul', ['sparrdec', 'themedec'], 'Sökning: ti 24.11.2026'],
    ['coordinator', 'seminars in February', ['workfeb'], 'Mon 1 Feb 2027 – Sun 28 Feb 2027'],
    ['coordinator', 'sessions in February', ['peerfeb', 'workfeb', 'sparrfeb'], 'Search: Mon 1 Feb 2027'],
  ] as const)('are those of the kind and the time, which is told (%s: %s)', async (who, text, ids, told) => {
    const card = await town.person(who).says(text);
    const words = `${wordsOf(card)} ${buttonsOf(card).map(({ title }) => title)}`;

    expect(shownIn(words)).toEqual(ids);
    expect(words).toContain(told);
  });

  it.each([
    ['manager', 'seminaarit'],
    ['swedish', 'seminarier'],
    ['coordinator', 'seminars'],
  ] as const)('are led by one that fits the word alone (%s: %s)', async (who, text) => {
    const card = await town.person(who).says(text);

    expect(shownIn(wordsOf(card))).toEqual(['themedec', 'themejan', 'workfeb']);
    expect(card['speak']).toContain('themedec');
  });

  it.each([
    [
      'manager',
      'mitä tilaisuuksia on tällä viikolla',
      'Ei sellaisia tilaisuuksia',
      'ma 23.11.2026 – su 29.11.2026',
      ['sparrdec', 'themedec', 'themejan'],
    ],
    [
      'manager',
      'mitä työseminaareja on joulukuussa',
      'Ei sellaisia tilaisuuksia',
      'työseminaarit, ti 1.12.2026',
      ['workfeb'],
    ],
    [
      'swedish',
      'vilka arbetsseminarier ordnas i vår',
      'Inga sådana tillfällen',
      'må 1.3.2027 – må 31.5.2027',
      ['workfeb'],
    ],
    [
      'coordinator',
      'are there any sessions in July',
      'No such sessions',
      'Thu 1 Jul 2027',
      ['peerfeb', 'workfeb', 'sparrapr'],
    ],
  ] as const)(
    'that there are none of is said, with the nearest (%s: %s)',
    async (who, text, none, told, ids) => {
      const person = town.person(who);
      const card = await person.says(text);

      expect(wordsOf(card)).toContain(none);
      expect(wordsOf(card)).toContain(told);
      expect(card['speak']).toContain(none);
      expect(shownIn(wordsOf(card))).toEqual(ids);
      // Nothing outside what was asked for is offered to be answered at once.
      expect(buttonsOf(card).filter(({ verb }) => verb.startsWith('rsvp'))).toEqual([]);
    },
  );

  it('keep to the time when another kind is chosen, and all come again', async () => {
    const person = town.person('manager');
    await person.says('tilaisuudet helmikuussa');
    await person.presses('Näytä luottamushenkilösparraukset (1)');
    expect(shownIn(wordsOf(person.card))).toEqual(['sparrfeb']);
    expect(wordsOf(person.card)).toContain('ma 1.2.2027 – su 28.2.2027');
    await person.presses('Näytä kaikki (7)');

    expect(shownIn(wordsOf(person.card))[0]).toBe('sparrdec');
    expect(wordsOf(person.card)).not.toContain('Haku');
  });

  it('are pointed at as the card shows them', async () => {
    const person = town.person('manager');
    await person.says('mitä tilaisuuksia on tällä viikolla');
    await person.says('ilmoittaudun siihen toiseen');

    expect(shownIn(wordsOf(person.card))).toEqual(['themedec']);
  });

  it('are the ones registered for, where those are asked for', async () => {
    const person = town.person('participant');
    await person.says('ilmoittaudun 17.2. seminaariin');
    await person.presses('Osallistun etänä');
    await person.says('ilmoittautumiset helmikuussa');
    expect(shownIn(wordsOf(person.card))).toEqual(['workfeb']);
    await person.says('ilmoittautumiset tammikuussa');

    expect(wordsOf(person.card)).toContain('Ei sellaisia tilaisuuksia');
  });
});

describe('what is left', () => {
  it.each([
    [
      'manager',
      'mitä on jäljellä helmikuussa',
      ['Näytä tilaisuudet', 'Näytä, montako pajaa on jäljellä', 'Näytä ohje'],
    ],
    [
      'swedish',
      'vilka är kvar',
      ['Visa hur många verkstäder som är kvar', 'Visa tillfällena', 'Visa hjälpen'],
    ],
    ['participant', 'mitä on jäljellä helmikuussa', ['Näytä tilaisuudet', 'Näytä ohje']],
  ] as const)('may be sessions or workshops, and is asked (%s: %s)', async (who, text, titles) => {
    const card = await town.person(who).says(text);

    expect(buttonsOf(card).map(({ title }) => title)).toEqual(titles);
    expect(inputsOf(card)).toEqual([]);
  });

  it('is of the time that was said, once it is told to be sessions', async () => {
    const person = town.person('manager');
    await person.says('mitä on jäljellä helmikuussa');
    await person.presses('Näytä tilaisuudet');

    expect(shownIn(wordsOf(person.card))).toEqual(['peerfeb', 'workfeb', 'sparrfeb']);
  });
});

describe('the attendees of a session', () => {
  it.each([
    ['consultant', 'osallistujat 17.2.', 'workfeb', 'Osallistujat'],
    ['consultant', 'deltagare 17.2', 'workfeb', 'Osallistujat'],
    ['coordinator', 'attendees 14 Jan', 'themejan', 'Attendees'],
  ] as const)('of a day that is named open at once (%s: %s)', async (who, text, id, heading) => {
    const words = wordsOf(await town.person(who).says(text));

    expect(words.startsWith(heading)).toBe(true);
    expect(shownIn(words)).toEqual([id]);
  });

  it.each([
    ['consultant', 'osallistujat 5.2.', 'Sellaisia tilaisuuksia on 2. Valitse niistä.'],
    ['coordinator', 'attendees 5 Feb', 'There are 2 such sessions. Choose one of them.'],
  ] as const)('are asked for where there are two that day (%s: %s)', async (who, text, told) => {
    const person = town.person(who);
    await person.says(text);

    expect(wordsOf(person.card)).toContain(told);
    expect(shownIn(wordsOf(person.card))).toEqual(['peerfeb', 'sparrfeb']);
  });

  it('are listed, and it is said, where there is none that day', async () => {
    const words = wordsOf(await town.person('consultant').says('osallistujat 6.2.'));

    expect(words).toContain('Haku: la 6.2.2027. Sellaista tilaisuutta ei ole.');
    expect(shownIn(words)).toContain('sparrdec');
  });

  it('are for hosts alone', async () => {
    expect(wordsOf(await town.person('manager').says('osallistujat 17.2.'))).toContain('ei ole oikeutta');
  });
});
