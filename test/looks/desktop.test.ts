import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFaults, oursOf, unusedOf } from './faults.ts';
import type { Violation } from './page-api.ts';
import { differentlyBuilt, inParts, shownIn, widths } from './shown.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the cards on a desktop', () => {
  it('show everything whole, and axe-core finds nothing but what is the renderer’s own', async () => {
    const faults = noFaults();
    const violations: Violation[] = [];
    for (const part of inParts(shownIn('fi'))) {
      await stage.call('put', part, 'light', widths.wide);
      faults.add(part, await stage.call('findings'));
    }
    for (const part of inParts(differentlyBuilt(shownIn('fi')))) {
      await stage.call('put', part, 'light', widths.wide);
      violations.push(...(await stage.call('violations')));
    }
    expect({ ...faults.found, violations: oursOf(violations) }).toEqual({
      ...noFaults().found,
      violations: [],
    });
    expect(unusedOf(violations)).toEqual([]);
  });
});

describe('a card with a fault', () => {
  const text = (words: string, more: object = {}) => ({
    type: 'TextBlock',
    text: words,
    wrap: true,
    ...more,
  });
  const showing = async (...body: readonly object[]) => {
    const content = { type: 'AdaptiveCard', version: '1.5', lang: 'fi', speak: 'Kortti.', body };
    await stage.call('put', [{ name: 'a', language: 'fi', content }], 'light', widths.phone);
    const [found] = await stage.call('findings');
    return { ...found, violations: (await stage.call('violations')).map(({ rule }) => rule) };
  };
  const right = { cut: [], faint: [], disorder: [], violations: [] };
  const long = 'Hyvinvointialueyhteistyön ja elinvoimajohtamisen yhteensovittaminen';

  it('is not what the others are changed from', async () => {
    expect(await showing(text('Otsikko', { style: 'heading' }), text(long))).toEqual(right);
  });

  it.for([
    ['a line that does not wrap', text(long, { wrap: false }), { cut: [`cut: ${long}`] }],
    [
      'a button that is longer than a phone is wide',
      { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: long }] },
      { cut: [`cut: ${long}`] },
    ],
    ['an input without a label', { type: 'Input.Text', id: 'a' }, { violations: ['label'] }],
  ] as const)('is noticed: %s', async ([, element, fault]) => {
    expect(await showing(text('Otsikko', { style: 'heading' }), element)).toEqual({ ...right, ...fault });
  });

  it.for([
    ['words that are hardly to be seen', 'color: #ababab', 'faint'],
    ['words that go beyond the edge', 'position: relative; left: 290px', 'cut'],
    ['words over others', 'margin-top: -24px', 'cut'],
    ['words that are seen before what is heard before them', 'order: -1', 'disorder'],
  ] as const)('is noticed: %s', async ([, style, kind]) => {
    await showing(text('Otsikko', { style: 'heading' }), text('Teksti'));
    await stage.page.locator('.ac-textBlock').last().evaluate(restyle, style);
    const [found] = await stage.call('findings');
    expect(found?.[kind]).toEqual([expect.stringContaining('Teksti')]);
  });

  it('is noticed: a stop of the tabulator key in another place', async () => {
    const button = (title: string) => ({ type: 'Action.Execute', title });
    await showing({ type: 'ActionSet', actions: [button('Varaa'), button('Peru')] });
    expect(await stage.call('stops')).toEqual([['Kortti.', 'Varaa', 'Peru']]);
    await stage.page
      .getByText('Peru')
      .evaluate((element) => element.closest('button')?.setAttribute('tabindex', '1'));
    expect(await stage.call('stops')).toEqual([['Kortti.', 'Varaa', 'out of order: Peru']]);
  });
});

function restyle(
  element: { setAttribute(name: string, value: string): void; getAttribute(name: string): string | null },
  style: string,
): void {
  element.setAttribute('style', `${element.getAttribute('style')}; ${style}`);
}
