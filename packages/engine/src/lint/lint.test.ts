import { expect, test } from 'vitest';
import { lint } from './lint.ts';
import { exampleBundle } from './testdata/example.ts';
import { explainProblem } from './words/explain-problem.ts';

test('the example has no problems', async () => {
  const problems = await lint(exampleBundle());

  expect(problems.map((problem) => explainProblem(problem, 'vi'))).toEqual([]);
});
