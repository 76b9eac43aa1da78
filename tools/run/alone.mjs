import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process runs work of that name; waits as long as the other one lives.
 * @param {string} folder
 * @param {string} name
 * @param {() => Promise<void>} work
 */
export async function alone(folder, name, work) {
  const lock = join(folder, `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  while (!take(lock)) {
    if (holderOf(lock) === 'dead') breakUp(lock);
    else await sleep(200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * Made by a link, so that the lock is never seen without the number of its holder in it.
 * @param {string} lock
 */
function take(lock) {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} lock */
function holderOf(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return 'alive';
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return 'dead';
    return codeOf(error) === 'ENOENT' ? 'gone' : 'alive';
  }
}

/**
 * Another one that waits may have broken it up and taken it since we looked: then it gets it back.
 * @param {string} lock
 */
function breakUp(lock) {
  const aside = `${lock}.${process.pid}.aside`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) === 'alive') linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
