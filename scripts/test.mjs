// `npm test`: sets up, runs everything, and ends with one line `N passed, N failed`.
import { setUp } from './setup.mjs';
import { checks, runCheck } from './workspace/checks.mjs';
import { ensureBrowser } from './workspace/install-browser.mjs';
import { ensurePostgres } from './workspace/install-postgres.mjs';
import { runVitest } from './workspace/vitest.mjs';

/** @typedef {import('./workspace/vitest.mjs').Result} Result */

/** @param {import('./workspace/checks.mjs').Check} check @returns {Promise<Result>} */
async function checked(check) {
  const { passed, output } = await runCheck(check);
  if (!passed) console.log(output);
  return {
    passed: Number(passed),
    failed: Number(!passed),
    skipped: 0,
    failures: passed ? [] : [check.mend],
  };
}

/** @type {readonly { name: string, run: () => Promise<Result> }[]} */
const parts = [
  ...Object.values(checks).map((check) => ({ name: check.name, run: () => checked(check) })),
  ...['unit', 'integration', 'browser'].map((project) => ({
    name: `${project} tests`,
    run: () => runVitest(project),
  })),
];

/** @param {Result} result */
const counts = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;

// Whoever reads only the last line learns of a set-up that failed, too.
let isReady = false;
process.on('exit', () => {
  if (!isReady) console.log('\n0 passed, 1 failed');
});
await setUp();
await ensureBrowser();
await ensurePostgres();
isReady = true;

/** @type {{ name: string, result: Result, seconds: number }[]} */
const results = [];
for (const { name, run } of parts) {
  console.log(`\n== ${name}`);
  const startedAt = performance.now();
  const result = await run();
  results.push({ name, result, seconds: Math.round((performance.now() - startedAt) / 1000) });
}

console.log('\n== summary');
for (const { name, result, seconds } of results) {
  // The closing line alone may look like a closing line: these begin with the name of the part.
  console.log(`${result.failed === 0 ? '✔' : '✘'} ${name} (${seconds} s): ${counts(result)}`);
  for (const failure of result.failures) console.log(`    ${failure}`);
}

/** @param {'passed' | 'failed' | 'skipped'} key */
const total = (key) => results.reduce((sum, { result }) => sum + result[key], 0);
const sum = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
console.log(`\n${counts({ ...sum, failures: [] })}`);
process.exitCode = sum.failed === 0 ? 0 : 1;
