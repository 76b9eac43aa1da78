import { describe, expect, it } from 'vitest';
import type { Box } from '../../bot/quota/rules.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../../cards/card.ts';
import { type QuotaCardInput, quotaCard } from '../../cards/quota/quota-card.ts';
import { markdownWords, type Node, nodesOf } from './nodes.ts';
import {
  consultants,
  coordinators,
  counteredBox,
  lostBox,
  plan,
  reportedBox,
  undecidedBox,
  usual,
  waitingBox,
} from './samples/quota.ts';
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
  return markdownWords(card.content).map((said) => said.replaceAll('\u00a0', ' ').replaceAll('\u2060', ''));
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
    expect(heading(show({ boxes: [] }))).toBe('Kunnalla ei ole kehittämispajoja tällä kaudella');
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
    const card = show({ boxes: [heldBox, confirmedBox, requestedBox, undecidedBox, lostBox, freeBox] });

    expect(new Set(words(card).filter((said) => /^[✔●◔◐✕○]$/.test(said))).size).toBe(6);
  });

  it('say whose times are proposed: the consultant’s are the municipality’s to answer', () => {
    expect(words(show({ boxes: [waitingBox] }))).toContain('Pyydetty');
    expect(words(show({ boxes: [counteredBox] }))).toContain('Ehdotettu');
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

describe('units left against time left', () => {
  const title = (card: Card) => words(card).find((said) => said.includes('käyttämättä, '));
  const styles = (card: Card) =>
    nodesOf(card.content).flatMap((node) =>
      ['warning', 'attention'].includes(String(node['style'])) ? [node['style']] : [],
    );

  it.each([
    ['2026-09-29T12:00:00Z', undefined, []],
    ['2026-09-30T12:00:00Z', '2 pajaa käyttämättä, 13 viikkoa jäljellä', ['warning']],
    ['2026-11-15T12:00:00Z', '2 pajaa käyttämättä, 6 viikkoa jäljellä', ['warning']],
    ['2026-11-16T12:00:00Z', '2 pajaa käyttämättä, 6 viikkoa jäljellä', ['attention']],
    ['2026-12-17T12:00:00Z', '2 pajaa käyttämättä, 2 viikkoa jäljellä', ['attention']],
    ['2026-12-18T12:00:00Z', '2 pajaa käyttämättä, 13 päivää jäljellä', ['attention']],
    ['2026-12-30T12:00:00Z', '2 pajaa käyttämättä, 1 päivä jäljellä', ['attention']],
    ['2026-12-31T12:00:00Z', '2 pajaa käyttämättä, kausi päättyy tänään', ['attention']],
    ['2027-01-01T12:00:00Z', undefined, []],
  ])('are warned of from 92 days before the end, urgently from 45: %s', (now, expected, style) => {
    const card = show({ now: at(now) });

    expect(title(card)).toBe(expected);
    expect(styles(card)).toEqual(style);
  });

  it('are not spoken of when nothing is left', () => {
    expect(words(show({ boxes: [heldBox] })).join()).not.toMatch(/käyttämättä|vapaita päiviä/);
  });

  it('name one unit in the singular', () => {
    const said = words(show({ boxes: [freeBox] })).join('\n');

    expect(said).toContain('1 paja käyttämättä, 5 viikkoa jäljellä');
    expect(said).toContain('Paja jää käyttämättä, ellei sille sovita aikaa.');
  });

  it('tell to propose times only those who can', () => {
    expect(words(show()).join()).toContain('Ehdota aikoja nyt');
    expect(words(show({ can: consultants, own: false })).join()).not.toContain('Ehdota aikoja');
  });

  it('come with the consultant’s free days, long before the end as well', () => {
    const days = 'Konsultin vapaita päiviä: ti 1.12., ke 2.12., to 3.12.';

    expect(words(show()).join()).toContain(days);
    expect(words(show({ now: at('2026-02-02T12:00:00Z') }))).toContain(days);
    expect(words(show({ consultants: 2 })).join()).toContain('Konsulttien vapaita päiviä');
    expect(words(show({ freeDays: [] })).join()).not.toContain('vapaita päiviä');
  });
});

describe('why so many are left', () => {
  const why = (change: Partial<QuotaCardInput>, language: Language = 'fi') =>
    words(show(change, language)).find((said) => /jäljellä \d\.|\d kvar\.|\d left\.|ovat vapaana/.test(said));

  it('is said in one sentence, in every language', () => {
    const boxes = [reportedBox, confirmedBox, { ...requestedBox, turn: undefined }, freeBox, freeBox];

    expect(why({ boxes })).toBe('5 pajasta on pidetty 1, sovittu 1 ja pyydetty 1: jäljellä 2.');
    expect(why({ boxes }, 'sv')).toBe('Av 5 verkstäder är 1 hållen, 1 avtalad och 1 begärd: 2 kvar.');
    expect(why({ boxes }, 'en')).toBe(
      'Of 5 workshops 1 has been held, 1 is agreed and 1 is pending: 2 left.',
    );
  });

  it('counts units lost to late cancelling, decided and undecided', () => {
    expect(why({ boxes: [undecidedBox, lostBox, freeBox, freeBox, freeBox] })).toBe(
      '5 pajasta on peruttu myöhään 1 (konsultti päättää, palautuuko paja) ja käytetty peruttuna 1: jäljellä 3.',
    );
  });

  it('tells of units that the coordinator granted or removed', () => {
    expect(why({ boxes: [reportedBox, ...free(5)], adjustment: 1 })).toBe(
      '6 pajasta (kauden 5, lisätty 1) on pidetty 1: jäljellä 5.',
    );
    expect(why({ boxes: [reportedBox, ...free(3)], adjustment: -1 })).toBe(
      '4 pajasta (kauden 5, poistettu 1) on pidetty 1: jäljellä 3.',
    );
    expect(why({ boxes: free(6), adjustment: 1 })).toBe('Kaikki 6 pajaa (kauden 5, lisätty 1) ovat vapaana.');
  });

  it('needs no saying when nothing has been used', () => {
    expect(why({ boxes: free(5) })).toBeUndefined();
  });

  it('says whose turn it is and which reports are missing', () => {
    const boxes = [heldBox, counteredBox, waitingBox, freeBox];

    expect(why({ boxes })).toContain(
      '1 ehdotus odottaa vastaustasi. 1 pyyntö odottaa konsultin vastausta. 1 raportti puuttuu vielä.',
    );
    expect(why({ boxes, own: false, can: consultants })).toContain('1 ehdotus odottaa kunnan vastausta.');
  });
});

describe('when no unit is left', () => {
  const boxes = [reportedBox, heldLaterBox, confirmedBox, deskBox, requestedBox];

  it('the card says what all of them went to, and how one becomes free', () => {
    expect(words(show({ boxes })).join('\n')).toContain(
      '5 pajasta on pidetty 2, sovittu 2 ja pyydetty 1: jäljellä 0. ' +
        '1 pyyntö odottaa konsultin vastausta. 1 raportti puuttuu vielä. ' +
        'Jos perut varauksen ajoissa, paja vapautuu.',
    );
  });

  it('cancelling is not spoken of when all have been held, nor to those who cannot book', () => {
    expect(words(show({ boxes: [heldBox, heldLaterBox] })).join()).not.toContain('Jos perut');
    expect(words(show({ boxes, can: consultants, own: false })).join()).not.toContain('Jos perut');
  });

  it('nothing is offered to book', () => {
    expect(commands(show({ boxes }))).toEqual(['bookings', 'ask', 'situation']);
  });
});

describe('the plan against fact', () => {
  it('has a line for each planned unit: when, what became of it, theme and who', () => {
    expect(words(show({ plan })).join('\n')).toContain(
      [
        'Suunnitelma ja toteutuma',
        'huhti–kesä 2025',
        '✔ pidetty 12.3. · Johtamisjärjestelmä · Kaarna Puro',
        'loka–joulu 2025',
        '✔ pidetty 4.11.2026 · Kuntastrategia',
        'tammi–maalis 2026',
        '● sovittu 9.12. · Konserniohjaus · Kaarna Puro ja Lieto Saari',
        'heinä–syys 2026',
        '⚠ myöhässä',
        'loka–joulu 2026',
        '○ nyt vuorossa · Talous ja ennakointi · Lieto Saari',
      ].join('\n'),
    );
  });

  it('is not spoken of where nothing is planned', () => {
    expect(words(show()).join()).not.toContain('Suunnitelma ja');
  });
});

describe('the buttons of the quota card', () => {
  const verbs = (card: Card) =>
    nodesOf(card.content['actions']).flatMap((node) =>
      typeof node['verb'] === 'string' ? [node['verb']] : [],
    );
  const beside = [
    { id: 'uso7', name: 'USO 7' },
    { id: 'uso9', name: 'USO 9' },
  ];

  it('book, list bookings, show the plan and ask, for one’s own municipality', () => {
    expect(commands(show())).toEqual(['book', 'bookings', 'ask', 'situation']);
    expect(byVerb(show(), 'plan.open').map((b) => b['data'])).toEqual([{ v: 1, municipality: '233' }]);
  });

  it('lead back to all municipalities for those who serve them', () => {
    const card = show({ can: consultants, own: false });

    expect(verbs(card)).toEqual(['quota.list', 'plan.open', 'analysis.open']);
    expect(byVerb(card, 'quota.list').map((b) => b['data'])).toEqual([{ v: 1, page: 0 }]);
  });

  it('let the coordinator correct the number of units', () => {
    expect(verbs(show({ can: coordinators, own: false }))).toEqual(['quota.list', 'correction.open']);
  });

  it('open other periods, and are six at most, as many as Teams shows', () => {
    const card = show({ beside });

    expect(byVerb(card, 'quota.show').map((b) => b['data'])).toEqual([
      { v: 1, municipality: '233', period: 'uso7' },
      { v: 1, municipality: '233', period: 'uso9' },
    ]);
    expect(verbs(card)).toHaveLength(6);
  });

  it('neither book into a period that is over nor plan or correct it', () => {
    const over = at('2027-01-01T12:00:00Z');

    expect(verbs(show({ now: over }))).toEqual(['bookings.list']);
    expect(verbs(show({ now: over, can: coordinators, own: false }))).toEqual(['quota.list']);
  });
});

describe('a correction that was just made', () => {
  it('is said on the fresh card', () => {
    expect(words(show({ corrected: 1 }))[0]).toBe('1 paja lisätty. Kunta saa tiedon.');
    expect(words(show({ corrected: -1 }))[0]).toBe('1 paja poistettu. Kunta saa tiedon.');
  });
});

describe('sessions on the quota card', () => {
  it('are counted for the kinds the period has', () => {
    const said = words(show()).join('\n');

    expect(said).toContain('Teemaseminaarit\n3 / 4 pidetty');
    expect(said).toContain('Sparraukset\n5 / 6 pidetty');
    expect(said).not.toContain('Työseminaarit');
  });

  it.each([
    [{ held: 3, came: 2, unmarked: 0 }, '3 / 4 pidetty, kunnastanne mukana 2\n'],
    [{ held: 3, came: 2, unmarked: 1 }, '3 / 4 pidetty, kunnastanne mukana 2 (1 merkitsemättä)\n'],
    [{ held: 3, came: 0, unmarked: 2 }, '3 / 4 pidetty, kunnastanne mukana 0 (2 merkitsemättä)\n'],
    [{ held: 3, came: 0, unmarked: 3 }, '3 / 4 pidetty\n'],
    [{ held: 0, came: 0, unmarked: 0 }, '0 / 4 pidetty\n'],
  ])('tell at how many the municipality was, as far as anybody has marked it: %j', (counts, expected) => {
    const held = [{ kind: 'themeSeminar' as const, of: 4, ...counts }];

    expect(`${words(show({ held })).join('\n')}\n`).toContain(`Teemaseminaarit\n${expected}`);
  });

  it('speak of the municipality to those who serve it', () => {
    const said = words(show({ can: consultants, own: false })).join('\n');

    expect(said).toContain('3 / 4 pidetty, kunnasta mukana 2 (1 merkitsemättä)');
  });

  it.each([
    [undefined, 'ei vielä tilattu'],
    ['ordered', 'tilattu'],
    ['underWay', 'tekeillä'],
    ['done', 'valmis'],
  ] as const)('stand beside the state of the situation analysis: %s', (analysis, said) => {
    expect(words(show({ analysis })).join('\n')).toContain(`Tilanneanalyysi\n${said}`);
  });

  it('do not stand beside an analysis that the period does not include', () => {
    const entitlements = { ...period.entitlements, situationAnalysis: 0 };

    expect(words(show({ entitlements })).join()).not.toContain('Tilanneanalyysi');
  });
});
