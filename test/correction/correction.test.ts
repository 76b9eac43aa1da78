import { describe, expect, it } from 'vitest';
import { allPeople, savePerson } from '../../storage/people.ts';
import { quotaKind, quotaPartition, readQuotaHistory } from '../../storage/quota.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { readTrail } from '../support/replay.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const reason = 'Edellisen kauden paja siirtyi *sairastumisen* takia.';

/** The coordinator with the correction form of a municipality. */
async function opens(name: string): Promise<TeamsPerson> {
  const coordinator = town.person('coordinator');
  await coordinator.says(`remaining ${name}`);
  await coordinator.presses('Correct');
  return coordinator;
}

async function left(manager: TeamsPerson): Promise<string> {
  return /Jäljellä (\d)/.exec(wordsOf(await manager.says('jäljellä')))?.[1] ?? '';
}

async function books(manager: TeamsPerson, ...days: readonly string[]): Promise<void> {
  for (const day of days) {
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: day });
  }
}

const history = (code: string) => readQuotaHistory(town.bot.program.services.tables, code, 'uso8');

describe('a coordinator who corrects the number of units', () => {
  it('grants one, and the municipality is told why and by whom', async () => {
    const { manager, contact, name } = town.place();
    await Promise.all([manager.says('ohje'), contact.says('ohje')]);
    const coordinator = await opens(name);
    const from = town.bot.connector.sent.length;
    const after = wordsOf(await coordinator.presses('Save', { units: '1', reason }));

    expect(after).toContain('1 workshop added.');
    expect(after).toContain('6 development workshops left');
    for (const person of [manager, contact]) {
      const told = wordsOf(await person.receives((card) => wordsOf(card).includes('on lisätty'), from));
      expect(told).toContain(`Perustelu\n${reason}\nKorjaaja\nVieno Korpi`);
    }
    expect(await left(manager)).toBe('6');
    expect(wordsOf(manager.card)).toContain('Kaikki 6 pajaa (kauden 5, lisätty 1) ovat vapaana.');
  });

  it('removes one that is free', async () => {
    const { manager, name } = town.place();
    const coordinator = await opens(name);
    await coordinator.presses('Save', { units: '-1', reason });

    expect(await left(manager)).toBe('4');
  });

  it('does it once, however often the button is pressed', async () => {
    const { manager, code, name } = town.place();
    const coordinator = await opens(name);
    const save = coordinator.button('Save');
    const press = () => coordinator.press(save, { units: '1', reason });
    await Promise.all([press(), press()]);
    await press();

    expect(await left(manager)).toBe('6');
    expect(await history(code)).toHaveLength(1);
  });

  it('leaves who, when and how many in the audit trail, which replays; the words are elsewhere', async () => {
    const { code, name } = town.place();
    const coordinator = await opens(name);
    await coordinator.presses('Save', { units: '1', reason });
    const [entry] = await history(code);
    const { tables } = town.bot.program.services;
    const trail = await readTrail(tables, quotaKind, quotaPartition(code, 'uso8'));

    expect(entry?.event).toMatchObject({ type: 'corrected', units: 1, at: town.bot.now.getTime() });
    expect(JSON.stringify(entry)).not.toContain('sairastumisen');
    expect(trail.stored).toEqual({ ...trail.replayed, sequence: 1 });
  });

  it('may not take a unit that is in use: the form comes back filled', async () => {
    const { manager, name } = town.place();
    await books(manager, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-07', '2026-12-08');
    const coordinator = await opens(name);
    const again = await coordinator.presses('Save', { units: '-1', reason });

    expect(wordsOf(again)).toContain('There are no free workshops.');
    expect(inputsOf(again).map(({ value }) => value)).toEqual(['-1', reason]);
    await manager.says('varaukset');
    await manager.presses('Avaa 1.12.');
    await manager.presses('Peru');
    await coordinator.presses('Save');
    expect(await left(manager)).toBe('0');
  });

  it.each([
    ['without a reason', { units: '1', reason: ' ' }, 'Write the reason.'],
    ['with too long a reason', { units: '1', reason: 'x'.repeat(501) }, 'at most 500 characters'],
    ['with nothing chosen', { units: '7', reason: 'Syy' }, 'Choose whether'],
  ])('changes nothing %s', async (_name, typed, says) => {
    const { manager, code, name } = town.place();
    const coordinator = await opens(name);
    const again = await coordinator.presses('Save', typed);

    expect(wordsOf(again)).toContain(says);
    expect(inputsOf(again).find(({ id }) => id === 'reason')?.value).toBe(typed.reason);
    expect(await left(manager)).toBe('5');
    expect(await history(code)).toEqual([]);
  });

  it('finds the cancelled bookings whose unit can be decided on', async () => {
    const { manager, name } = town.place();
    const consultant = town.person('consultant');
    await consultant.says('ohje');
    const from = town.bot.connector.sent.length;
    await books(manager, '2026-12-01');
    await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
    await consultant.presses('Vahvista');
    await manager.says('varaukset');
    await manager.presses('Avaa 1.12.');
    await manager.presses('Peru');
    expect(wordsOf(await manager.says('jäljellä'))).toContain('peruttu myöhään 1');
    const coordinator = await opens(name);

    expect(wordsOf(coordinator.card)).toContain('◐ return undecided');
    await coordinator.presses('Open booking');
    expect(wordsOf(coordinator.card)).toContain('1 Dec 2026');
  });
});

describe('a correction by somebody else', () => {
  it.each(['manager', 'consultant', 'otherManager', 'participant'] as const)(
    'does nothing: %s',
    async (who) => {
      const person = town.person(who);
      const data = { v: 1, municipality: '233', period: 'uso8', nonce: 'n-1', units: '1', reason };
      const opened = await person.invoke('correction.open', { v: 1, municipality: '233' });
      const saved = await person.invoke('correction.save', data);

      expect(inputsOf(opened.value as CardContent)).toEqual([]);
      expect(wordsOf(saved.value as CardContent)).not.toContain('lisätty');
      expect(await history('233')).toEqual([]);
    },
  );

  it('is refused to one who has ceased to be coordinator a moment ago', async () => {
    const { code, name } = town.place();
    const coordinator = await opens(name);
    const { tables } = town.bot.program.services;
    const before = (await allPeople(tables)).find((person) => person.name === 'Vieno Korpi');
    if (!before) throw new Error('no coordinator');
    const after = { ...before, role: 'participant', municipality: '233' } as const;
    await savePerson(tables, after, before);
    await coordinator.presses('Save', { units: '1', reason });
    await savePerson(tables, before, after);

    expect(await history(code)).toEqual([]);
  });

  it('is refused for a period the municipality is not in, and for a municipality that is not there', async () => {
    const coordinator = town.person('coordinator');
    const data = { v: 1, municipality: '233', period: 'uso7', nonce: 'n-2', units: '1', reason };
    const saved = await coordinator.invoke('correction.save', data);
    const opened = await coordinator.invoke('correction.open', { v: 1, municipality: 'xxx' });

    expect(wordsOf(saved.value as CardContent)).not.toContain('added');
    expect(inputsOf(opened.value as CardContent)).toEqual([]);
  });
});
