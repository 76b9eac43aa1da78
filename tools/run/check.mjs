import { join } from 'node:path';
import { capture } from './process.mjs';

/** @type {ReadonlyArray<readonly [name: string, program: string, args: readonly string[]]>} */
const steps = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['types in the browser', 'node_modules/typescript/bin/tsc', ['-p', 'test/looks/page']],
  ['dead code', 'node_modules/knip/bin/knip.js', ['--no-progress', '--no-config-hints']],
  ['manifest', 'dist/manifest.js', ['check']],
];

/**
 * One line for each step; more only for what is wrong.
 * @param {string} root
 */
export async function check(root) {
  for (const [name, program, args] of steps) {
    const start = performance.now();
    const { ok, output } = await capture(root, process.execPath, [join(root, program), ...args]);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (ok) continue;
    console.log(output);
    process.exitCode = 1;
  }
}
