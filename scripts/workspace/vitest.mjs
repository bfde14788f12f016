import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './command.mjs';
import { root, workspaceNode } from './root.mjs';

/**
 * @typedef {{ status: string, fullName: string }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: FileResult[] }} Report
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Result
 */

/** @param {FileResult} file @returns {string[]} */
function failuresOf(file) {
  const path = file.name.replace(`${root}/`, '');
  const tests = file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => `${path}: ${fullName}`);
  // A file that cannot be loaded fails without a test of its own.
  return tests.length > 0 || file.status !== 'failed'
    ? tests
    : [`${path}: ${file.message?.split('\n')[0] ?? 'could not be loaded'}`];
}

/**
 * What a report of vitest counts, with one line for each failure.
 *
 * @param {Report} report
 * @param {number} code that vitest ended with
 * @returns {Result}
 */
export function resultOf(report, code) {
  const failures = report.testResults.flatMap(failuresOf);
  // An error outside of every test ends vitest with a code, and with no test that failed.
  if (code !== 0 && failures.length === 0)
    failures.push('an error outside of the tests: see the output above');
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/**
 * Runs one project of vitest.config.ts, its output on this terminal.
 *
 * @param {string} project
 * @returns {Promise<Result>}
 */
export async function runVitest(project) {
  const file = join(root, `.cache/vitest-${project}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--passWithNoTests',
    ...reporters,
  ];
  const { code } = await runCommand(workspaceNode, args, { show: true });
  if (!existsSync(file)) {
    const failures = code === 0 ? [] : [`vitest ended with code ${code} and no report: see the output above`];
    return { passed: 0, failed: failures.length, skipped: 0, failures };
  }
  return resultOf(JSON.parse(readFileSync(file, 'utf8')), code);
}
