import { describe, expect, it } from 'vitest';
import { writeNetwork } from '../../storage/network.ts';
import { inputsOf } from '../support/cards.ts';
import { finds, opens, standing, typedIn, useMembers, words } from './acts.ts';

const town = useMembers();

/** The municipality as the network has it, before it is a member. */
async function has(code: string, name: string, more: object): Promise<void> {
  const { services } = town.bot.program;
  const municipality = { code, nameFi: name, nameSv: name, languageStatus: 'fi', ...more } as const;
  await writeNetwork(services.tables, { periods: [], municipalities: [municipality], memberships: [] });
  services.network.forget();
}

describe('the population on a membership', () => {
  it.each([
    ['Alajärvi', '005', '8982'],
    ['Puumala', '623', '2081'],
  ])(
    'is the membership’s alone: added again, the municipality’s own is suggested: %s',
    async (name, code, own) => {
      const coordinator = await finds(town, name);
      await coordinator.presses('Add as', { population: '9100' });
      await coordinator.presses('Add as');
      expect((await standing(town, code))?.population).toBe(9_100);
      await coordinator.presses('Change the membership');
      await coordinator.presses('Save', { population: '8000', reason: 'Näppäilyvirhe' });
      await coordinator.presses('Save');
      expect((await standing(town, code))?.population).toBe(8_000);
      await coordinator.presses('Remove the membership');
      await coordinator.presses('Remove the membership');

      expect(typedIn(await finds(town, name), 'population')).toBe(own);
    },
  );

  it.each([
    ['Askola', '018', { population: 4_000, populationYear: 2019 }, /^(?!4000$)\d{4}$/],
    ['Evijärvi', '052', { population: 4_000, populationYear: 2026 }, /^4000$/],
    ['Karijoki', '218', { population: 4_000 }, /^4000$/],
    ['Hyrynsalmi', '105', {}, /^\d{4}$/],
  ])('is suggested by the newest figure known: %s', async (name, code, more, suggested) => {
    await has(code, name, more);

    expect(typedIn(await finds(town, name), 'population')).toMatch(suggested);
  });

  it('is the municipality’s too where nobody knew any', async () => {
    await has('999', 'Uusikylä', {});
    const coordinator = await finds(town, 'Uusikylä');
    expect(typedIn(coordinator, 'population')).toBe('');
    await coordinator.presses('Add as', { population: '4000', populationYear: '2024' });
    await coordinator.presses('Add as');

    const { municipalities } = await town.bot.program.services.network.get();
    expect(municipalities.get('999')).toMatchObject({ population: 4_000, populationYear: 2024 });
  });

  it('is asked without a year where the municipality has a figure of its own', async () => {
    const coordinator = await finds(town, 'Puumala');

    expect(inputsOf(coordinator.card).map(({ id }) => id)).not.toContain('populationYear');
  });

  it.each(['0', '2,5', 'noin 5000'])('is a whole number: %s', async (population) => {
    const coordinator = await finds(town, 'Puumala');
    await coordinator.presses('Add as', { population });

    expect(words(coordinator)).toContain('Give the population as a whole number, such as 14,909.');
  });

  it('has a year between bounds that are said', async () => {
    const coordinator = await finds(town, 'Puumala');
    await coordinator.presses('Add as', { populationYear: '1700' });

    expect(words(coordinator)).toContain('Give a year from 1900 to 2100.');
  });
});

describe('the day of the board’s decision', () => {
  it.each(['1999-01-01', '2023-12-31', '2027-01-01', '2031-01-01'])(
    'is at most a year before the period, and within it: not %s',
    async (decidedOn) => {
      const coordinator = await finds(town, 'Puumala');
      await coordinator.presses('Add as', { decidedOn });

      expect(words(coordinator)).toMatch(/The decision’s day can be .*1 Jan 2024 – .*31 Dec 2026/);
      expect(await standing(town, '623')).toBeUndefined();
    },
  );

  it('may be a year before the period begins', async () => {
    const { code, name } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Change the membership');
    await coordinator.presses('Save', { decidedOn: '2024-01-01' });

    expect((await standing(town, code))?.decidedOn).toBe('2024-01-01');
  });
});

describe('a number that is emptied', () => {
  it('is to be given, whether the field comes empty or not at all', async () => {
    const { code, name } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Change the membership');
    const { verb, data } = coordinator.button('Save');
    await coordinator.presses('Save', { situationAnalysis: '', section: '§ 3' });
    expect(words(coordinator)).toContain('Give the number in digits');
    expect(typedIn(coordinator, 'situationAnalysis')).toBe('');
    const { value } = await coordinator.invoke(verb, { ...data, section: '§ 3' });

    expect(JSON.stringify(value)).toContain('Correct 4\u00a0fields.');
    expect(await standing(town, code)).not.toHaveProperty('decisionSection');
  });
});
