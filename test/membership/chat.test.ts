import { describe, expect, it } from 'vitest';
import { text } from '../../cards/text/catalogue.ts';
import { readNetwork } from '../../storage/network.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { books, deeds, finds, left, opens, standing, typedIn, useMembers, words } from './acts.ts';

const town = useMembers();
const services = () => town.bot.program.services;

describe('a coordinator who adds a municipality', () => {
  it.each([
    ['Kokkola', '272'],
    ['Karleby', '272'],
    ['272', '272'],
    ['5', '005'],
    [' alajärvi ', '005'],
  ])('finds it by its name in either language or its code: %s', async (named, code) => {
    const coordinator = await finds(town, named);

    expect(coordinator.button('Add as').data['municipality']).toBe(code);
    expect(Number(typedIn(coordinator, 'population'))).toBeGreaterThan(1_000);
  });

  it.each([
    ['Atlantis', 'There is no such municipality'],
    ['', 'Type the municipality’s name'],
  ])('is told what is wrong with “%s”', async (named, said) => {
    const coordinator = await finds(town, named);

    expect(words(coordinator)).toContain(said);
    expect(typedIn(coordinator, 'named')).toBe(named);
  });

  it('sees the fee class before anything is saved, and has it frozen with the decision', async () => {
    const coordinator = await finds(town, 'Kokkola');
    expect(words(coordinator)).toContain('Fee class 3: €16,000 a year, at least 45,001 residents');
    await coordinator.presses('Add as', { decidedOn: '2025-12-08', section: '§ 241' });

    expect(words(coordinator)).toContain('The municipality is now a member.');
    expect(words(coordinator)).toContain('8 Dec 2025, § 241');
    expect(await standing(town, '272')).toMatchObject({
      decidedOn: '2025-12-08',
      decisionSection: '§ 241',
      population: Number(/Population\n([\d,]+)/.exec(words(coordinator))?.[1]?.replace(',', '')),
    });
    const network = await readNetwork(services().tables);
    expect(network.municipalities.get('272')).toMatchObject({
      nameSv: 'Karleby',
      languageStatus: 'bilingual-fi',
      populationYear: 2025,
    });
    expect(wordsOf(await coordinator.says('members'))).toContain('Kokkola');
  });

  it('is shown the fee class of another population before it is saved', async () => {
    const coordinator = await finds(town, 'Kuhmo');
    expect(words(coordinator)).toContain('Fee class 1');
    await coordinator.presses('Add as', { population: '9 000', populationYear: '2024' });

    expect(words(coordinator)).toContain('Nothing has been saved yet.');
    expect(words(coordinator)).toContain('Fee class 2: €12,000 a year, 9,000–45,000 residents');
    expect(await standing(town, '290')).toBeUndefined();
    await coordinator.presses('Add as');
    expect(await standing(town, '290')).toMatchObject({ population: 9_000 });
  });

  it('is told of everything that is wrong at once, and nothing typed is lost', async () => {
    const coordinator = await finds(town, 'Kuusamo');
    await coordinator.presses('Add as', { population: '9 000x', section: '§ '.repeat(15), workshop: '4' });
    const faulty = words(coordinator);
    for (const fault of ['population-wrong', 'section-wrong', 'reason-missing'] as const) {
      expect(faulty).toContain(text('en', `membership.${fault}`, { max: 20 }).replaceAll('\u00a0', ' '));
    }
    expect(typedIn(coordinator, 'population')).toBe('9 000x');

    await coordinator.presses('Add as', { population: '', section: '' });
    expect(words(coordinator)).toContain(text('en', 'membership.population-missing'));
    expect(words(coordinator)).toContain(text('en', 'membership.reason-missing'));
    expect(await standing(town, '305')).toBeUndefined();
  });

  it('gets for a late joiner what the period’s settings say, unless it is changed with a reason', async () => {
    const coordinator = await finds(town, 'Utajärvi');
    expect(typedIn(coordinator, 'workshop')).toBe('5');
    await coordinator.presses('Add as', { decidedOn: '2026-03-02' });
    expect(words(coordinator)).toContain('joins mid-period: by the settings it gets 2 workshops');
    expect(typedIn(coordinator, 'workshop')).toBe('2');
    await coordinator.presses('Add as', { workshop: '3' });
    expect(words(coordinator)).toContain('Write the reason');
    expect(await standing(town, '889')).toBeUndefined();
    await coordinator.presses('Add as', { reason: 'Sovittu *erikseen*' });

    expect(words(coordinator)).toContain('3 (by the period 5)');
    expect(words(coordinator)).toContain('Sovittu *erikseen*');
    expect(await standing(town, '889')).toMatchObject({ entitlements: { workshop: 3 } });
  });

  it('keeps no numbers of its own for a late joiner as the settings have it', async () => {
    const coordinator = await finds(town, 'Vaala');
    await coordinator.presses('Add as', { decidedOn: '2026-03-02' });
    await coordinator.presses('Add as');

    expect((await standing(town, '785'))?.entitlements).toBeUndefined();
    expect(words(coordinator)).toContain('Workshops in use 0 / 2.');
  });

  it('adds it once, however often the button is pressed', async () => {
    const coordinator = await finds(town, 'Puumala');
    const button = coordinator.button('Add as');
    const answers = await Promise.all([1, 2, 3].map(() => coordinator.press(button)));
    answers.push(await coordinator.press(button));

    for (const { value } of answers) {
      expect(wordsOf(value as CardContent)).toMatch(/is now a member|is a member of this period already/);
    }
    expect((await deeds(town, '623')).map(({ event }) => event.type)).toEqual(['memberAdded']);
  });

  it('is told what to correct, with everything as typed', async () => {
    const coordinator = await finds(town, 'Siikajoki');
    const typed = {
      population: 'noin 5000',
      populationYear: '25',
      section: 'x'.repeat(21),
      workshop: '13',
      themeSeminar: 'neljä',
      reason: 'ö'.repeat(501),
    };
    await coordinator.presses('Add as', typed);

    expect(words(coordinator)).toContain('Correct 6 fields.');
    for (const [id, value] of Object.entries(typed)) {
      expect(typedIn(coordinator, id)).toBe(value);
    }
    await coordinator.presses('Add as', { population: '' });
    expect(await standing(town, '748')).toBeUndefined();
  });

  it('sees a member as it stands instead of a form', async () => {
    const coordinator = await finds(town, 'Kauhava');

    expect(words(coordinator)).toContain('is a member of this period already');
    expect(buttonsOf(coordinator.card).map(({ title }) => title)).toContain('Change the membership');
  });

  it('can begin from a municipality that is no member', async () => {
    const coordinator = town.person('coordinator');
    await coordinator.says('members 005');
    await coordinator.presses('Add as a member');

    expect(words(coordinator)).toContain('Add as a member: Alajärvi');
    expect(typedIn(coordinator, 'population')).toBe('8982');
  });
});

describe('a coordinator who changes a membership', () => {
  it('records the decision later, and is shown it at once', async () => {
    const { code, name } = town.place();
    const coordinator = await opens(town, name);
    expect(words(coordinator)).toContain('Not recorded');
    await coordinator.presses('Change the membership');
    await coordinator.presses('Save', { decidedOn: '2025-01-13', section: '§ 12' });

    expect(words(coordinator)).toContain('The membership is saved.');
    expect(words(coordinator)).toContain('13 Jan 2025, § 12');
    const [deed] = await deeds(town, code);
    expect(deed?.event).toMatchObject({
      type: 'memberChanged',
      decidedOn: '2025-01-13',
      decisionSection: '§ 12',
    });
  });

  it('changes what it is entitled to with a reason; booking and the quota card follow', async () => {
    const { code, name, manager } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Change the membership');
    await coordinator.presses('Save', { workshop: '2' });
    expect(words(coordinator)).toContain('Write the reason');
    await coordinator.presses('Save', { workshop: '2', reason: 'Liittyi keväällä' });

    expect(words(coordinator)).toContain('2 (by the period 5)');
    expect(await left(manager)).toBe('2');
    await books(manager, '2026-12-16', '2026-12-17');
    expect(wordsOf(await manager.says('varaa'))).toContain('2 / 2');
    const said = JSON.stringify(await deeds(town, code));
    expect(said).toContain('"workshop":2');
    expect(said).not.toContain('keväällä');
  });

  it('gives the period’s numbers again, and the reason goes', async () => {
    const { code, name, manager } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Change the membership');
    await coordinator.presses('Save', { workshop: '3', reason: 'Erehdys' });
    await coordinator.presses('Change the membership');
    await coordinator.presses('Save', { workshop: '5', reason: '' });

    expect(words(coordinator)).not.toContain('Erehdys');
    expect(await standing(town, code)).not.toHaveProperty('entitlements');
    expect(await left(manager)).toBe('5');
  });

  it('cannot take what bookings hold', async () => {
    const { code, name, manager } = town.place();
    await books(manager, '2026-12-16', '2026-12-17', '2026-12-18');
    const coordinator = await opens(town, name);
    await coordinator.presses('Change the membership');
    await coordinator.presses('Save', { workshop: '2', reason: 'Vähemmän' });
    expect(words(coordinator)).toContain('already has more workshops in use');
    expect(await standing(town, code)).not.toHaveProperty('entitlements');
    await coordinator.presses('Save', { workshop: '3', reason: 'Vähemmän' });

    expect(words(coordinator)).toContain('Workshops in use 3 / 3.');
  });

  it('corrects the population only with a reason, whose words are not in the audit trail', async () => {
    const coordinator = await opens(town, 'Vaasa');
    expect(words(coordinator)).toContain('70,000');
    await coordinator.presses('Change the membership');
    await coordinator.presses('Save', { population: '44000' });
    await coordinator.presses('Save');
    expect(words(coordinator)).toContain('Write the reason');
    await coordinator.presses('Save', { reason: 'Näppäilyvirhe' });

    expect(words(coordinator)).toContain('Fee class 2');
    expect((await standing(town, '905'))?.population).toBe(44_000);
    const last = (await deeds(town, '905')).at(-1);
    expect(last?.event).toMatchObject({ population: 44_000, reason: expect.stringMatching(/^\w{32}$/) });
    const stored = JSON.stringify(await services().tables.range('Network', 'network'));
    expect(stored.match(/Näppäilyvirhe/g)).toHaveLength(1);
  });

  it('does not overwrite what somebody else changed meanwhile', async () => {
    const { code, name } = town.place();
    const first = await opens(town, name);
    await first.presses('Change the membership');
    const before = first.card;
    await first.presses('Save', { section: '§ 1' });
    first.card = before;
    await first.presses('Save', { section: '§ 2' });

    expect(words(first)).toContain('Nothing was saved, since the membership has changed.');
    expect(words(first)).toContain('§ 1');
    expect((await standing(town, code))?.decisionSection).toBe('§ 1');
    expect(await deeds(town, code)).toHaveLength(1);
  });

  it('changes it once, however often the button is pressed', async () => {
    const { code, name } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Change the membership');
    const button = coordinator.button('Save');
    const answers = await Promise.all([1, 2, 3].map(() => coordinator.press(button, { section: '§ 9' })));
    answers.push(await coordinator.press(button, { section: '§ 9' }));

    for (const { value } of answers) {
      expect(wordsOf(value as CardContent)).toContain('The membership is saved.');
    }
    expect(await deeds(town, code)).toHaveLength(1);
  });
});

describe('others', () => {
  it.each(['manager', 'contact', 'participant', 'consultant'] as const)(
    'cannot change memberships: %s',
    async (who) => {
      const person = town.person(who);
      const before = JSON.stringify(await services().tables.range('Network', 'network'));
      const ids = { v: 1, municipality: '233', period: 'uso8' };
      for (const verb of ['membership.show', 'membership.edit', 'membership.removeAsk']) {
        const { value } = await person.invoke(verb, ids);
        expect(wordsOf(value as CardContent)).not.toContain('14 909');
      }
      await person.invoke('membership.change', { ...ids, shown: '2.5', seen: 'x', section: '§ 66' });
      await person.invoke('membership.remove', { ...ids, seen: 'x' });

      expect(JSON.stringify(await services().tables.range('Network', 'network'))).toBe(before);
    },
  );
});
