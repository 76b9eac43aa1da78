import { describe, expect, it } from 'vitest';
import { readSession } from '../../storage/session.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const later = { start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' };
const town = useTown([
  { id: 'moved', remote: 'https://meet.example/old', ...later },
  { id: 'typo', ...later },
  { id: 'link', remote: 'https://meet.example/old', ...later },
  { id: 'raised', capacity: 1, perMunicipality: 1, ...later },
  { id: 'lowered', capacity: 3, ...later },
  {
    id: 'unset',
    capacity: 3,
    perMunicipality: 2,
    descriptionFi: 'Kuvaus',
    closes: '2026-12-15',
    catering: true,
    ...later,
  },
  { id: 'both', capacity: 3, ...later },
  { id: 'night', start: '2026-10-25T01:30:00Z', end: '2026-10-25T02:30:00Z' },
  { id: 'ended', start: '2026-11-10T09:00:00+02:00', end: '2026-11-10T15:00:00+02:00' },
  { id: 'running', start: '2026-11-24T09:00:00+02:00', end: '2026-11-24T15:00:00+02:00' },
  { id: 'foreign', ...later },
]);

const tables = () => town.bot.program.services.tables;

async function answers(session: string, wish: 'onSite' | 'remote'): Promise<TeamsPerson> {
  const { manager } = town.place();
  await manager.says('ohje');
  const answered = await manager.invoke(`rsvp.${wish}`, { session, nonce: 'n1' });
  expect(answered.status).toBe(200);
  return manager;
}

async function edits(session: string, typed: Readonly<Record<string, string>>): Promise<TeamsPerson> {
  const consultant = town.person('consultant');
  consultant.card = (await consultant.invoke('session.edit', { session })).value as CardContent;
  await consultant.presses('Tarkista muutos', typed);
  return consultant;
}

/** The cards that somebody got in their own chat since a moment. */
function got({ conversation }: TeamsPerson, from: number): readonly string[] {
  const sent = town.bot.connector.sent.slice(from).filter((one) => one.conversation === conversation);
  return sent.map((one) => wordsOf(cardOf(one) ?? {}));
}

const settled = () =>
  expect
    .poll(() => town.bot.connector.sent.length, { interval: 400, timeout: 4_000 })
    .toBe(town.bot.connector.sent.length);

describe('a session that is moved', () => {
  it('tells before saving what changes and who will be told; then tells them from what to what', async () => {
    const people = [await answers('moved', 'onSite'), await answers('moved', 'remote')];
    const { contact } = town.place();
    await contact.says('ohje');
    await contact.invoke('rsvp.no', { session: 'moved', nonce: 'n1' });
    const from = town.bot.connector.sent.length;
    const consultant = await edits('moved', { date: '2026-12-21', place: 'Verkatehdas' });
    const preview = wordsOf(consultant.card);

    expect(preview).toContain('su 20.12.2026 klo 9.00–15.00 → ma 21.12.2026 klo 9.00–15.00');
    expect(preview).toContain('Kuntatalo → Verkatehdas');
    expect(preview).toContain('2 henkilölle');
    expect((await readSession(tables(), 'moved'))?.facts.place).toBe('Kuntatalo');

    const save = consultant.button('Tallenna muutos');
    await Promise.all([consultant.press(save), consultant.press(save)]);
    await consultant.presses('Tallenna muutos');
    expect(wordsOf(consultant.card)).toContain('Viesti lähtee 2 henkilölle');
    for (const person of people) {
      const told = wordsOf(await person.receives((card) => /aika on muuttunut/.test(wordsOf(card)), from));
      expect(told).toContain('ma 21.12.2026 klo 9.00–15.00');
      expect(told).toContain('su 20.12.2026 klo 9.00–15.00');
      expect(told).toContain('Verkatehdas');
    }
    await settled();
    expect(people.map((person) => got(person, from).length)).toEqual([1, 1]);
    expect(got(contact, from)).toEqual([]);
    const session = await readSession(tables(), 'moved');
    expect([session?.counts.onSite, session?.counts.remote, session?.revision]).toEqual([1, 1, 1]);
  });

  it('tells nobody of another title or description', async () => {
    const person = await answers('typo', 'onSite');
    const from = town.bot.connector.sent.length;
    const consultant = await edits('typo', { titleFi: 'Tilaisuus tyyppi', descriptionFi: 'Uutta' });

    expect(wordsOf(consultant.card)).toContain('Tilaisuus typo → Tilaisuus tyyppi');
    expect(wordsOf(consultant.card)).toContain('Kenellekään ei lähetetä viestiä');
    await consultant.presses('Tallenna muutos');
    await settled();
    expect(got(person, from)).toEqual([]);
    expect(
      wordsOf((await person.invoke('session.show', { session: 'typo' })).value as CardContent),
    ).toContain('Tilaisuus tyyppi');
  });

  it('tells of another link only those who come remotely, and shows it to them', async () => {
    const onSite = await answers('link', 'onSite');
    const remote = await answers('link', 'remote');
    const from = town.bot.connector.sent.length;
    const consultant = await edits('link', { remoteLink: 'https://meet.example/new' });

    expect(wordsOf(consultant.card)).toContain('1 henkilölle');
    await consultant.presses('Tallenna muutos');
    const told = await remote.receives((card) => /tiedot ovat muuttuneet/.test(wordsOf(card)), from);
    expect(JSON.stringify(told)).toContain('https://meet.example/new');
    await settled();
    expect(got(onSite, from)).toEqual([]);
  });
});

describe('the number of places', () => {
  it('raised lets those waiting move up in order, who are named before and told after', async () => {
    const people = [
      await answers('raised', 'onSite'),
      await answers('raised', 'onSite'),
      await answers('raised', 'onSite'),
    ];
    const [, second, third] = people as [TeamsPerson, TeamsPerson, TeamsPerson];
    const from = town.bot.connector.sent.length;
    const consultant = await edits('raised', { capacity: '2' });

    expect(wordsOf(consultant.card)).toMatch(/Paikkoja\n1 → 2/);
    expect(wordsOf(consultant.card)).toMatch(/Jonosta nousee 1: Johtaja p\d+/);
    await consultant.presses('Tallenna muutos');
    expect(
      wordsOf(await second.receives((card) => wordsOf(card).includes('Tilaisuus raised'), from)),
    ).toMatch(/paik/);
    await settled();
    expect(got(third, from)).toEqual([]);
    const session = await readSession(tables(), 'raised');
    expect([session?.counts.onSite, session?.counts.waiting]).toEqual([2, 1]);
  });

  it('lowered below those taken throws nobody out, and says over by how many', async () => {
    for (let n = 0; n < 3; n += 1) await answers('lowered', 'onSite');
    const consultant = await edits('lowered', { capacity: '1' });

    expect(wordsOf(consultant.card)).toContain('Yli paikkamäärän: 2');
    await consultant.presses('Tallenna muutos');
    expect(wordsOf(consultant.card)).toContain('Yli paikkamäärän: 2');
    const session = await readSession(tables(), 'lowered');
    expect([session?.facts.capacity, session?.counts.onSite]).toEqual([1, 3]);
    const late = await answers('lowered', 'onSite');
    expect((await readSession(tables(), 'lowered'))?.counts).toMatchObject({ onSite: 3, waiting: 1 });
    late.card = (await late.invoke('session.show', { session: 'lowered' })).value as CardContent;
    expect(wordsOf(late.card)).toMatch(/jono.*1/i);
  });
});

describe('a form that changes a session', () => {
  it('unsets what was emptied', async () => {
    const typed = { capacity: '', perMunicipality: '', descriptionFi: '', closes: '', catering: 'no' };
    await (await edits('unset', typed)).presses('Tallenna muutos');
    const facts = (await readSession(tables(), 'unset'))?.facts;

    expect(Object.keys(facts ?? {})).not.toEqual(expect.arrayContaining(['capacity']));
    expect([facts?.capacity, facts?.perMunicipality, facts?.descriptionFi, facts?.catering]).toEqual(
      Array(4).fill(undefined),
    );
    expect(facts?.closes).toBe(facts?.start);
  });

  it('leaves alone what a colleague changed meanwhile', async () => {
    const consultant = await edits('both', { titleFi: 'Toinen otsikko' });
    const colleague = town.person('otherConsultant');
    colleague.card = (await colleague.invoke('session.edit', { session: 'both' })).value as CardContent;
    await colleague.presses('Tarkista muutos', { place: 'Verkatehdas', capacity: '9' });
    await colleague.presses('Tallenna muutos');
    await consultant.presses('Tallenna muutos');

    expect((await readSession(tables(), 'both'))?.facts).toMatchObject({
      titleFi: 'Toinen otsikko',
      place: 'Verkatehdas',
      capacity: 9,
    });
  });

  it('goes back with what was typed, and shows faults without losing any of it', async () => {
    const consultant = await edits('foreign', { place: 'Säilyy', capacity: '7' });
    await consultant.presses('Jatka muokkaamista');
    const value = (id: string) => inputsOf(consultant.card).find((input) => input.id === id)?.value;

    expect([value('place'), value('capacity')]).toEqual(['Säilyy', '7']);
    await consultant.presses('Tarkista muutos', { capacity: '-1' });
    expect(wordsOf(consultant.card)).toContain('kokonaisluku');
    expect([value('place'), value('capacity')]).toEqual(['Säilyy', '-1']);
    expect(inputsOf(consultant.card).map(({ id }) => id)).not.toContain('date2');
    await consultant.presses('Tarkista muutos', { capacity: '', place: 'Kuntatalo' });
    expect(wordsOf(consultant.card)).toContain('Mikään ei muuttunut');
    expect(buttonsOf(consultant.card).map(({ verb }) => verb)).not.toContain('session.change');
  });

  it('says the fault when what was fine at the preview is wrong by the time it is saved', async () => {
    const consultant = await edits('foreign', { perMunicipality: '5' });
    await (await edits('foreign', { capacity: '4' })).presses('Tallenna muutos');
    await consultant.presses('Tallenna muutos');

    expect(wordsOf(consultant.card)).toContain('enempää kuin kaikkia paikkoja');
    expect(inputsOf(consultant.card).find(({ id }) => id === 'perMunicipality')?.value).toBe('5');
    expect((await readSession(tables(), 'foreign'))?.facts.perMunicipality).toBeUndefined();
  });
});

describe('a session that cannot be changed', () => {
  it('because it is over shows its card; one that runs may still get another link', async () => {
    const consultant = town.person('consultant');
    const card = (await consultant.invoke('session.edit', { session: 'ended' })).value as CardContent;
    const forged = await consultant.invoke('session.change', {
      session: 'ended',
      nonce: 'n',
      place: 'Väärä',
    });

    expect(wordsOf(card)).toContain('Tilaisuus ended');
    expect(inputsOf(card)).toEqual([]);
    expect(wordsOf(forged.value as CardContent)).toContain('Tilaisuus ended');
    expect((await readSession(tables(), 'ended'))?.facts.place).toBe('Kuntatalo');
    await (await edits('running', { remoteLink: 'https://meet.example/now' })).presses('Tallenna muutos');
    expect((await readSession(tables(), 'running'))?.facts.remoteLink).toBe('https://meet.example/now');
  });

  it.each(['session.edit', 'session.preview', 'session.change', 'session.cancelOpen', 'session.cancel'])(
    'by others looks the same whether it is there or not: %s',
    async (verb) => {
      const person = town.person('participant');
      const data = { nonce: 'n', place: 'Väärä', reason: 'x' };
      const cards = await Promise.all(
        ['foreign', 'nowhere'].map(
          async (session) => (await person.invoke(verb, { session, ...data })).value,
        ),
      );

      expect(cards[0]).toEqual(cards[1]);
      expect(wordsOf(cards[0] as CardContent)).toContain('ei ole oikeutta');
      const session = await readSession(tables(), 'foreign');
      expect([session?.facts.place, session?.status]).toEqual(['Kuntatalo', 'published']);
    },
  );
});

describe('a session in the hour that comes twice', () => {
  it('keeps its time when something else of it is changed', async () => {
    town.bot.now = new Date('2026-10-20T08:00:00Z');
    await (await edits('night', { place: 'Yöpaikka' })).presses('Tallenna muutos');
    const facts = (await readSession(tables(), 'night'))?.facts;

    expect([facts?.place, facts?.start, facts?.end]).toEqual([
      'Yöpaikka',
      Date.parse('2026-10-25T01:30:00Z'),
      Date.parse('2026-10-25T02:30:00Z'),
    ]);
  });
});
