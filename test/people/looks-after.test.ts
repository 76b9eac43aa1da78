import { describe, expect, it } from 'vitest';
import { readPeopleAudit } from '../../storage/people-audit.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';
import { personOf } from './codes.ts';

const town = useTown();
const tables = () => town.bot.program.services.tables;

/** The coordinator with a person's card. */
async function opens(name: string) {
  const coordinator = town.person('coordinator');
  await coordinator.says('members');
  const person = (await personOf(town, name))?.id ?? '';
  coordinator.card = (await coordinator.invoke('people.person', { v: 1, person })).value as CardContent;
  return { coordinator, person };
}

describe('the municipalities of a consultant', () => {
  it('are changed by a coordinator, by name or code, at once and noted once', async () => {
    const { coordinator, person } = await opens('Lieto Saari');
    expect(inputsOf(coordinator.card)[0]?.value).toBe('');
    const typed = { municipalities: 'Kauhava, 905; kauhava' };
    expect(wordsOf(await coordinator.presses('Save the municipalities', typed))).toContain('are saved');
    expect(inputsOf(coordinator.card)[0]?.value).toBe('Kauhava, Vaasa');
    await coordinator.presses('Save the municipalities', typed);

    expect((await personOf(town, 'Lieto Saari'))?.municipalities).toEqual(['233', '905']);
    const deeds = (await readPeopleAudit(tables())).filter(({ event }) => event.type === 'looksAfter');
    expect(deeds.map(({ event }) => event)).toEqual([
      { type: 'looksAfter', person, municipalities: ['233', '905'] },
    ]);
    expect(wordsOf(await town.person('otherManager').says('yhteystiedot'))).toContain('Lieto Saari');
    await coordinator.invoke('people.person', { v: 1, person });
    expect(wordsOf(await coordinator.says('members'))).toContain('Lieto Saari');
  });

  it('are told to the consultant in one message, those that are new, with the way to their people', async () => {
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    const { coordinator } = await opens('Kaarna Puro');
    const from = town.bot.connector.sent.length;
    await coordinator.presses('Save the municipalities', { municipalities: 'Kauhava, Vaasa, Kunta3' });
    const words = wordsOf(await consultant.receives((card) => wordsOf(card).includes('Kunta3'), from));

    expect(words).toMatch(/^Huolehdit nyt 2 kunnasta lisää/);
    expect(words).toContain('Kunta3, Vaasa');
    expect(words).not.toContain('Kauhava');
    expect(wordsOf(await consultant.presses('Näytä yhteystiedot'))).toContain('Kunta3');

    // Fewer are no news of this kind.
    const before = town.bot.connector.sent.length;
    await coordinator.presses('Save the municipalities', { municipalities: 'Kauhava' });
    await coordinator.presses('Save the municipalities', { municipalities: 'Kauhava, Kunta4' });
    await consultant.receives((card) => wordsOf(card).includes('Kunta4'), before);
    const sent = town.bot.connector.sent.slice(before);
    expect(sent.filter(({ conversation }) => conversation === consultant.conversation)).toHaveLength(1);
    await coordinator.presses('Save the municipalities', { municipalities: 'Kauhava' });
  });

  it('stay when a name is no municipality’s, and nothing typed is lost', async () => {
    const { coordinator } = await opens('Kaarna Puro');
    const typed = { municipalities: 'Kauhava, Eikunta' };
    expect(wordsOf(await coordinator.presses('Save the municipalities', typed))).toContain('Eikunta');
    expect(inputsOf(coordinator.card)[0]?.value).toBe('Kauhava, Eikunta');
    expect((await personOf(town, 'Kaarna Puro'))?.municipalities).toEqual(['233']);
  });

  it('are nothing that other people have', async () => {
    const { coordinator, person } = await opens('Ansa Koskelo');
    expect(inputsOf(coordinator.card)).toEqual([]);
    await coordinator.invoke('people.looksAfter', { v: 1, person, municipalities: 'Vaasa' });
    expect((await personOf(town, 'Ansa Koskelo'))?.municipalities).toEqual([]);
  });
});
