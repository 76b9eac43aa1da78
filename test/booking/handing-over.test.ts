import { describe, expect, it } from 'vitest';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { agrees, left, opens, parties, refOf, requests, told } from './parties.ts';

const town = useTown();

async function idOf(name: string): Promise<string> {
  const all = await town.bot.program.services.consultants.get();
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`no consultant ${name}`);
  return found.id;
}

/** Takes away whatever an earlier test left. */
async function isThere(consultant: TeamsPerson): Promise<void> {
  await consultant.says('poissa');
  for (;;) {
    const remove = buttonsOf(consultant.card).find(({ verb }) => verb === 'away.remove');
    if (!remove) {
      return;
    }
    await consultant.presses(remove.title);
  }
}

describe('a booking that its consultant hands over', () => {
  it('is the other’s with the message; all are told, and the first can no longer answer', async () => {
    const all = await parties(town);
    const { manager, consultant, other, name } = all;
    await requests(town, all, { date1: '2026-12-09' });
    const request = consultant.card;
    const ref = refOf(request);
    await consultant.presses('Ehdota muita aikoja');
    await told(town, manager, 'toista aikaa', () => consultant.presses('Lähetä', { date1: '2026-12-14' }));
    await opens(consultant, ref);
    await consultant.presses('Siirrä toiselle konsultille');
    const lieto = await idOf('Lieto Saari');
    expect(inputsOf(consultant.card)[0]?.choices).toEqual([lieto]);

    const from = town.bot.connector.sent.length;
    await consultant.presses('Siirrä varaus', { to: lieto, message: 'Jään *vapaalle*.' });
    for (const person of [other, manager]) {
      const heard = await person.receives((card) => wordsOf(card).includes('uusi konsultti'), from);
      expect(wordsOf(heard)).toContain('Konsultti: Lieto Saari.');
      expect(wordsOf(heard)).toContain('Jään *vapaalle*.');
    }
    expect(wordsOf(consultant.card)).toContain('Konsultti: Lieto Saari.');

    await opens(manager, ref);
    await manager.presses('Ehdota muita aikoja');
    await told(town, other, `${name} pyytää`, () => manager.presses('Lähetä', { date1: '2026-12-15' }));
    consultant.card = request;
    expect(wordsOf(await consultant.presses('Vahvista'))).toContain('konsultilla Lieto Saari');
    await told(town, manager, 'vahvisti', () => other.presses('Vahvista'));
    expect(await opens(manager, ref)).toContain(
      'Kaarna Puro siirsi varauksen toiselle konsultille: Lieto Saari',
    );
    expect(await left(all)).toBe('4');
  });

  it('comes back filled without a new consultant or with too long a message', async () => {
    const all = await parties(town);
    const { consultant } = all;
    await agrees(town, all, { date1: '2026-12-09' });
    await consultant.presses('Siirrä toiselle konsultille');
    await consultant.presses('Siirrä varaus', { to: '', message: 'Säilyy' });
    expect(wordsOf(consultant.card)).toContain('Valitse konsultti, jolle varaus siirtyy.');
    expect(inputsOf(consultant.card).find(({ id }) => id === 'message')?.value).toBe('Säilyy');
    const to = await idOf('Lieto Saari');
    await consultant.presses('Siirrä varaus', { to, message: 'x'.repeat(501) });

    expect(wordsOf(consultant.card)).toContain('Viesti on liian pitkä: enintään 500 merkkiä.');
    expect(inputsOf(consultant.card).find(({ id }) => id === 'to')?.value).toBe(to);
    expect(wordsOf(consultant.card)).toContain('Varausta ei siirretty.');
  });

  it('goes to no one but a consultant, and not from one who does not have it', async () => {
    const all = await parties(town);
    const { manager, consultant, other } = all;
    await agrees(town, all, { date1: '2026-12-09' });
    const data = { ...refOf(consultant.card), nonce: 'forged', message: '' };
    const everybody = await town.bot.program.services.directory.get();
    const boss = everybody.find(({ role, municipality }) => role === 'manager' && municipality === '905');
    const odd = await consultant.invoke('handover.send', { ...data, to: boss?.id ?? '' });
    expect(wordsOf(odd.value as typeof other.card)).toContain('Valitse konsultti');
    const to = await idOf('Lieto Saari');
    const taken = await other.invoke('handover.send', { ...data, to });
    expect(wordsOf(taken.value as typeof other.card)).toContain('konsultilla Kaarna Puro');
    const opened = await other.invoke('handover.open', data);
    expect(wordsOf(opened.value as typeof other.card)).toContain('konsultilla Kaarna Puro');

    expect(await opens(manager, data)).not.toContain('siirsi');
  });
});

describe('the coordinator', () => {
  it('hands over what is anybody’s; whom it goes to learns of it', async () => {
    const all = await parties(town);
    const { manager, consultant, other } = all;
    await agrees(town, all, { date1: '2026-12-09' });
    const ref = refOf(consultant.card);
    const coordinator = town.person('coordinator');
    await opens(coordinator, ref);
    await coordinator.presses('Hand over');
    const to = await idOf('Lieto Saari');
    await told(town, other, 'uusi konsultti', () => coordinator.presses('Hand over booking', { to }));

    await opens(consultant, ref);
    expect(buttonsOf(consultant.card).map(({ verb }) => verb)).not.toContain('booking.cancel');
    expect(await opens(manager, ref)).toContain('Vieno Korpi siirsi varauksen');
  });
});

describe('while the consultant who has a booking is away', () => {
  it('the substitute is asked and answers in their place, which the history says', async () => {
    const all = await parties(town);
    const { manager, consultant, other, name } = all;
    await isThere(consultant);
    await requests(town, all, { date1: '2026-12-09' });
    const ref = refOf(consultant.card);
    await consultant.presses('Ehdota muita aikoja');
    await told(town, manager, 'toista aikaa', () => consultant.presses('Lähetä', { date1: '2026-12-14' }));
    await consultant.says('poissa');
    const substitute = await idOf('Lieto Saari');
    await consultant.presses('Tallenna', { from: '2026-11-24', to: '2026-11-25', substitute });
    await opens(manager, ref);
    await manager.presses('Ehdota muita aikoja');
    await told(town, other, `${name} pyytää`, () => manager.presses('Lähetä', { date1: '2026-12-16' }));
    await told(town, manager, 'vahvist', () => other.presses('Vahvista'));

    const history = await opens(manager, ref);
    expect(history).toContain('Lieto Saari vahvisti ajan (kenen puolesta: Kaarna Puro): ke 16.12.2026');
    expect(history).toMatch(/Konsultti\nKaarna Puro/);

    // Back again, it is the consultant's own, and the substitute's no more.
    town.bot.now = new Date('2026-11-26T08:00:00Z');
    const late = await other.invoke('booking.cancel', { ...ref, nonce: 'late', reason: 'Syy' });
    expect(wordsOf(late.value as typeof other.card)).toContain('konsultilla Kaarna Puro');
    town.bot.now = new Date('2026-11-24T08:00:00Z');
    await isThere(consultant);
  });

  it('their municipality’s new requests go to the substitute', async () => {
    const { consultant, other } = await parties(town);
    const manager = town.person('manager');
    await isThere(consultant);
    const substitute = await idOf('Lieto Saari');
    await consultant.presses('Tallenna', { from: '2026-11-24', to: '2026-11-24', substitute });
    await manager.says('varaa');
    const from = town.bot.connector.sent.length;
    await told(town, other, 'Kauhava pyytää', () => manager.presses('Lähetä', { date1: '2026-12-09' }));
    expect(wordsOf(await other.says('pyynnöt'))).toContain('Kauhava');
    await opens(other, refOf(manager.card));
    await told(town, manager, 'vahvisti', () => other.presses('Vahvista'));

    const asked = town.bot.connector.sent
      .slice(from)
      .filter((one) => JSON.stringify(one.content).includes('Kauhava pyytää'));
    expect(asked.some((one) => one.conversation === consultant.conversation)).toBe(false);
    await isThere(consultant);
  });
});
