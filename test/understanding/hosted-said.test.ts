import { beforeAll, describe, expect, it } from 'vitest';
import { readSession } from '../../storage/session.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const on = (day: string, from = '09:00', to = '15:30') => ({
  start: `${day}T${from}:00+02:00`,
  end: `${day}T${to}:00+02:00`,
});
const town = useTown([
  { id: 'semma', titleFi: 'Johtamisen seminaari', ...on('2026-12-15') },
  { id: 'spar', kind: 'sparring', titleFi: 'Talouden ABC', topic: 2, ...on('2026-12-08', '13:00', '14:30') },
  { id: 'eka', kind: 'contactMeeting', titleFi: 'Ensimmäinen', ...on('2026-12-09', '13:00', '14:00') },
  { id: 'toka', kind: 'contactMeeting', titleFi: 'Toinen', ...on('2026-12-10', '13:00', '14:00') },
  {
    id: 'leiri',
    kind: 'peerDiscussion',
    titleFi: 'Kaksi päivää',
    start: '2026-12-01T09:00:00+02:00',
    end: '2026-12-02T15:00:00+02:00',
  },
]);
beforeAll(async () => {
  await town.bot.program.services.understanding();
});
const values = ({ card }: TeamsPerson, ...ids: readonly string[]) =>
  ids.map((id) => inputsOf(card).find((one) => one.id === id)?.value ?? '');

describe('a host who wants to change a session', () => {
  it.each([
    ['consultant', 'siirrä teemaseminaari 16.12. klo 10', ['2026-12-16', '10:00', '16:30', 'Kuntatalo']],
    ['consultant', 'voisitko siirtää teemaseminaarin 16.12.', ['2026-12-16', '09:00', '15:30', 'Kuntatalo']],
    ['consultant', 'siirrä 15.12. seminaari 17.12.', ['2026-12-17', '09:00', '15:30', 'Kuntatalo']],
    ['consultant', 'muuta 15.12. seminaarin paikaksi Oodi', ['2026-12-15', '09:00', '15:30', 'Oodi']],
    ['consultant', 'flytta temaseminariet till 16.12', ['2026-12-16', '09:00', '15:30', 'Kuntatalo']],
    [
      'consultant',
      'ändra platsen till Vanda stadshus för temaseminariet',
      ['2026-12-15', '09:00', '15:30', 'Vanda stadshus'],
    ],
    ['coordinator', 'move the theme seminar to 16.12 at 10', ['2026-12-16', '10:00', '16:30', 'Kuntatalo']],
    [
      'coordinator',
      'change the venue to Oodi for the theme seminar',
      ['2026-12-15', '09:00', '15:30', 'Oodi'],
    ],
    ['consultant', 'siirrä sparraus klo 14', ['2026-12-08', '14:00', '15:30', 'Kuntatalo']],
    [
      'consultant',
      'siirrä 10.12. yhdyshenkilötapaaminen 11.12.',
      ['2026-12-11', '13:00', '14:00', 'Kuntatalo'],
    ],
  ] as const)('gets its form, filled in (%s: %s)', async (who, text, filled) => {
    const person = town.person(who);
    await person.says(text);

    expect(
      buttonsOf(person.card)[0]?.verb === 'language.set'
        ? buttonsOf(person.card)[1]?.verb
        : buttonsOf(person.card)[0]?.verb,
    ).toBe('session.preview');
    expect(values(person, 'date', 'start', 'end', 'place')).toEqual(filled);
  });

  it('of several days, keeps as many', async () => {
    const consultant = town.person('consultant');
    await consultant.says('siirrä vertaiskeskustelu 14.12.');

    expect(values(consultant, 'date', 'endDate', 'start', 'end')).toEqual([
      '2026-12-14',
      '2026-12-15',
      '09:00',
      '15:00',
    ]);
  });

  it('that was shown last, of several', async () => {
    const consultant = town.person('consultant');
    await consultant.says('näytä 10.12. yhdyshenkilötapaaminen');
    await consultant.says('siirrä yhdyshenkilötapaaminen 16.12.');

    expect(values(consultant, 'titleFi', 'date')).toEqual(['Toinen', '2026-12-16']);
  });

  it('has changed nothing before a press', async () => {
    const consultant = town.person('consultant');
    const { tables } = town.bot.program.services;
    const before = await readSession(tables, 'semma');
    await consultant.says('siirrä teemaseminaari 16.12. klo 10');
    expect(wordsOf(consultant.card)).toContain('Luin viestistäsi: ke 16.12.2026 klo 10.00');

    expect(await readSession(tables, 'semma')).toEqual(before);
  });

  it.each([
    ['consultant', 'peru joulukuun teemaseminaari', 'Johtamisen seminaari'],
    ['consultant', 'ställ in temaseminariet', 'Johtamisen seminaari'],
    ['coordinator', 'cancel the sparring', 'Talouden ABC'],
  ] as const)('gets its card with the button that calls it off (%s: %s)', async (who, text, title) => {
    const card = await town.person(who).says(text);

    expect(wordsOf(card)).toContain(title);
    expect(buttonsOf(card).map(({ verb }) => verb)).toContain('session.cancelOpen');
  });

  it('of somebody else does not find it', async () => {
    const [host, other] = [town.person('consultant'), town.person('otherConsultant')];
    await host.says('uusi tilaisuus työseminaari 16.12. klo 9-12');
    await host.presses('Tallenna luonnos', { titleFi: 'Oma seminaari', place: 'Kuntatalo', remote: 'no' });
    await host.says('siirrä työseminaari 17.12.');
    expect(values(host, 'titleFi', 'date')).toEqual(['Oma seminaari', '2026-12-17']);
    await other.says('siirrä työseminaari 17.12.');

    expect(inputsOf(other.card)).toEqual([]);
    expect(wordsOf(other.card)).not.toContain('Oma seminaari');
    expect(wordsOf(other.card)).not.toContain('ei löytynyt');
  });

  it.each([
    'siirrä yhdyshenkilötapaaminen 16.12.',
    'peru yhdyshenkilötapaaminen',
    'flytta kontaktpersonsträffen till 16.12',
  ])('chooses, where there are several: %s', async (text) => {
    const consultant = town.person('consultant');
    await consultant.says('tilaisuudet');
    const words = wordsOf(await consultant.says(text));

    expect(words).toContain('Ensimmäinen');
    expect(words).toContain('Toinen');
    expect(words).not.toContain('Johtamisen seminaari');
  });
});

describe('what is no change of a session', () => {
  it.each([
    ['consultant', 'onko muuta seminaaria joulukuussa'],
    ['consultant', 'älä siirrä teemaseminaaria'],
    ['consultant', 'peru ilmoittautumiseni seminaariin'],
    ['consultant', 'siirrä paja 16.12.'],
    ['manager', 'siirrä teemaseminaari 16.12. klo 10'],
    ['manager', 'peru joulukuun teemaseminaari'],
    ['swedish', 'flytta temaseminariet till 16.12'],
  ] as const)('opens no form (%s: %s)', async (who, text) => {
    const card = await town.person(who).says(text);

    expect(inputsOf(card)).toEqual([]);
    const verbs = buttonsOf(card).map(({ verb }) => verb);
    expect(verbs.filter((verb) => verb === 'session.preview' || verb === 'session.cancel')).toEqual([]);
  });
});
