import { expect, test } from 'vitest';
import { RememberedRows } from './remembered-rows.ts';

function askedRows() {
  let now = 0;
  const remembered = new RememberedRows(() => now);
  let asked = 0;
  const ask = (): readonly unknown[] => {
    asked += 1;
    return [asked];
  };
  const latest = (procedure: string) => remembered.of('latestDeployment', { procedure }, ask);
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { remembered, ask, latest, pass };
}

test('what hardly ever changes is asked once for the same values', () => {
  const { latest } = askedRows();

  expect([latest('a'), latest('b'), latest('a')]).toEqual([[1], [2], [1]]);
});

test.each(['insertDeployment', 'removeDeployment'] as const)('it is asked again after %s', (statement) => {
  const { remembered, latest } = askedRows();
  latest('a');

  remembered.written([[{ statement: 'addCommand', values: {} }], [{ statement, values: {} }]]);

  expect(latest('a')).toEqual([2]);
});

test('it is not asked again after anything else', () => {
  const { remembered, latest } = askedRows();
  latest('a');

  remembered.written([[{ statement: 'addCommand', values: {} }]]);

  expect(latest('a')).toEqual([1]);
});

test('after 50 ms it is asked again, since another program may have written', () => {
  const { latest, pass } = askedRows();
  latest('a');

  pass(49);
  expect(latest('a')).toEqual([1]);
  pass(1);
  expect(latest('a')).toEqual([2]);
});

test('every other query is asked each time', () => {
  const { remembered, ask } = askedRows();

  const answers = [1, 2].map(() => remembered.of('taskById', { task_id: 'a.1' }, ask));

  expect(answers).toEqual([[1], [2]]);
});

test('a thousand answers are remembered, not more', () => {
  const { latest } = askedRows();
  for (let index = 0; index < 1001; index += 1) latest(`p${index}`);

  expect(latest('p0')).toEqual([1002]);
  expect(latest('p1000')).toEqual([1001]);
});
