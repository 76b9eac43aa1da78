import { describe, expect, it } from 'vitest';
import type { Box } from '../../bot/quota/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../../cards/card.ts';
import { type QuotaCardInput, quotaCard } from '../../cards/quota/quota-card.ts';
import { quotaListCard } from '../../cards/quota/quota-list-card.ts';
import { markdownWords, type Node, nodesOf } from './nodes.ts';
import { usual } from './samples/quota.ts';
import {
  confirmed,
  confirmedBox,
  deskBox,
  freeBox,
  heldBox,
  heldLaterBox,
  period,
  requestedBox,
} from './samples/workshops.ts';

function show(change: Partial<QuotaCardInput> = {}, language: Language = 'fi'): Card {
  return quotaCard({ ...usual, ...change, language });
}
/** What can be read on the card, with ordinary spaces. */
function words(card: Card): readonly string[] {
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' '));
}
const heading = (card: Card) => words(card)[0];
const free = (count: number): readonly Box[] => Array.from({ length: count }, () => freeBox);
const byVerb = (card: Card, verb: string): readonly Node[] =>
  nodesOf(card.content).filter((node) => node['verb'] === verb);
const commands = (card: Card) => byVerb(card, 'command.run').map((b) => nodesOf(b['data'])[0]?.['command']);
const rowsOf = (card: Card) =>
  nodesOf(card.content).flatMap(({ columns }) => (Array.isArray(columns) ? [columns.length] : []));
const at = (instant: string) => new Date(instant);

describe('the heading of the quota card', () => {
  it.each([
    [0, 'Jäljellä 0 kehittämispajaa', '0 utvecklingsverkstäder kvar', '0 development workshops left'],
    [1, 'Jäljellä 1 kehittämispaja', '1 utvecklingsverkstad kvar', '1 development workshop left'],
    [2, 'Jäljellä 2 kehittämispajaa', '2 utvecklingsverkstäder kvar', '2 development workshops left'],
  ])('answers what is left with the right form of the noun: %i', (left, fi, sv, en) => {
    const boxes = [heldBox, ...free(left)];

    expect(heading(show({ boxes }, 'fi'))).toBe(fi);
    expect(heading(show({ boxes }, 'sv'))).toBe(sv);
    expect(heading(show({ boxes }, 'en'))).toBe(en);
  });

  it('says so when the period has no workshops at all', () => {
    expect(heading(show({ boxes: [] }))).toBe('Kauteen ei kuulu kehittämispajoja');
  });

  it('says what went unused once the period is over', () => {
    expect(heading(show({ now: at('2027-01-04T10:00:00Z') }))).toBe('Käyttämättä jäi 2 kehittämispajaa');
  });
});

describe('the line under the heading', () => {
  it.each([
    ['2026-11-23T10:00:00Z', 'Kauhava · USO 8 · päättyy to 31.12.2026 · 38 päivää jäljellä'],
    ['2026-12-30T10:00:00Z', 'Kauhava · USO 8 · päättyy to 31.12.2026 · 1 päivä jäljellä'],
    ['2026-12-30T22:30:00Z', 'Kauhava · USO 8 · päättyy to 31.12.2026 · viimeinen päivä'],
    ['2026-12-31T22:30:00Z', 'Kauhava · USO 8 · päättyi to 31.12.2026'],
    ['2024-12-30T10:00:00Z', 'Kauhava · USO 8 · alkaa ke 1.1.2025'],
  ])('tells by Helsinki days how long is left of the period at %s', (now, line) => {
    expect(words(show({ now: at(now) }))[1]).toBe(line);
  });
});

describe('the units on the quota card', () => {
  it('each have a word and a date, and the year when it is another one', () => {
    const card = show({ boxes: [heldBox, heldLaterBox, deskBox, requestedBox, freeBox] });
    const units = words(card).slice(2).join(' ');

    expect(units).toContain(
      '✔ Pidetty 12.3. 2025 ✔ Pidetty 4.11. ● Sovittu 18.12. ◔ Pyydetty 3.12. ○ Vapaa –',
    );
  });

  it('are told apart by mark and word, not by colour alone', () => {
    const card = show({ boxes: [heldBox, confirmedBox, requestedBox, freeBox] });

    expect(new Set(words(card).filter((said) => /^[✔●◔○]$/.test(said))).size).toBe(4);
  });

  it.each([
    [1, [1]],
    [5, [5]],
    [6, [3, 3]],
    [12, [4, 4, 4]],
  ])('stand at most five beside each other: %i', (count, rows) => {
    expect(rowsOf(show({ boxes: free(count) }))).toEqual(rows);
  });

  it('open their bookings, and free ones nothing', () => {
    const opened = byVerb(show({ boxes: [confirmedBox, freeBox] }), 'booking.show');

    expect(opened.map((action) => action['data'])).toEqual([
      { v: 1, municipality: '233', period: 'uso8', booking: confirmed.id },
    ]);
    expect(opened.map((action) => action['title'])).toEqual(['Avaa varaus: sovittu ke 9.12.2026']);
  });
});

describe('the warning about units that would go unused', () => {
  const early = '2 pajaa on vielä varaamatta';
  const urgent = '2 pajaa jää käyttämättä, ellei niille sovita aikaa';

  it.each([
    ['2026-09-29T12:00:00Z', undefined],
    ['2026-09-30T12:00:00Z', early],
    ['2026-11-15T12:00:00Z', early],
    ['2026-11-16T12:00:00Z', urgent],
    ['2026-12-31T12:00:00Z', urgent],
    ['2027-01-01T12:00:00Z', undefined],
  ])('begins 92 days before the end and is urgent from 45: %s', (now, expected) => {
    const shown = words(show({ now: at(now) })).filter((said) => said === early || said === urgent);

    expect(shown).toEqual(expected === undefined ? [] : [expected]);
  });

  it('is not given when nothing is left', () => {
    expect(words(show({ boxes: [heldBox] })).join()).not.toContain('käyttämättä');
  });

  it('speaks of one unit in the singular', () => {
    expect(words(show({ boxes: [freeBox] }))).toContain('1 paja jää käyttämättä, ellei sille sovita aikaa');
  });

  it('tells to propose times only those who can', () => {
    expect(words(show()).join()).toContain('Ehdota aikoja nyt');
    expect(words(show({ canBook: false, own: false })).join()).not.toContain('Ehdota aikoja');
  });
});

describe('when no unit is left', () => {
  const boxes = [heldBox, heldLaterBox, confirmedBox, deskBox, requestedBox];

  it('the card says what all of them went to, and how one becomes free', () => {
    expect(words(show({ boxes })).join('\n')).toContain(
      'Kaikki 5 pajaa ovat käytössä: 2 pidetty, 2 sovittu, 1 pyydetty. Jos perut varauksen, paja vapautuu.',
    );
  });

  it('cancelling is not spoken of when all have been held', () => {
    expect(words(show({ boxes: [heldBox, heldLaterBox] })).join()).not.toContain('Jos perut');
  });

  it('nothing is offered to book', () => {
    expect(commands(show({ boxes }))).toEqual(['bookings']);
  });
});

describe('the buttons of the quota card', () => {
  it('book and list bookings for one’s own municipality', () => {
    expect(commands(show())).toEqual(['book', 'bookings']);
  });

  it('lead back to all municipalities for those who serve them', () => {
    const card = show({ canBook: false, own: false });

    expect(commands(card)).toEqual([]);
    expect(byVerb(card, 'quota.list').map((b) => b['data'])).toEqual([{ v: 1, page: 0 }]);
  });

  it('do not book into a period that is over', () => {
    expect(commands(show({ now: at('2027-01-01T12:00:00Z') }))).toEqual(['bookings']);
  });
});

describe('sessions on the quota card', () => {
  it('are counted for the kinds the period has', () => {
    const said = words(show()).join('\n');

    expect(said).toContain('Teemaseminaarit\n3 / 4 pidetty\nSparraukset\n5 / 6 pidetty');
    expect(said).not.toContain('Työseminaarit');
  });
});

describe('the list of all municipalities', () => {
  const rows = [{ code: '233', name: 'Kauhava', left: 2, of: 5 }];
  const pages = (page: number, count: number) =>
    byVerb(quotaListCard({ language: 'fi', period, rows, page, pages: count, total: 20 }), 'quota.list').map(
      (b) => nodesOf(b['data'])[0]?.['page'],
    );

  it('opens a municipality from its row, which says what it opens', () => {
    const card = quotaListCard({ language: 'fi', period, rows, page: 0, pages: 1, total: 1 });
    const [open] = byVerb(card, 'quota.show');

    expect(open?.['data']).toEqual({ v: 1, municipality: '233' });
    expect(String(open?.['title']).replaceAll('\u00a0', ' ')).toBe('Avaa Kauhava, jäljellä 2 / 5');
    expect(words(card)).toContain('USO 8 · 1 kunta');
  });

  it('turns pages only where there are some', () => {
    expect(pages(0, 1)).toEqual([]);
    expect(pages(0, 3)).toEqual([1]);
    expect(pages(1, 3)).toEqual([0, 2]);
    expect(pages(2, 3)).toEqual([1]);
  });
});
