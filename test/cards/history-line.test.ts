import { describe, expect, it } from 'vitest';
import { languages } from '../../bot/shared/people.ts';
import { type HistoryEvent, historyLine } from '../../cards/booking/history-line.ts';

const said = (event: HistoryEvent) => historyLine('fi', event);
const types = [
  ...['requested', 'proposed', 'confirmed', 'declined', 'kept', 'cancelled', 'unitDecided'],
  ...['handedOver', 'held', 'notHeld', 'reported', 'feedback', 'expired', 'reminded', 'corrected'],
  ...['planned', 'analysis', 'asked', 'answered', 'warned'],
] as readonly HistoryEvent['type'][];

describe('a stage of a booking', () => {
  it.each([
    [
      { type: 'confirmed', by: 'Kaarna Puro', detail: 'ke 9.12.2026 klo 9.00–12.00' },
      'Kaarna Puro vahvisti ajan: ke 9.12.2026 klo 9.00–12.00',
    ],
    [
      { type: 'confirmed', by: 'Olli Lehto', behalf: 'Mirja Salonen' },
      'Olli Lehto vahvisti ajan (kenen puolesta: Mirja Salonen)',
    ],
    [
      { type: 'cancelled', by: 'Aino Virtanen', detail: 'Sairastapaus' },
      'Aino Virtanen perui varauksen. Syy: Sairastapaus',
    ],
    [
      { type: 'unitDecided', by: 'Mirja Salonen', unit: 'lost', detail: 'Tila oli varattu' },
      'Mirja Salonen päätti, että paja on käytetty. Syy: Tila oli varattu',
    ],
    [{ type: 'unitDecided', by: 'Mirja Salonen', unit: 'returned' }, 'Mirja Salonen palautti pajan kunnalle'],
    [
      { type: 'handedOver', by: 'Olli Lehto', to: 'Mirja Salonen' },
      'Olli Lehto siirsi varauksen toiselle konsultille: Mirja Salonen',
    ],
    [{ type: 'held', by: '' }, 'Botti merkitsi pajan pidetyksi'],
    [{ type: 'feedback', by: '', detail: '4' }, 'Kunta antoi palautetta: 4\u00a0/\u00a05'],
  ] as const)('is told in a sentence: %o', (event, sentence) => {
    expect(said(event)).toBe(sentence);
  });

  it.each(languages)('has its words in %s for every event, with and without a name', (language) => {
    for (const type of types) {
      expect(historyLine(language, { type, by: 'Aino Virtanen' })).toMatch(/^Aino Virtanen \S/);
      expect(historyLine(language, { type, by: '' })).toMatch(/^\p{Lu}[^{}]+$/u);
    }
  });
});
