import { expect, test } from 'vitest';
import { compileTexts, decision, inputData, modelText, table } from '../testdata/model-text.ts';
import { checkTables } from './check-tables.ts';

type TableParts = Parameters<typeof table>[0];

async function check(parts: TableParts): Promise<readonly unknown[]> {
  const inputs = parts.inputs.map((input) => input.split(': ')[0] ?? '');
  const data = parts.inputs.map((input) => inputData(...(input.split(': ') as [string, string?])));
  const { compiled } = await compileTexts([modelText([...data, decision('d', table(parts), { inputs })])]);
  return checkTables(compiled).map(({ code, params: { hitPolicy, ...params } }) => [code, params]);
}

test('a complete table without overlaps has no problem', async () => {
  const found = await check({
    inputs: ['age: number', 'kind: string'],
    rules: [
      ['< 18', '-', '1'],
      ['[18..60)', '"a","b"', '2'],
      ['[18..60)', 'not("a","b")', '3'],
      ['>= 60', '-', '4'],
    ],
  });

  expect(found).toEqual([]);
});

test('two rules that match the same values overlap, and the values are shown', async () => {
  const found = await check({
    inputs: ['age: number', 'kind: string'],
    rules: [
      ['<= 20', '-', '1'],
      ['[18..30]', '"a"', '2'],
      ['> 20', 'not("a")', '3'],
      ['> 30', '"a"', '4'],
    ],
  });

  expect(found).toEqual([['DMN_RULES_OVERLAP', { rules: [1, 2], values: { age: '[18..20]', kind: '"a"' } }]]);
});

test('values that no rule matches are a gap', async () => {
  const found = await check({
    inputs: ['age: number', 'kind: string'],
    rules: [
      ['< 18', '-', '1'],
      ['> 18', '"a"', '2'],
      ['>= 18', 'not("a")', '3'],
    ],
  });

  expect(found).toEqual([['DMN_TABLE_GAP', { values: { age: '18', kind: '"a"' } }]]);
});

test('between two days that follow each other there is no gap', async () => {
  const found = await check({
    inputs: ['received: date'],
    rules: [
      ['<= date("2026-01-31")', '1'],
      ['>= date("2026-02-01")', '2'],
    ],
  });

  expect(found).toEqual([]);
});

test('the type of an input says which values there are', async () => {
  const type =
    '<itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"commune","province"</text></allowedValues></itemDefinition>';
  const rules = [['"commune"', '1']];
  const parts = [
    inputData('level', 'tLevel'),
    decision('d', table({ inputs: ['level: tLevel'], rules }), { inputs: ['level'] }),
  ];

  const { compiled } = await compileTexts([modelText([type, ...parts])]);

  expect(checkTables(compiled).map(({ params }) => params)).toEqual([{ values: { level: '"province"' } }]);
});

test('a rule that the rules before it cover together never decides', async () => {
  const found = await check({
    hitPolicy: 'FIRST',
    inputs: ['age: number', 'flag: boolean'],
    rules: [
      ['< 18', '-', '1'],
      ['>= 18', 'true', '2'],
      ['[10..20]', 'true', '3'],
      ['-', '-', '4'],
      ['5', 'false', '5'],
    ],
  });

  expect(found).toEqual([
    ['DMN_RULE_UNREACHABLE', { rule: 3, by: [1, 2], values: { age: '[10..20]', flag: 'true' } }],
    ['DMN_RULE_UNREACHABLE', { rule: 5, by: [1, 4], values: { age: '5', flag: 'false' } }],
  ]);
});

test('a rule of lower priority that a higher one covers never decides', async () => {
  const found = await check({
    hitPolicy: 'PRIORITY',
    inputs: ['age: number'],
    outputs: ['result = "high", "low"'],
    rules: [
      ['[1..5]', '"low"'],
      ['-', '"high"'],
    ],
  });

  expect(found).toEqual([['DMN_RULE_UNREACHABLE', { rule: 1, by: [2], values: { age: '[1..5]' } }]]);
});

test('what depends on other data is not decided rather than reported', async () => {
  const found = await check({
    inputs: ['age: number', 'limit: number'],
    rules: [
      ['< limit', '-', '1'],
      ['>= 18', '-', '2'],
    ],
  });

  expect(found).toEqual([['DMN_TABLE_NOT_DECIDED', { what: 'gaps' }]]);
});

test('a large table is decided within bounds', async () => {
  const inputs = Array.from({ length: 12 }, (_, index) => `x${index}: number`);
  const rules = Array.from({ length: 300 }, (_, row) => [
    ...inputs.map((_, column) => `[${(row * 7 + column * 13) % 50}..${((row * 7 + column * 13) % 50) + 40}]`),
    String(row),
  ]);
  const began = performance.now();

  const found = await check({ hitPolicy: 'FIRST', inputs, rules });

  expect(found.length).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(10_000);
});
