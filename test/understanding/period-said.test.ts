import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodNamed } from '../../bot/left-in-period.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, town } from '../support/town.ts';

const store = useStore();
let bot: RunningBot;

/** Vaasa is in the next period, too; Kauhava is not yet. */
function network() {
  const { periods, memberships, ...rest } = town();
  const [uso8] = periods;
  if (!uso8) throw new Error('no period');
  const entitlements = { ...uso8.entitlements, workshop: 3 };
  const uso9 = { ...uso8, id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31', entitlements };
  return {
    ...rest,
    periods: [uso8, uso9],
    memberships: [...memberships, { municipality: '905', period: 'uso9' }],
  };
}

beforeAll(async () => {
  bot = await startBot({
    connectionString: store.connectionString,
    now: start,
    network: network(),
    quickly: true,
  });
  await bot.program.services.understanding();
});
afterAll(async () => {
  await bot.stop();
});

describe('how many workshops, of a period that is named', () => {
  it.each([
    ['otherManager', 'montako uso 9 pajaa meillä on', ['Jäljellä 3 kehittämispajaa', 'USO 9 · ']],
    ['otherManager', 'montako pajaa meillä on', ['Jäljellä 5 kehittämispajaa', 'USO 8 · ']],
    ['swedish', 'hur många uso 9 verkstäder har vi kvar', ['3 utvecklingsverkstäder', 'USO 9 · ']],
    ['consultant', 'montako uso9 pajaa Vaasalla on jäljellä', ['jäljellä 3 kehittämispajaa', 'USO 9 · ']],
    ['manager', 'montako uso 9 pajaa meillä on', ['Jäsenyyttä ei ole kaudella USO 9']],
    ['manager', 'montako uso 12 pajaa meillä on', ['Jäljellä 5 kehittämispajaa', 'USO 8 · ']],
  ] as const)('are those of that one, if there is such a one (%s: %s)', async (who, text, shown) => {
    const words = wordsOf(await bot.person(accounts[who]).says(text));

    for (const one of shown) expect(words).toContain(one);
  });

  it('are of no other municipality than one’s own', async () => {
    const words = wordsOf(await bot.person(accounts.manager).says('montako uso 9 pajaa Vaasalla on'));

    expect(words).toContain('Näet vain oman kuntasi tiedot');
  });
});

it.each([
  ['uso 9', 'USO 9'],
  ['USO9', 'USO 9'],
  ['uso-9:n pajat', 'USO 9'],
  ['uso 99', undefined],
  ['suuso 9', undefined],
])('the period that a text names: %s', (text, name) => {
  const periods = network().periods as unknown as Parameters<typeof periodNamed>[1]['periods'];
  expect(periodNamed(text, { periods })?.name).toBe(name);
});

it('a list of bookings names the period of what it counts', async () => {
  const manager = bot.person(accounts.otherManager);
  await manager.says('varaa');
  await manager.presses('Lähetä', { period: 'uso9', date1: '2027-01-20' });
  const own = wordsOf(await manager.says('varaukset'));

  expect(own).toMatch(/^USO 8: Varattu 0\s\/\s5 kehittämispajaa/);
  expect(own).toMatch(/USO 8 · jäljellä\s5\s\/\s5 · 0\svarausta · USO 9: 1\svaraus/);
  const consultant = bot.person(accounts.consultant);
  expect(wordsOf(await consultant.says('Vaasan varaukset'))).toMatch(
    /Vaasa · USO 8 · 0\svarausta · USO 9: 1\svaraus/,
  );
});
