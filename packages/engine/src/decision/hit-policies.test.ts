import { expect, test } from 'vitest';
import { decision, evaluateParts, inputData, table } from './testdata/model-text.ts';

type TableParts = Parameters<typeof table>[0];

const RULES = [
  ['>= 10', '"a"', '1'],
  ['>= 20', '"b"', '2'],
  ['>= 30', '"a"', '1'],
];

async function decide(parts: Partial<TableParts>, x: number | null): Promise<unknown> {
  const logic = table({ inputs: ['x: number'], outputs: ['kind = "b", "a"', 'fee'], rules: RULES, ...parts });
  const result = await evaluateParts([inputData('x', 'number'), decision('d', logic, { inputs: ['x'] })], {
    decision: 'd',
    inputs: { x },
  });
  return { value: result.value, problems: result.problems.map(({ code, element }) => [code, element]) };
}

const A = { kind: 'a', fee: 1 };
const B = { kind: 'b', fee: 2 };

test.each([
  ['UNIQUE', 15, A],
  ['FIRST', 35, A],
  ['PRIORITY', 35, B],
  ['COLLECT', 35, [A, B, A]],
  ['RULE ORDER', 25, [A, B]],
  ['OUTPUT ORDER', 35, [B, A, A]],
])('%s of the rules that match at %d', async (hitPolicy, x, value) => {
  expect(await decide({ hitPolicy }, x)).toEqual({ value, problems: [] });
});

test('UNIQUE with two matching rules is null and a problem', async () => {
  expect(await decide({}, 25)).toEqual({ value: null, problems: [['DMN_RULES_CONTRADICT', 'table']] });
});

test('ANY accepts several rules with the same outputs, and no others', async () => {
  const rules = [RULES[0] ?? [], RULES[2] ?? []];

  expect(await decide({ hitPolicy: 'ANY', rules }, 35)).toEqual({ value: A, problems: [] });
  expect(await decide({ hitPolicy: 'ANY' }, 35)).toMatchObject({ value: null });
});

test.each([
  ['SUM', 3],
  ['MIN', 1],
  ['MAX', 2],
  ['COUNT', 2],
])('COLLECT %s', async (aggregation, value) => {
  const rules = [
    ['> 0', '1'],
    ['> 1', '2'],
    ['> 9', '4'],
  ];

  expect(await decide({ hitPolicy: 'COLLECT', aggregation, outputs: ['fee'], rules }, 5)).toEqual({
    value,
    problems: [],
  });
});

test('where no rule matches, a list is empty, a count is zero, and one result is null with a warning', async () => {
  expect(await decide({ hitPolicy: 'COLLECT' }, 1)).toEqual({ value: [], problems: [] });
  expect(await decide({ hitPolicy: 'COLLECT', aggregation: 'COUNT' }, 1)).toEqual({ value: 0, problems: [] });
  expect(await decide({}, 1)).toEqual({ value: null, problems: [['DMN_NO_RULE_MATCHES', 'table']] });
});

test('where no rule matches, the default outputs are the result', async () => {
  expect(await decide({ defaults: ['"none"', '0'] }, null)).toEqual({
    value: { kind: 'none', fee: 0 },
    problems: [],
  });
});

test('a value that the column does not allow is a problem, not a default', async () => {
  const type =
    '<itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"low","high"</text></allowedValues></itemDefinition>';
  const logic = table({ inputs: ['x: tLevel'], rules: [['"low"', '1']], defaults: ['0'] });

  const result = await evaluateParts([type, inputData('x'), decision('d', logic, { inputs: ['x'] })], {
    decision: 'd',
    inputs: { x: 'middle' },
  });

  expect(result).toMatchObject({ value: null, problems: [{ code: 'DMN_VALUE_NOT_ALLOWED' }] });
});
