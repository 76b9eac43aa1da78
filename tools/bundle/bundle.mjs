import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { entries, external } from './entries.mjs';
import { lazyPackages } from './lazy.mjs';

// Bundled CommonJS asks for node:* with require, which an ES module doesn't have.
const banner = `import { createRequire as createRequireHere } from 'node:module';
const requireHere = createRequireHere(import.meta.url), require = requireHere;`;

const outputList = 'dist/.outputs.json';

/**
 * Builds the program into dist/. Chunks lie beside the entries, so that `import.meta.url` finds neighbours
 * from either. Files of the build before the last are removed; those of the last stay, for a bot that runs.
 * @param {string} root
 */
export async function buildProduct(root) {
  const { devDependencies } = readJson(join(root, 'package.json'));
  const there = Object.entries(entries).filter(([, source]) => existsSync(join(root, source)));
  const result = await esbuild.build({
    ...common(root),
    entryPoints: Object.fromEntries(there),
    outdir: join(root, 'dist'),
    external: [...external, ...Object.keys(devDependencies)],
    plugins: [lazyPackages(root)],
  });
  const outputs = write(result).map((path) => relative(root, path));

  const listPath = join(root, outputList);
  const before = existsSync(listPath) ? readJson(listPath) : { last: [], previous: [] };
  for (const old of before.previous) {
    if (!outputs.includes(old) && !before.last.includes(old)) rmSync(join(root, old), { force: true });
  }
  writeFileSync(listPath, JSON.stringify({ last: outputs, previous: before.last }));
  return result.metafile;
}

/**
 * Bundles each program of a development folder (test/bench) to dist/bench-<name>.js: beside the product, so that
 * what looks for a neighbour finds it from there too. Packages are left in node_modules.
 * @param {string} root
 * @param {string} folder
 */
export async function buildDev(root, folder) {
  const kind = basename(folder);
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
  const result = await esbuild.build({
    ...common(root),
    entryPoints: Object.fromEntries(
      names.map((name) => [`${kind}-${basename(name, '.ts')}`, join(root, folder, name)]),
    ),
    outdir: join(root, 'dist'),
    chunkNames: `${kind}-[hash]`,
    packages: 'external',
  });
  for (const old of readdirSync(join(root, 'dist'))) {
    if (old.startsWith(`${kind}-`)) rmSync(join(root, 'dist', old));
  }
  write(result);
}

/**
 * @param {string} root
 * @returns {import('esbuild').BuildOptions & { metafile: true, write: false }}
 */
function common(root) {
  return {
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: banner },
    metafile: true,
    write: false,
    logLevel: 'silent',
  };
}

/**
 * Anything outside ASCII (it comes from comments and patterns of packages) is escaped: with it, the engine
 * keeps two bytes for each letter of the bundle, which costs the running bot 28 MB.
 * @param {import('esbuild').BuildResult<{ write: false }>} result
 */
function write({ outputFiles }) {
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith('.js') ? ascii(text) : text);
  }
  return outputFiles.map(({ path }) => path);
}

/** @param {string} text */
function ascii(text) {
  return text.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
