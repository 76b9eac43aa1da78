import { describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();

const words = (answered: { readonly value: unknown }) => wordsOf(answered.value as CardContent);

/** Takes away whatever an earlier test left. */
async function cleared(consultant: TeamsPerson): Promise<void> {
  await consultant.says('poissa');
  for (;;) {
    const remove = buttonsOf(consultant.card).find(({ verb }) => verb === 'away.remove');
    if (!remove) {
      return;
    }
    await consultant.presses(remove.title);
  }
}

async function idOf(consultant: TeamsPerson, name: string): Promise<string> {
  const all = await town.bot.program.services.consultants.get();
  const found = all.find((one) => one.name === name);
  expect(found, `${name}, ${consultant.conversation}`).toBeDefined();
  return found?.id ?? '';
}

describe('a consultant who marks days away', () => {
  it('sees them at once, and may remove them', async () => {
    const consultant = town.person('consultant');
    await cleared(consultant);
    const saved = wordsOf(await consultant.presses('Tallenna', { from: '2026-12-21', to: '2027-01-05' }));

    expect(saved).toContain('Poissaolo on tallennettu');
    expect(saved).toContain('ma 21.12.2026 – ti 5.1.2027');
    expect(saved).toContain('Ei sijaista');
    expect(wordsOf(await consultant.says('poissa'))).toContain('ma 21.12.2026 – ti 5.1.2027');
    const remove = consultant.button('Poista 21.12.');
    expect(wordsOf(await consultant.presses('Poista 21.12.'))).toContain('Poissaolo on poistettu');
    expect(wordsOf(consultant.card)).toContain('Et ole merkinnyt');
    expect(words(await consultant.press(remove))).not.toContain('21.12.2026');
  });

  it('pressing twice marks once; the same days again change who stands in', async () => {
    const consultant = town.person('consultant');
    await cleared(consultant);
    const save = consultant.button('Tallenna');
    await Promise.all([1, 2].map(() => consultant.press(save, { from: '2026-12-07' })));
    const lieto = await idOf(consultant, 'Lieto Saari');
    await consultant.says('poissa');
    expect(wordsOf(consultant.card).match(/ma 7\.12\.2026/g)).toHaveLength(1);
    const changed = await consultant.presses('Tallenna', { from: '2026-12-07', substitute: lieto });

    expect(wordsOf(changed).match(/ma 7\.12\.2026/g)).toHaveLength(1);
    expect(wordsOf(changed)).toContain('Sijainen: Lieto Saari');
    const substitute = town.person('otherConsultant');
    expect(wordsOf(await substitute.says('poissa'))).toContain('Kaarna Puro: ma 7.12.2026');
  });

  it('removes only their own', async () => {
    const consultant = town.person('consultant');
    const other = town.person('otherConsultant');
    await cleared(consultant);
    await consultant.presses('Tallenna', { from: '2026-12-14' });
    const remove = consultant.button('Poista');

    expect(words(await other.press(remove))).toContain('oli jo poistettu');
    expect(wordsOf(await consultant.says('poissa'))).toContain('ma 14.12.2026');
  });

  it.each([
    ['no day', {}, 'Anna ensimmäinen päivä'],
    ['a day that does not exist', { from: '2026-02-30' }, 'Tarkista päivämäärä'],
    ['an end before the start', { from: '2026-12-08', to: '2026-12-07' }, 'ei voi olla ennen'],
    ['days that are over', { from: '2026-11-20', to: '2026-11-23' }, 'on jo ohi'],
    ['more than a year', { from: '2026-12-01', to: '2027-12-31' }, 'enintään 366 päivää'],
    ['somebody who is no consultant', { from: '2026-12-01', substitute: 'x' }, 'sijainen luettelosta'],
  ])('is told of a fault at its field, and what was typed is kept: %s', async (_name, typed, says) => {
    const consultant = town.person('consultant');
    await cleared(consultant);
    await consultant.presses('Tallenna', typed);

    expect(wordsOf(consultant.card)).toContain('Poissaoloa ei tallennettu. Korjaa 1 kohta.');
    expect(wordsOf(consultant.card)).toContain(says);
    expect(wordsOf(consultant.card)).toContain('Et ole merkinnyt');
    const kept = Object.fromEntries(inputsOf(consultant.card).map(({ id, value }) => [id, value]));
    expect(kept).toMatchObject('from' in typed ? { from: typed.from } : {});
  });
});

describe('while a consultant is away', () => {
  it('the substitute gets what is asked, and the consultant again afterwards', async () => {
    const consultant = town.person('consultant');
    const substitute = town.person('otherConsultant');
    const manager = town.person('manager');
    await cleared(consultant);
    await substitute.says('ohje');
    const lieto = await idOf(consultant, 'Lieto Saari');
    await consultant.presses('Tallenna', { from: '2026-11-24', to: '2026-11-25', substitute: lieto });

    expect(wordsOf(consultant.card)).toContain('(poissa nyt)');
    await manager.says('kysy');
    expect(wordsOf(manager.card)).toContain('Vastaa: Lieto Saari');
    let from = town.bot.connector.sent.length;
    await manager.presses('Lähetä', { kind: 'question', words: 'Poissaollessa kysytty' });
    await substitute.receives((card) => wordsOf(card).includes('Poissaollessa kysytty'), from);

    town.bot.now = new Date('2026-11-26T08:00:00Z');
    await manager.says('kysy');
    expect(wordsOf(manager.card)).toContain('Vastaa: Kaarna Puro');
    from = town.bot.connector.sent.length;
    await manager.presses('Lähetä', { kind: 'question', words: 'Palattua kysytty' });
    await consultant.receives((card) => wordsOf(card).includes('Palattua kysytty'), from);
    const told = town.bot.connector.sent
      .slice(from)
      .filter((one) => JSON.stringify(one.content).includes('Palattua kysytty'));
    expect(told.every((one) => one.conversation !== substitute.conversation)).toBe(true);
  });
});

describe('days away', () => {
  it('are marked by consultants only', async () => {
    const manager = town.person('manager');

    expect(wordsOf(await manager.says('poissa'))).toContain('ei ole oikeutta');
    const saved = await manager.invoke('away.save', { v: 1, nonce: 'n', from: '2026-12-01' });
    expect(words(saved)).toContain('ei ole oikeutta');
    const removed = await manager.invoke('away.remove', { v: 1, nonce: 'n', away: 'a' });
    expect(words(removed)).toContain('ei ole oikeutta');
  });
});
