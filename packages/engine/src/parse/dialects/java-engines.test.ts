// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Java engines
import { expect, test } from 'vitest';
import { parseProcesses } from '../parse-processes.ts';

async function called(inside: string) {
  const xml = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
    <process id="p" isExecutable="true"><callActivity id="call" calledElement="q"><extensionElements>${inside}</extensionElements></callActivity></process></definitions>`;
  const { processes, problems } = await parseProcesses(xml);
  return { settings: processes[0]?.root.nodes[0]?.settings, problems: problems.map(({ params }) => params) };
}

const feel = (text: string) => ({ expression: { language: 'feel', text } });

test('lists and maps of parameters are lists and contexts of FEEL', async () => {
  const { settings, problems } = await called(`<camunda:inputOutput>
    <camunda:inputParameter name="list"><camunda:list><camunda:value>a "b"</camunda:value><camunda:value>\${c + 1}</camunda:value></camunda:list></camunda:inputParameter>
    <camunda:inputParameter name="map"><camunda:map><camunda:entry key="họ-tên">\${name}</camunda:entry></camunda:map></camunda:inputParameter>
  </camunda:inputOutput>`);

  expect(settings?.inputs).toEqual([
    { target: 'list', source: feel('["a \\"b\\"", c + 1]') },
    { target: 'map', source: feel('{"họ-tên": name}') },
  ]);
  expect(problems).toEqual([]);
});

test('a parameter that a script makes has no equivalent', async () => {
  const { problems } = await called(
    '<camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput>',
  );

  expect(problems).toMatchObject([{ attribute: 'inputParameter' }]);
});

test('all variables in both directions is a call without mappings, in one it has no equivalent', async () => {
  const both = await called('<camunda:in variables="all"/><camunda:out variables="all"/>');
  const one = await called('<camunda:in variables="all"/>');

  expect(both.settings?.inputs).toEqual([]);
  expect([both.problems, one.problems]).toEqual([[], [{ attribute: 'in', dialect: 'Camunda 7' }]]);
});
