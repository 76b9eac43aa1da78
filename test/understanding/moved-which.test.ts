import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import { inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { accounts, places, start, town } from '../support/town.ts';

const store = useStore();
let bot: RunningBot;
let used = 0;

/** The town goes on to a next period. */
function network() {
  const { periods, memberships, ...rest } = town();
  const [uso8] = periods;
  if (!uso8) throw new Error('no period');
  const uso9 = { ...uso8, id: 'uso9', name: 'USO 9', from: '2027-01-01', to: '2028-12-31' };
  const goOn = memberships.filter(({ municipality }) => municipality !== '905');
  return {
    ...rest,
    periods: [uso8, uso9],
    memberships: [...memberships, ...goOn.map((one) => ({ ...one, period: 'uso9' }))],
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

interface Pair {
  readonly manager: TeamsPerson;
  readonly consultant: TeamsPerson;
  readonly name: string;
}

/** Of a municipality that no other test has, with a consultant who is told of what it asks for. */
async function pair(): Promise<Pair> {
  bot.now = start;
  const found = places[used];
  used += 1;
  if (!found) throw new Error('no municipality is left');
  const [manager, consultant] = [bot.person(found.manager), bot.person(accounts.consultant)];
  await Promise.all([manager, consultant].map((one) => one.says('ohje')));
  return { manager, consultant, name: found.name };
}

async function requests({ manager, consultant, name }: Pair, typed: Readonly<Record<string, string>>) {
  await manager.says('varaa');
  const from = bot.connector.sent.length;
  await manager.presses('Lähetä', typed);
  await consultant.receives((card) => wordsOf(card).includes(`${name} pyytää`), from);
}

async function agrees(all: Pair, typed: Readonly<Record<string, string>>) {
  await requests(all, typed);
  const from = bot.connector.sent.length;
  await all.consultant.presses('Vahvista');
  await all.manager.receives((card) => wordsOf(card).includes('vahvisti'), from);
}

const row = ({ card }: TeamsPerson) =>
  ['date1', 'start1', 'end1'].map((id) => inputsOf(card).find((one) => one.id === id)?.value);

const december = { date1: '2026-12-15', start1: '10:00', end1: '12:00' };
const january = { date1: '2027-01-26', start1: '09:00', end1: '12:00' };
const afterwards = new Date('2026-12-17T08:00:00Z');

async function both(first: Readonly<Record<string, string>>): Promise<Pair> {
  const all = await pair();
  await agrees(all, first);
  await requests(all, january);
  return all;
}

describe('with a workshop in December and one asked for in January', () => {
  let all: Pair;
  beforeAll(async () => {
    all = await both(december);
  });

  it.each([
    'siirrä joulukuun paja tammikuulle',
    'siirrä 15.12. paja tammikuulle',
    'flytta december-workshopen till januari',
    'flytta workshopen från december till januari',
    'move the workshop from December to January',
    'siirrä paja joulukuusta tammikuulle',
    'move the December workshop to January',
    'can we move our workshop to January?',
    'kan vi flytta vår workshop till januari',
    'siirrä paja tammikuulle',
  ])('moves that of December to January: %s', async (text) => {
    const words = wordsOf(await all.manager.says(text));

    expect(words).toContain('Sovittu: ti 15.12.2026 klo 10.00–12.00');
    expect(words).toContain('Luin viestistäsi: pe 1.1.2027 – su 31.1.2027.');
    expect(row(all.manager)).toEqual(['', '10:00', '12:00']);
  });

  it.each([
    'siirrä paja helmikuulle',
    'flytta workshopen till den 15.12 kl 13',
    'move our workshop to February',
  ])('asks which where nobody can tell: %s', async (text) => {
    const words = wordsOf(await all.manager.says(text));

    expect(row(all.manager)).toEqual([undefined, undefined, undefined]);
    expect(words).toContain('ti 15.12.2026');
    expect(words).toContain('ti 26.1.2027');
  });

  it.each(['siirrä 3.2. paja maaliskuulle', 'flytta workshopen från 3.2. till mars'])(
    'says that there is none at the time that is named: %s',
    async (text) => {
      const words = wordsOf(await all.manager.says(text));

      expect(words).toContain('En löytänyt pajaa: ke 3.2.2027.');
      expect(row(all.manager)).toEqual([undefined, undefined, undefined]);
    },
  );

  it.each(['tidigarelägg den till den 12:e', 'siirretään se 12. päivälle', 'move it to the 12th'])(
    'reads a day of the month alone in its own month: %s',
    async (text) => {
      await all.manager.says('näytä 26.1. paja');
      await all.manager.says(text);

      expect(row(all.manager)[0]).toBe('2027-01-12');
    },
  );

  it.each([
    ['flytta workshopen i januari en vecka framåt', '2027-02-02'],
    ['skjut upp workshoppen i januari med två veckor', '2027-02-09'],
    ['siirrä tammikuun pajaa viikolla eteenpäin', '2027-02-02'],
    ['aikaistetaan tammikuun pajaa päivällä', '2027-01-25'],
    ['move the January workshop a week later', '2027-02-02'],
    ['postpone the January workshop by two weeks', '2027-02-09'],
  ])('shifts it by what is said, at its hours: %s', async (text, day) => {
    await all.manager.says(text);

    expect(row(all.manager)).toEqual([day, '09:00', '12:00']);
  });

  it('reads the part of a day that it is moved to', async () => {
    await all.manager.says('vaihdetaan se 15.12. paja 17.12. iltapäivään');

    expect(row(all.manager)).toEqual(['2026-12-17', '12:00', '16:00']);
  });

  it.each(['varaa huomenna', 'boka i morgon', 'boka workshop imorrn klockan tio', 'book tomorrow'])(
    'books on the day that is said: %s',
    async (text) => {
      await all.manager.says(text);

      expect(row(all.manager)[0]).toBe('2026-11-25');
    },
  );

  it.each([
    ['varaa paja tammikuulle', 'USO 9'],
    ['boka workshop om ledarskap nån gång i januari', 'USO 9'],
    ['varaa paja joulukuulle', 'USO 8'],
  ])('books in the period of the stretch that is said: %s', async (text, period) => {
    const words = wordsOf(await all.manager.says(text));

    expect(words).toContain(`${all.name} · ${period} · jäljellä`);
    expect(words).not.toContain('nån gång');
  });
});

describe('when that of December is over', () => {
  let all: Pair;
  beforeAll(async () => {
    all = await both({ ...december, date1: '2026-12-14' });
  });
  beforeEach(() => {
    bot.now = afterwards;
  });

  it.each([
    'siirrä 14.12. paja tammikuulle',
    'vi flyttar workshopen från december till 14 januari',
    'siirrä paja 14.12.',
    'move the 14 December workshop to 20 January',
  ])('says so, and moves no other: %s', async (text) => {
    const words = wordsOf(await all.manager.says(text));

    expect(words).toContain('Paja on jo pidetty: ma 14.12.2026.');
    expect(words).toContain('ti 26.1.2027');
    expect(row(all.manager)).toEqual([undefined, undefined, undefined]);
  });

  it('moves the other, where that was just shown', async () => {
    await all.manager.says('näytä 26.1. paja');
    await all.manager.says('siirrä se helmikuulle');
    expect(row(all.manager)[1]).toBe('09:00');
  });

  it('reads a day of none as the one that is past', async () => {
    expect(wordsOf(await all.manager.says('siirrä 3.12. paja tammikuulle'))).toContain(
      'En löytänyt pajaa: to 3.12.2026.',
    );
  });

  it.each([
    'näytä raportma 14.12. pajasta',
    'haluan antaa palautetta 14.12. pajasta',
    'visa rapporten om workshopen 14.12.',
    'show the report of the 14 December workshop',
    'kirjaa raportti: paja pidetty 14.12.',
  ])('its report is that of the day that is past: %s', async (text) => {
    const { manager, consultant } = all;
    const [own, reported] = [wordsOf(await manager.says(text)), wordsOf(await consultant.says(text))];

    expect(own).toContain('ma 14.12.2026');
    expect(own).not.toContain('2027');
    expect(own).not.toContain('En löytänyt');
    expect(reported).toContain('Raportoi kehittämispaja');
    expect(reported).toContain(`${all.name} · ma 14.12.2026`);
  });
});
