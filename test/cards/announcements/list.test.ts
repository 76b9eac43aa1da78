import { describe, expect, it } from 'vitest';
import { announcementsCard, announcementsOnPage } from '../../../cards/announce/announcements-card.ts';
import { marks } from '../samples/announced-content.ts';
import { at, largest, pressed, size, verbs, words } from './looking.ts';

describe('the list of announcements', () => {
  const rows = [
    { announcement: 'a1', title: 'Talous', status: 'draft' as const, session: false, owner: '' },
    {
      ...{ announcement: 's.s1', title: 'Sparraus', status: 'sending' as const, at },
      ...{
        session: true,
        owner: 'Auli Esimerkki',
        counts: { asked: 0, sent: 7, uncertain: 1, failed: 1, dead: 0 },
      },
    },
  ];
  const usual = { language: 'fi', rows, page: 0, pages: 1, total: 2 } as const;
  const list = (more: Partial<Parameters<typeof announcementsCard>[0]> = {}) =>
    announcementsCard({ ...usual, ...more });

  it('says of each where it is and whose, and opens it', () => {
    const opening = pressed(list()).filter((node) => node['verb'] === 'announcement.open');

    expect(words(list())).toContain('Talous\nLuonnos\nTiedote');
    expect(words(list())).toContain(
      'Lähetetty ti 9.2.2027 klo 9.00 · ⚠ 2 ongelmaa\nTilaisuus · Auli Esimerkki',
    );
    expect(opening.map((node) => [node['title'], node['tooltip'], node['data']])).toEqual([
      ['Avaa 1', 'Talous', { v: 1, announcement: 'a1' }],
      ['Avaa 2', 'Sparraus', { v: 1, announcement: 's.s1' }],
    ]);
  });

  it('leads to new ones, also when there is none', () => {
    const empty = list({ rows: [], total: 0 });

    expect(words(empty)).toContain('Tiedotteita ei ole vielä.');
    expect(verbs(empty)).toEqual(['announcement.new', 'announce.open']);
  });

  it('turns pages, and fits whatever the titles are', () => {
    const card = list({
      rows: Array.from({ length: announcementsOnPage }, (_, n) => ({
        ...{ announcement: `${'a'.repeat(38)}${n}`, title: marks(120), status: 'sending' as const, at },
        ...{ session: false, owner: 'Auli Esimerkki' },
        counts: { asked: 200, sent: 50, uncertain: 20, failed: 20, dead: 10 },
      })),
      page: 1,
      pages: 3,
      total: 30,
    });
    const turned = pressed(card).filter((node) => node['verb'] === 'announcement.list');

    expect(words(card)).toContain(`${'\\*'.repeat(79)}…`);

    expect(turned.map((node) => node['data'])).toEqual([
      { v: 1, page: 0 },
      { v: 1, page: 2 },
    ]);
    expect(size(card)).toBeLessThanOrEqual(largest);
  });
});
