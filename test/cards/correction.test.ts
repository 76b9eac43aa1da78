import { describe, expect, it } from 'vitest';
import { type CorrectedCardInput, correctedCard } from '../../cards/correction/corrected-card.ts';
import { type CorrectionCardInput, correctionCard } from '../../cards/correction/correction-card.ts';
import { inputsOf, wordsOf } from '../support/cards.ts';
import { nodesOf } from './nodes.ts';
import { told, usual, withFates } from './samples/correction.ts';

const form = (change: Partial<CorrectionCardInput> = {}) =>
  correctionCard({ ...usual, ...change, language: 'fi' }).content;
const byVerb = (content: unknown, verb: string) => nodesOf(content).filter((node) => node['verb'] === verb);

describe('the correction form', () => {
  it('says what is left, and proposes to grant a unit', () => {
    expect(wordsOf(form())).toContain('Kauhava · USO 8 · jäljellä 5 / 6');
    expect(inputsOf(form()).map(({ id, value }) => [id, value])).toEqual([
      ['units', '1'],
      ['reason', ''],
    ]);
  });

  it('comes back filled, each fault under its field and their number on top', () => {
    const content = form({
      values: { units: '-1', reason: 'x'.repeat(501) },
      faults: { units: 'unit-in-use', reason: 'too-long' },
    });

    expect(inputsOf(content).map(({ value }) => value)).toEqual(['-1', 'x'.repeat(501)]);
    expect(wordsOf(content)).toContain('Korjausta ei tallennettu. Korjaa 2 kohtaa.');
    expect(wordsOf(content)).toContain('⚠ Vapaita pajoja ei ole.');
    expect(wordsOf(content)).toContain('⚠ Perustelu on liian pitkä: enintään 500 merkkiä.');
  });

  it('leads to cancelled bookings whose unit can be decided on, the undecided and lost first', () => {
    const content = form({ quota: withFates });
    const opened = byVerb(content, 'booking.show').map((action) => nodesOf(action['data'])[0]?.['booking']);

    expect(opened).toEqual(['b-21', 'b-20', 'b-22']);
    expect(wordsOf(content).match(/[✕◐○] .+/g)).toEqual([
      '✕ paja käytetty',
      '◐ palautus päättämättä',
      '○ paja palautettu',
    ]);
  });

  it('speaks of no cancelled bookings where there are none', () => {
    expect(wordsOf(form())).not.toContain('Perutut varaukset');
  });
});

describe('what a municipality is told of a correction', () => {
  const card = (change: Partial<CorrectedCardInput> = {}) =>
    correctedCard({ ...told, ...change, language: 'fi' }).content;

  it('is what was done, why, by whom and what is left now', () => {
    expect(wordsOf(card())).toBe(
      [
        'Kunnalle on lisätty 1 kehittämispaja',
        'Kauhava · USO 8 · jäljellä 3 / 6',
        'Perustelu',
        'Kauden 2023–2024 paja siirtyi sairastumisen takia.',
        'Korjaaja',
        'Vieno Korpi',
        'Tilanne nyt',
        'jäljellä 3 / 6',
      ].join('\n'),
    );
    expect(wordsOf(card({ units: -1 }))).toContain('Kunnalta on poistettu 1 kehittämispaja');
  });

  it('offers to book only what there is, to those who may', () => {
    const commands = (content: unknown) =>
      byVerb(content, 'command.run').map((action) => nodesOf(action['data'])[0]?.['command']);

    expect(commands(card())).toEqual(['book', 'quota']);
    expect(commands(card({ left: 0 }))).toEqual(['quota']);
    expect(commands(card({ canBook: false }))).toEqual(['quota']);
  });
});
