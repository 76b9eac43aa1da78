import { describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { readQuota } from '../../storage/quota.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { personOf } from './codes.ts';
import { personOfTwo, storedIn } from './two-offices.ts';

const town = useTown();
const services = () => town.bot.program.services;
const tables = () => services().tables;
const stored = (person: TeamsPerson) => storedIn(town, person);
const withTwo = () => personOfTwo(town);

async function presses(person: TeamsPerson, verb: string, data: object): Promise<CardContent> {
  person.card = (await person.invoke(verb, { v: 1, ...data })).value as CardContent;
  return person.card;
}

const active = async (code: string) => (await readQuota(tables(), code, 'uso8')).active;
const study = { kind: 'study', due: '2026-12-18' };

describe('the network file', () => {
  it('changes the office that it names and leaves the others', async () => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${second.name}`);
    const before = await stored(person);
    const row = { ...person.account, name: before.name, municipality: first.code };
    const same = await importNetwork(services(), { people: [{ ...row, role: 'contact' }] });
    expect(same).toMatchObject({ ok: true });
    expect(await stored(person)).toEqual(before);

    await importNetwork(services(), { people: [{ ...row, role: 'manager' }] });
    expect(await stored(person)).toMatchObject({
      municipality: second.code,
      role: 'contact',
      offices: [
        { role: 'manager', municipality: first.code },
        { role: 'contact', municipality: second.code },
      ],
    });
  });
});

describe('ending one of several offices', () => {
  it('keeps the others, asks nothing any more, and makes cards of the former one old', async () => {
    const { first, second, person } = await withTwo();
    await person.presses(`Valitse ${second.name}`);
    await person.says('varaa');
    const form = person.card;
    const coordinator = town.person('coordinator');
    const { name, id } = await stored(person);
    await coordinator.says(`members ${second.name}`);
    await coordinator.presses(`Open ${name}`);
    await coordinator.presses(`End the role: ${second.name}`);
    expect(wordsOf(coordinator.card)).toMatch(
      new RegExp(
        `End the role in ${second.name}: ${name}\\?[\\s\\S]*go to the successor[\\s\\S]*stays in the network: ${first.name}`,
      ),
    );
    expect(inputsOf(coordinator.card)[0]?.id).toBe('successor');
    const done = wordsOf(await coordinator.presses('End the role'));

    expect(done).toMatch(
      new RegExp(`^The role has ended: ${name}, ${second.name}\\n${second.name}\\n2 people`),
    );
    const after = await stored(person);
    expect([after.id, after.role, after.municipality, after.offices, after.officeChosen]).toEqual([
      id,
      'contact',
      first.code,
      undefined,
      undefined,
    ]);
    person.card = form;
    expect(wordsOf(await person.presses('Lähetä', study))).toMatch(/vanhentunut/);
    expect(await active(second.code)).toEqual([]);
    expect(wordsOf(await person.says('jäljellä'))).toContain(first.name);
    expect(await tables().get('Conversations', 'person', id)).toBeDefined();
  });

  it('is never all of them by a card from when there was one', async () => {
    const { person } = await withTwo();
    const { id } = await stored(person);
    const card = await presses(town.person('coordinator'), 'people.end', { person: id });

    expect(buttonsOf(card).filter(({ title }) => title.startsWith('End the role'))).toHaveLength(2);
    expect((await personOf(town, (await stored(person)).name))?.offices).toHaveLength(2);
  });
});
