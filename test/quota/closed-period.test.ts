import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import { buttonsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { accounts, places, start, town } from '../support/town.ts';

const store = useStore();
let bot: RunningBot;

/** A town that was in a period before the running one and goes on to the next. */
function network() {
  const { periods, memberships, ...rest } = town();
  const [uso8] = periods;
  if (!uso8) throw new Error('no period');
  const uso7 = { ...uso8, id: 'uso7', name: 'USO 7', from: '2023-01-01', to: '2024-12-31' };
  const uso9 = { ...uso8, id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31' };
  return {
    ...rest,
    periods: [uso7, uso8, uso9],
    memberships: ['uso7', 'uso8', 'uso9'].flatMap((period) => memberships.map((one) => ({ ...one, period }))),
  };
}

beforeAll(async () => {
  bot = await startBot({
    connectionString: store.connectionString,
    now: start,
    network: network(),
    quickly: true,
  });
});
afterAll(async () => {
  await bot.stop();
});

const titles = (person: TeamsPerson) => buttonsOf(person.card).map(({ title }) => title);

/** A municipality that asked for a workshop in the period before, and has one of the running period. */
async function longMember(n: number): Promise<TeamsPerson> {
  const place = places[n];
  if (!place) throw new Error(`no municipality ${n}`);
  const manager = bot.person(place.manager);
  bot.now = new Date('2024-11-26T08:00:00Z');
  await manager.says('varaa');
  await manager.presses('Lähetä', { date1: '2024-12-18', ownTheme: 'Vanhan kauden paja' });
  bot.now = start;
  await manager.says('varaa');
  await manager.presses('Lähetä', { date1: '2026-12-16', ownTheme: 'Tämän kauden paja' });
  return manager;
}

describe('the card of a period that is over', () => {
  it('leads to the bookings of that period, page and filter included, and back', async () => {
    const manager = await longMember(0);
    await manager.says('jäljellä');
    await manager.presses('Avaa USO 7');
    await manager.presses('Avaa varaukset');
    expect(wordsOf(manager.card)).toContain('USO 7');
    expect(wordsOf(manager.card)).toContain('Vanhan kauden paja');
    expect(wordsOf(manager.card)).not.toContain('Tämän kauden paja');
    expect(titles(manager)).not.toContain('Varaa kehittämispaja');

    const filter = buttonsOf(manager.card).find(({ data }) => data['filter'] === 'mine');
    await manager.presses(filter?.title ?? 'mine');
    expect(wordsOf(manager.card)).toContain('Vanhan kauden paja');
    expect(wordsOf(manager.card)).not.toContain('Tämän kauden paja');
    await manager.presses('Avaa pajatilanne');
    expect(wordsOf(manager.card)).toContain('USO 7');

    expect(wordsOf(await manager.says('varaukset'))).not.toContain('Vanhan kauden paja');
  });

  it('has no button that is about the running one', async () => {
    const manager = await longMember(1);
    await manager.says('jäljellä');
    expect(titles(manager)).toContain('Kysy konsultilta');
    await manager.presses('Avaa USO 7');

    // What a word opens is always about now.
    expect(buttonsOf(manager.card).filter(({ verb }) => verb === 'command.run')).toEqual([]);
    expect(titles(manager)).toContain('Avaa varaukset');
  });
});

describe('a list of bookings', () => {
  it('says of which period one is that is not of the period above it', async () => {
    const manager = await longMember(3);
    await manager.says('varaa');
    await manager.presses('Lähetä', { period: 'uso9', date1: '2027-01-20', ownTheme: 'Tulevan kauden paja' });
    const own = wordsOf(await manager.says('varaukset'));
    expect(own).toMatch(/USO 9 · [^\n]*Tulevan kauden paja/);
    expect(own).not.toMatch(/USO 8 · [^\n]*Tämän kauden paja/);

    const consultant = bot.person(accounts.consultant);
    await consultant.says('varaukset');
    await consultant.presses('Näytä kaikki');
    expect(wordsOf(consultant.card)).toMatch(/Ehdotettu ke 20\.1\.2027\nUSO 9 · /);
  });

  it('leads to where the municipality is, however many periods it has', async () => {
    const manager = await longMember(4);
    await manager.says('varaukset');
    await manager.presses('Avaa Missä mennään');
    expect(wordsOf(manager.card)).toMatch(/^Missä mennään: /);
  });
});
