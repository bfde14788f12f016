import { expect, test } from 'vitest';
import { decision, evaluateParts, inputData, knowledgeModel, literal, table } from './testdata/model-text.ts';

async function valueOfLogic(
  logic: string,
  inputs: Readonly<Record<string, never>> | object = {},
): Promise<unknown> {
  const names = Object.keys(inputs);
  const parts = [...names.map((name) => inputData(name)), decision('d', logic, { inputs: names })];
  const result = await evaluateParts(parts, { decision: 'd', inputs: inputs as Record<string, never> });
  return result.value;
}

const entry = (name: string, logic: string): string =>
  `<contextEntry>${name === '' ? '' : `<variable name="${name}"/>`}${logic}</contextEntry>`;

test('entries of a context see those before them, and the last one without a name is the result', async () => {
  const logic = `<context>${entry('base fee', literal('8000'))}${entry('', literal('base fee * 2'))}</context>`;

  expect(await valueOfLogic(logic)).toBe(16_000);
});

test('a function in a context may call itself', async () => {
  const fact =
    '<functionDefinition><formalParameter name="n" typeRef="number"/>' +
    `${literal('if n <= 1 then 1 else n * fact(n - 1)')}</functionDefinition>`;

  expect(
    await valueOfLogic(`<context>${entry('fact', fact)}${entry('', literal('fact(5)'))}</context>`),
  ).toBe(120);
});

test('a relation is a list of contexts', async () => {
  const row = (name: string, fee: string) => `<row>${literal(name)}${literal(fee)}</row>`;
  const logic = `<relation><column name="name"/><column name="fee"/>${row('"a"', '1')}${row('"b"', '2')}</relation>`;

  expect(await valueOfLogic(logic)).toEqual([
    { name: 'a', fee: 1 },
    { name: 'b', fee: 2 },
  ]);
});

test('a conditional takes the other way unless its condition is true', async () => {
  const logic = `<conditional><if>${literal('x > 1')}</if><then>${literal('"big"')}</then><else>${literal('"small"')}</else></conditional>`;

  expect(await valueOfLogic(logic, { x: 2 })).toBe('big');
  expect(await valueOfLogic(logic, { x: null })).toBe('small');
});

test.each([
  ['for', 'return', 'i * 2', [2, 4, 6]],
  ['for', 'return', 'count(partial)', [0, 1, 2]],
  ['some', 'satisfies', 'i > 2', true],
  ['every', 'satisfies', 'i > 2', false],
])('%s … %s %s', async (kind, body, text, value) => {
  const logic = `<${kind} iteratorVariable="i"><in>${literal('[1, 2, 3]')}</in><${body}>${literal(text)}</${body}></${kind}>`;

  expect(await valueOfLogic(logic)).toEqual(value);
});

test('a filter keeps the items for which its condition is true', async () => {
  const logic = `<filter><in>${literal('[{a: 1, b c: 2}, {a: 3, b c: 4}]')}</in><match>${literal('b c > 3 and item.a > 1')}</match></filter>`;

  expect(await valueOfLogic(logic)).toEqual([{ a: 3, 'b c': 4 }]);
});

test('an invocation gives arguments by name, and one that the function does not have makes it null', async () => {
  const model = knowledgeModel('f', { 'Pre-bureau risk': 'number' }, literal('Pre-bureau risk * 2'));
  const call = (name: string) =>
    `<invocation>${literal('f')}<binding><parameter name="${name}"/>${literal('21')}</binding></invocation>`;
  const parts = [
    model,
    decision('known', call('Pre-bureau risk'), { knowledge: ['f'] }),
    decision('unknown', call('other'), { knowledge: ['f'] }),
    decision('named', literal('f(Pre-bureau risk: 4)'), { knowledge: ['f'] }),
  ];

  expect((await evaluateParts(parts, { decision: 'known' })).value).toBe(42);
  expect((await evaluateParts(parts, { decision: 'unknown' })).value).toBeNull();
  expect((await evaluateParts(parts, { decision: 'named' })).value).toBe(8);
});

test('a cell may test lists and other names', async () => {
  const logic = table({
    hitPolicy: 'COLLECT',
    inputs: ['x'],
    rules: [
      ['list contains(?, "a")', '1'],
      ['["a","b"]', '2'],
      ['count(?) > limit', '3'],
      ['not(null)', '4'],
      ['null', '5'],
    ],
  });

  expect(await valueOfLogic(logic, { x: ['a', 'b'], limit: 1 })).toEqual([1, 2, 3, 4]);
});
