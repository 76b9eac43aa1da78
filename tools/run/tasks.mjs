import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check } from './check.mjs';
import { bundle, Failed } from './prepare.mjs';
import { inherit } from './process.mjs';

/** @type {Record<string, (root: string, args: string[]) => Promise<void>>} */
export const tasks = {
  start: (root, args) => here(root, 'dist/index.js', args),
  network: (root, args) => here(root, 'dist/network.js', args),
  manifest: (root, args) => here(root, 'dist/manifest.js', args),
  understanding: (root, args) => here(root, 'dist/understanding.js', args),
  test: (root, args) => vitest(root, 'test', args),
  prove: (root, args) => vitest(root, 'prove', args),
  journey: (root, args) => vitest(root, 'journey', args),
  pictures: (root, args) => vitest(root, 'pictures', args),
  cards: (root, args) => vitest(root, 'cards', args),
  sheets: (root, args) => vitest(root, 'sheets', args),
  check,
  bench: (root, args) => development(root, 'test/bench', args),
  'node-versions': (root, args) => here(root, 'tools/node-versions.mjs', args),
  build: async () => {},
};

/**
 * In this very process, so that signals reach the program itself.
 * @param {string} root
 * @param {string} file
 * @param {string[]} args
 */
async function here(root, file, args) {
  const path = join(root, file);
  if (!existsSync(path)) throw new Failed(`${file} is missing.`);
  process.argv.splice(1, Number.POSITIVE_INFINITY, path, ...args);
  await import(pathToFileURL(path).href);
}

/**
 * @param {string} root
 * @param {string} mode
 * @param {string[]} args
 */
async function vitest(root, mode, args) {
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  process.exitCode = await inherit(root, [program, 'run', '--mode', mode, ...args]);
}

/**
 * Bundles the programs of a folder beside the product and runs the one named index.
 * @param {string} root
 * @param {string} folder
 * @param {string[]} args
 */
async function development(root, folder, args) {
  if (!existsSync(join(root, folder))) throw new Failed(`${folder} is missing.`);
  await bundle(root, folder);
  await here(root, `dist/${basename(folder)}-index.js`, args);
}
