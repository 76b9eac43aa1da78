import { describe, expect, it } from 'vitest';
import { type BookingsCardInput, bookingsCard } from '../../cards/booking/bookings-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { item, usualBookings } from './samples/bookings.ts';
import {
  cancelledLate,
  confirmed,
  countered,
  lost,
  moving,
  notHeld,
  over,
  requested,
} from './samples/workshops.ts';

function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
const actionsOf = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
const titles = (card: Card) => actionsOf(card).map((action) => action['title']);
function list(change: Partial<BookingsCardInput>): Card {
  return bookingsCard({ ...usualBookings, filters: [], ...change, language: 'fi' });
}
const first = item({ booking: requested, state: 'requested', turn: 'consultant', theme: 'Strategia' });
const consultant = { viewer: 'consultant', municipality: undefined, left: undefined, of: undefined } as const;

describe('the list of bookings', () => {
  it('says each one’s state in words and opens it by its day', () => {
    const card = list({ items: [item({ booking: confirmed, state: 'confirmed' }), first] });

    expect(words(card)).toEqual(
      expect.arrayContaining([
        'Varattu 3 / 5 kehittämispajaa',
        '● Sovittu',
        '◔ Pyydetty · vuorossa konsultti',
        'Ehdotettu to 3.12.2026',
      ]),
    );
    expect(titles(card)).toEqual(['Avaa 9.12.', 'Avaa 3.12.', 'Varaa kehittämispaja', 'Avaa pajatilanne']);
    expect(actionsOf(card)[1]).toMatchObject({
      verb: 'booking.show',
      data: { v: 1, municipality: '233', period: 'uso8', booking: requested.id },
    });
  });

  it.each([
    [
      { booking: countered, state: 'countered', turn: 'municipality' },
      'Toinen aika ehdotettu · odottaa vastaustasi',
    ],
    [
      { booking: moving, state: 'confirmed', turn: 'consultant' },
      'Sovittu, muutos ehdotettu · vuorossa konsultti',
    ],
    [{ booking: over, state: 'awaitingReport' }, 'Aika mennyt, raportti puuttuu'],
    [{ booking: cancelledLate, state: 'cancelled' }, 'Peruttu, palautus päätettävänä'],
    [{ booking: lost, state: 'cancelled' }, 'Peruttu, paja käytetty'],
    [{ booking: notHeld, state: 'cancelled' }, 'Ei pidetty'],
  ] as const)('says it of a booking that is more than one thing: %o', (one, said) => {
    expect(words(list({ items: [item(one)] })).join('\n')).toContain(` ${said}`);
  });

  it('says whose turn it is as the reader sees it', () => {
    const state = (viewer: BookingsCardInput['viewer']) =>
      words(list({ viewer, items: [first] })).find((said) => said.startsWith('◔'));

    expect(state('municipality')).toBe('◔ Pyydetty · vuorossa konsultti');
    expect(state('consultant')).toBe('◔ Pyydetty · odottaa vastaustasi');
    expect(state('coordinator')).toBe('◔ Pyydetty · vuorossa konsultti');
  });

  it('names the municipality to those who see several', () => {
    expect(words(list({ ...consultant, items: [first] }))).toContain('Kauhava');
    expect(words(list({ items: [first] }))).not.toContain('Kauhava');
  });

  it('tells bookings of the same day apart', () => {
    expect(titles(list({ items: [first, first, first], left: 0 })).slice(0, 3)).toEqual([
      'Avaa 3.12.',
      'Avaa 3.12. (2)',
      'Avaa 3.12. (3)',
    ]);
  });

  it('offers to book only to the municipality, and only while units are left', () => {
    expect(titles(list({ left: 5 }))).toContain('Varaa kehittämispaja');
    expect(titles(list({ left: 0 }))).not.toContain('Varaa kehittämispaja');
    expect(titles(list({ ...consultant, left: 5 }))).not.toContain('Varaa kehittämispaja');
  });
});

describe('the filters of the list', () => {
  const filters = [
    { filter: 'all', count: 4 },
    { filter: 'open', count: 2 },
    { filter: 'unreported', count: 0 },
  ] as const;

  it('are buttons with their counts, but for the one in use and those that would show nothing', () => {
    const [open, ...rest] = actionsOf(list({ filters, left: 0 }));

    expect(open).toMatchObject({
      verb: 'bookings.list',
      title: 'Näytä avoimet (2)',
      data: { v: 1, filter: 'open', page: 0 },
    });
    expect(rest.map((one) => one['title'])).toEqual(['Avaa pajatilanne']);
  });

  it('say which one is in use, and how many there are', () => {
    const card = list({ filters, filter: 'open', pages: 3, page: 1, items: [first] });

    expect(words(card).slice(0, 2)).toEqual([
      'Avoimet pyynnöt',
      'Kauhava · USO 8 · jäljellä 2 / 5 · 2 varausta · sivu 2 / 3',
    ]);
  });

  it('stay when pages are turned', () => {
    const turns = actionsOf(list({ filter: 'open', pages: 3, page: 1, left: 0 }))
      .filter((one) => one['verb'] === 'bookings.list')
      .map(({ data }) => data);

    expect(turns).toEqual([
      { v: 1, filter: 'open', page: 0 },
      { v: 1, filter: 'open', page: 2 },
    ]);
  });
});
