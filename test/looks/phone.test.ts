import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../bot/shared/people.ts';
import { noFaults } from './faults.ts';
import { focusOrderOf } from './focus-order.ts';
import type { ShownCard } from './page-api.ts';
import { inParts, shownIn, themeOf, widths } from './shown.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.for(languages)('the cards in %s, on a phone', (language) => {
  it('show everything whole, to be read, in the order in which it is heard, and under names', async () => {
    const faults = noFaults();
    const unheard: string[] = [];
    for (const part of inParts(shownIn(language))) {
      await stage.call('put', part, themeOf[language], widths.phone);
      faults.add(part, await stage.call('findings'));
      unheard.push(...wrongStops(part, await stage.call('stops')));
    }
    expect({ ...faults.found, unheard }).toEqual({ ...noFaults().found, unheard: [] });
  });
});

function wrongStops(cards: readonly ShownCard[], stops: readonly (readonly string[])[]): string[] {
  return cards.flatMap((card, i) => {
    const expected = focusOrderOf(card.content).join(' | ');
    const found = (stops[i] ?? []).join(' | ');
    return found === expected ? [] : [`${card.name}: ${found} instead of ${expected}`];
  });
}
