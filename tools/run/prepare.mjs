import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInputs } from '../bundle/entries.mjs';
import { alone } from './alone.mjs';
import { capture } from './process.mjs';

/**
 * Installs what is missing and builds what is stale, with a line on the console for each; says nothing and
 * costs some 50 ms when there is nothing to do.
 * @param {string} root
 */
export async function prepare(root) {
  if (isInstalled(root) && isBuilt(root)) return;
  await alone(join(root, '.cache'), 'prepare', async () => {
    if (!isInstalled(root)) await install(root);
    if (!isBuilt(root)) await build(root);
  });
}

/**
 * No package is compiled here (ignore-scripts), so one install serves all versions of Node.
 * @param {string} root
 */
function installStamp(root) {
  return `${process.platform} ${process.arch} ${hash(root, ['package-lock.json'])}`;
}

/** @param {string} root */
function isInstalled(root) {
  const stampFile = join(root, 'node_modules/.uso-installed');
  const stamp = installStamp(root);
  if (read(stampFile) === stamp) return true;
  if (!holdsWhatIsLocked(root)) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/**
 * npm lists in node_modules what it has put there, so a developer's own `npm install` isn't done again.
 * @param {string} root
 */
function holdsWhatIsLocked(root) {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const held = packagesOf(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || held[path]?.version === version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesOf(path) {
  const text = read(path);
  return text === undefined ? {} : JSON.parse(text).packages;
}

/** @param {string} root */
async function install(root) {
  console.log('Installing packages (once) …');
  const args = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  // Set by npm when it runs a script: the same npm does the installing.
  const npm = process.env['npm_execpath'];
  const { ok, output } = npm?.endsWith('npm-cli.js')
    ? await capture(root, process.execPath, [npm, ...args])
    : await capture(root, 'npm', args);
  if (!ok) throw new Failed(`${output}\nnpm ci did not succeed.`);
  writeFileSync(join(root, 'node_modules/.uso-installed'), installStamp(root));
}

/** @param {string} root */
function isBuilt(root) {
  return read(join(root, 'dist/.built-from')) === sourcesHash(root);
}

/** @param {string} root */
async function build(root) {
  console.log('Building …');
  const from = sourcesHash(root);
  await bundle(root);
  writeFileSync(join(root, 'dist/.built-from'), from);
}

/**
 * @param {string} root
 * @param {string[]} developmentFolder none: the product
 */
export async function bundle(root, ...developmentFolder) {
  const args = [join(root, 'tools/build.mjs'), ...developmentFolder];
  const { ok, output } = await capture(root, process.execPath, args);
  if (!ok) throw new Failed(`${output}\nThe build did not succeed.`);
}

/** @param {string} root */
function sourcesHash(root) {
  return hash(
    root,
    buildInputs.flatMap((path) => filesUnder(root, path)),
  );
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/**
 * @param {string} root
 * @param {string[]} paths
 */
function hash(root, paths) {
  const sum = createHash('sha256');
  for (const path of paths)
    sum
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return sum.digest('hex');
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What is said to the operator without a stack: the reason stands above it. */
export class Failed extends Error {}
