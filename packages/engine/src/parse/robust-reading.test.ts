import { expect, test } from 'vitest';
import { readDefinitions, writeDefinitions } from './definitions.ts';
import { parseProcesses } from './parse-processes.ts';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** A file as other tools write it: a prefix of their own, no drawing, no ids on flows, nothing said of being executable. */
const bare = (prefix: string): string => {
  const tag = (name: string): string => (prefix === '' ? name : `${prefix}:${name}`);
  const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return `<${tag('definitions')} ${xmlns}="${BPMN}" targetNamespace="urn:x">
    <${tag('process')} id="p"><${tag('startEvent')} id="a"/><${tag('task')} id="b"/><${tag('endEvent')} id="c"/>
    <${tag('sequenceFlow')} sourceRef="a" targetRef="b"/><${tag('sequenceFlow')} sourceRef="b" targetRef="c"/></${tag('process')}>
  </${tag('definitions')}>`;
};

test.each(['', 'bpmn', 'bpmn2', 'semantic', 'x'])('any prefix is read: «%s»', async (prefix) => {
  const { processes, problems } = await parseProcesses(bare(prefix));

  expect(problems).toEqual([]);
  expect(processes[0]?.root.nodes.map(({ id, outgoing }) => [id, outgoing.length])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 0],
  ]);
});

test('flows without ids get one each, the same at every reading', async () => {
  const [one, other] = [await parseProcesses(bare('')), await parseProcesses(bare('bpmn'))];

  expect(one.processes[0]?.root.flows.map(({ id }) => id)).toEqual(['p#flow0', 'p#flow1']);
  expect(one).toEqual(other);
});

test('of several processes those are read that may run; a closed pool and a drawing that says no are not', async () => {
  const xml = `<definitions xmlns="${BPMN}" targetNamespace="urn:x">
    <process id="one" isExecutable="true"><task id="a"/></process>
    <process id="closed"/>
    <process id="drawn" isExecutable="false"><task id="b"/></process>
    <process id="two"><task id="c"/></process>
    <globalUserTask id="sign" name="Sign"/>
  </definitions>`;

  const { processes } = await parseProcesses(xml);

  // the metamodel says «false» where a file says nothing: two is read because its file does not refuse
  expect(processes.map(({ id, global = false }) => [id, global])).toEqual([
    ['one', false],
    ['two', false],
    ['sign', true],
  ]);
});

test('types and services that a file only names are no fault; a step that is missing is one', async () => {
  const xml = (inside: string): string => `<definitions xmlns="${BPMN}" targetNamespace="urn:x">
    <itemDefinition id="i" structureRef="xsd:string"/><process id="p"><task id="a"/>${inside}</process></definitions>`;

  const fine = await parseProcesses(xml(''));
  const broken = await parseProcesses(xml('<sequenceFlow id="f" sourceRef="a" targetRef="nowhere"/>'));

  expect(fine.problems).toEqual([]);
  expect(broken.problems.map(({ code }) => code)).toEqual(['MODEL_UNREADABLE', 'FLOW_WITHOUT_END']);
});

test('what other tools wrote into a file is there after it was read and written', async () => {
  const xml = `<definitions xmlns="${BPMN}" xmlns:acme="urn:acme" targetNamespace="urn:x" acme:tool="7">
    <process id="p"><task id="a" acme:colour="red"><extensionElements><acme:note level="3"><acme:line>text</acme:line></acme:note></extensionElements></task></process></definitions>`;
  const { definitions } = await readDefinitions(xml);
  if (definitions === undefined) throw new Error('Expected the file to be read');

  const written = await writeDefinitions(definitions);

  for (const kept of [
    'acme:tool="7"',
    'acme:colour="red"',
    '<acme:note level="3">',
    '<acme:line>text</acme:line>',
  ])
    expect(written).toContain(kept);
});

test('ids of every language are read, with all that refers to them', async () => {
  const xml = `<definitions xmlns="${BPMN}" targetNamespace="urn:x"><process id="thủ_tục">
    <startEvent id="bắt.đầu" name="bắt.đầu"/><userTask id="tiếp_nhận" default="đi"/>
    <sequenceFlow id="đi" sourceRef="bắt.đầu" targetRef="tiếp_nhận"/></process></definitions>`;

  const { processes, problems } = await parseProcesses(xml);

  expect(problems).toEqual([]);
  expect(processes[0]?.root).toMatchObject({
    id: 'thủ_tục',
    nodes: [
      { id: 'bắt.đầu', name: 'bắt.đầu' },
      { id: 'tiếp_nhận', default: 'đi' },
    ],
    flows: [{ id: 'đi', source: 'bắt.đầu', target: 'tiếp_nhận' }],
  });
});
