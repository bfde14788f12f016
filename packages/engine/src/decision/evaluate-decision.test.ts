import { expect, test } from 'vitest';
import { evaluateDecision } from './evaluate-decision.ts';
import {
  CLOCK,
  compileTexts,
  decision,
  evaluateParts,
  inputData,
  knowledgeModel,
  literal,
  modelText,
  service,
  table,
} from './testdata/model-text.ts';

const FEES = [
  inputData('Tuổi người nộp', 'number'),
  inputData('Hộ nghèo', 'boolean'),
  decision(
    'Mức phí',
    table({
      hitPolicy: 'FIRST',
      inputs: ['Tuổi người nộp: number', 'Hộ nghèo: boolean'],
      rules: [
        ['>= 60', '-', '0'],
        ['-', 'true', '0'],
        ['< 60', '-', '8000'],
      ],
      annotations: ['Điều 3', 'Điều 4', ''],
    }),
    { inputs: ['Tuổi người nộp', 'Hộ nghèo'], type: 'number' },
  ),
  decision('Tổng', literal('Mức phí * 2'), { decisions: ['Mức phí'] }),
];

test('the explanation names the rule, what was tested and why', async () => {
  const inputs = { 'Tuổi người nộp': 30, 'Hộ nghèo': true };

  const result = await evaluateParts(FEES, { decision: 'Tổng', inputs });

  expect(result).toMatchObject({ value: 0, problems: [] });
  expect('explanation' in result ? result.explanation : undefined).toEqual({
    truncated: false,
    decisions: [
      {
        id: 'Mức phí',
        name: 'Mức phí',
        value: 0,
        rules: [
          {
            index: 2,
            ruleId: 'rule2',
            inputs: [
              { input: 'Tuổi người nộp', value: 30, test: '-' },
              { input: 'Hộ nghèo', value: true, test: 'true' },
            ],
            outputs: ['0'],
            annotations: [{ name: 'basis', text: 'Điều 4' }],
          },
        ],
      },
      { id: 'Tổng', name: 'Tổng', value: 0, rules: [] },
    ],
  });
});

test('a decision sees only what it requires', async () => {
  const parts = [decision('a', literal('1')), decision('b', literal('a'))];

  const { problems } = await compileTexts([modelText(parts)]);

  expect(problems).toMatchObject([{ code: 'FEEL_NAME_UNKNOWN', element: 'b', params: { name: 'a' } }]);
  expect((await evaluateParts(parts, { decision: 'b' })).value).toBeNull();
});

test('names that the caller declares are read from outside', async () => {
  const xml = modelText([decision('d', literal('application.born < date("2000-01-01")'))]);
  const names = { application: { context: { born: 'date' } } } as const;

  const { compiled, problems } = await compileTexts([xml], { names });

  expect(problems).toEqual([]);
  const inputs = { application: { born: '1990-02-03' } };
  expect(evaluateDecision({ compiled, decision: 'd', inputs, ...CLOCK }).value).toBe(true);
});

test('functions of the host are called where they are declared', async () => {
  const functions = {
    'due date': { parameters: ['days'], call: ([days = null]: readonly unknown[]) => `in ${days}` },
  };
  const { compiled } = await compileTexts([modelText([decision('d', literal('due date(5)'))])], {
    functions: Object.keys(functions),
  });

  expect(evaluateDecision({ compiled, decision: 'd', functions, ...CLOCK }).value).toBe('in 5');
});

const TYPES =
  '<itemDefinition name="tPerson"><itemComponent name="name"><typeRef>string</typeRef></itemComponent>' +
  '<itemComponent name="born"><typeRef>date</typeRef></itemComponent>' +
  '<itemComponent name="level"><typeRef>string</typeRef><allowedValues><text>"low","high"</text></allowedValues></itemComponent></itemDefinition>' +
  '<itemDefinition name="tPeople" isCollection="true"><typeRef>tPerson</typeRef></itemDefinition>';

test('inputs become what their type says: dates from texts, absent entries null', async () => {
  const parts = [
    TYPES,
    inputData('people', 'tPeople'),
    decision('d', literal('people[1].born.year'), { inputs: ['people'] }),
  ];

  const result = await evaluateParts(parts, { decision: 'd', inputs: { people: [{ born: '1990-02-03' }] } });

  expect(result).toMatchObject({ value: 1990, problems: [] });
});

test('an input of another type or with a value that is not allowed is null, and a problem', async () => {
  const parts = [
    TYPES,
    inputData('person', 'tPerson'),
    decision('d', literal('person'), { inputs: ['person'] }),
  ];

  for (const person of [5, { level: 'middle' }, { born: 'long ago' }]) {
    const result = await evaluateParts(parts, { decision: 'd', inputs: { person } });
    expect(result).toMatchObject({
      value: null,
      problems: [{ code: 'DMN_INPUT_INVALID', element: 'person' }],
    });
  }
});

test('a result of another type is null, and a problem', async () => {
  const result = await evaluateParts([decision('d', literal('"x"'), { type: 'number' })], { decision: 'd' });

  expect(result).toMatchObject({ value: null, problems: [{ code: 'DMN_RESULT_INVALID', element: 'd' }] });
});

test('a date is its midnight in UTC where a date and time is wanted', async () => {
  const parts = [decision('d', literal('date("2026-01-02")'), { type: 'date and time' })];

  expect((await evaluateParts(parts, { decision: 'd' })).value).toBe('2026-01-02T00:00:00Z');
});

const SERVICE = [
  inputData('a', 'number'),
  decision('p', literal('a + 1'), { inputs: ['a'], type: 'number' }),
  decision('q', literal('a + p'), { inputs: ['a'], decisions: ['p'] }),
  service('S', { outputs: ['q'], inputs: ['a'], decisions: ['p'] }),
  service('Both', { outputs: ['p', 'q'], inputs: ['a'] }),
  decision('called', literal('S(3, 100)'), { knowledge: ['S'] }),
  decision('named', literal('S(p: 100, a: 3)'), { knowledge: ['S'] }),
  decision('several', literal('Both(3).q'), { knowledge: ['Both'] }),
];

test.each([
  ['S', { a: 1, p: 50 }, 51],
  ['Both', { a: 3 }, { p: 4, q: 7 }],
  ['called', {}, 103],
  ['named', {}, 103],
  ['several', {}, 7],
])('the decision service behind %s takes inputs first, then decisions', async (name, inputs, value) => {
  expect((await evaluateParts(SERVICE, { decision: name, inputs })).value).toEqual(value);
});

const LIBRARY = modelText(
  [
    '<itemDefinition name="tWho"><itemComponent name="full name"><typeRef>string</typeRef></itemComponent></itemDefinition>',
    knowledgeModel('say hello', { who: 'tWho' }, literal('"Hello " + who.full name')),
    inputData('someone', 'tWho'),
    decision('greeting', literal('say hello(someone)'), { inputs: ['someone'], knowledge: ['say hello'] }),
  ],
  { namespace: 'urn:library', version: '20180521' },
);

test.each([
  ['my library', 'my library.say hello(who) + my library.greeting', 'my library.tWho'],
  ['', 'say hello(who) + greeting', 'tWho'],
])(
  'elements and types of an imported model are read by the name of the import: «%s»',
  async (name, text, type) => {
    const requires = {
      inputs: ['who'],
      knowledge: ['urn:library#say hello'],
      decisions: ['urn:library#greeting'],
    };
    const xml = modelText([
      `<import name="${name}" namespace="urn:library" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>`,
      inputData('who', type),
      decision('d', literal(text), requires),
    ]);
    const inputs = { who: { 'full name': 'An' }, someone: { 'full name': 'Bình' } };

    const { compiled, problems } = await compileTexts([xml, LIBRARY]);

    expect(problems).toEqual([]);
    expect(evaluateDecision({ compiled, decision: 'd', inputs, ...CLOCK }).value).toBe('Hello AnHello Bình');
  },
);

test('a business knowledge model can be asked by itself', async () => {
  const parts = [knowledgeModel('twice', { n: 'number' }, literal('n * 2'))];

  expect((await evaluateParts(parts, { decision: 'twice', inputs: { n: 4 } })).value).toBe(8);
});

test('decisions that require each other are a problem, and end', async () => {
  const parts = [
    decision('a', literal('b'), { decisions: ['b'] }),
    decision('b', literal('a'), { decisions: ['a'] }),
  ];

  const { problems } = await compileTexts([modelText(parts)]);

  expect(problems.map(({ code }) => code)).toEqual(['DMN_REQUIREMENT_CYCLE']);
  expect((await evaluateParts(parts, { decision: 'a' })).value).toBeNull();
});

test('of two elements with one id the first is kept, and that is a problem', async () => {
  const parts = [decision('d', literal('1')), decision('d', literal('2'))];

  const { problems } = await compileTexts([modelText(parts)]);

  expect(problems.map(({ code, element }) => [code, element])).toEqual([['DMN_ID_DUPLICATE', 'd']]);
  expect((await evaluateParts(parts, { decision: 'd' })).value).toBe(1);
});

test('an unknown decision, an unknown type and an unknown requirement are named', async () => {
  const parts = [decision('d', literal('1'), { type: 'tMissing', decisions: ['missing'] })];

  const { problems } = await compileTexts([modelText(parts)]);

  expect(problems.map(({ code, element }) => [code, element])).toEqual([
    ['DMN_TYPE_UNKNOWN', 'd'],
    ['DMN_REFERENCE_UNKNOWN', 'd'],
  ]);
  expect(await evaluateParts(parts, { decision: 'other' })).toEqual({
    problems: [{ code: 'DMN_DECISION_UNKNOWN', severity: 'error', params: { decision: 'other' } }],
  });
});

test('compiled decisions are plain JSON', async () => {
  const { compiled } = await compileTexts([modelText(FEES)]);

  const stored = JSON.parse(JSON.stringify(compiled));

  expect(stored).toEqual(compiled);
  const inputs = { 'Tuổi người nộp': 20, 'Hộ nghèo': false };
  expect(evaluateDecision({ compiled: stored, decision: 'Tổng', inputs, ...CLOCK }).value).toBe(16_000);
});
