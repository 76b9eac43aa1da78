import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuota } from '../../storage/quota.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { accounts, places, start, town } from '../support/town.ts';
import { refOf } from './parties.ts';

const store = useStore();
let bot: RunningBot;

/** The town goes on to a next period with three units, all but Vaasa and the last municipality. */
function network() {
  const { periods, memberships, ...rest } = town();
  const [uso8] = periods;
  if (!uso8) throw new Error('no period');
  const entitlements = { ...uso8.entitlements, workshop: 3 };
  const uso9 = { ...uso8, id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31', entitlements };
  const goOn = memberships.filter(({ municipality }) => !['905', 'p39'].includes(municipality));
  return {
    ...rest,
    periods: [uso8, uso9],
    memberships: [...memberships, ...goOn.map((one) => ({ ...one, period: 'uso9' }))],
  };
}

beforeAll(async () => {
  bot = await startBot({ connectionString: store.connectionString, now: start, network: network() });
});
afterAll(async () => {
  await bot.stop();
});

function place(n: number) {
  const found = places[n];
  if (!found) throw new Error(`no municipality ${n}`);
  return { ...found, manager: bot.person(found.manager), consultant: bot.person(accounts.consultant) };
}

async function books(manager: TeamsPerson, typed: Readonly<Record<string, string>>): Promise<string> {
  await manager.says('varaa');
  return wordsOf(await manager.presses('Lähetä', typed));
}

async function used(code: string): Promise<readonly number[]> {
  const { tables } = bot.program.services;
  const quotas = await Promise.all(['uso8', 'uso9'].map((period) => readQuota(tables, code, period)));
  return quotas.map(({ active }) => active.length);
}

describe('a municipality that goes on to the next period', () => {
  it('may book a day of it already, which uses one of that period’s units', async () => {
    const { manager, code } = place(0);
    expect(wordsOf(await manager.says('varaa'))).toContain('Voit ehdottaa aikaa myös kaudelta USO 9');
    const sent = await books(manager, { date1: '2027-01-20' });

    expect(sent).toContain('USO 9');
    expect(sent).toContain('2 / 3 pajaa');
    expect(await used(code)).toEqual([0, 1]);
    expect(wordsOf(await manager.says('varaukset'))).toContain('Ehdotettu ke 20.1.2027');
  });

  it('is told of the units that it would use, where it says the day', async () => {
    const { manager } = place(5);

    expect(wordsOf(await manager.says('varaa paja 20.1.2027 klo 9'))).toContain('USO 9 · jäljellä 3 / 3');
    expect(wordsOf(await manager.says('varaa paja 16.12. klo 9'))).toContain('USO 8 · jäljellä 5 / 5');
  });

  it('agrees on it with the consultant before it has begun', async () => {
    const { manager, consultant, name } = place(1);
    await consultant.says('ohje');
    const from = bot.connector.sent.length;
    await books(manager, { kind: 'study', due: '2027-02-26' });
    const request = await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
    expect(wordsOf(request)).toContain('USO 9');
    await consultant.presses('Vahvista');
    await manager.receives((card) => wordsOf(card).includes('vahvisti'), from);

    expect(wordsOf(await manager.says('varaukset'))).toContain('Määräpäivä pe 26.2.2027');
  });

  it('asks for the days of either period apart', async () => {
    const { manager, code } = place(2);
    const typed = { date1: '2026-12-16', date2: '2027-01-20', aim: 'Säilyy' };
    const faulty = await books(manager, typed);

    expect(faulty).toContain('Korjaa 1 kohta');
    expect(faulty).toContain('Ehdotuksesi ovat kahdella kaudella. Lähetä kummallekin kaudelle oma pyyntö.');
    const kept = Object.fromEntries(inputsOf(manager.card).map(({ id, value }) => [id, value]));
    expect(kept).toMatchObject(typed);
    expect(await used(code)).toEqual([0, 0]);
  });

  it('books into the next one although the running one is used up, and is told which units there are', async () => {
    const { manager, code } = place(3);
    for (const day of ['07', '08', '09', '10', '11']) {
      await books(manager, { date1: `2026-12-${day}` });
    }
    expect(wordsOf(await manager.says('varaa'))).toContain('USO 9 · jäljellä 3 / 3');
    expect(wordsOf(await manager.presses('Lähetä', { date1: '2026-12-14' }))).toContain(
      'Pajoja ei ole jäljellä',
    );
    await books(manager, { date1: '2027-01-20' });

    expect(await used(code)).toEqual([5, 1]);
  });

  it('moves no booking across: its unit belongs to its period', async () => {
    const { manager, consultant, name, code } = place(4);
    await consultant.says('ohje');
    const from = bot.connector.sent.length;
    await books(manager, { date1: '2026-12-16' });
    await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
    await consultant.presses('Vahvista');
    await manager.receives((card) => wordsOf(card).includes('vahvisti'), from);
    await manager.presses('Ehdota uutta aikaa');
    await manager.presses('Lähetä', { date1: '2027-01-20' });

    expect(wordsOf(manager.card)).toContain('Valitse päivä kaudelta ke 1.1.2025 – to 31.12.2026.');
    const data = { ...refOf(consultant.card), period: 'uso9', nonce: 'forged', date1: '2027-01-20' };
    const forged = await manager.invoke('proposal.send', data);
    expect(wordsOf(forged.value as CardContent)).toContain('Varausta ei löytynyt');
    expect(await used(code)).toEqual([1, 0]);
  });
});

describe('a municipality that does not go on', () => {
  it('is told that the day is outside its period', async () => {
    const { manager, code } = place(39);
    expect(wordsOf(await manager.says('varaa'))).not.toContain('USO 9');
    const faulty = await books(manager, { date1: '2027-01-20', aim: 'Säilyy' });

    expect(faulty).toContain('Valitse päivä kaudelta ke 1.1.2025 – to 31.12.2026.');
    expect(faulty).toContain('Säilyy');
    expect(await used(code)).toEqual([0, 0]);
  });
});
