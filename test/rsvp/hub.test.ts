import { describe, expect, it } from 'vitest';
import { compose } from '../../bot/compose.ts';
import type { SessionMessage } from '../../bot/shared/outbox.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { saveGuests } from '../../storage/guests.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { requestsOf } from '../support/requests.ts';
import { useTown } from '../support/town-bot.ts';
import { answers, happens, idOf, opens, stored, titles } from './acts.ts';

const coming = { start: '2026-12-17T09:00:00+02:00', end: '2026-12-17T15:00:00+02:00' };
const town = useTown([
  {
    id: 'described',
    ...coming,
    descriptionFi: 'Kokeillaan yhdessä.',
    programme: 'https://ohjelma.example/a',
  },
  { id: 'night', start: '2026-12-17T20:00:00+02:00', end: '2026-12-18T01:00:00+02:00' },
  { id: 'colleagues', ...coming },
  { id: 'linked', ...coming, remote: 'https://meet.example/huone' },
  { id: 'elected', ...coming, audience: { roles: ['elected'] } },
  { id: 'draft', ...coming },
  { id: 'off', ...coming },
  { id: 'over', ...coming, capacity: 5 },
  { id: 'hosted', ...coming },
  { id: 'after', ...coming },
  { id: 'guests', ...coming, capacity: 1 },
  { id: 'asked-once', ...coming },
]);

const links = (person: TeamsPerson) =>
  ((person.card['actions'] ?? []) as readonly Readonly<Record<string, unknown>>[])
    .filter((action) => action['type'] === 'Action.OpenUrl')
    .map((action) => action['url']);

async function change(id: string, more: Partial<SessionFacts>): Promise<void> {
  const { facts } = await stored(town, id);
  await happens(town, id, { type: 'changed', facts: { ...facts, ...more }, seats: [], at: 0 });
}

describe('the card of a session', () => {
  it('has its description, in another language where there is none in the reader’s, and its programme', async () => {
    const { manager } = town.place();

    expect(await opens(manager, 'described')).toContain('Kokeillaan yhdessä.');
    expect(links(manager)).toEqual(['https://ohjelma.example/a']);
    expect(await opens(town.person('swedish'), 'described')).toContain('Kokeillaan yhdessä.');
  });

  it('names both days of a session over midnight', async () => {
    const { manager } = town.place();

    expect(await opens(manager, 'night')).toContain('to 17.12.2026 klo 20.00 – pe 18.12.2026 klo 1.00');
  });

  it('names who else comes from the reader’s municipality, and of others only numbers', async () => {
    const { manager, contact, code } = town.place();
    const other = town.place().manager;
    await answers(contact, 'colleagues', 'Osallistun etänä');
    await answers(other, 'colleagues', 'Tulen paikan päälle');
    const guest = { id: `g.${code}`, name: 'Pihla Metsä', group: 'elected', municipality: code } as const;
    const at = town.bot.now.getTime();
    await saveGuests(town.bot.program.services.tables, 'colleagues', [guest]);
    town.bot.program.services.guests.forget('colleagues');
    const answer = { seat: 'onSite', at, municipality: code, by: await idOf(town, contact) } as const;
    await happens(town, 'colleagues', {
      type: 'seated',
      seats: [
        { who: guest.id, answer },
        { who: `g.${code}2`, answer },
      ],
    });

    const said = await opens(manager, 'colleagues');
    expect(said).toContain(`Yhdyshenkilö ${code} (etänä), Pihla Metsä ja 1 muu`);
    expect(said).toContain('Tulossa 3 paikan päälle, 1 etänä.');
    expect(await opens(other, 'colleagues')).not.toContain('Pihla');
  });

  it('gives the remote link to who comes remotely alone, until the end', async () => {
    const { manager, contact } = town.place();
    await answers(manager, 'linked', 'Osallistun etänä');
    const own = [
      'https://meet.example/huone',
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/calendar\/[\w.-]+\.ics$/),
    ];
    expect(links(manager)).toEqual(own);
    await answers(contact, 'linked', 'Tulen paikan päälle');
    expect(JSON.stringify(contact.card)).not.toContain('meet.example');

    town.bot.now = new Date('2026-12-17T12:59:59Z');
    await opens(manager, 'linked');
    expect(links(manager)).toEqual(own);
    town.bot.now = new Date('2026-12-17T13:00:00Z');
    await opens(manager, 'linked');
    expect(JSON.stringify(manager.card)).not.toContain('meet.example');
  });

  it('says for whom a session is, and asks nobody else; a press is refused', async () => {
    const { manager } = town.place();
    const said = await opens(manager, 'elected');

    expect(said).toContain('Tilaisuus on tarkoitettu muille');
    expect(said).toContain('luottamushenkilöt');
    expect(titles(manager)).not.toContain('Tulen paikan päälle');
    const { value } = await manager.invoke('rsvp.onSite', { v: 1, session: 'elected', nonce: 'n' });
    expect(wordsOf(value as CardContent)).toContain('Vastaustasi ei tallennettu');
    expect((await stored(town, 'elected')).answers.size).toBe(0);
    const participant = town.person('participant');
    await opens(participant, 'elected');
    expect(titles(participant)).toContain('Tulen paikan päälle');
  });

  it('of a draft is there for its hosts alone, as others will see it', async () => {
    const { facts } = await stored(town, 'draft');
    await happens(town, 'draft', { type: 'created', facts, draft: true });
    const { manager } = town.place();
    const consultant = town.person('consultant');

    expect(await opens(manager, 'draft')).toContain('Tilaisuutta ei löytynyt');
    for (const verb of ['rsvp.onSite', 'rsvp.leave', 'diet.save', 'late.send', 'substitute.open']) {
      const sent = { v: 1, session: 'draft', nonce: 'n', diet: '', wish: 'onSite', message: '' };
      const { value } = await manager.invoke(verb, sent);
      expect(wordsOf(value as CardContent)).toContain('Tilaisuutta ei löytynyt');
    }
    expect((await stored(town, 'draft')).answers.size).toBe(0);
    const seen = await opens(consultant, 'draft');
    expect(seen).toContain('Luonnos: näkyy vain järjestäjille');
    expect(seen).toContain('to 17.12.2026 klo 9.00–15.00');
    expect(titles(consultant)[0]).toBe('Julkaise tilaisuus');
    expect(titles(consultant)).not.toContain('Julkaise kanavissa');
  });

  it('of a session that is called off says why, and takes no answers', async () => {
    const { manager } = town.place();
    await answers(manager, 'off', 'Tulen paikan päälle');
    const stale = manager.button('En pääse');
    await happens(
      town,
      'off',
      { type: 'cancelled', at: 0, reason: 'r' },
      { cancelled: 'Puhuja on sairastunut.' },
    );
    const said = await opens(manager, 'off');

    expect(said).toContain('Tilaisuus on peruttu');
    expect(said).toContain('Puhuja on sairastunut.');
    expect(titles(manager)).toEqual(['Avaa tilaisuudet']);
    expect(wordsOf((await manager.press(stale)).value as CardContent)).toContain('Tilaisuus on peruttu');
    expect((await stored(town, 'off')).counts).toMatchObject({ onSite: 1, no: 0 });
  });

  it('says to hosts by how many the places are exceeded; others see that it is full', async () => {
    const [first, second] = [town.place().manager, town.place().manager];
    await answers(first, 'over', 'Tulen paikan päälle');
    await answers(second, 'over', 'Tulen paikan päälle');
    await change('over', { capacity: 1 });

    expect(await opens(town.person('consultant'), 'over')).toContain('1 osallistuja yli paikkamäärän');
    expect(await opens(first, 'over')).not.toContain('yli paikkamäärän');
    expect(first.card && wordsOf(first.card)).toContain('Tulet paikan päälle');
  });

  it('lets those look after it who host it, and no other consultant', async () => {
    const host = town.person('consultant');
    await change('hosted', { hosts: [await idOf(town, host)] });
    await opens(host, 'hosted');
    expect(titles(host)).toEqual(
      expect.arrayContaining([
        'Avaa osallistujat',
        'Muokkaa',
        'Kopioi',
        'Peru tilaisuus',
        'Julkaise kanavissa',
      ]),
    );
    const other = town.person('otherConsultant');
    expect(await opens(other, 'hosted')).toContain('Kaarna Puro');
    expect(titles(other)).not.toContain('Avaa osallistujat');
    expect(titles(other)).toContain('Julkaise kanavissa');
    const { manager } = town.place();
    await opens(manager, 'hosted');
    expect(titles(manager)).not.toContain('Muokkaa');
    expect(titles(manager)).toContain('Ilmoita kollegoita');
    const participant = town.person('participant');
    await opens(participant, 'hosted');
    expect(titles(participant)).not.toContain('Ilmoita kollegoita');
  });

  it('afterwards has what there is for those who came, or for all whom it was for', async () => {
    const { manager, contact } = town.place();
    const other = town.place().manager;
    await answers(manager, 'after', 'Tulen paikan päälle');
    await answers(contact, 'after', 'Tulen paikan päälle');
    const materials = 'https://aineisto.example/a';
    await change('after', { materials });
    town.bot.now = new Date('2026-12-18T08:00:00Z');
    const absent = [await idOf(town, contact)];
    await happens(town, 'after', { type: 'attended', absent, present: [], at: 0, by: 'x' });

    expect(await opens(manager, 'after')).toContain('Olit mukana paikan päällä');
    expect(links(manager)).toEqual([materials]);
    expect(await opens(contact, 'after')).not.toContain('Olit mukana');
    expect(links(contact)).toEqual([]);
    await opens(other, 'after');
    expect(links(other)).toEqual([]);
    await change('after', { materialsToAll: true });
    await opens(other, 'after');
    expect(links(other)).toEqual([materials]);
    const host = town.person('consultant');
    await opens(host, 'after');
    expect(titles(host)).toEqual(
      expect.arrayContaining(['Merkitse läsnäolijat', 'Lisää materiaalit', 'Avaa palaute']),
    );
  });

  it('takes one wave of the store when nothing is remembered, and one request when it is', async () => {
    const { manager } = town.place();
    await answers(manager, 'asked-once', 'Tulen paikan päälle');
    await opens(manager, 'asked-once');

    expect(await requestsOf(town.bot, () => opens(manager, 'asked-once'))).toEqual(['Sessions.range']);
  });
});

describe('a message about a guest', () => {
  it('names them to who registered them, and leads to the municipality’s list', async () => {
    const { contact, code } = town.place();
    const who = `g.${code}`;
    const { services } = town.bot.program;
    await saveGuests(services.tables, 'guests', [
      { id: who, name: 'Pihla Metsä', group: 'elected', municipality: code },
    ]);
    const by = await idOf(town, contact);
    const reader = (await services.directory.get()).find(({ id }) => id === by);
    const at = town.bot.now.getTime();
    const told = async (about: SessionMessage['about'], answer: object) => {
      const seat = { seat: 'waiting', at, municipality: code, by, ...answer } as const;
      await happens(town, 'guests', { type: 'seated', seats: [{ who, answer: seat }] });
      const message = { about, session: 'guests', who } as const;
      const card = reader && (await compose(message, reader, town.bot.now, services));
      contact.card = (card?.content ?? {}) as CardContent;
      return wordsOf(contact.card);
    };
    const until = Date.parse('2026-11-24T20:00:00Z');

    expect(
      await told('place-offered', { waits: { for: 'onSite', number: 1, offeredUntil: until } }),
    ).toContain('Pihla Metsä: paikka on varattu ti 24.11.2026 klo 22.00 asti');
    expect(titles(contact)).toContain('Avaa kunnan luettelo');
    expect(await told('place-freed', { seat: 'onSite' })).toContain('Pihla Metsä sai paikan');
    expect(await told('offer-over', { seat: 'no', lapsed: true })).toContain('Pihla Metsä: paikkaa ei saatu');
    expect(await told('seat-changed', { seat: 'remote' })).toContain(
      'Pihla Metsä: ilmoittautumista on muutettu',
    );
    expect(await told('place-freed', { seat: 'no' })).toBe('');
  });
});

describe('a message to an attendee', () => {
  it.each([
    ['registered', { seat: 'onSite' }, 'Kollegasi ilmoitti sinut'],
    ['place-given', { seat: 'onSite', by: 'x' }, 'Kollegasi antoi sinulle paikkansa'],
    ['seat-changed', { seat: 'remote' }, 'Ilmoittautumisesi on muutettu'],
    ['place-freed', { seat: 'remote' }, 'Sait paikan: osallistut etänä'],
    ['offer-over', { seat: 'no', lapsed: true }, 'Varattu paikka ehti siirtyä'],
  ] as const)('(%s) says what happened and what stands', async (about, answer, says) => {
    const { manager } = town.place();
    const who = await idOf(town, manager);
    const { services } = town.bot.program;
    const reader = (await services.directory.get()).find(({ id }) => id === who);
    const seats = [{ who, answer: { at: town.bot.now.getTime(), ...answer } }];
    await happens(town, 'guests', { type: 'seated', seats }, { [`change.${who}`]: 'Sovittu puhelimessa.' });
    const message = { about, session: 'guests' } as const;
    const card = reader && (await compose(message, reader, town.bot.now, services));
    const said = wordsOf(card?.content ?? {});

    expect(said).toContain(says);
    expect(said.includes('Sovittu puhelimessa.')).toBe(about === 'seat-changed');
  });
});
