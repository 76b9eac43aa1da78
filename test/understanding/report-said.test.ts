import { beforeAll, describe, expect, it } from 'vitest';
import { reportSaid } from '../../bot/understanding/report-said.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const after = new Date('2026-12-01T08:00:00Z');

/** Kauhava's is over, and of Vaasa two are: one was for the political leadership. */
beforeAll(async () => {
  await town.bot.program.services.understanding();
  const [manager, vaasa, consultant] = [
    town.person('manager'),
    town.person('otherManager'),
    town.person('consultant'),
  ];
  await Promise.all([manager, vaasa, consultant].map((one) => one.says('ohje')));
  await agrees(manager, consultant, 'Kauhava', { date1: '2026-11-26', audience: 'political' });
  await agrees(vaasa, consultant, 'Vaasa', { date1: '2026-11-27', audience: 'sectors,residents' });
});

async function agrees(
  manager: TeamsPerson,
  consultant: TeamsPerson,
  name: string,
  typed: Readonly<Record<string, string>>,
) {
  await manager.says('varaa');
  const from = town.bot.connector.sent.length;
  await manager.presses('Lähetä', typed);
  await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
  await consultant.presses('Vahvista');
}

function filled({ card }: TeamsPerson): Readonly<Record<string, string>> {
  const typed = inputsOf(card).filter(({ value }) => value !== undefined && value !== '');
  return Object.fromEntries(typed.map(({ id, value }) => [id, String(value)]));
}

describe('a report said in words', () => {
  it.each([
    [
      'raportoi Kauhavan marraskuun paja: osallistujia 18, ajoa 540 km',
      'Kauhava',
      { political: '18', km: '540' },
    ],
    [
      'raportoi Kauhavan paja: 18 henkeä, hotelli 120 €, juna 45,60 €, sovittiin jatkosta, 1,5 tuntia kukin',
      'Kauhava',
      { political: '18', hotel: '120', train: '45,60', results: 'sovittiin jatkosta, 1,5 tuntia kukin' },
    ],
    [
      'rapportera verkstaden i Kauhava: 18 deltagare, kört 540 km, hotell 120 €',
      'Kauhava',
      { political: '18', km: '540', hotel: '120' },
    ],
    [
      'report the workshop of Kauhava: 18 participants, drove 540 km, we agreed on the next steps',
      'Kauhava',
      { political: '18', km: '540', results: 'we agreed on the next steps' },
    ],
    ['raportoi paja, 26.11., osallistujia 18', 'Kauhava', { political: '18' }],
    // Of which of two groups nobody can tell: the words stay.
    [
      'raportoi Vaasan paja: osallistujia 18, ajoa 540 km, hyvä päivä',
      'Vaasa',
      { km: '540', results: 'osallistujia 18, hyvä päivä' },
    ],
  ])('fills the form of that workshop: %s', async (text, whose, fields) => {
    town.bot.now = after;
    const consultant = town.person('consultant');
    await consultant.says(text);

    expect(consultant.button('Lähetä raportti').verb).toBe('report.send');
    expect(wordsOf(consultant.card)).toContain(whose);
    expect(filled(consultant)).toEqual(fields);
  });

  it('of costs alone opens it, where it is sure of which workshop', async () => {
    town.bot.now = after;
    const consultant = town.person('consultant');
    for (const text of [
      'kirjaa matkakulut Kauhavan pasta: 560 km, hotelli 120 €',
      'kirjaa matkakulut Kauhavan pajasta: 560 km, hotelli 120 €',
    ]) {
      await consultant.says(text);
      expect(consultant.button('Lähetä raportti').verb).toBe('report.send');
      expect(filled(consultant)).toEqual({ km: '560', hotel: '120' });
    }
    for (const text of ['kirjaa matkakulut: 560 km', 'paljonko matkakorvaus Kauhavalle on']) {
      expect(inputsOf(await consultant.says(text))).toEqual([]);
    }
  });

  it('sends nothing before the press, and opens nothing for others', async () => {
    town.bot.now = after;
    const consultant = town.person('consultant');
    await consultant.says('raportoi Kauhavan paja: osallistujia 18');
    expect(wordsOf(await consultant.says('Kauhavan varaukset'))).toContain('raportti puuttuu');
    const others = await town.person('otherConsultant').says('raportoi Kauhavan paja: osallistujia 18');

    expect(inputsOf(others)).toEqual([]);
    expect(buttonsOf(others).map(({ verb }) => verb)).not.toContain('report.send');
  });
});

it.each([
  ['raportoi paja', { costs: {}, rest: '' }],
  ['raportoi paja: kaikki meni hyvin', { costs: {}, rest: 'kaikki meni hyvin' }],
  ['raportoi paja: taksi 30 € ja 3 km', { costs: { taxi: '30' }, km: '3', rest: '' }],
  ['raportoi paja: puhuttiin 18 kunnasta, 12 kmh', { costs: {}, rest: 'puhuttiin 18 kunnasta, 12 kmh' }],
])('what is read of a report: %s', (text, read) => {
  expect(reportSaid(text)).toEqual(read);
});
