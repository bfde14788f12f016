import type { Problem } from '@motcua/engine';
import { expect, test } from 'vitest';
import { onlyScenariosFail, withoutFailingScenarios } from './publish.ts';

const problem = (path: string, severity: 'error' | 'warning' = 'error'): Problem => ({
  code: 'ANY',
  severity,
  path,
  params: {},
});

test('recorded runs may be dropped where nothing else is wrong', () => {
  expect(onlyScenariosFail([problem('scenarios/a.json#/steps/2'), problem('process.bpmn', 'warning')])).toBe(
    true,
  );
  expect(onlyScenariosFail([problem('scenarios/a.json'), problem('process.bpmn')])).toBe(false);
  expect(onlyScenariosFail([])).toBe(false);
});

test('only the runs that fail are left out', () => {
  const files = ['process.bpmn', 'scenarios/a.json', 'scenarios/b.json'].map((name) => ({
    name,
    content: '',
  }));

  const kept = withoutFailingScenarios(files, [problem('scenarios/a.json#/steps/2')]);

  expect(kept.map(({ name }) => name)).toEqual(['process.bpmn', 'scenarios/b.json']);
});
