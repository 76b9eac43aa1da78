import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs Node on a program that shares the console. A Ctrl-C reaches it from the terminal; other signals are
 * handed on. Returns its exit code.
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function inherit(root, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Runs a program and keeps what it prints; it doesn't outlive this process.
 * @param {string} root
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function capture(root, program, args) {
  const shell = process.platform === 'win32' && program === 'npm';
  const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      resolve({ ok: code === 0, output: output.trim() });
    });
  });
}
