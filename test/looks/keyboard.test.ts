import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusOrderOf, overflowName } from './focus-order.ts';
import { looks } from './looks.ts';
import { shownNamed, widths } from './shown.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.for(looks)('with the keyboard alone, on the card “%s”', (name) => {
  it('everything is reached in the order in which it stands there, is seen to have the focus, and can be pressed', async () => {
    const { page, call } = stage;
    const card = shownNamed(name);
    await call('put', [card], 'light', widths.phone);
    const reached: string[] = [];
    const unseen: string[] = [];
    const buttons: string[] = [];
    for (const expected of focusOrderOf(card.content)) {
      // The key also stops at each part of a date or a time, and at each of several choices.
      for (let tries = 0; tries < 12 && reached.at(-1) !== expected; tries += 1) {
        await page.keyboard.press('Tab');
        const focus = await call('focused');
        if (focus.name === reached.at(-1)) continue;
        reached.push(focus.name);
        if (!focus.isSeen) unseen.push(focus.name);
        if (!focus.isButton || focus.name === overflowName) continue;
        buttons.push(focus.name);
        await page.keyboard.press(buttons.length % 2 === 0 ? 'Space' : 'Enter');
      }
    }
    expect({ reached, unseen }).toEqual({ reached: focusOrderOf(card.content), unseen: [] });
    expect(await call('pressed')).toEqual(buttons);
  });
});
