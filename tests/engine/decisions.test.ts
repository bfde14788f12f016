import type { TestEngine } from '@motcua/engine/testing';
import { createTestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

const NAMESPACES =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="https://motcua.dev/schema/bpmn/1.0" targetNamespace="urn:fee"';
const DRAWING = `<definitions NAMESPACES><process id="fees" isExecutable="true"><startEvent id="start"/><businessRuleTask id="rule" motcua:decision="fee" motcua:resultVariable="amount"/><userTask id="pay"/><endEvent id="end"/><sequenceFlow id="a" sourceRef="start" targetRef="rule"/><sequenceFlow id="b" sourceRef="rule" targetRef="pay"/><sequenceFlow id="c" sourceRef="pay" targetRef="end"/></process></definitions>`;

function decisionModel(rules: readonly (readonly [test: string, output: string, note: string])[]): string {
  const rows = rules.map(
    ([test, output, note]) =>
      `<rule><inputEntry><text>${test}</text></inputEntry><outputEntry><text>${output}</text></outputEntry><annotationEntry><text>${note}</text></annotationEntry></rule>`,
  );
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="fees" namespace="urn:fees"><inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData><decision id="fee" name="fee"><variable name="fee" typeRef="number"/><informationRequirement><requiredInput href="#age"/></informationRequirement><decisionTable id="table" hitPolicy="UNIQUE"><input><inputExpression typeRef="number"><text>age</text></inputExpression></input><output name="fee"/><annotation name="basis"/>${rows.join('')}</decisionTable></decision></definitions>`;
}

let engine: TestEngine;

beforeEach(async () => {
  engine = await createTestEngine({ now: '2026-01-05T08:00+07:00' });
});

afterEach(() => engine.close());

async function decided(model: string, age: number) {
  const { procedures, problems } = await engine.procedures.deploy({
    files: [
      { name: 'process.bpmn', content: DRAWING.replace('NAMESPACES', NAMESPACES) },
      { name: 'decisions/fees.dmn', content: model },
    ],
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { caseId } = await engine.cases.start({
    procedure: procedures[0]?.procedure ?? '',
    data: { age },
    actor: { id: 'an', roles: [], units: [] },
  });
  return caseId;
}

test('the history says by which rule a decision was made, and nothing of who it is about', async () => {
  const model = decisionModel([
    ['< 60', '8000', 'Điều 3'],
    ['>= 60', '0', 'Điều 4'],
  ]);

  const caseId = await decided(model.replaceAll('< 60', '&lt; 60'), 71);

  const items = await engine.history.of({ caseId });
  expect(items.filter(({ type }) => type === 'decided')).toMatchObject([
    {
      element: 'rule',
      rules: [
        {
          decision: 'fee',
          rule: 2,
          because: [{ input: 'age', test: '>= 60' }],
          outputs: ['0'],
          notes: ['Điều 4'],
        },
      ],
    },
  ]);
  expect(JSON.stringify(items)).not.toContain('71');
  expect((await engine.cases.get({ caseId })).data).toMatchObject({ amount: 0 });
});
