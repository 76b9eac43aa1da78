import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import type { PageApi } from './page-api.ts';

/** A page that cards are drawn on by the official renderer. */
export interface Stage {
  readonly page: Page;
  call<Name extends keyof PageApi>(
    name: Name,
    ...args: Parameters<PageApi[Name]>
  ): Promise<Awaited<ReturnType<PageApi[Name]>>>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const { page, close } = await openBrowser({ deviceScaleFactor: 1 });
  // Pictures of elsewhere are not looked for: their places stay.
  await page.route('**', (route) => route.abort());
  await page.setContent(
    '<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Cards</title></head><body></body></html>',
  );
  await page.addScriptTag({ content: await pageScript() });
  return {
    page,
    close,
    call: (name, ...args) =>
      page.evaluate(([called, given]) => Reflect.get(globalThis, 'stage').api[called](...given), [
        name,
        args,
      ] as const),
  };
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page/index.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'stage',
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
