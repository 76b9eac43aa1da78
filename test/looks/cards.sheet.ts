import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../bot/shared/people.ts';
import { looks } from './looks.ts';
import { shownIn, shownNamed, widths } from './shown.ts';
import { openStage, type Stage } from './stage.ts';
import { themes } from './themes.ts';

// Not a test: `npm run sheets` writes pages to look at, all cards by feature and language, and some as pictures.

const folder = new URL('../../.cache/sheets/', import.meta.url);

const seen = [
  ...themes.map((theme) => ({ theme, width: widths.phone })),
  { theme: 'light', width: widths.wide } as const,
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(() => stage.close());

describe('the sheets', () => {
  it.for(languages)('of all cards in %s', async (language) => {
    const cards = shownIn(language);
    const featureOf = (name: string) => name.slice(0, name.indexOf(':'));
    const features = new Set(cards.map(({ name }) => featureOf(name)));
    for (const feature of features) {
      const own = cards.filter(({ name }) => featureOf(name) === feature);
      const page = await stage.call('sheet', own, seen);
      writeFileSync(new URL(`${feature}.${language}.html`, folder), page);
    }
    expect(features.size).toBeGreaterThan(0);
  });

  it.for(themes)('as pictures, in %s', async (theme) => {
    await stage.page.setViewportSize({ width: 4 * (widths.phone + 8), height: 1000 });
    await stage.call(
      'put',
      looks.map((name) => shownNamed(name)),
      theme,
      widths.phone,
    );
    const path = fileURLToPath(new URL(`${theme}.png`, folder));
    await stage.page.screenshot({ path, fullPage: true });
    expect(path).toContain(theme);
  });
});
