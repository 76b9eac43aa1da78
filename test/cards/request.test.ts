import { describe, expect, it } from 'vitest';
import { type RequestCardInput, requestCard } from '../../cards/booking/request-card.ts';
import { requestsCard } from '../../cards/booking/requests-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { usualRequest } from './samples/booking.ts';
import { now, requested, requestedDesk, requestedOnce } from './samples/workshops.ts';

function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
function show(change: Partial<RequestCardInput> = {}): Card {
  return requestCard({ ...usualRequest, ...change, language: 'fi' });
}
const input = (card: Card, id: string): Node | undefined =>
  nodesOf(card.content).find((node) => node['id'] === id);
const choices = (card: Card) => nodesOf(input(card, 'slot')?.['choices']);
const actionsOf = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
const titles = (card: Card) => actionsOf(card).map((action) => action['title']);
const afterAllTimes = new Date('2026-12-30T10:00:00Z');

describe('a request for a consultant', () => {
  it('says who asks for what, as which of the units', () => {
    expect(words(show())).toEqual(
      expect.arrayContaining([
        'Kauhava pyytää kehittämispajaa',
        'USO 8 · paja 4 / 5 · odottaa vastaustasi',
        'Aino Virtanen, kunnanjohtaja',
        'Kuntastrategian päivittäminen',
      ]),
    );
  });

  it('offers the proposed times by their numbers and chooses none of several beforehand', () => {
    expect(choices(show())).toEqual([
      { title: 'to 3.12.2026 klo 9.00–12.00', value: '0' },
      { title: 'ma 14.12.2026 klo 13.00–16.00', value: '1' },
      { title: 'ke 16.12.2026 klo 9.00–17.30', value: '2' },
    ]);
    expect(input(show(), 'slot')?.['value']).toBe('');
  });

  it('has the only proposed time chosen', () => {
    expect(input(show({ booking: requestedOnce }), 'slot')?.['value']).toBe('0');
  });

  it('for desk work asks for no time and shows the due date', () => {
    const card = show({ booking: requestedDesk });

    expect(input(card, 'slot')).toBeUndefined();
    expect(words(card)).toContain('pe 18.12.2026');
    expect(titles(card)).toContain('Vahvista määräpäivä');
  });

  it('can be declined without choosing a time', () => {
    expect(input(show(), 'slot')).not.toHaveProperty('isRequired');
  });

  it('is answered by two buttons that carry the request and the nonce, and nothing else', () => {
    const data = { v: 1, municipality: '233', period: 'uso8', booking: requested.id, nonce: 'n-3' };
    const [confirm, decline, leave] = actionsOf(show());

    expect(confirm).toMatchObject({ verb: 'request.confirm', title: 'Vahvista aika' });
    expect(decline).toMatchObject({ verb: 'request.decline', title: 'Hylkää pyyntö' });
    expect([confirm?.['data'], decline?.['data']]).toEqual([data, data]);
    expect(leave?.['associatedInputs']).toBe('none');
  });
});

describe('a request whose answer had a fault', () => {
  it.each([
    ['time-not-chosen', '⚠ Valitse aika, jonka vahvistat.'],
    ['time-passed', '⚠ Aika on jo mennyt. Valitse toinen aika tai hylkää pyyntö.'],
    ['too-long', '⚠ Viesti on liian pitkä: enintään 500 merkkiä.'],
  ] as const)('says %s at the field and keeps what was typed', (fault, said) => {
    const card = show({ fault, values: { slot: '1', message: 'Nähdään!' } });

    expect(words(card)).toEqual(expect.arrayContaining(['⚠ Vastausta ei lähetetty. Korjaa 1 kohta.', said]));
    expect(input(card, 'slot')?.['value']).toBe('1');
    expect(input(card, 'message')?.['value']).toBe('Nähdään!');
  });
});

describe('a request whose times pass', () => {
  it('marks those that have passed, to the minute', () => {
    const start = requested.slots[0]?.start ?? 0;
    const passed = (at: number) =>
      choices(show({ now: new Date(at) })).map((c) => /mennyt/.test(String(c['title'])));

    expect(passed(start - 1)).toEqual([false, false, false]);
    expect(passed(start)).toEqual([true, false, false]);
  });

  it('offers no confirming once all have passed, and says what to do', () => {
    const card = show({ now: afterAllTimes });

    expect(titles(card)).toEqual(['Hylkää pyyntö', 'Avaa pyynnöt']);
    expect(words(card).join()).toContain('Ehdotetut ajat ovat jo menneet. Hylkää pyyntö');
    expect(words(show({ now: afterAllTimes, booking: requestedOnce })).join()).toContain(
      'Ehdotettu aika on jo mennyt.',
    );
  });

  it('lets desk work be confirmed whenever', () => {
    expect(titles(show({ now: afterAllTimes, booking: requestedDesk }))).toContain('Vahvista määräpäivä');
  });
});

describe('the list of requests', () => {
  const item = { code: '233', municipality: 'Kauhava', period: 'uso8', booking: requested };
  const list = (count: number, page = 0, pages = 1) =>
    requestsCard({ language: 'fi', now, items: Array.from({ length: count }, () => item), page, pages });

  it.each([
    [0, 'Pyyntöjä ei ole odottamassa'],
    [1, '1 pyyntö odottaa vastausta'],
    [2, '2 pyyntöä odottaa vastausta'],
  ])('counts %i with the right form of the noun', (count, said) => {
    expect(words(list(count))[0]).toBe(said);
  });

  it('does not give one page’s number for the whole', () => {
    expect(words(list(2, 1, 3)).slice(0, 2)).toEqual(['Pyynnöt odottavat vastausta', 'Sivu 2 / 3']);
  });

  it('opens a request and turns pages', () => {
    const actions = actionsOf(list(1, 1, 3)).map(({ verb, data }) => ({ verb, data }));

    expect(actions).toEqual([
      { verb: 'request.show', data: { v: 1, municipality: '233', period: 'uso8', booking: requested.id } },
      { verb: 'request.list', data: { v: 1, page: 0 } },
      { verb: 'request.list', data: { v: 1, page: 2 } },
    ]);
  });
});
