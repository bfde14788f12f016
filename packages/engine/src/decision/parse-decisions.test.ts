import { expect, test } from 'vitest';
import { parseDecisions } from './parse-decisions.ts';
import { decision, inputData, literal, modelText, table } from './testdata/model-text.ts';

test('a model is plain JSON', async () => {
  const logic = table({
    hitPolicy: 'FIRST',
    inputs: ['x: feel:number'],
    outputs: ['fee = 1, 2'],
    rules: [['> 1', '2']],
  });
  const xml = modelText([inputData('x', 'number'), decision('d', logic, { inputs: ['x'], type: 'number' })]);

  const { decisions } = await parseDecisions(xml);

  expect(decisions).toEqual({
    namespace: 'urn:test',
    name: 'test',
    imports: [],
    types: [],
    elements: [
      { kind: 'input', id: 'x', name: 'x', variable: { name: 'x', typeRef: 'number' } },
      {
        kind: 'decision',
        id: 'd',
        name: 'd',
        variable: { name: 'd', typeRef: 'number' },
        requires: [{ namespace: 'urn:test', id: 'x' }],
        logic: {
          kind: 'table',
          id: 'table',
          hitPolicy: 'FIRST',
          inputs: [{ expression: { kind: 'literal', text: 'x', typeRef: 'number' } }],
          outputs: [{ name: 'fee', allowedValues: '1, 2' }],
          rules: [{ id: 'rule1', inputEntries: ['> 1'], outputEntries: ['2'], annotations: [] }],
          annotationNames: [],
        },
      },
    ],
  });
});

test('drawings and what other tools added are left unread, whatever version they are of', async () => {
  const drawing =
    '<d:DMNDI xmlns:d="https://www.omg.org/spec/DMN/20240101/DMNDI/"><d:Whatever new="1"><e:own xmlns:e="urn:e"/></d:Whatever></d:DMNDI>';
  const extension = '<extensionElements><t:note xmlns:t="urn:tool" t:x="1">text</t:note></extensionElements>';
  const xml = modelText([extension, decision('d', literal('1')), drawing]);

  const { decisions, problems } = await parseDecisions(xml);

  expect(problems).toEqual([]);
  expect(decisions?.elements.map(({ name }) => name)).toEqual(['d']);
});

test('ids with Vietnamese letters are kept', async () => {
  const { decisions, problems } = await parseDecisions(modelText([decision('Mức phí', literal('1'))]));

  expect(problems).toEqual([]);
  expect(decisions?.elements[0]?.id).toBe('Mức phí');
});
