import { describe, expect, it } from 'vitest';
import { readQuota } from '../../storage/quota.ts';
import { wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';
import { planted } from './codes.ts';
import { personOfTwo, storedIn } from './two-offices.ts';

const town = useTown();
const active = async (code: string) =>
  (await readQuota(town.bot.program.services.tables, code, 'uso8')).active;
const study = { kind: 'study', due: '2026-12-18' };

describe('whoever is asked for which municipality', () => {
  it('does with a form from before one thing once, for the municipality that was chosen first', async () => {
    const [first, second] = [town.place(), town.place()];
    const person = first.contact;
    await person.says('varaa');
    const form = person.card;
    await person.says((await planted(town, { role: 'contact', municipality: second.code })).code);
    await person.presses(`Valitse ${second.name}`);
    person.card = form;
    const asked = wordsOf(await person.presses('Lähetä', study));
    expect(asked).toContain('teen heti sen puolesta sen, mitä äsken painoit');
    const choice = person.card;
    await person.presses(`Valitse ${first.name}`);
    const counts = async () => [(await active(first.code)).length, (await active(second.code)).length];
    expect(await counts()).toEqual([1, 0]);

    person.card = choice;
    expect(wordsOf(await person.presses(`Valitse ${second.name}`))).toMatch(/^Kortti on vanhentunut/);
    person.card = form;
    await person.presses('Lähetä', study);
    expect(wordsOf(await person.presses(`Valitse ${second.name}`))).toMatch(/^Kortti on vanhentunut/);
    expect(await counts()).toEqual([1, 0]);
    expect(await storedIn(town, person)).toMatchObject({ municipality: first.code });
    // The same again is the same.
    person.card = choice;
    await person.presses(`Valitse ${first.name}`);
    expect(await counts()).toEqual([1, 0]);
  });

  it('is told of no such doing where nothing is changed', async () => {
    const { person } = await personOfTwo(town);
    const asked = wordsOf(await person.says('jäljellä'));
    expect(asked).toMatch(/^Minkä kunnan puolesta toimit\?/);
    expect(asked).not.toContain('teen heti');
  });

  it.each([
    ['consultant', 'kunta', /^Toimit koko verkoston puolesta/],
    ['coordinator', 'municipality', /^You act for the whole network/],
  ] as const)('is nobody of the network itself, who is told so: %s', async (who, word, says) => {
    expect(wordsOf(await town.person(who).says(word))).toMatch(says);
  });
});
