import { describe, expect, it } from 'vitest';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';
import { answers, known, opens, stored, titles } from './acts.ts';

const near = { start: '2026-11-26T09:00:00+02:00', end: '2026-11-26T15:00:00+02:00', capacity: 1 };
const far = { start: '2026-12-17T09:00:00+02:00', end: '2026-12-17T15:00:00+02:00', capacity: 1 };
const town = useTown([
  { id: 'taken', ...near },
  { id: 'declined', ...near },
  { id: 'lapsing', ...near },
  { id: 'left', ...near },
  { id: 'meanwhile', ...far },
  { id: 'again', ...far },
  { id: 'tied', ...far, remoteCapacity: 1 },
  { id: 'leaving', ...far },
  { id: 'unlined', ...far },
  { id: 'shared', ...far },
  { id: 'shared-offer', ...near },
]);

/** So many, the first with the only place on site and the others in line for it. */
async function line(session: string, count: number) {
  const people = Array.from({ length: count }, () => town.place().manager);
  await known(...people);
  for (const person of people) {
    await answers(person, session, 'Tulen paikan päälle');
  }
  const [first, second, third] = people;
  if (!first || !second) {
    throw new Error('a line has two at least');
  }
  return { first, second, third: third ?? second };
}

describe('a place that becomes free within three days of the session', () => {
  it('is offered to the first in line until an instant that the message names, and taken with one press', async () => {
    const { first, second } = await line('taken', 2);
    const from = town.bot.connector.sent.length;
    await first.presses('En pääse');
    const offer = await second.receives((card) => wordsOf(card).includes('varattu'), from);

    expect(wordsOf(offer)).toContain('Paikka on sinulle varattu ke 25.11.2026 klo 9.00 asti');
    expect((await stored(town, 'taken')).counts).toMatchObject({ onSite: 0, offeredOnSite: 1 });
    expect(wordsOf(await second.presses('Tulen paikan päälle'))).toContain('Tulet paikan päälle');
    expect((await stored(town, 'taken')).counts).toMatchObject({ onSite: 1, waiting: 0, offeredOnSite: 0 });
  });

  it('goes to the next in line when it is declined', async () => {
    const { first, second, third } = await line('declined', 3);
    await first.presses('En pääse');
    const from = town.bot.connector.sent.length;
    await answers(second, 'declined', 'En pääse');

    const offer = await third.receives((card) => wordsOf(card).includes('varattu'), from);
    expect(titles(third)).toContain('Tulen paikan päälle');
    expect(wordsOf(offer)).toContain('Tilaisuus declined');
  });

  it('is not theirs any more once the time is over: the card says so, and the next in line is offered it', async () => {
    const { first, second, third } = await line('lapsing', 3);
    await first.presses('En pääse');
    await opens(second, 'lapsing');
    const late = second.button('Tulen paikan päälle');
    const from = town.bot.connector.sent.length;
    town.bot.now = new Date('2026-11-25T07:00:00Z');
    await second.press(late);

    await third.receives((card) => wordsOf(card).includes('varattu to 26.11.2026 klo 8.00'), from);
    expect(await opens(second, 'lapsing')).toMatch(/Olet jonossa sijalla 2/);
    expect((await stored(town, 'lapsing')).counts).toMatchObject({ onSite: 0, waiting: 2, offeredOnSite: 1 });
  });

  it('can be left to others with the line', async () => {
    const { first, second } = await line('left', 2);
    await first.presses('En pääse');
    await opens(second, 'left');
    const said = wordsOf(await second.presses('Poistu jonosta'));

    expect(said).toContain('Poistuit jonosta');
    expect((await stored(town, 'left')).counts).toMatchObject({ waiting: 0, offeredOnSite: 0 });
  });

  it('is told in a channel with the instant until which it is kept', async () => {
    const { first, second } = await line('shared-offer', 2);
    await first.presses('En pääse');
    const channel = { conversation: { id: '19:k@thread.tacv2;messageid=1', conversationType: 'channel' } };
    const { value } = await second.invoke('rsvp.remote', { v: 1, session: 'shared-offer' }, channel);

    expect(String(value).replaceAll('\u00a0', ' ')).toMatch(
      /paikka ke 25\.11\.2026 klo 9\.00 asti.*Tilaisuus shared-offer/,
    );
  });
});

describe('a remote place while one waits for one on site', () => {
  it('keeps the turn, says so, and is given up for the place on site when that comes', async () => {
    const { first, second } = await line('meanwhile', 2);
    const said = wordsOf(await second.presses('Osallistun etänä'));

    expect(said).toContain('Osallistut etänä');
    expect(said).toContain('sijalla 1');
    expect((await stored(town, 'meanwhile')).counts).toMatchObject({ onSite: 1, remote: 1, waiting: 1 });
    const from = town.bot.connector.sent.length;
    await first.presses('En pääse');
    const promoted = await second.receives((card) => wordsOf(card).includes('Sait paikan'), from);
    expect(wordsOf(promoted)).toContain('tulet paikan päälle');
    expect((await stored(town, 'meanwhile')).counts).toMatchObject({ onSite: 1, remote: 0, waiting: 0 });
  });

  it('stays when one leaves the line', async () => {
    const { second } = await line('leaving', 2);
    await second.presses('Osallistun etänä');
    const said = wordsOf(await second.presses('Poistu jonosta'));

    expect(said).toContain('Osallistut etänä');
    expect(titles(second)).not.toContain('Poistu jonosta');
    expect((await stored(town, 'leaving')).counts).toMatchObject({ remote: 1, waiting: 0 });
  });

  it('is told in a channel with the turn that is kept', async () => {
    const { second } = await line('shared', 2);
    const channel = { conversation: { id: '19:k@thread.tacv2;messageid=1', conversationType: 'channel' } };
    const { value } = await second.invoke('rsvp.remote', { v: 1, session: 'shared' }, channel);

    expect(String(value)).toContain('Osallistut etänä ja olet jonossa paikan päälle sijalla 1');
  });
});

describe('a press that changes nothing', () => {
  it('keeps the place of who presses the same again', async () => {
    const { first, second } = await line('again', 2);
    const again = await first.invoke('rsvp.onSite', { v: 1, session: 'again', nonce: 'other' });
    const still = await second.invoke('rsvp.onSite', { v: 1, session: 'again', nonce: 'other' });

    expect(wordsOf(again.value as CardContent)).toContain('Tulet paikan päälle');
    expect(wordsOf(still.value as CardContent)).toContain('Olet jonossa sijalla 1');
    expect((await stored(town, 'again')).lastQueued).toBe(1);
  });

  it('leaves the place on site to who wants a remote one when all of those are taken', async () => {
    const { first, second } = await line('tied', 2);
    await second.presses('Osallistun etänä');
    await opens(first, 'tied');
    const said = wordsOf(await first.presses('Osallistun etänä'));

    expect(said).toContain('Etäpaikat ovat täynnä');
    expect(said).toContain('Tulet paikan päälle');
    expect((await stored(town, 'tied')).counts).toMatchObject({ onSite: 1, remote: 1 });
  });

  it('is leaving a line in which one is not', async () => {
    const { first } = await line('unlined', 2);
    const { value } = await first.invoke('rsvp.leave', { v: 1, session: 'unlined', nonce: 'n' });

    expect(wordsOf(value as CardContent)).toContain('Tulet paikan päälle');
    expect((await stored(town, 'unlined')).counts).toMatchObject({ onSite: 1, waiting: 1 });
  });
});
