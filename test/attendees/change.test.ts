import { describe, expect, it } from 'vitest';
import { readSession } from '../../storage/session.ts';
import { changeKey, lateKey, readSessionText } from '../../storage/session-texts.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { happens, idOf, plant, seated } from './planted.ts';

const town = useTown();
const at = start.getTime() - 86_400_000;

async function openOne(session: string, who: string) {
  const host = town.person('consultant');
  host.card = (await host.invoke('attendee.open', { v: 1, session, who })).value as CardContent;
  return host;
}

async function session(id: string) {
  const read = await readSession(town.bot.program.services.tables, id);
  if (!read) {
    throw new Error('no session');
  }
  return read;
}

describe('a host who changes somebody’s answer', () => {
  it('must give a reason; what was typed stays', async () => {
    const { manager } = town.place();
    const who = await idOf(town, manager.account);
    await plant(town, 'c-reason');
    await happens(town, 'c-reason', seated({ [who]: { seat: 'onSite', at } }));
    const host = await openOne('c-reason', who);

    expect(wordsOf(await host.presses('Vapauta paikka', { reason: '  ' }))).toContain('Kirjoita perustelu');
    const long = 'ä'.repeat(501);
    expect(JSON.stringify(await host.presses('Vapauta paikka', { reason: long }))).toContain(long);
    expect((await session('c-reason')).answers.get(who)?.seat).toBe('onSite');
  });

  it('frees a place for the first in line, and both are told, the one with the reason', async () => {
    const [first, second] = [town.place().manager, town.place().manager];
    const [a, b] = [await idOf(town, first.account), await idOf(town, second.account)];
    await Promise.all([first.says('ohje'), second.says('ohje')]);
    await plant(town, 'c-free', { capacity: 1 });
    await happens(
      town,
      'c-free',
      seated({
        [a]: { seat: 'onSite', at },
        [b]: { seat: 'waiting', at, waits: { for: 'onSite', number: 1 } },
      }),
    );
    const host = await openOne('c-free', a);
    const from = town.bot.connector.sent.length;
    const saved = wordsOf(await host.presses('Vapauta paikka', { reason: 'Sairastui, soitti.' }));

    expect(saved).toMatch(/Muutos tallennettu: Johtaja p\d+ ei ole enää tulossa/);
    expect(saved).toContain('Muutoksen syy\nSairastui, soitti.');
    const told = wordsOf(await first.receives((card) => wordsOf(card).includes('Tilaisuus c-free'), from));
    expect(told).toContain('Sairastui, soitti.');
    await second.receives((card) => wordsOf(card).includes('Tilaisuus c-free'), from);
    expect((await session('c-free')).counts).toMatchObject({ onSite: 1, waiting: 0, no: 1 });
    expect(JSON.stringify(town.bot.logged)).not.toContain('Sairastui');
  });

  it('puts somebody first in line where it is full, and says so', async () => {
    await plant(town, 'c-line', { capacity: 1 });
    const waiting = (number: number) => ({ seat: 'waiting', at, waits: { for: 'onSite', number } }) as const;
    await happens(
      town,
      'c-line',
      seated({ a: { seat: 'onSite', at }, b: waiting(1), c: waiting(2), d: waiting(3) }),
    );
    const host = await openOne('c-line', 'd');
    const saved = wordsOf(await host.presses('Siirrä jonon ensimmäiseksi', { reason: 'Puhuja.' }));

    expect(saved).toContain('on jonossa ensimmäisenä');
    expect(saved).toContain('jonossa paikan päälle, sija 1');
    expect((await session('c-line')).counts.onSite).toBe(1);
    expect(await readSessionText(town.bot.program.services.tables, 'c-line', changeKey('d'))).toBe('Puhuja.');
  });

  it('does it once, however often the press arrives', async () => {
    await plant(town, 'c-once');
    await happens(town, 'c-once', seated({ a: { seat: 'onSite', at } }));
    const host = await openOne('c-once', 'a');
    const button = host.button('Anna etäpaikka');
    await host.press(button, { reason: 'Toive.' });
    await happens(town, 'c-once', seated({ a: { seat: 'no', at } }));
    await host.press(button, { reason: 'Toive.' });

    expect((await session('c-once')).answers.get('a')?.seat).toBe('no');
  });

  it('cannot when the session is over', async () => {
    await plant(town, 'c-over', { start: at - 2_000, end: at - 1_000, closes: at - 3_000 });
    await happens(town, 'c-over', seated({ a: { seat: 'onSite', at: at - 9_000 } }));
    const host = await openOne('c-over', 'a');

    expect(wordsOf(host.card)).toContain('Vastausta ei voi nyt muuttaa');
  });
});

describe('a wish after the deadline', () => {
  async function asks(id: string, capacity: number) {
    const { manager, code } = town.place();
    const who = await idOf(town, manager.account);
    await manager.says('ohje');
    await plant(town, id, { closes: at, capacity });
    await happens(town, id, seated({ held: { seat: 'onSite', at: at - 1 } }));
    await happens(
      town,
      id,
      { type: 'late-asked', request: { who, wish: 'onSite', at, municipality: code } },
      { [lateKey(who)]: 'Pääsenkö vielä?' },
    );
    const host = town.person('consultant');
    host.card = (await host.invoke('attendees.show', { v: 1, session: id, view: 'late', page: 0 }))
      .value as CardContent;
    return { host, manager, who };
  }

  it('is granted: a place, and the one who asked is told', async () => {
    const { host, manager, who } = await asks('d-yes', 5);
    const stale = host.button('Hylkää');
    expect(wordsOf(host.card)).toContain('Pääsenkö vielä?');
    const from = town.bot.connector.sent.length;

    expect(wordsOf(await host.presses('Hyväksy'))).toMatch(/Hyväksytty: Johtaja p\d+ tulee paikan päälle/);
    await manager.receives((card) => wordsOf(card).includes('Tilaisuus d-yes'), from);
    expect((await session('d-yes')).answers.get(who)?.seat).toBe('onSite');
    const again = (await host.press(stale)).value as CardContent;
    expect(wordsOf(again)).toContain('Pyyntö on jo ratkaistu');
    expect((await session('d-yes')).answers.get(who)?.seat).toBe('onSite');
    expect(await readSessionText(town.bot.program.services.tables, 'd-yes', lateKey(who))).toBe('');
  });

  it('is granted where it is full: the end of the line', async () => {
    const { host } = await asks('d-line', 1);

    expect(wordsOf(await host.presses('Hyväksy'))).toContain('on jonossa sijalla 1');
  });

  it('is refused with the reason told', async () => {
    const { host, manager, who } = await asks('d-no', 5);
    const from = town.bot.connector.sent.length;

    expect(wordsOf(await host.presses('Hylkää', { reason: 'Ruoka on jo tilattu.' }))).toContain('Hylätty');
    const told = await manager.receives((card) => wordsOf(card).includes('Tilaisuus d-no'), from);
    expect(wordsOf(told)).toContain('Ruoka on jo tilattu.');
    expect((await session('d-no')).answers.has(who)).toBe(false);
  });
});
