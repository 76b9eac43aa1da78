import { describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { answers, known, opens, stored } from '../rsvp/acts.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { town as networkWith } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const later = { start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' };
const town = useTown([
  { id: 'quiet', ...later },
  { id: 'said', ...later },
  { id: 'faulty', ...later },
]);
const tables = () => town.bot.program.services.tables;

async function edits(session: string, typed: Readonly<Record<string, string>>): Promise<TeamsPerson> {
  const consultant = town.person('consultant');
  consultant.card = (await consultant.invoke('session.edit', { session })).value as CardContent;
  await consultant.presses('Tarkista muutos', typed);
  return consultant;
}

const input = ({ card }: TeamsPerson, id: string) => inputsOf(card).find((one) => one.id === id);
const label = (person: TeamsPerson, id: string) =>
  JSON.stringify(person.card).match(`"id":"${id}","label":"([^"]*)"`)?.[1];
const daysOf = async (session: string) => (await stored(town, session)).facts.reminders;

describe('the form of a session', () => {
  it('asks for its reminder days among the further settings, and says which its period has', async () => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');

    expect(label(consultant, 'closingDays')).toContain('kauden mukaan, 7 ja 1; ei: ei muistuteta');
    expect(label(consultant, 'comingDays')).toContain('kauden mukaan, 1; ei: ei muistuteta');
    expect(['closingDays', 'comingDays'].map((id) => input(consultant, id)?.value)).toEqual(['', '']);
  });

  it('says those of the period that the session’s day is in', async () => {
    const [period] = networkWith().periods;
    const rules = { closingDays: [3, 14], comingDays: [] };
    const next = { ...period, id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31', rules };
    const empty = { ...period, id: 'uso1', name: 'Ei jäseniä', from: '2024-12-01', rules };
    const loaded = await importNetwork(town.bot.program.services, { periods: [empty, next] });
    expect(loaded).toMatchObject({ ok: true });
    town.bot.program.services.network.forget();
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    expect(label(consultant, 'closingDays')).toContain('kauden mukaan, 7 ja 1;');
    await consultant.presses('Tallenna luonnos', { date: '2026-12-16' });
    expect(label(consultant, 'closingDays')).toContain('kauden mukaan, 7 ja 1;');
    await consultant.presses('Tallenna luonnos', { date: '2027-02-04' });

    expect(label(consultant, 'closingDays')).toContain('kauden mukaan, 14 ja 3;');
    expect(label(consultant, 'comingDays')).toContain('kauden mukaan, ei muistuteta;');
  });

  it('makes a draft whose hosts see its own days, and nobody else', async () => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    const typed = { titleFi: 'Omin päivin', date: '2026-12-16', place: 'Kuntatalo', closingDays: '2 ja 5' };
    await consultant.presses('Tallenna luonnos', { ...typed, comingDays: 'ei' });
    const { id = '' } =
      (await readSessionIndex(tables())).find(({ titleFi }) => titleFi === 'Omin päivin') ?? {};

    expect(wordsOf(consultant.card)).toMatch(/Vastaamattomien muistutus \(päiviä ennen\)\n5 ja 2/);
    expect(wordsOf(consultant.card)).toMatch(/Tulijoiden muistutus \(päiviä ennen\)\nei muistuteta/);
    expect(await daysOf(id)).toEqual({ closingDays: [5, 2], comingDays: [] });
    await consultant.presses('Julkaise tilaisuus');
    expect(await opens(town.place().manager, id)).not.toContain('muistutus');
  });

  it('shows a session’s own days as they may be typed, and unsets what is emptied', async () => {
    await (await edits('said', { closingDays: '0, 7', comingDays: '-' })).presses('Tallenna muutos');
    const consultant = town.person('consultant');
    consultant.card = (await consultant.invoke('session.edit', { session: 'said' })).value as CardContent;
    expect([input(consultant, 'closingDays')?.value, input(consultant, 'comingDays')?.value]).toEqual([
      '7, 0',
      'ei',
    ]);

    await consultant.presses('Tarkista muutos');
    expect(wordsOf(consultant.card)).toContain('Mikään ei muuttunut');
    await (await edits('said', { closingDays: '', comingDays: 'ei muistuteta' })).presses('Tallenna muutos');
    expect(await daysOf('said')).toEqual({ comingDays: [] });
    await (await edits('said', { comingDays: ' ' })).presses('Tallenna muutos');
    expect(await daysOf('said')).toBeUndefined();
  });

  it.each([
    ['fi', 'Tarkista', 'viikko', 'Anna päivät kokonaislukuina 0–60'],
    ['fi', 'Tarkista', '61', 'Anna päivät kokonaislukuina 0–60'],
    ['fi', 'Tarkista', '1 2 3 4 5 6 7 8 9 10 11', 'Anna enintään 10 päivää'],
    ['sv', 'Granska', '7, -2', 'Ange dagarna som heltal 0–60'],
    ['en', 'Review', '1.5', 'Give the days as whole numbers 0–60'],
  ])(
    'says in the person’s language what is wrong, and keeps what was typed: %s',
    async (language, submit, typed, says) => {
      const consultant = town.person('otherConsultant');
      await consultant.invoke('language.set', { language });
      consultant.card = (await consultant.invoke('session.edit', { session: 'faulty' })).value as CardContent;
      await consultant.presses(submit, { comingDays: typed });

      expect(wordsOf(consultant.card)).toContain(says);
      expect(input(consultant, 'comingDays')?.value).toBe(typed);
      expect(await daysOf('faulty')).toBeUndefined();
    },
  );
});

describe('another reminder day alone', () => {
  it('is shown before it is saved, and nobody hears of it', async () => {
    const { manager } = town.place();
    await known(manager);
    await answers(manager, 'quiet', 'Tulen paikan päälle');
    const from = town.bot.connector.sent.length;
    const consultant = await edits('quiet', { closingDays: '3', comingDays: 'ei' });

    expect(wordsOf(consultant.card)).toMatch(/Vastaamattomien muistutus.*\nkauden mukaan: 7 ja 1 → 3/);
    expect(wordsOf(consultant.card)).toMatch(/Tulijoiden muistutus.*\nkauden mukaan: 1 → ei muistuteta/);
    expect(wordsOf(consultant.card)).toContain('Kenellekään ei lähetetä viestiä');
    await consultant.presses('Tallenna muutos');
    expect(await daysOf('quiet')).toEqual({ closingDays: [3], comingDays: [] });
    // What is told of a change is told at once: a change of place, made after it, is the first to arrive.
    await (await edits('quiet', { place: 'Verkatehdas' })).presses('Tallenna muutos');
    await manager.receives((card) => wordsOf(card).includes('Verkatehdas'), from);
    const got = town.bot.connector.sent
      .slice(from)
      .filter(({ conversation }) => conversation === manager.conversation);
    expect(got.map((one) => wordsOf(cardOf(one) ?? {}).includes('Verkatehdas'))).toEqual([true]);
  });
});
