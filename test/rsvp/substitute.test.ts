import { describe, expect, it } from 'vitest';
import { isGuest } from '../../bot/shared/session.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { answers, happens, idOf, known, opens, stored, titles } from './acts.ts';

const coming = { start: '2026-12-17T09:00:00+02:00', end: '2026-12-17T15:00:00+02:00' };
const near = { start: '2026-11-26T09:00:00+02:00', end: '2026-11-26T15:00:00+02:00', capacity: 1 };
const town = useTown([
  { id: 'given', ...coming, capacity: 1, perMunicipality: 1 },
  { id: 'guest', ...coming, capacity: 1 },
  { id: 'late', ...coming, closes: '2026-11-23', remote: false },
  { id: 'offer', ...near },
  { id: 'faults', ...coming },
  { id: 'alien', ...coming },
  { id: 'none', ...coming },
  { id: 'twice', ...coming },
  { id: 'off', ...coming },
  { id: 'remote', ...coming },
]);

const choices = (person: TeamsPerson) => inputsOf(person.card).find(({ id }) => id === 'to')?.choices;
const seatOf = async (session: string, person: TeamsPerson) =>
  (await stored(town, session)).answers.get(await idOf(town, person));

describe('a place handed to a colleague', () => {
  it('passes at once and past the queue; the municipality has as many as before, and both know', async () => {
    const { manager, contact } = town.place();
    const other = town.place().manager;
    await known(manager, contact, other);
    await answers(manager, 'given', 'Tulen paikan päälle');
    await answers(other, 'given', 'Tulen paikan päälle');
    await opens(manager, 'given');
    await manager.presses('Anna paikka sijaiselle');
    expect(choices(manager)).toEqual([await idOf(town, contact)]);
    const from = town.bot.connector.sent.length;
    const said = wordsOf(await manager.presses('Anna paikka', { to: await idOf(town, contact) }));

    expect(said).toContain('Paikkasi siirtyi sijaiselle');
    expect(said).toContain('Annoit paikkasi sijaiselle');
    const told = await contact.receives((card) => wordsOf(card).includes('Tilaisuus given'), from);
    expect(wordsOf(told)).toContain('Kollegasi antoi sinulle paikkansa');
    expect(wordsOf(told)).toContain('Tulet paikan päälle');
    expect(await opens(other, 'given')).toContain('Olet jonossa sijalla 1');
    expect((await stored(town, 'given')).counts).toMatchObject({ onSite: 1, no: 1, waiting: 1 });
    expect(wordsOf(await contact.says('ilmoittautumiset'))).toContain('Tilaisuus given');
  });

  it('of a remote place frees nothing else', async () => {
    const { manager, contact } = town.place();
    await answers(manager, 'remote', 'Osallistun etänä');
    await answers(contact, 'remote', 'Tulen paikan päälle');
    await opens(manager, 'remote');
    await manager.presses('Anna paikka sijaiselle');
    await manager.presses('Anna paikka', { to: await idOf(town, contact) });

    expect(await seatOf('remote', contact)).toMatchObject({ seat: 'remote' });
    expect((await stored(town, 'remote')).counts).toMatchObject({ onSite: 0, remote: 1, no: 1 });
  });

  it('can be given by name to somebody without Teams, whose name the session does not hold', async () => {
    const { manager, contact, code } = town.place();
    await answers(manager, 'guest', 'Tulen paikan päälle');
    await manager.presses('Anna paikka sijaiselle');
    const send = manager.button('Anna paikka');
    await manager.presses('Anna paikka', { name: '  Pihla   Metsä ' });
    await manager.invoke('substitute.send', { ...send.data, to: '', name: 'Pihla Metsä' });

    const session = await stored(town, 'guest');
    const guests = [...session.answers].filter(([who]) => isGuest(who));
    expect(guests).toMatchObject([[expect.any(String), { seat: 'onSite', municipality: code }]]);
    expect(guests[0]?.[1].by).toBe(await idOf(town, manager));
    const rows = await town.bot.program.services.tables.range('Sessions', 's|guest');
    expect(JSON.stringify(rows)).not.toContain('Pihla');
    expect(await opens(contact, 'guest')).toContain('Pihla Metsä');
    expect(session.counts).toMatchObject({ onSite: 1, no: 1 });
  });

  it('is possible after the deadline, and not once the session has begun', async () => {
    const { manager, contact } = town.place();
    town.bot.now = new Date('2026-11-23T08:00:00Z');
    await answers(manager, 'late', 'Tulen paikan päälle');
    town.bot.now = new Date('2026-12-17T06:59:59Z');
    await opens(manager, 'late');
    await manager.presses('Anna paikka sijaiselle');
    const stale = manager.button('Anna paikka');
    await manager.presses('Anna paikka', { to: await idOf(town, contact) });
    expect(await seatOf('late', contact)).toMatchObject({ seat: 'onSite' });

    town.bot.now = new Date('2026-12-17T07:00:00Z');
    await opens(contact, 'late');
    expect(titles(contact)).not.toContain('Anna paikka sijaiselle');
    const back = { ...stale.data, nonce: 'other', to: await idOf(town, manager), name: '' };
    const { value } = await contact.invoke('substitute.send', back);
    expect(wordsOf(value as CardContent)).toContain('Tilaisuus on jo alkanut');
    expect(await seatOf('late', contact)).toMatchObject({ seat: 'onSite' });
  });

  it('may be one that is only offered', async () => {
    const { manager, contact } = town.place();
    const first = town.place().manager;
    await answers(first, 'offer', 'Tulen paikan päälle');
    await answers(manager, 'offer', 'Tulen paikan päälle');
    await answers(first, 'offer', 'En pääse');
    expect(await opens(manager, 'offer')).toContain('Paikka on sinulle varattu');
    await manager.presses('Anna paikka sijaiselle');
    await manager.presses('Anna paikka', { to: await idOf(town, contact) });

    expect(await seatOf('offer', contact)).toMatchObject({ seat: 'onSite' });
    expect((await stored(town, 'offer')).counts).toMatchObject({ onSite: 1, offeredOnSite: 0, waiting: 0 });
  });
});

describe('a place is not handed over', () => {
  it.each([
    ['to nobody', {}, 'Valitse kollega tai kirjoita nimi'],
    ['to two', { name: 'Pihla Metsä', to: 'contact' }, 'älä molempia'],
    ['to what is no name', { name: '12345' }, 'Kirjoita nimi'],
    ['to a name that is too long', { name: 'x'.repeat(81) }, 'enintään 80'],
    ['by name to who is on the list', { name: 'yhdyshenkilö  P' }, 'on luettelossa'],
  ])('%s: the form says so at the field, with what was typed', async (_name, typed, says) => {
    const { manager, contact, code } = town.place();
    await answers(manager, 'faults', 'Tulen paikan päälle');
    await opens(manager, 'faults');
    await manager.presses('Anna paikka sijaiselle');
    const name = String((typed as { name?: string }).name ?? '').replace(/P$/, code.toUpperCase());
    const to = 'to' in typed ? await idOf(town, contact) : '';
    const said = wordsOf(await manager.presses('Anna paikka', { to, name }));

    expect(said).toContain(says);
    expect(inputsOf(manager.card).find(({ id }) => id === 'name')?.value).toBe(name);
    expect(await seatOf('faults', manager)).toMatchObject({ seat: 'onSite' });
  });

  it('to another municipality, whatever the card is made to send', async () => {
    const { manager } = town.place();
    const stranger = town.place().contact;
    await answers(manager, 'alien', 'Tulen paikan päälle');
    await manager.presses('Anna paikka sijaiselle');
    const said = wordsOf(await manager.presses('Anna paikka', { to: await idOf(town, stranger) }));

    expect(said).toContain('Valitse kollega');
    expect(await seatOf('alien', manager)).toMatchObject({ seat: 'onSite' });
    expect(await seatOf('alien', stranger)).toBeUndefined();
  });

  it('by who has none', async () => {
    const { manager, contact } = town.place();
    const sent = { v: 1, session: 'none', nonce: 'n', to: await idOf(town, contact), name: '' };
    const { value } = await manager.invoke('substitute.send', sent);

    expect(wordsOf(value as CardContent)).toContain('Sinulla ei ole paikkaa');
    expect((await stored(town, 'none')).answers.size).toBe(0);
  });

  it('to who has such a place, and the same name is not registered twice', async () => {
    const { manager, contact } = town.place();
    await answers(manager, 'twice', 'Tulen paikan päälle');
    await answers(contact, 'twice', 'Tulen paikan päälle');
    await opens(manager, 'twice');
    await manager.presses('Anna paikka sijaiselle');
    expect(choices(manager)).toBeUndefined();
    await manager.presses('Anna paikka', { name: 'Pihla Metsä' });
    await opens(contact, 'twice');
    await contact.presses('Anna paikka sijaiselle');
    const said = wordsOf(await contact.presses('Anna paikka', { name: 'PIHLA METSÄ' }));

    expect(said).toContain('Samanniminen on jo ilmoitettu');
    expect((await stored(town, 'twice')).counts).toMatchObject({ onSite: 2, no: 1 });
  });

  it('by somebody without a municipality, who has no colleagues', async () => {
    const consultant = town.person('otherConsultant');
    await answers(consultant, 'none', 'Tulen paikan päälle');

    expect(titles(consultant)).not.toContain('Anna paikka sijaiselle');
    const sent = { v: 1, session: 'none', nonce: 'n', to: '', name: 'Pihla Metsä' };
    const { value } = await consultant.invoke('substitute.send', sent);
    expect(wordsOf(value as CardContent)).toContain('vain oman kunnan kollegalle');
    expect((await stored(town, 'none')).counts).toMatchObject({ onSite: 1 });
  });

  it('of a session that is called off', async () => {
    const { manager } = town.place();
    await answers(manager, 'off', 'Tulen paikan päälle');
    const give = manager.button('Anna paikka sijaiselle');
    await happens(town, 'off', { type: 'cancelled', at: town.bot.now.getTime(), reason: 'r' });

    const said = wordsOf((await manager.press(give)).value as CardContent);
    expect(said).toContain('Tilaisuus on peruttu');
  });
});
