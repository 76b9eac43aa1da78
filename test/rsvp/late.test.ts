import { describe, expect, it } from 'vitest';
import { lateKey, readSessionText } from '../../storage/session-texts.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';
import { answers, happens, idOf, known, opens, stored, titles } from './acts.ts';

const closing = {
  start: '2026-12-17T09:00:00+02:00',
  end: '2026-12-17T15:00:00+02:00',
  closes: '2026-11-23',
};
const town = useTown([
  { id: 'asked', ...closing },
  { id: 'twice', ...closing },
  { id: 'long', ...closing },
  { id: 'dropped', ...closing, capacity: 1 },
  { id: 'early', ...closing, closes: '2026-12-10' },
  { id: 'refusing', ...closing },
  { id: 'decided', ...closing },
]);

const open = () => {
  town.bot.now = new Date('2026-11-23T08:00:00Z');
};
const over = () => {
  town.bot.now = new Date('2026-11-25T08:00:00Z');
};

/** The rows of a session, with their trail and what is to be sent, in which some words are. */
const rowsWith = async (id: string, words: string) => {
  const rows = await town.bot.program.services.tables.range('Sessions', `s|${id}`);
  return rows.filter((row) => JSON.stringify(row).includes(words)).map(({ rowKey }) => rowKey);
};

describe('after the deadline', () => {
  it('a wish goes to the hosts with its words, which are nowhere else', async () => {
    const { manager } = town.place();
    const coordinator = town.person('coordinator');
    await known(coordinator, manager);
    over();
    expect(await opens(manager, 'asked')).toContain('Voit vielä pyytää paikkaa');
    const from = town.bot.connector.sent.length;
    const said = wordsOf(await manager.presses('Pyydä paikkaa', { message: 'Sijaistan puheenjohtajaa.' }));

    expect(said).toContain('Pyyntösi on lähetetty järjestäjälle');
    const { late, counts, answers: all } = await stored(town, 'asked');
    const who = await idOf(town, manager);
    expect(late).toMatchObject([{ who, wish: 'onSite' }]);
    expect([counts.onSite, all.size]).toEqual([0, 0]);
    expect(await readSessionText(town.bot.program.services.tables, 'asked', lateKey(who))).toBe(
      'Sijaistan puheenjohtajaa.',
    );
    expect(await rowsWith('asked', 'Sijaistan')).toEqual([`3t|late.${who}`]);
    expect(town.bot.logged.join()).not.toContain('Sijaistan');
    // Without named hosts they are the coordinators.
    await coordinator.receives((card) => wordsOf(card).includes('Tilaisuus asked'), from);
  });

  it('asking again says that the wish waits already; it can be withdrawn', async () => {
    const { manager } = town.place();
    over();
    await opens(manager, 'twice');
    const again = manager.button('Pyydä etäpaikkaa');
    await manager.presses('Pyydä etäpaikkaa');
    const repeated = await manager.invoke('late.send', { ...again.data, nonce: 'other' });

    expect(wordsOf(repeated.value as CardContent)).toContain('Olet jo pyytänyt paikkaa');
    expect((await stored(town, 'twice')).late).toHaveLength(1);
    expect(await opens(manager, 'twice')).toContain('Pyyntösi odottaa');
    expect(wordsOf(await manager.presses('Peru pyyntö'))).toContain('Pyyntösi on peruttu');
    expect((await stored(town, 'twice')).late).toEqual([]);
  });

  it('a message of 501 characters is given back, and nothing is asked', async () => {
    const { manager } = town.place();
    over();
    await opens(manager, 'long');
    const said = wordsOf(await manager.presses('Pyydä paikkaa', { message: 'x'.repeat(501) }));

    expect(said).toContain('liian pitkä');
    expect(inputsOf(manager.card).find(({ id }) => id === 'message')?.value).toBe('x'.repeat(501));
    expect((await stored(town, 'long')).late).toEqual([]);
  });

  it('a place can be given up at once: the next in line has it, and the hosts are told', async () => {
    const [first, second] = [town.place().manager, town.place().manager];
    const coordinator = town.person('coordinator');
    await known(coordinator, first, second);
    open();
    await answers(first, 'dropped', 'Tulen paikan päälle');
    await answers(second, 'dropped', 'Tulen paikan päälle');
    over();
    expect(await opens(first, 'dropped')).toContain('peru ilmoittautumisesi');
    expect(titles(first)).not.toContain('En pääse');
    const from = town.bot.connector.sent.length;
    expect(wordsOf(await first.presses('Peru ilmoittautuminen'))).toContain('Ilmoittautumisesi on peruttu');

    expect((await stored(town, 'dropped')).counts).toMatchObject({ onSite: 1, no: 1, waiting: 0 });
    await second.receives((card) => wordsOf(card).includes('Sait paikan'), from);
    await coordinator.receives((card) => wordsOf(card).includes('Tilaisuus dropped'), from);
  });

  it('the usual answers are refused, and the fresh card says why', async () => {
    const { manager } = town.place();
    open();
    await opens(manager, 'refusing');
    const stale = manager.button('Tulen paikan päälle');
    over();
    const said = wordsOf((await manager.press(stale)).value as CardContent);

    expect(said).toContain('Ilmoittautuminen on päättynyt');
    expect(said).toContain('Vastaustasi ei tallennettu');
    expect((await stored(town, 'refusing')).answers.size).toBe(0);
  });

  it('what a host decided is told with the reason', async () => {
    const { manager } = town.place();
    await known(manager);
    over();
    await opens(manager, 'decided');
    await manager.presses('Pyydä paikkaa');
    const who = await idOf(town, manager);
    const { compose } = await import('../../bot/compose.ts');
    const reader = (await town.bot.program.services.directory.get()).find(({ id }) => id === who);
    if (!reader) {
      throw new Error('nobody');
    }
    const told = async (about: 'late-granted' | 'late-refused') => {
      const message = { about, session: 'decided' } as const;
      const card = await compose(message, reader, town.bot.now, town.bot.program.services);
      return card ? wordsOf(card.content) : '';
    };
    const decided = { type: 'late-decided', who } as const;
    await happens(
      town,
      'decided',
      { ...decided, granted: false, seats: [] },
      { [`change.${who}`]: 'Sali on täynnä.' },
    );
    expect(await told('late-refused')).toContain('Järjestäjä ei voinut antaa paikkaa');
    expect(await told('late-refused')).toContain('Sali on täynnä.');
    const answer = { seat: 'onSite', at: town.bot.now.getTime() } as const;
    await happens(town, 'decided', { ...decided, granted: true, seats: [{ who, answer }] });
    expect(await told('late-granted')).toContain('Järjestäjä hyväksyi pyyntösi');
    expect(await told('late-granted')).toContain('Tulet paikan päälle');
  });
});

describe('a late request', () => {
  it('before the deadline is not needed, and says so', async () => {
    const { manager } = town.place();
    const sent = { v: 1, session: 'early', nonce: 'n', wish: 'onSite' };
    const { value } = await manager.invoke('late.send', sent);

    expect(wordsOf(value as CardContent)).toContain('Ilmoittautuminen on auki');
    expect((await stored(town, 'early')).late).toEqual([]);
  });

  it('once the session has begun comes too late', async () => {
    const { manager } = town.place();
    town.bot.now = new Date('2026-12-17T08:00:00Z');
    const sent = { v: 1, session: 'early', nonce: 'n', wish: 'onSite' };
    const { value } = await manager.invoke('late.send', sent);

    expect(wordsOf(value as CardContent)).toContain('Tilaisuus on jo alkanut');
    expect((await stored(town, 'early')).late).toEqual([]);
  });
});
