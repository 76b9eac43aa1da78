import { describe, expect, it } from 'vitest';
import { type ProposalCardInput, proposalCard } from '../../cards/booking/proposal-card.ts';
import { requestsCard } from '../../cards/booking/requests-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { usualCounter, usualProposal } from './samples/proposal.ts';
import {
  countered,
  counteredOnce,
  moving,
  movingBack,
  movingDesk,
  now,
  requested,
  requestedDesk,
  requestedOnce,
  withMessage,
} from './samples/workshops.ts';

function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
function show(change: Partial<ProposalCardInput> = {}): Card {
  return proposalCard({ ...usualProposal, ...change, language: 'fi' });
}
function counter(change: Partial<ProposalCardInput> = {}): Card {
  return proposalCard({ ...usualCounter, ...change, language: 'fi' });
}
const input = (card: Card, id: string): Node | undefined =>
  nodesOf(card.content).find((node) => node['id'] === id);
const choices = (card: Card) => nodesOf(input(card, 'slot')?.['choices']);
// But for what every form has.
const actionsOf = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter(
    (node) => typeOf(node) === 'Action.Execute' && node['verb'] !== 'privacy.show',
  );
const titles = (card: Card) => actionsOf(card).map((action) => action['title']);
const afterAllTimes = new Date('2026-12-30T10:00:00Z');

describe('a request for a consultant', () => {
  it('says who asks for what, as which of the units, and whose turn it is', () => {
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
      { title: 'to 3.12.2026 klo\u00a09.00–12.00', value: '0' },
      { title: 'ma 14.12.2026 klo\u00a013.00–16.00', value: '1' },
      { title: 'ke 16.12.2026 klo\u00a09.00–17.30', value: '2' },
    ]);
    expect(input(show(), 'slot')?.['value']).toBe('');
  });

  it('has the only proposed time chosen', () => {
    expect(input(show({ booking: requestedOnce }), 'slot')?.['value']).toBe('0');
  });

  it('says next to a time what speaks against it, as the reader sees it', () => {
    const warnings = [['weekend', 'away'], [], ['consultant-busy', 'municipality-busy']] as const;
    const said = (card: Card) => choices(card).map((c) => String(c['title']).replaceAll('\u00a0', ' '));

    expect(said(show({ warnings }))).toEqual([
      'to 3.12.2026 klo 9.00–12.00 · ⚠ viikonloppu, olet poissa',
      'ma 14.12.2026 klo 13.00–16.00',
      'ke 16.12.2026 klo 9.00–17.30 · ⚠ sinulla on muuta, kunnalla on toinen paja',
    ]);
    expect(said(counter({ warnings }))[0]).toContain('⚠ viikonloppu, konsultti on poissa');
  });

  it('for desk work asks for no time and shows the due date', () => {
    const card = show({ booking: requestedDesk });

    expect(input(card, 'slot')).toBeUndefined();
    expect(words(card)).toContain('pe 18.12.2026');
    expect(titles(card)).toEqual(
      expect.arrayContaining(['Vahvista määräpäivä', 'Ehdota toista päivää', 'Hylkää pyyntö']),
    );
  });

  it('can be declined without choosing a time', () => {
    expect(input(show(), 'slot')).not.toHaveProperty('isRequired');
  });

  it('is answered by buttons that carry the request and the nonce, and nothing else', () => {
    const ref = { v: 1, municipality: '233', period: 'uso8', booking: requested.id };
    const answers = actionsOf(show()).map(({ verb, title, data, associatedInputs }) => ({
      verb,
      title,
      data,
      typed: associatedInputs,
    }));

    expect(answers).toEqual([
      { verb: 'request.confirm', title: 'Vahvista aika', data: { ...ref, nonce: 'n-3' }, typed: 'auto' },
      { verb: 'proposal.open', title: 'Ehdota muita aikoja', data: ref, typed: 'none' },
      { verb: 'request.decline', title: 'Hylkää pyyntö', data: { ...ref, nonce: 'n-3' }, typed: 'auto' },
      { verb: 'command.run', title: 'Avaa pyynnöt', data: { v: 1, command: 'requests' }, typed: 'none' },
    ]);
  });

  it('on a reminder says how long it has waited', () => {
    expect(words(show({ overdueDays: 7 }))).toContain('⚠ Muistutus: tämä on odottanut vastaustasi 7 päivää.');
    expect(words(show()).join()).not.toContain('Muistutus');
  });
});

describe('a consultant’s other times for the municipality', () => {
  it('say that it is the municipality’s turn, with the message that came with them', () => {
    expect(words(counter())).toEqual(
      expect.arrayContaining([
        'Konsultti ehdottaa 2 uutta aikaa',
        'Kauhava · USO 8 · paja 4 / 5 · odottaa vastaustasi',
        'Viesti: Mirja Salonen',
        withMessage.message,
      ]),
    );
    expect(words(counter({ booking: counteredOnce }))[0]).toBe('Konsultti ehdottaa toista aikaa');
  });

  it('cannot be declined: the request is cancelled or other times are proposed', () => {
    const buttons = actionsOf(counter()).map(({ verb, title }) => [verb, title]);

    expect(buttons).toEqual([
      ['request.confirm', 'Vahvista aika'],
      ['proposal.open', 'Ehdota muita aikoja'],
      ['booking.cancel', 'Peru pyyntö'],
      ['command.run', 'Avaa varaukset'],
    ]);
  });

  it('are answered with a message to the consultant', () => {
    expect(String(input(counter(), 'message')?.['label'])).toMatch(/^Viesti konsultille/);
    expect(String(input(show(), 'message')?.['label'])).toMatch(/^Viesti kunnalle/);
  });
});

describe('a new time for an agreed workshop', () => {
  it.each([
    ['consultant', moving, 'Kauhava ehdottaa muutosta sovittuun pajaan'],
    ['municipality', movingBack, 'Konsultti ehdottaa muutosta sovittuun pajaan'],
  ] as const)('tells the %s that the agreed one stands meanwhile', (viewer, booking, heading) => {
    const said = words(show({ viewer, booking, moving: true }));

    expect(said[0]).toBe(heading);
    expect(said).toContain(
      'Sovittu: ke 9.12.2026 klo 9.00–12.00. Tämä on voimassa, kunnes vahvistat muutoksen.',
    );
  });

  it.each(['consultant', 'municipality'] as const)(
    'is refused by the %s by keeping what was agreed',
    (viewer) => {
      const keep = actionsOf(show({ viewer, booking: moving, moving: true }))[2];

      expect(keep).toMatchObject({ verb: 'request.decline', title: 'Pidä sovittu aika' });
      expect(titles(show({ viewer, booking: movingDesk, moving: true }))).toContain('Pidä sovittu päivä');
    },
  );
});

describe('a proposal whose answer had a fault', () => {
  it.each([
    ['time-not-chosen', '⚠ Valitse aika, jonka vahvistat.'],
    ['time-passed', '⚠ Aika on jo mennyt. Valitse toinen aika tai ehdota muita aikoja.'],
    ['too-long', '⚠ Viesti on liian pitkä: enintään 500 merkkiä.'],
  ] as const)('says %s at the field and keeps what was typed', (fault, said) => {
    const card = show({ fault, values: { slot: '1', message: 'Nähdään!' } });

    expect(words(card)).toEqual(expect.arrayContaining(['⚠ Vastausta ei lähetetty. Korjaa 1 kohta.', said]));
    expect(input(card, 'slot')?.['value']).toBe('1');
    expect(input(card, 'message')?.['value']).toBe('Nähdään!');
  });

  it('says when all units are in use, and keeps what was typed', () => {
    const card = show({ fault: 'over-entitlement', values: { slot: '1', message: 'Nähdään!' } });

    expect(words(card)).toContain('⚠ Ei vahvistettu: kunnan kaikki 5 pajaa on jo sovittu tai pidetty.');
    expect(input(card, 'message')?.['value']).toBe('Nähdään!');
  });
});

describe('a proposal whose times pass', () => {
  it('marks those that have passed, to the minute', () => {
    const start = requested.proposal?.slots[0]?.start ?? 0;
    const passed = (at: number) =>
      choices(show({ now: new Date(at) })).map((c) => /mennyt/.test(String(c['title'])));

    expect(passed(start - 1)).toEqual([false, false, false]);
    expect(passed(start)).toEqual([true, false, false]);
  });

  it('offers no confirming once all have passed, and says what to do', () => {
    const card = show({ now: afterAllTimes });

    expect(titles(card)).toEqual(['Ehdota muita aikoja', 'Hylkää pyyntö', 'Avaa pyynnöt']);
    expect(words(card)).toContain('⚠ Ehdotetut ajat ovat jo menneet. Ehdota muita aikoja.');
    expect(words(show({ now: afterAllTimes, booking: requestedOnce })).join()).toContain(
      'Ehdotettu aika on jo mennyt.',
    );
    expect(titles(counter({ now: afterAllTimes, booking: countered }))).not.toContain('Vahvista aika');
  });

  it('lets desk work be confirmed up to its due date, that day included', () => {
    const confirms = (at: string) =>
      titles(show({ now: new Date(at), booking: requestedDesk })).includes('Vahvista määräpäivä');

    expect(confirms('2026-12-18T21:59:00Z')).toBe(true);
    expect(confirms('2026-12-18T22:00:00Z')).toBe(false);
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

  it('says when each was proposed, or is due', () => {
    const rows = [item, { ...item, booking: requestedDesk }];
    const card = requestsCard({ language: 'fi', now, items: rows, page: 0, pages: 1 });

    expect(words(card)).toContain('Yhteiskehittäminen · 3 aikaa, ensimmäinen to 3.12.2026');
    expect(words(card)).toContain('Selvitys, arviointi tai vertailu · määräpäivä pe 18.12.2026');
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
