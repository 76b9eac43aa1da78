import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const on = (day: string) => ({ start: `${day}T09:00:00+02:00`, end: `${day}T12:00:00+02:00` });
const town = useTown([
  {
    id: 'opening',
    kind: 'contactMeeting',
    titleFi: 'Uuden kauden avausseminaari',
    titleSv: 'Öppningsseminarium för den nya perioden',
    titleEn: 'Launch of the new period',
    ...on('2027-02-04'),
  },
  {
    id: 'visit',
    kind: 'peerDiscussion',
    titleFi: 'Opintokäynti: kirjasto keskellä kaupunkia',
    titleSv: 'Studiebesök: ett bibliotek mitt i staden',
    titleEn: 'Study visit: a library in the city',
    ...on('2027-02-11'),
  },
  {
    id: 'theme',
    kind: 'themeSeminar',
    titleFi: 'Talous ja ennakointi',
    titleSv: 'Ekonomi och prognoser',
    titleEn: 'Economy and foresight',
    ...on('2027-01-14'),
  },
]);
beforeAll(async () => {
  await town.bot.program.services.understanding();
});
const opening = ['Uuden kauden avausseminaari', 'Launch of the new period'];
const visit = ['Opintokäynti: kirjasto', 'Study visit: a library'];
const theme = ['Talous ja ennakointi', 'Economy and foresight'];
const shown = (words: string) =>
  Object.entries({ opening, visit, theme }).flatMap(([id, titles]) =>
    titles.some((title) => words.includes(title)) ? [id] : [],
  );

describe('a session to be answered', () => {
  it.each([
    ['participant', 'ilmoittaudun avausseminaariin', 'Uuden kauden avausseminaari'],
    ['participant', 'ilmoittaudun opintokäynnille', 'Opintokäynti: kirjasto'],
    ['swedish', 'jag anmäler mig till studiebesöket', 'Studiebesök: ett bibliotek'],
  ] as const)('is the one that is named (%s: %s)', async (who, text, title) => {
    const words = wordsOf(await town.person(who).says(text));

    expect(words).toContain(title);
    expect(words).not.toMatch(/Talous ja ennakointi|Ekonomi och prognoser/u);
  });
});

describe('attendees of a session that is named', () => {
  it.each([
    ['consultant', 'ketkä on tulossa avausseminaariin', ['opening']],
    ['consultant', 'ketkä tulee opintokäynnille', ['visit']],
    ['consultant', 'osallistujat opintokäynti', ['visit']],
    ['consultant', 'vilka kommer till öppningsseminariet', ['opening']],
    ['coordinator', 'attendees of the launch', ['opening']],
    ['coordinator', 'attendees of the study visit', ['visit']],
    ['consultant', 'ketkä tulee teemaseminaariin', ['theme']],
    // Of none that there is, or of any.
    ['consultant', 'ketkä tulee syysseminaariin', ['opening', 'visit', 'theme']],
    ['consultant', 'ketkä tulee päätösseminaariin', ['opening', 'visit', 'theme']],
    ['consultant', 'osallistujat purjehdukseen', ['opening', 'visit', 'theme']],
    ['consultant', 'osallistujat', ['opening', 'visit', 'theme']],
  ] as const)('by a word of its title are its own, else all are offered (%s: %s)', async (who, text, ids) => {
    const words = wordsOf(await town.person(who).says(text));

    expect(shown(words)).toEqual(ids);
  });
});
