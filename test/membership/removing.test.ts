import { describe, expect, it } from 'vitest';
import { removeMember } from '../../bot/membership/remove.ts';
import type { Person } from '../../bot/shared/people.ts';
import type { Tables } from '../../storage/tables/client.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { accounts } from '../support/town.ts';
import { books, deeds, opens, standing, useMembers, words } from './acts.ts';

const town = useMembers();
const services = () => town.bot.program.services;

async function actorOf(who: 'coordinator'): Promise<Person> {
  const { tenantId, aadObjectId } = accounts[who];
  const person = await services().people.find(tenantId, aadObjectId);
  if (!person) {
    throw new Error(`no ${who}`);
  }
  return person;
}

function bound(tables: Tables, key: keyof Tables): unknown {
  const value: unknown = tables[key];
  return typeof value === 'function' ? value.bind(tables) : value;
}

describe('a coordinator who removes a membership', () => {
  it('is asked once, and it is gone', async () => {
    const { code, name, manager } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Remove the membership');
    expect(words(coordinator)).toContain(`Remove ${name}’s membership in USO 8?`);
    const button = coordinator.button('Remove the membership');
    await coordinator.presses('Remove the membership');
    expect(words(coordinator)).toContain('The membership is removed');
    expect(await standing(town, code)).toBeUndefined();
    expect(wordsOf(await manager.says('jäljellä'))).not.toMatch(/Jäljellä \d/);
    expect(wordsOf(manager.card)).toContain('Kysy jäsenyydestä Kuntaliiton USO-koordinaattorilta');
    // Who can add it again is not told to ask themselves.
    const told = wordsOf(await coordinator.says(`remaining ${name}`));
    expect(told).toContain('Open the members and add the municipality');
    expect(told).not.toContain('Ask the USO coordinator');
    expect(wordsOf(await coordinator.says(`plan ${name}`))).not.toContain('Ask the USO coordinator');
    await coordinator.press(button);
    expect((await deeds(town, code)).map(({ event }) => event.type)).toEqual(['memberRemoved']);
  });

  it('cannot where something has been booked', async () => {
    const { code, name, manager } = town.place();
    await books(manager, '2026-12-16');
    const coordinator = await opens(town, name);
    await coordinator.presses('Remove the membership');
    await coordinator.presses('Remove the membership');

    expect(words(coordinator)).toContain('cannot be removed, since the municipality has bookings');
    expect(await standing(town, code)).toBeDefined();
  });

  it('leaves it a member where somebody books between the look and the removal', async () => {
    const { code, name, manager } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Remove the membership');
    const { seen } = coordinator.button('Remove the membership').data;
    const real = services();
    let booked = false;
    const tables = new Proxy(real.tables, {
      get: (target, key: keyof Tables) =>
        key !== 'transact'
          ? bound(target, key)
          : async (...args: Parameters<Tables['transact']>) => {
              if (args[0] === 'Network' && !booked) {
                booked = true;
                await books(manager, '2026-12-16');
              }
              return target.transact(...args);
            },
    });
    const turn = {
      actor: await actorOf('coordinator'),
      place: { kind: 'personal', conversation: 'c' },
      language: 'en',
      now: town.bot.now,
      activityId: 'a',
    } as const;
    const ids = { municipality: code, period: 'uso8', seen: String(seen) };
    const reply = await removeMember(turn, ids, { ...real, tables });

    expect(wordsOf((reply.kind === 'card' ? reply.card.content : {}) as CardContent)).toContain(
      'cannot be removed',
    );
    expect(await standing(town, code)).toBeDefined();
    expect((await deeds(town, code)).map(({ event }) => event.type)).toEqual([
      'memberRemoved',
      'memberAdded',
    ]);
  });

  it('does not remove one that was added again since', async () => {
    const { code, name } = town.place();
    const coordinator = await opens(town, name);
    await coordinator.presses('Remove the membership');
    const asked = coordinator.button('Remove the membership');
    await coordinator.presses('Remove the membership');
    await coordinator.says(`members ${name}`);
    await coordinator.presses('Add as a member');
    await coordinator.presses('Add as a member', { population: '5000' });
    await coordinator.presses('Add as a member');
    const answer = await coordinator.press(asked);

    expect(wordsOf(answer.value as CardContent)).toContain('has changed');
    expect(await standing(town, code)).toBeDefined();
  });
});
