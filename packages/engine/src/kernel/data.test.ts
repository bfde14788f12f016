import { expect, test } from 'vitest';
import { bpmnText, flowElements } from '../testing/bpmn-text.ts';
import { KernelCase } from '../testing/kernel-case.ts';

const OBJECTS = `
  <dataObject id="d1" name="Danh sách"/><dataObjectReference id="orders" dataObjectRef="d1"/>
  <dataObject id="d2" name="total"/><dataObjectReference id="sum" dataObjectRef="d2"/>
  <dataStoreReference id="register" name="register.of-titles"/>`;

const IO = `
  <ioSpecification><dataInput id="in" name="list"/><dataOutput id="out" name="result"/><inputSet/><outputSet/></ioSpecification>
  <dataInputAssociation><sourceRef>orders</sourceRef><targetRef>in</targetRef></dataInputAssociation>`;

test('an association fills the input of a step and takes its output away, whatever signs the names have', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      ${OBJECTS}
      <startEvent id="start"/>
      <userTask id="count">${IO}
        <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>register</targetRef></dataOutputAssociation>
      </userTask>
      start -> count`),
    { 'Danh sách': ['a', 'b'] },
  );
  const [task] = kernelCase.case.waitingFor('open-task');

  kernelCase.complete('count', { result: 2, note: 'fine' });

  expect(task?.input).toEqual({ list: ['a', 'b'] });
  expect(kernelCase.case.data).toMatchObject({ 'register.of-titles': 2, note: 'fine' });
  expect(kernelCase.case.data).not.toHaveProperty('result');
});

test('a transformation computes what is taken away, and assignments parts of it', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      ${OBJECTS}
      <startEvent id="start"/>
      <userTask id="count">${IO}
        <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>sum</targetRef><transformation>result * 10</transformation></dataOutputAssociation>
        <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>sum</targetRef><assignment><from>result + 1</from><to>next</to></assignment></dataOutputAssociation>
      </userTask>
      start -> count`),
  );

  kernelCase.complete('count', { result: 2 });

  expect(kernelCase.case.data).toMatchObject({ total: 20, next: 3 });
});

test('what a step does not bring is not taken away', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      ${OBJECTS}
      <startEvent id="start"/>
      <userTask id="count">${IO}
        <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>sum</targetRef></dataOutputAssociation>
      </userTask>
      start -> count`),
    { total: 7 },
  );

  kernelCase.complete('count', { other: 2 });

  expect(kernelCase.case.data).toMatchObject({ total: 7, other: 2 });
});

test.each(['true', 'false'])(
  'a loop runs over the data input of its step (sequential: %s)',
  async (sequential) => {
    const kernelCase = await KernelCase.start(
      bpmnText(`
      ${OBJECTS}
      <startEvent id="start"/>
      <userTask id="check" motcua:assignee="=one">${IO}
        <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>sum</targetRef></dataOutputAssociation>
        <multiInstanceLoopCharacteristics isSequential="${sequential}"><loopDataInputRef>in</loopDataInputRef><loopDataOutputRef>out</loopDataOutputRef><inputDataItem id="item" name="one"/><outputDataItem id="answer" name="kết-quả"/></multiInstanceLoopCharacteristics>
      </userTask>
      <userTask id="after"/>
      start -> check
      check -> after`),
      { 'Danh sách': ['a', 'b'] },
    );
    const [first] = kernelCase.case.waitingFor('open-task');

    kernelCase.complete('check', { 'kết-quả': 1 }).complete('check', { 'kết-quả': 2 });

    expect(first?.assignee).toBe('a');
    expect(kernelCase.case.data.total).toEqual([1, 2]);
    expect(kernelCase.open).toEqual(['after']);
  },
);

test('a called process is given what associations name, and nothing else', async () => {
  const caller = bpmnText(
    `${OBJECTS}
      <startEvent id="start"/>
      <callActivity id="call" calledElement="callee">${IO}
        <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>sum</targetRef></dataOutputAssociation>
      </callActivity>
      <userTask id="after"/>
      start -> call
      call -> after`,
    { id: 'caller' },
  );
  const callee = bpmnText(
    `<startEvent id="begin"/>
      <scriptTask id="count" scriptFormat="feel" motcua:resultVariable="result"><script>if hidden = null then count(list) else -1</script></scriptTask>
      begin -> count`,
    { id: 'callee' },
  );
  const kernelCase = await KernelCase.start([caller, callee], { 'Danh sách': ['a', 'b'], hidden: 1 });

  expect(kernelCase.case.data.total).toBe(2);
  expect(kernelCase.case.data).not.toHaveProperty('list');
});

test('the data objects of a sub-process are its own, also in each of its runs', async () => {
  const kernelCase = await KernelCase.start(
    bpmnText(`
      <dataObject id="outer" name="note"/>
      <startEvent id="start"/>
      <subProcess id="part">${flowElements(`
        <dataObject id="inner" name="note"/>
        <startEvent id="begin"/>
        <userTask id="work" motcua:assignee="=if note = null then &quot;none&quot; else note"/>
        begin -> work`)}
        <multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>
      </subProcess>
      start -> part`),
    { note: 'outer' },
  );

  kernelCase.complete('work', { note: 'first' });
  const [second] = kernelCase.case.waitingFor('open-task');
  kernelCase.complete('work', { note: 'second' });

  expect(second?.assignee).toBe('none');
  expect(kernelCase.case.data.note).toBe('outer');
});
