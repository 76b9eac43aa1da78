import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compactPng } from '../support/png.ts';
import { differenceOf } from './compare.ts';
import { looks } from './looks.ts';
import { shownNamed, widths } from './shown.ts';
import { openStage, type Stage } from './stage.ts';
import { type Theme, themes } from './themes.ts';

const folder = new URL('../cards/looks/', import.meta.url);
/** Where what was drawn instead is put, to be looked at; not in the repository. */
const drawnFolder = new URL('../../.cache/looks/', import.meta.url);
const kinds = themes.flatMap((theme) =>
  (['phone', 'wide'] as const).map((width) => ({ theme, width, kind: `${theme}-${width}` })),
);
const fileOf = (name: string, kind: string) =>
  `${name.replace(/[^\p{L}\d]+/gu, '-').toLowerCase()}.${kind}.png`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  mkdirSync(folder, { recursive: true });
  rmSync(drawnFolder, { recursive: true, force: true });
  mkdirSync(drawnFolder, { recursive: true });
});
afterAll(() => stage.close());

describe.for(kinds)('the cards look as they did: $kind', ({ theme, width, kind }) => {
  it.for(looks)('%s', async (name) => {
    const file = fileOf(name, kind);
    const drawn = await draw(name, theme, widths[width]);
    if (inject('renew')) writeFileSync(new URL(file, folder), compactPng(drawn));
    const difference = existsSync(new URL(file, folder))
      ? differenceOf(drawn, readFileSync(new URL(file, folder)))
      : 'no picture';
    if (difference !== undefined) writeFileSync(new URL(file, drawnFolder), drawn);
    expect(
      difference,
      `see ${fileURLToPath(drawnFolder)}${file}; if it is as meant: npm run cards -- -u`,
    ).toBe(undefined);
  });
});

describe('the pictures of the cards', () => {
  it('are only those that are compared', () => {
    const wanted = looks.flatMap((name) => kinds.map(({ kind }) => fileOf(name, kind)));
    expect(readdirSync(folder).filter((file) => !wanted.includes(file))).toEqual([]);
  });

  it('notice another word on a button, another colour and a line less', async () => {
    const [name] = looks;
    const before = await draw(name, 'light', widths.phone);
    expect(differenceOf(before, before)).toBe(undefined);
    const changes = [
      "document.querySelector('.ac-pushButton').textContent = 'Jotain muuta'",
      "document.querySelector('.ac-pushButton').style.background = '#c4314b'",
      "document.querySelector('.ac-textBlock').remove()",
    ];
    for (const change of changes) {
      await draw(name, 'light', widths.phone);
      await stage.page.evaluate(change);
      expect(differenceOf(await shot(), before)).not.toBe(undefined);
    }
  });
});

async function draw(name: string, theme: Theme, width: number): Promise<Buffer> {
  await stage.call('put', [shownNamed(name)], theme, width);
  return shot();
}

function shot(): Promise<Buffer> {
  return stage.page.locator('section').screenshot({ animations: 'disabled', caret: 'hide' });
}
