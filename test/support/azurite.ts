import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Azurite, forkAzurite } from '../../bot/local/azurite-process.ts';

// Below node_modules, so that the built files find their packages as those in dist/ do.
const parent = 'node_modules/.cache/uso-bot';

export interface Programs {
  readonly folder: string;
  readonly childFile: URL;
  file(name: string): string;
  remove(): void;
}

/**
 * Builds azurite-child.js, and the given test programs beside it, from the sources as they are now: a test must
 * not meet a stale dist/, and Node 20 runs no TypeScript.
 */
export async function buildPrograms(
  sources: Readonly<Record<string, string>> = {},
  into = parent,
): Promise<Programs> {
  await mkdir(into, { recursive: true });
  const folder = mkdtempSync(join(into, 'test-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    entryPoints: { 'azurite-child': 'bot/local/azurite-child.ts', ...sources },
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const file = (name: string): string => resolve(folder, `${name}.js`);
  return {
    folder,
    childFile: pathToFileURL(file('azurite-child')),
    file,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The run's one Azurite: keeps everything in memory, and has as many accounts as are asked for. */
export async function startSharedAzurite(): Promise<Azurite> {
  const programs = await buildPrograms({ 'azurite-accounts': 'test/support/azurite-accounts.ts' });
  const forked = await forkAzurite(pathToFileURL(programs.file('azurite-accounts')), undefined);
  programs.remove();
  if (forked.kind !== 'ready') throw new Error(`Azurite did not start: ${JSON.stringify(forked)}`);
  return forked.azurite;
}
