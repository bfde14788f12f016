import { expect, test } from 'vitest';
import { evaluateDecision } from './evaluate-decision.ts';
import { parseDecisions } from './parse-decisions.ts';
import {
  CLOCK,
  compileTexts,
  decision,
  evaluateParts,
  inputData,
  knowledgeModel,
  literal,
  modelText,
} from './testdata/model-text.ts';

async function codesOf(xml: string): Promise<readonly string[]> {
  const { problems } = await parseDecisions(xml);
  return problems.map(({ code }) => code);
}

test.each([
  ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><definitions/>', 'MODEL_WITH_DOCTYPE'],
  ['a null character', '<definitions>\u0000</definitions>', 'MODEL_WITH_NULL_CHARACTER'],
  ['deep nesting', '<a>'.repeat(500), 'MODEL_TOO_DEEP'],
  ['a long text', ' '.repeat(9_000_000), 'MODEL_TOO_LARGE'],
  [
    'another format',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
    'DMN_VERSION_UNSUPPORTED',
  ],
  ['no format', 'hello', 'DMN_VERSION_UNSUPPORTED'],
  ['broken XML', modelText(['<decision']), 'MODEL_UNREADABLE'],
  ['an open comment', '<!--'.repeat(1_900_000), 'DMN_VERSION_UNSUPPORTED'],
  ['many elements', modelText(['<decision/>'.repeat(400_000)]), 'DMN_TOO_LARGE'],
  ['many unknown elements', modelText(['<a/>'.repeat(190_000)]), 'MODEL_UNREADABLE'],
  ['an unknown element', modelText(['<magic/>']), 'MODEL_UNREADABLE'],
])('%s is refused', async (_, xml, code) => {
  const began = performance.now();

  expect(await codesOf(xml)).toContain(code);

  expect(performance.now() - began).toBeLessThan(1_000);
});

test.each(['20180521', '20191111', '20211108', '20230324'])(
  'models of the version %s are read',
  async (version) => {
    expect(await codesOf(modelText([decision('d', literal('1'))], { version }))).toEqual([]);
  },
);

test('a function without an end spends the budget', async () => {
  const parts = [
    knowledgeModel('f', { n: 'number' }, literal('f(n + 1)')),
    decision('d', literal('f(1)'), { knowledge: ['f'] }),
  ];

  expect(await evaluateParts(parts, { decision: 'd' })).toMatchObject({
    problems: [{ code: 'FEEL_BUDGET_EXCEEDED', params: { budget: 'depth' } }],
  });
});

test('one budget holds for all decisions together', async () => {
  const work = literal('count(for i in 1..20 return i)');
  const names = Array.from({ length: 10 }, (_, index) => `d${index}`);
  const parts = [
    ...names.map((name) => decision(name, work)),
    decision('all', literal(names.join(' + ')), { decisions: names }),
  ];

  const alone = await evaluateParts(parts, { decision: 'd0', budget: { steps: 100 } });
  const all = await evaluateParts(parts, { decision: 'all', budget: { steps: 100 } });

  expect(alone.value).toBe(20);
  expect(all).toMatchObject({ problems: [{ code: 'FEEL_BUDGET_EXCEEDED' }] });
});

test('values and types that double at every decision are bounded', async () => {
  const parts = [decision('d0', literal('{x: 1}'))];
  for (let index = 1; index < 40; index += 1)
    parts.push(
      decision(`d${index}`, literal(`{a: d${index - 1}, b: d${index - 1}}`), {
        decisions: [`d${index - 1}`],
      }),
    );
  const began = performance.now();

  const result = await evaluateParts(parts, { decision: 'd39' });

  expect(result).toMatchObject({ problems: [{ code: 'FEEL_BUDGET_EXCEEDED', params: { budget: 'size' } }] });
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('item definitions that double are bounded', async () => {
  const types = Array.from(
    { length: 40 },
    (_, index) =>
      `<itemDefinition name="t${index}"><itemComponent name="a"><typeRef>t${index + 1}</typeRef></itemComponent>` +
      `<itemComponent name="b"><typeRef>t${index + 1}</typeRef></itemComponent></itemDefinition>`,
  );
  const parts = [
    ...types,
    '<itemDefinition name="t40"><typeRef>string</typeRef></itemDefinition>',
    inputData('x', 't0'),
  ];

  const { problems } = await compileTexts([
    modelText([...parts, decision('d', literal('x.a.b'), { inputs: ['x'] })]),
  ]);

  expect(problems.map(({ code }) => code)).toContain('DMN_TYPE_TOO_LARGE');
});

test('more expressions than are read are refused, and the rest is not compiled', async () => {
  const text = `"${'x'.repeat(9_000)}"`;
  const parts = Array.from({ length: 200 }, (_, index) => decision(`d${index}`, literal(text)));
  const began = performance.now();

  const { problems } = await compileTexts([modelText(parts)]);

  expect(problems.map(({ code }) => code)).toEqual(['DMN_TOO_LARGE']);
  expect(performance.now() - began).toBeLessThan(4_000);
});

test('names such as __proto__ are only names', async () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const parts = names.flatMap((name) => [
    inputData(name),
    decision(`of ${name}`, literal(name), { inputs: [name] }),
  ]);
  const { compiled, problems } = await compileTexts([modelText(parts)]);
  const inputs = JSON.parse('{"__proto__": 1, "constructor": 2}');

  expect(problems).toEqual([]);
  const values = names.map(
    (name) => evaluateDecision({ compiled, decision: `of ${name}`, inputs, ...CLOCK }).value,
  );
  expect(values).toEqual([1, 2, null]);
  expect(evaluateDecision({ compiled, decision: 'constructor', ...CLOCK }).value).toBeUndefined();
});
