import { describe, expect, it } from 'vitest';
import { unusedOf } from '../../bot/shared/unused.ts';
import { readNetwork, writeNetwork } from '../../storage/network.ts';
import { readQuota } from '../../storage/quota.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
const services = () => town.bot.program.services;

/** What a municipality has instead of the period's, written past what the bot remembers. */
async function has(code: string, entitlements: object, forget = true): Promise<void> {
  await writeNetwork(services().tables, {
    periods: [],
    municipalities: [],
    memberships: [{ municipality: code, period: 'uso8', entitlements, reason: 'Sovittu' }],
  });
  if (forget) {
    services().network.forget();
  }
}

describe('a municipality with entitlements of its own', () => {
  it('has them on its quota card, also the seminars and the analysis', async () => {
    const { code, manager } = town.place();
    await has(code, { workshop: 2, themeSeminar: 1, situationAnalysis: 0 });
    const words = wordsOf(await manager.says('jäljellä'));

    expect(words).toContain('Jäljellä 2 kehittämispajaa');
    expect(words).toContain('Kehittämispajat\n2 (kauden mukaan 5)');
    expect(words).toContain('Teemaseminaarit\n0 / 1 pidetty');
    expect(words).toContain('Sparraukset\n0 / 6 pidetty');
    expect(words).not.toContain('Tilanneanalyysi');
    expect(wordsOf(await manager.says('tilanneanalyysi'))).toContain('Kauteen ei kuulu tilanneanalyysiä');
  });

  it('books as many as it has, also more than the period gives', async () => {
    const { code, manager } = town.place();
    await has(code, { workshop: 6 });
    for (const day of ['14', '15', '16', '17', '18', '21']) {
      await manager.says('varaa');
      await manager.presses('Lähetä', { date1: `2026-12-${day}` });
    }
    await manager.says('varaa');

    expect((await readQuota(services().tables, code, 'uso8')).active).toHaveLength(6);
    expect(wordsOf(manager.card)).toContain('6 / 6');
  });

  it('books no more than it has now, whatever the bot remembers of it', async () => {
    const { code, manager } = town.place();
    await manager.says('varaa');
    await has(code, { workshop: 0 }, false);
    await manager.presses('Lähetä', { date1: '2026-12-16' });

    expect((await readQuota(services().tables, code, 'uso8')).active).toEqual([]);
    expect(wordsOf(manager.card)).toContain('Pajoja ei ole jäljellä');
  });

  it('books what it has been given meanwhile', async () => {
    const { code, manager } = town.place();
    await has(code, { workshop: 1 });
    await manager.says('varaa');
    const form = manager.card;
    await manager.presses('Lähetä', { date1: '2026-12-16' });
    await has(code, { workshop: 2 }, false);
    manager.card = form;
    const again = { ...manager.button('Lähetä') };
    const data = { ...again.data, nonce: 'another' };
    await manager.press({ ...again, data }, { date1: '2026-12-17' });

    expect((await readQuota(services().tables, code, 'uso8')).active).toHaveLength(2);
  });

  it('cannot book once it is no member any more', async () => {
    const { code, manager } = town.place();
    await manager.says('varaa');
    await services().tables.remove('Network', 'network', `b|uso8|${code}`);
    await manager.presses('Lähetä', { date1: '2026-12-16' });

    expect((await readQuota(services().tables, code, 'uso8')).active).toEqual([]);
  });

  it('has as many rows in the plan', async () => {
    const { code, manager } = town.place();
    await has(code, { workshop: 3 });
    await manager.says('suunnitelma');

    expect(inputsOf(manager.card).filter(({ id }) => id.startsWith('theme'))).toHaveLength(3);
  });

  it('is corrected from there, up and down', async () => {
    const { code, name, manager } = town.place();
    await has(code, { workshop: 1 });
    const coordinator = town.person('coordinator');
    await coordinator.says(`remaining ${name}`);
    await coordinator.presses('Correct');
    expect(wordsOf(coordinator.card)).toContain('1 / 1');
    const button = coordinator.button('Save');
    await coordinator.presses('Save', { units: '-1', reason: 'Pois' });
    expect(wordsOf(await manager.says('jäljellä'))).toContain('poistettu 1');
    const { value } = await coordinator.press(
      { ...button, data: { ...button.data, nonce: 'more' } },
      { units: '-1', reason: 'Pois' },
    );
    expect(wordsOf(value as CardContent)).toContain('There are no free workshops.');
  });

  it('stands so in the lists of the network, and is warned by what it has', async () => {
    const { code, name } = town.place();
    await has(code, { workshop: 9 });
    const consultant = town.person('consultant');
    await consultant.says('jäljellä');
    expect(wordsOf(consultant.card)).toContain(name);
    expect(wordsOf(consultant.card)).toContain('9 / 9');

    const network = await readNetwork(services().tables);
    const [period] = network.periods;
    const unused = period && unusedOf(network, period, []);
    expect(unused?.find(({ municipality }) => municipality === code)?.left).toBe(9);
    expect(unused?.find(({ municipality }) => municipality === '233')?.left).toBe(5);
  });

  it('is shown to the coordinator as it is now, also where another process has just changed it', async () => {
    const { code, name } = town.place();
    const coordinator = town.person('coordinator');
    await coordinator.says(`members ${name}`);
    await has(code, { workshop: 4 }, false);
    await coordinator.presses('Open the membership');

    expect(wordsOf(coordinator.card)).toContain('Workshops in use 0 / 4.');
  });
});
