import { describe, expect, it } from 'vitest';
import { noReportFields, type ReportFaults, type ReportFields } from '../../bot/report/form.ts';
import type { Card } from '../../cards/card.ts';
import { type ReportCardInput, reportCard } from '../../cards/report/report-card.ts';
import { reportFacts } from '../../cards/report/report-facts.ts';
import { type Node, nodesOf, typeOf } from './nodes.ts';
import { hostileText } from './sample.ts';
import { over, report, reportTexts, usualReport } from './samples/report.ts';

const bare = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').replaceAll('\\', '');

function show(
  values: Partial<ReportFields> = {},
  faults: ReportFaults = {},
  change: Partial<ReportCardInput> = {},
): Card {
  return reportCard({
    ...usualReport,
    ...change,
    values: { ...noReportFields, ...values },
    faults,
    language: 'fi',
  });
}

const inputs = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter((node) => typeOf(node).startsWith('Input.'));
// But for what every form has.
const buttons = (card: Card): readonly Node[] =>
  nodesOf(card.content).filter(
    (node) => typeOf(node) === 'Action.Execute' && node['verb'] !== 'privacy.show',
  );
const blocks = (card: Card): readonly string[] =>
  nodesOf(card.content)
    .filter((node) => typeOf(node) === 'TextBlock')
    .map((node) => bare(String(node['text'])));

/** The words that stand right after an input. */
function wordsAfter(card: Card, id: string): string {
  const nodes = nodesOf(card.content['body']);
  const from = nodes.findIndex((node) => node['id'] === id);
  return bare(String(nodes.slice(from + 1).find((node) => typeOf(node) === 'TextBlock')?.['text']));
}

describe('the facts of a report', () => {
  const facts = (language: 'fi' | 'en') =>
    reportFacts(language, report, reportTexts).map(({ title, value }) => `${title}: ${bare(value)}`);

  it('say who were there, what came of it, and what it cost in all and by item', () => {
    expect(facts('fi')).toEqual([
      'Osallistujat: 26: Poliittinen johto 9, Viranhaltijajohto 14, Kuntalaiset ja sidosryhmät 3',
      'Tulokset: Sovittiin strategian 3 painopisteestä ja niiden vastuista.',
      'Seuraavat askeleet: Johtoryhmä viimeistelee luonnoksen joulukuussa.',
      'Muistio: https://kauhava.example/muistio.pdf',
      'Konsultin työaika: 6,5 h',
      'Matkakulut: Yhteensä 245,00 €',
      'Juna: 45,60 €',
      'Oma auto: 120 km, 68,40 €',
      'Hotelli: 119,00 €',
      'Muu kulu: pysäköinti, 12,00 €',
    ]);
    expect(facts('en')).toContain('Travel costs: In all €245.00');
  });

  it('leave out what there is none of', () => {
    const none = { participants: {}, quarterHours: 0, costs: {} };
    const texts = { results: '', nextSteps: '', link: '', otherCost: '' };
    expect(reportFacts('fi', none, texts)).toEqual([{ title: 'Matkakulut', value: 'Ei kuluja' }]);
  });

  it('show people’s texts as typed', () => {
    const texts = { results: hostileText, nextSteps: '', link: '', otherCost: '**x**' };
    const values = reportFacts('fi', report, texts).map(({ value }) => value);
    expect(values.join()).toContain('\\*\\*x\\*\\*');
    expect(values.join()).not.toContain('[Click]');
  });
});

describe('the report card', () => {
  it('has every field of the form under its own name, and no other', () => {
    const ids = inputs(show()).map((input) => String(input['id']));
    expect(ids.toSorted()).toEqual(Object.keys(noReportFields).toSorted());
  });

  it('carries its workshop and its nonce, and in the other buttons what becomes of the unit', () => {
    const ref = { v: 1, municipality: '233', period: 'uso8', booking: over.id };
    const data = buttons(show()).map((button) => [button['title'], button['verb'], button['data']]);
    expect(data).toEqual([
      ['Lähetä raportti', 'report.send', { ...ref, nonce: 'n-1' }],
      ['Avaa varaus', 'booking.show', ref],
      ['Palauta paja kunnalle', 'report.notHeld', { ...ref, nonce: 'n-1', fate: 'returned' }],
      ['Merkitse paja käytetyksi', 'report.notHeld', { ...ref, nonce: 'n-1', fate: 'lost' }],
    ]);
  });

  it('of a workshop that was reported corrects the report, and no longer says it was not held', () => {
    const card = show({}, {}, { booking: { ...over, status: 'reported', report } });
    expect(blocks(card)[0]).toBe('Korjaa raporttia');
    expect(buttons(card).map((button) => button['verb'])).toEqual(['report.send', 'booking.show']);
  });

  it('says which reminder it is', () => {
    const nags = (nag: number) => blocks(show({}, {}, { nag })).find((words) => /uistutus/.test(words));
    expect(nags(0)).toBeUndefined();
    expect(nags(1)).toBe('⚠ Muistutus: raportti puuttuu vielä.');
    expect(nags(3)).toBe('⚠ 3. muistutus: raportti puuttuu vielä.');
  });

  it('says the kilometre rate of the workshop’s year, or that there is none', () => {
    const { rateCents: _, ...unrated } = usualReport;
    const none = reportCard({ ...unrated, language: 'fi' });
    expect(wordsAfter(show(), 'km')).toContain('2026: 0,57 €/km');
    expect(wordsAfter(none, 'km')).toContain('Merkitse ajokulut muihin kuluihin');
  });

  it.each([
    ['political', 'nobody', 'Anna osallistujien määrä vähintään 1 ryhmästä.'],
    ['residents', 'no-such-count', 'Anna kokonaisluku 0–5 000.'],
    ['hours', 'no-such-hours', 'Anna tunnit neljännestunnin tarkkuudella'],
    ['results', 'too-long', 'Teksti on liian pitkä: enintään 1 000 merkkiä.'],
    ['otherCost', 'too-long', 'Teksti on liian pitkä: enintään 120 merkkiä.'],
    ['otherCost', 'for-what', 'Kerro, mikä muu kulu on.'],
    ['link', 'no-such-link', 'Linkin pitää alkaa https://'],
    ['taxi', 'no-such-sum', 'Anna euromäärä 0–20 000'],
    ['other', 'sum-missing', 'Anna summa'],
    ['km', 'no-such-km', 'Anna kilometrit 0–3 000'],
    ['km', 'no-rate', 'Kilometrikorvausta ei ole asetettu'],
    ['reason', 'reason-missing', 'Kerro, miksi pajaa ei pidetty.'],
    ['reason', 'too-long', 'Teksti on liian pitkä: enintään 500 merkkiä.'],
  ] as const)('names at %s what is wrong: %s', (field, fault, said) => {
    const card = show({ [field]: 'näin' }, { [field]: fault });
    expect(wordsAfter(card, field)).toContain(`⚠ ${said}`);
    expect(inputs(card).find((input) => input['id'] === field)?.['value']).toBe('näin');
    expect(blocks(card)).toContain('⚠ Tietoja ei lähetetty. Korjaa 1 kohta.');
  });
});
