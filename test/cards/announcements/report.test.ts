import { describe, expect, it } from 'vitest';
import type { TargetCounts } from '../../../bot/shared/announcement.ts';
import type { Language } from '../../../bot/shared/people.ts';
import { copiesOnPage, type ReportCardInput, reportCard } from '../../../cards/announce/report-card.ts';
import { type Node, nodesOf, typeOf } from '../nodes.ts';
import { marks } from '../samples/announced-content.ts';
import {
  announcement,
  at,
  button,
  largest,
  nonce,
  opened,
  pressed,
  size,
  titles,
  verbs,
  words,
} from './looking.ts';

describe('the report', () => {
  const added = (count: number) => ({ count, seen: `${count} seen` });
  const none: TargetCounts = { asked: 0, sent: 0, uncertain: 0, failed: 0, dead: 0 };
  const report = (more: Partial<ReportCardInput> = {}, language: Language = 'fi') =>
    reportCard({
      language,
      announcement,
      nonce,
      title: 'Talous',
      status: 'sending',
      at,
      counts: { ...none, sent: 3 },
      view: 'all',
      rows: [],
      page: 0,
      pages: 1,
      outdated: 0,
      added: added(0),
      ...more,
    });
  const row: ReportCardInput['rows'][number] = {
    ...{ key: 'k1', name: 'Yleinen', where: 'Kauhava', at },
    status: 'sent',
  };
  const changing = [
    'announcement.stop',
    'announcement.resume',
    'announcement.resend',
    'announcement.send',
    'announcement.edit',
    'announcement.audience',
    'announcement.recallAsk',
  ];
  const offered = (more: Partial<ReportCardInput>) =>
    verbs(report(more)).filter((verb) => changing.includes(String(verb)));

  it('counts in words', () => {
    const said = words(
      report({
        counts: { asked: 1, sent: 2, uncertain: 3, failed: 4, dead: 5 },
        acknowledged: { count: 6 },
      }),
    );

    for (const line of [
      'Matkalla\n1',
      'Perillä\n2',
      'Epävarma\n3',
      'Epäonnistui\n4',
      'Ei tavoiteta enää\n5',
      'Kuitannut\n6',
    ]) {
      expect(said).toContain(line);
    }
    expect(said).toContain('Lähetetään: 14 / 15');
    expect(words(report({ status: 'stopped', counts: { ...none, asked: 4 } }))).toContain('Lähettämättä\n4');
    expect(words(report())).not.toMatch(/Matkalla|Epävarma|Epäonnistui|tavoiteta/);
  });

  it('says nothing of acknowledgements that were not asked for', () => {
    expect(words(report())).not.toContain('Kuitannut');
  });

  it.each([
    ['under way', { counts: { ...none, asked: 2, sent: 1 } }, ['stop', 'edit', 'audience', 'recallAsk']],
    ['all out', {}, ['edit', 'audience', 'recallAsk']],
    ['all out, some added', { added: added(2) }, ['send', 'edit', 'audience', 'recallAsk']],
    ['some failed', { counts: { ...none, failed: 2 } }, ['resend', 'edit', 'audience', 'recallAsk']],
    [
      'stopped',
      { status: 'stopped', counts: { ...none, asked: 2 } },
      ['resume', 'edit', 'audience', 'recallAsk'],
    ],
    ['stopped after the last', { status: 'stopped' }, ['edit', 'audience', 'recallAsk']],
    ['of a session', { session: 's1', added: added(1) }, ['send', 'edit', 'audience', 'recallAsk']],
    ['recalled', { status: 'recalled', counts: { ...none, asked: 1, failed: 1 }, added: added(1) }, []],
    ['discarded', { status: 'discarded', added: added(1) }, []],
    ['forgotten', { forgotten: true, counts: { ...none, failed: 1 }, added: added(1) }, []],
  ] as const)('offers what its state asks for: %s', (_state, more, expected) => {
    expect(offered(more)).toEqual(expected.map((verb) => `announcement.${verb}`));
  });

  it('carries a nonce where something is sent or stopped', () => {
    const counts = { ...none, asked: 1, failed: 1 };
    const going = report({ counts, added: added(1) });
    const stopped = report({ counts, status: 'stopped' });

    for (const verb of ['announcement.stop', 'announcement.resend']) {
      expect(button(going, verb)?.['data']).toEqual({ v: 1, announcement, nonce });
    }
    expect(button(going, 'announcement.send')?.['data']).toEqual({
      v: 1,
      announcement,
      nonce,
      seen: '1 seen',
    });
    expect(button(stopped, 'announcement.resume')?.['data']).toEqual({ v: 1, announcement, nonce });
    expect(button(going, 'announcement.stop')?.['mode']).toBe('primary');
  });

  it.each([
    [413, 'viesti on liian suuri Teamsille (413)'],
    [429, 'Teams ei ehtinyt ottaa viestiä vastaan (429)'],
    [400, 'Teams ei ottanut viestiä vastaan (400)'],
    [410, 'tilaisuus ei ole enää julkaistuna'],
  ])('says in plain words why Teams refused with %s', (httpStatus, said) => {
    expect(words(report({ rows: [{ ...row, status: 'failed', httpStatus }] })).split('\n')).toContain(
      `Kauhava · ✗ ${said}`,
    );
  });

  it('says of each copy where it is', () => {
    const said = words(
      report({
        rows: [
          row,
          { ...row, status: 'dead' },
          { ...row, status: 'asked' },
          { ...row, readAt: at },
          { ...row, name: '' },
        ],
      }),
    );

    expect(said).toContain('✓ perillä ti 9.2.2027 klo 9.00');
    expect(said).toContain('✗ keskustelu on poistettu tai botti ei ole siinä enää');
    expect(said).toContain('… matkalla');
    expect(said).toContain('kuittasi ti 9.2.2027 klo 9.00');
    expect(said).toContain('Tuntematon saaja');
    expect(words(report({ status: 'stopped', rows: [{ ...row, status: 'asked' }] }))).toContain(
      '… odottaa lähetystä',
    );
  });

  it('lets somebody settle an uncertain one, each by its own name, and warns', () => {
    const rows = [row, { ...row, key: 'k2' }].map((one) => ({ ...one, status: 'uncertain' as const }));
    const card = report({ rows });
    const settling = pressed(card).filter((node) => String(node['verb']).startsWith('delivery.'));

    expect(settling.map((node) => [node['verb'], node['title'], (node['data'] as Node)['target']])).toEqual([
      ['delivery.came', 'Merkitse saapuneeksi: Yleinen', 'k1'],
      ['delivery.again', 'Lähetä uudelleen: Yleinen', 'k1'],
      ['delivery.came', 'Merkitse saapuneeksi: Yleinen (2)', 'k2'],
      ['delivery.again', 'Lähetä uudelleen: Yleinen (2)', 'k2'],
    ]);
    expect(settling[0]?.['data']).toEqual({ v: 1, announcement, target: 'k1', nonce });
    expect(words(card)).toContain('viesti voi tulla kahdesti');
  });

  it.each([
    ['that was acknowledged', { rows: [{ ...row, status: 'uncertain' as const, readAt: at }] }],
    ['of a recalled one', { status: 'recalled' as const, rows: [{ ...row, status: 'uncertain' as const }] }],
    ['that has come', { rows: [row] }],
  ])('has nothing to settle on a copy %s', (_which, more) => {
    expect(verbs(report(more)).filter((verb) => String(verb).startsWith('delivery.'))).toEqual([]);
    expect(words(report(more))).not.toContain('kahdesti');
  });

  it('leads to the other views where they show something', () => {
    const views = (more: Partial<ReportCardInput>) =>
      pressed(report(more))
        .filter((node) => node['verb'] === 'announcement.report')
        .map((node) => [node['title'], (node['data'] as Node)['view']]);

    expect(views({ counts: { ...none, sent: 3, failed: 1, dead: 2 }, acknowledged: { count: 2 } })).toEqual([
      ['Näytä ongelmat (3)', 'problems'],
      ['Näytä kuittaukset (2)', 'acknowledged'],
      ['Päivitä', 'all'],
    ]);
    expect(views({})).toEqual([['Päivitä', 'all']]);
    expect(nodesOf(report().content).filter((node) => typeOf(node) === 'ActionSet')).toEqual([]);
    expect(views({ view: 'problems', acknowledged: { count: 0 } })).toEqual([
      ['Näytä kaikki (3)', 'all'],
      ['Päivitä', 'problems'],
    ]);
  });

  it('refreshes where the reader is, and opens its files', () => {
    const card = report({
      page: 2,
      pages: 4,
      view: 'problems',
      files: { xlsx: 'https://x.example/x', csv: 'https://x.example/c' },
    });
    const refresh = pressed(card).find((node) => node['title'] === 'Päivitä');

    expect(refresh?.['data']).toEqual({ v: 1, announcement, view: 'problems', page: 2 });
    expect(button(card, 'announcement.list')?.['data']).toEqual({ v: 1, page: 0, aside: 1 });
    expect(titles(opened(card))).toEqual(['Lataa Excel', 'Lataa CSV']);
    expect(words(card)).toContain('Ongelmat · Sivu 3 / 4');
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'fits a page of a report of 300 in %s, whatever the names are',
    (language) => {
      const card = report(
        {
          title: marks(120),
          announcement: 'a'.repeat(40),
          nonce: 'n'.repeat(36),
          counts: { asked: 10, sent: 0, uncertain: 280, failed: 5, dead: 5 },
          acknowledged: { count: 3 },
          added: added(20),
          view: 'problems',
          rows: Array.from({ length: copiesOnPage }, (_, n) => ({
            ...{ key: String(n).padStart(32, '0'), name: marks(200), where: marks(200), at },
            status: 'uncertain' as const,
          })),
          page: 1,
          pages: 37,
          files: {
            xlsx: `https://x.example/${'x'.repeat(350)}`,
            csv: `https://x.example/${'c'.repeat(350)}`,
          },
        },
        language,
      );

      expect(size(card)).toBeLessThanOrEqual(largest);
    },
  );
});
