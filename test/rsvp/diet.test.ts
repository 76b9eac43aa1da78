import { describe, expect, it } from 'vitest';
import { dietKey, readSessionText } from '../../storage/session-texts.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { answers, happens, idOf, opens, stored, titles } from './acts.ts';

const coming = { start: '2026-12-17T09:00:00+02:00', end: '2026-12-17T15:00:00+02:00' };
const town = useTown([
  { id: 'dinner', ...coming, catering: true },
  { id: 'queue', ...coming, catering: true, capacity: 1 },
  { id: 'plain', ...coming },
  { id: 'closed', ...coming, catering: true, closes: '2026-11-23' },
  { id: 'off', ...coming, catering: true },
]);

const asked = (person: TeamsPerson) => inputsOf(person.card).filter(({ id }) => id === 'diet');
const kept = async (person: TeamsPerson, session: string) =>
  readSessionText(town.bot.program.services.tables, session, dietKey(await idOf(town, person)));
const hasDiet = async (person: TeamsPerson, session: string) =>
  (await stored(town, session)).answers.get(await idOf(town, person))?.diet;

describe('a diet', () => {
  it('is asked only where food is served, and only of who is on site or in line for that', async () => {
    const { manager, contact } = town.place();
    await answers(manager, 'dinner', 'Osallistun etänä');
    expect(asked(manager)).toEqual([]);
    await answers(manager, 'dinner', 'Tulen paikan päälle');
    expect(asked(manager)).toHaveLength(1);
    expect(wordsOf(manager.card)).toContain('Näkyy vain järjestäjille');
    await answers(manager, 'plain', 'Tulen paikan päälle');
    expect(asked(manager)).toEqual([]);

    await answers(manager, 'queue', 'Tulen paikan päälle');
    await answers(contact, 'queue', 'Tulen paikan päälle');
    expect(wordsOf(contact.card)).toContain('Olet jonossa');
    expect(asked(contact)).toHaveLength(1);
  });

  it('is kept apart from the answer, shown again to its owner alone, and emptied by saving nothing', async () => {
    const { manager, contact } = town.place();
    await answers(manager, 'dinner', 'Tulen paikan päälle');
    await answers(contact, 'dinner', 'Tulen paikan päälle');
    expect(wordsOf(await manager.presses('Tallenna ruokavalio', { diet: ' pähkinätön ' }))).toContain(
      'Ruokavalio on tallennettu',
    );

    expect(await kept(manager, 'dinner')).toBe('pähkinätön');
    expect(await hasDiet(manager, 'dinner')).toBe(true);
    expect(JSON.stringify([...(await stored(town, 'dinner')).answers])).not.toContain('pähkinätön');
    await opens(contact, 'dinner');
    expect(JSON.stringify(contact.card)).not.toContain('pähkinätön');
    await opens(manager, 'dinner');
    expect(asked(manager)[0]?.value).toBe('pähkinätön');
    expect(wordsOf(await manager.presses('Tallenna ruokavalio', { diet: '' }))).toContain(
      'Ruokavalio on poistettu',
    );
    expect(await kept(manager, 'dinner')).toBe('');
    expect(await hasDiet(manager, 'dinner')).toBeUndefined();
    expect(town.bot.logged.join()).not.toContain('pähkinätön');
  });

  it('of 201 characters is given back with a fault, and nothing is saved; 200 fit', async () => {
    const { manager } = town.place();
    await answers(manager, 'dinner', 'Tulen paikan päälle');
    const refused = await manager.presses('Tallenna ruokavalio', { diet: 'ä'.repeat(201) });

    expect(wordsOf(refused)).toContain('liian pitkä');
    expect(asked(manager)[0]?.value).toBe('ä'.repeat(201));
    expect(await kept(manager, 'dinner')).toBe('');
    await manager.presses('Tallenna ruokavalio', { diet: 'ä'.repeat(200) });
    expect(await kept(manager, 'dinner')).toHaveLength(200);
  });

  it('is erased when its owner does not come after all', async () => {
    const { manager } = town.place();
    await answers(manager, 'dinner', 'Tulen paikan päälle');
    await manager.presses('Tallenna ruokavalio', { diet: 'vegaani' });
    await answers(manager, 'dinner', 'En pääse');

    expect(await kept(manager, 'dinner')).toBe('');
    expect(await hasDiet(manager, 'dinner')).toBeUndefined();
    await answers(manager, 'dinner', 'Tulen paikan päälle');
    expect(asked(manager)[0]?.value).toBe('');
  });

  it('can still be told after the deadline, but not of a session that is called off', async () => {
    const { manager } = town.place();
    town.bot.now = new Date('2026-11-23T08:00:00Z');
    await answers(manager, 'closed', 'Tulen paikan päälle');
    await answers(manager, 'off', 'Tulen paikan päälle');
    const late = manager.button('Tallenna ruokavalio');
    town.bot.now = new Date('2026-11-25T08:00:00Z');
    await opens(manager, 'closed');
    await manager.presses('Tallenna ruokavalio', { diet: 'gluteeniton' });
    expect(await kept(manager, 'closed')).toBe('gluteeniton');

    await happens(town, 'off', { type: 'cancelled', at: town.bot.now.getTime(), reason: 'r' });
    const said = wordsOf((await manager.press(late, { diet: 'gluteeniton' })).value as CardContent);
    expect(said).toContain('Tilaisuus on peruttu');
    expect(await kept(manager, 'off')).toBe('');
  });

  it('is never taken in a channel, and a channel never sees one', async () => {
    const { manager } = town.place();
    await answers(manager, 'dinner', 'Tulen paikan päälle');
    await manager.presses('Tallenna ruokavalio', { diet: 'laktoositon' });
    const channel = { conversation: { id: '19:k@thread.tacv2;messageid=1', conversationType: 'channel' } };
    const { value } = await manager.invoke(
      'diet.save',
      { v: 1, session: 'dinner', nonce: 'n', diet: 'maidoton' },
      channel,
    );

    expect(JSON.stringify(value)).not.toMatch(/laktoositon|maidoton/);
    expect(await kept(manager, 'dinner')).toBe('laktoositon');
    const toChannel = town.bot.connector.sent.filter(({ conversation }) => conversation.startsWith('19:'));
    expect(JSON.stringify(toChannel)).not.toMatch(/laktoositon|maidoton/);
  });

  it('of somebody who does not come is not taken', async () => {
    const { manager } = town.place();
    const { value } = await manager.invoke('diet.save', {
      v: 1,
      session: 'dinner',
      nonce: 'n',
      diet: 'maidoton',
    });

    expect(wordsOf(value as CardContent)).toContain('Ruokavaliota ei tallennettu');
    expect(titles(manager)).toEqual([]);
    expect(await kept(manager, 'dinner')).toBe('');
  });
});
