import { describe, expect, it } from 'vitest';
import { type OverviewCardInput, overviewCard } from '../../cards/overview/overview-card.ts';
import { markdownWords, nodesOf } from './nodes.ts';
import { row, rows, usual } from './samples/overview.ts';

const show = (change: Partial<OverviewCardInput> = {}) =>
  overviewCard({ ...usual, ...change, language: 'fi' });
const words = (change: Partial<OverviewCardInput> = {}) =>
  markdownWords(show(change).content).map((said) => said.replaceAll('\u00a0', ' '));
const byVerb = (change: Partial<OverviewCardInput>, verb: string) =>
  nodesOf(show(change).content).filter((node) => node['verb'] === verb);

describe('the list of all municipalities', () => {
  it('opens a municipality from its row, which says what it opens', () => {
    const [open] = byVerb({ rows: [row('Kauhava', 2, 'high')] }, 'quota.show');

    expect(open?.['data']).toEqual({ v: 1, municipality: '233' });
    expect(open?.['title']).toBe('Avaa Kauhava, jäljellä 2\u00a0/\u00a05');
  });

  it('begins with what is left in all and what waits, and leaves out what there is none of', () => {
    expect(words().slice(0, 2)).toEqual([
      'Jäljellä yhteensä 8 kehittämispajaa',
      'USO 8 · 5 kuntaa · päättyy to 31.12.2026 · 38 päivää jäljellä',
    ]);
    expect(words().join('\n')).toContain(
      'Pajoja käyttämättä\n3 kunnalla\nVastausta odottaa\n4 pyyntöä\nRaportoimatta\n3 pajaa\n' +
        'Palautus päättämättä\n1 paja',
    );
    expect(words({ totals: { ...usual.totals, unreported: 0 } })).not.toContain('Raportoimatta');
  });

  it('tells the risk by mark and word, and what waits in the municipality', () => {
    const said = words({ rows: rows.slice(1, 3) });

    expect(said).toContain('▲ suuri riski');
    expect(said).toContain('△ kasvava riski');
    expect(said).toContain('1 pyyntö avoinna · 2 raporttia puuttuu · 1 palautus päättämättä');
  });

  it('groups a consultant’s own municipalities before the others', () => {
    const own = rows.slice(0, 3).map((one, n) => ({ ...one, own: n < 2 }));
    const said = words({ rows: own });

    expect(said.indexOf('Omat kunnat')).toBeLessThan(said.indexOf('Kauhava'));
    expect(said.indexOf('Muut kunnat')).toBeGreaterThan(said.indexOf('Pedersören kunta'));
    expect(said.indexOf('Muut kunnat')).toBeLessThan(said.indexOf('Akaa'));
    expect(words()).not.toContain('Muut kunnat');
  });

  it('turns pages only where there are some', () => {
    const pages = (page: number, count: number) =>
      byVerb({ page, pages: count }, 'quota.list').map((b) => nodesOf(b['data'])[0]?.['page']);

    expect(pages(0, 1)).toEqual([]);
    expect(pages(0, 3)).toEqual([1]);
    expect(pages(1, 3)).toEqual([0, 2]);
    expect(pages(2, 3)).toEqual([1]);
  });
});
