import { execFile } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { countTests } from '../count-tests.mjs';

const run = promisify(execFile);

/**
 * @param {string} root
 * @param {import('./fetch.mjs').Node} node
 * @param {string} folder for the report
 * @param {string[]} args for vitest
 * @returns {Promise<string>} what happened
 */
export async function runTests(root, node, folder, args) {
  const report = join(folder, 'tests.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const output = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env, PATH: `${dirname(node.program)}${delimiter}${process.env['PATH']}` };
  try {
    await run(node.program, [vitest, 'run', '--mode', 'test', ...output, ...args], { cwd: root, env });
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? `\n${error.stdout}` : '';
    throw new Error(`${countTests(report).failed} tests failed${said}`);
  }
  return `${countTests(report).passed} tests passed`;
}
