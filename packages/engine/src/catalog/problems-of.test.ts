import { expect, test } from 'vitest';
import { explainProblem } from '../lint/words/explain-problem.ts';
import { emptyRecord } from './empty-record.ts';
import { problemsOf } from './problems-of.ts';
import { read } from './reading.ts';
import type { CatalogRecord } from './record.ts';

const place = { field: 'any' };

const record: CatalogRecord = {
  ...emptyRecord({
    source: 'test',
    code: read('1.000001', '1.000001', place),
    name: read({ vi: 'Cấp phép' }, 'Cấp phép', place),
  }),
  levels: [read('district', 'Cấp huyện', place, [{ code: 'CATALOG_LEVEL_ABOLISHED' }])],
};

test('a doubt is a warning that names the procedure, the place in the record and the text of the source', () => {
  const problems = problemsOf(record);

  expect(problems).toEqual([
    {
      code: 'CATALOG_LEVEL_ABOLISHED',
      severity: 'warning',
      path: '1.000001#/levels/0',
      params: { found: 'Cấp huyện' },
    },
  ]);
});

test('a doubt has words in both languages', () => {
  const [problem] = problemsOf(record);
  if (problem === undefined) throw new Error('expected a problem');

  expect(explainProblem(problem, 'vi')).toContain('«Cấp huyện» đã kết thúc');
  expect(explainProblem(problem, 'en')).toContain('ended on 1 July 2025');
});
