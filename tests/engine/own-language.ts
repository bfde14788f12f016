// biome-ignore-all lint/suspicious/noConsole: it shows what comes out
import { createTestEngine } from '@motcua/engine/testing';

/** A language of two sentences: a condition `<name> over <number>`, and a script `double <name>`. */
const sentences = {
  expression(text: string, names: { readonly [name: string]: unknown }): boolean {
    const [, name = '', limit] = /^(\w+) over (\d+)$/.exec(text) ?? [];
    if (limit === undefined) throw new SyntaxError(`Expected '<name> over <number>', but found '${text}'`);
    return Number(names[name]) > Number(limit);
  },
  script({
    text,
    get,
    set,
  }: {
    text: string;
    get(name: string): unknown;
    set(name: string, value: number): void;
  }) {
    const [, name = ''] = /^double (\w+)$/.exec(text) ?? [];
    set(name, Number(get(name)) * 2);
  },
};

const process = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:example">
  <process id="fees" name="Fees" isExecutable="true">
    <startEvent id="start"/>
    <scriptTask id="twice" name="Twice" scriptFormat="text/x-sentences"><script>double fee</script></scriptTask>
    <exclusiveGateway id="much" default="no"/>
    <userTask id="approve" name="Approve"/>
    <endEvent id="end"/>
    <sequenceFlow id="a" sourceRef="start" targetRef="twice"/>
    <sequenceFlow id="b" sourceRef="twice" targetRef="much"/>
    <sequenceFlow id="yes" sourceRef="much" targetRef="approve">
      <conditionExpression xsi:type="tFormalExpression" language="text/x-sentences">fee over 100</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="no" sourceRef="much" targetRef="end"/>
    <sequenceFlow id="c" sourceRef="approve" targetRef="end"/>
  </process>
</definitions>`;

const engine = await createTestEngine({ languages: { 'text/x-sentences': sentences } });
await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: process }] });
const { caseId } = await engine.cases.start({ procedure: 'fees', data: { fee: 60 } });
await engine.settle();

console.log((await engine.cases.get({ caseId })).data); // { fee: 120 }
console.log((await engine.tasks.list({ caseId })).items.map(({ element }) => element)); // [ 'approve' ]
await engine.close();
