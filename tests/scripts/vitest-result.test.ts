import { expect, test } from 'vitest';
import { root } from '../../scripts/workspace/root.mjs';
import { resultOf } from '../../scripts/workspace/vitest.mjs';

const counts = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test('tests that passed, and those that were skipped or are to be written', () => {
  const result = resultOf(counts, 0);

  expect(result).toEqual({ passed: 2, failed: 0, skipped: 2, failures: [] });
});

test('a failed test is named with its file', () => {
  const assertionResults = [
    { status: 'failed', fullName: 'the clock stands still' },
    { status: 'passed', fullName: 'the clock goes' },
  ];
  const testResults = [{ name: `${root}/a.test.ts`, status: 'failed', assertionResults }];

  const result = resultOf({ ...counts, numFailedTests: 1, testResults }, 1);

  expect(result).toMatchObject({ failed: 1, failures: ['a.test.ts: the clock stands still'] });
});

test('a file that cannot be loaded fails, although no test of it did', () => {
  const testResults = [
    { name: `${root}/a.test.ts`, status: 'failed', message: 'no such module\n at …', assertionResults: [] },
  ];

  const result = resultOf({ ...counts, testResults }, 1);

  expect(result).toMatchObject({ failed: 1, failures: ['a.test.ts: no such module'] });
});

test('an error outside of the tests fails, although all of them passed', () => {
  const result = resultOf(counts, 1);

  expect(result).toMatchObject({
    failed: 1,
    failures: ['an error outside of the tests: see the output above'],
  });
});
