import { expect, test } from 'vitest';
import { bpmnText } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

test('a circle of gateways without a wait is an incident, and the case stays', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <exclusiveGateway id="one"/>
      <exclusiveGateway id="two"/>
      start -> one
      one -> two
      two -> one`),
  );

  expect(kernelCase.incidents).toEqual(['STEP_ENDLESS']);
  expect(kernelCase.case.status).toBe('active');
});

test('a circle that doubles its tokens ends in incidents too', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <exclusiveGateway id="merge"/>
      <parallelGateway id="fork"/>
      start -> merge
      merge -> fork
      <sequenceFlow id="left" sourceRef="fork" targetRef="merge"/>
      <sequenceFlow id="right" sourceRef="fork" targetRef="merge"/>`),
  );

  expect(new Set(kernelCase.incidents)).toEqual(new Set(['STEP_ENDLESS']));
}, 120_000);

test('a standard loop without an end is an incident', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <task id="again"><standardLoopCharacteristics/></task>
      start -> again`),
  );

  expect(kernelCase.incidents).toEqual(['STEP_ENDLESS']);
});

test.each(['Task.1', '__proto__', 'constructor', 'toString', 'tiếp_nhận', 'Hồ.sơ-1', '数据'])(
  'an element may be called %s',
  async (id) => {
    const kernelCase = await KernelCase.start(
      bpmnText(`
        <startEvent id="start"/>
        <userTask id="${id}"/>
        <exclusiveGateway id="${id}.gate" default="${id}.no"/>
        <userTask id="after"/>
        <endEvent id="end"/>
        start -> ${id}
        ${id} -> ${id}.gate
        ${id}.gate -> after [go]
        <sequenceFlow id="${id}.no" sourceRef="${id}.gate" targetRef="end"/>`),
    );

    kernelCase.complete(id, { go: true });

    expect(kernelCase.open).toEqual(['after']);
  },
);

test('data with names of the prototype are only data', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <startEvent id="start"/>
      <userTask id="work"/>
      <exclusiveGateway id="gate" default="gate-plain"/>
      <userTask id="plain"/>
      <userTask id="tricked"/>
      start -> work
      work -> gate
      gate -> tricked [toString != null]
      gate -> plain`),
  );

  kernelCase.complete('work', JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'));

  expect(kernelCase.open).toEqual(['plain']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
