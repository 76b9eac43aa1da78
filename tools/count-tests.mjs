import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Counts in a report of vitest (JSON). A file that couldn't be run and a report that wasn't written are a failure
 * each.
 * @param {string} report
 */
export function countTests(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  /** @type {{ numPassedTests: number, numFailedTests: number, success: boolean, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, success, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
}

const [, program, report] = process.argv;
if (program && report && realpathSync(program) === fileURLToPath(import.meta.url)) {
  const { passed, failed } = countTests(report);
  console.log(passed, failed);
}
