import { describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const late = { start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' };
const town = useTown([
  { id: 'first', capacity: 40 },
  { id: 'small', capacity: 1, ...late },
  { id: 'ended', start: '2026-10-10T09:00:00+03:00', end: '2026-10-10T15:00:00+03:00' },
  { id: 'closes', closes: '2026-11-30', ...late },
  { id: 'opens', opens: '2026-12-01', ...late },
  { id: 'onsite', remote: false, ...late },
  { id: 'shared', ...late },
]);

const channel = {
  conversation: { id: '19:kanava@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
};

describe('somebody who asks for sessions', () => {
  it('sees those to come with places left, not the past ones, and answers the first with one press', async () => {
    const { manager } = town.place();
    const list = wordsOf(await manager.says('tilaisuudet'));

    expect(list).toContain('Tilaisuus first');
    expect(list).toContain('40 paikkaa vapaana');
    expect(list).not.toContain('Tilaisuus ended');
    const answered = await manager.presses('Tulen paikan päälle');
    expect(wordsOf(answered)).toContain('Tilaisuus first');
    expect(wordsOf(await manager.says('ilmoittautumiset'))).toContain('Tilaisuus first');
  });

  it('changes and withdraws until the deadline, and sees the change at once', async () => {
    const { manager } = town.place();
    manager.card = (await manager.invoke('session.show', { session: 'closes' })).value as CardContent;
    await manager.presses('Osallistun etänä');
    await manager.presses('En pääse');
    town.bot.now = new Date('2026-11-30T21:59:00Z');
    await manager.says('ohje');
    manager.card = (await manager.invoke('session.show', { session: 'closes' })).value as CardContent;
    const stale = manager.button('Tulen paikan päälle');
    town.bot.now = new Date('2026-11-30T22:00:00Z');
    const refused = (await manager.press(stale)).value as CardContent;

    expect(buttonsOf(refused).filter((button) => button.verb.startsWith('rsvp.'))).toEqual([]);
    expect(wordsOf(refused)).toMatch(/päätty|sulke/i);
  });
});

describe('a session that is full', () => {
  it('queues at once with the position told, and gives a freed place to the first in line, who is told', async () => {
    const people = [town.place().manager, town.place().manager, town.place().manager];
    const [first, second, third] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    for (const person of people) {
      await person.says('ohje');
      person.card = (await person.invoke('session.show', { session: 'small' })).value as CardContent;
      await person.presses('Tulen paikan päälle');
    }
    expect(wordsOf(second.card)).toMatch(/jono.*1/i);
    expect(wordsOf(third.card)).toMatch(/jono.*2/i);
    const from = town.bot.connector.sent.length;
    await first.presses('En pääse');

    expect(wordsOf(await second.receives(() => true, from))).toContain('Tilaisuus small');
    third.card = (await third.invoke('session.show', { session: 'small' })).value as CardContent;
    expect(wordsOf(third.card)).toMatch(/jono.*1/i);
  });
});

describe('a session that cannot be answered so', () => {
  it.each([
    ['not open yet', 'opens', 'rsvp.onSite', /1\.12/],
    ['over', 'ended', 'rsvp.onSite', /ohi|päätty|pidetty/i],
    ['without remote places', 'onsite', 'rsvp.remote', /etä/i],
    ['that does not exist', 'nowhere', 'rsvp.onSite', /löyty/i],
  ])('says why: %s', async (_name, session, verb, says) => {
    const { manager } = town.place();
    const answered = await manager.invoke(verb, { v: 1, session, nonce: 'n1' });

    expect(answered.status).toBe(200);
    expect(wordsOf(answered.value as CardContent)).toMatch(says);
  });
});

describe('a press on the card that all share in a channel', () => {
  it('is answered with a short text for the presser; the personal card goes to their own chat', async () => {
    const { manager } = town.place();
    await manager.says('ohje');
    const from = town.bot.connector.sent.length;
    const answered = await manager.invoke('rsvp.onSite', { v: 1, session: 'shared' }, channel);

    expect(answered.type).toBe('application/vnd.microsoft.activity.message');
    expect(String(answered.value)).toContain('Tilaisuus shared');
    const own = await manager.receives((card) => wordsOf(card).includes('Tilaisuus shared'), from);
    expect(buttonsOf(own).map((button) => button.title)).toContain('En pääse');
  });

  it('delivered again, with the same id or a new one, has one effect', async () => {
    const { manager } = town.place();
    const press = { id: 'same-id', ...channel };
    await manager.invoke('rsvp.onSite', { v: 1, session: 'shared' }, press);
    await manager.invoke('rsvp.no', { v: 1, session: 'shared' }, channel);
    await manager.invoke('rsvp.onSite', { v: 1, session: 'shared' }, press);
    await manager.invoke('rsvp.onSite', { v: 1, session: 'shared' }, channel);
    const own = (await manager.invoke('session.show', { session: 'shared' })).value as CardContent;

    expect(buttonsOf(own).map((button) => button.title)).not.toContain('En pääse');
  });
});
