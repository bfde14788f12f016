import { type Bounds, type Layout, layOut, type Point } from './lay-out.ts';
import type { DraftFlow, DraftNode, ProcessDraft } from './process-draft.ts';

/** The elements that steps of a draft become; other kinds are drawn by hand. */
export const draftElements: Readonly<Record<string, string>> = {
  start: 'startEvent',
  person: 'userTask',
  automatic: 'serviceTask',
  decision: 'businessRuleTask',
  milestone: 'intermediateThrowEvent',
  branch: 'exclusiveGateway',
  parallel: 'parallelGateway',
  end: 'endEvent',
};

const namespaces = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:motcua="https://motcua.dev/schema/bpmn/1.0"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** A draft as BPMN 2.0 with its drawing. The same draft gives the same text. */
export function processXml(draft: ProcessDraft, name: string): string {
  const layout = layOut(draft);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${namespaces} id="definitions" targetNamespace="https://motcua.dev/procedures">
  <bpmn:collaboration id="collaboration">
    <bpmn:participant id="pool"${attribute('name', name)} processRef="process" />
  </bpmn:collaboration>
  <bpmn:process id="process"${attribute('name', name)} isExecutable="true">
    <bpmn:laneSet id="lanes">
${layout.lanes.map(laneXml).join('\n')}
    </bpmn:laneSet>
${draft.steps.map((step) => stepXml(step, draft.flows)).join('\n')}
${draft.flows.map(flowXml).join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">
${drawing(draft, layout).join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function laneXml({ name, steps }: Layout['lanes'][number], index: number): string {
  const refs = steps.map((id) => `        <bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>\n`).join('');
  return `      <bpmn:lane id="lane_${index + 1}"${attribute('name', name)}>\n${refs}      </bpmn:lane>`;
}

function stepXml(step: DraftNode, flows: readonly DraftFlow[]): string {
  const tag = `bpmn:${draftElements[step.kind] ?? 'task'}`;
  const settings = Object.entries(step.attributes);
  const fallback = flows.find((flow) => flow.isDefault && flow.from === step.id);
  const inner = [
    ...(step.documentation === ''
      ? []
      : [`      <bpmn:documentation>${escapeXml(step.documentation)}</bpmn:documentation>`]),
    ...effectsXml(step),
    ...flows.filter(({ to }) => to === step.id).map(({ id }) => `      <bpmn:incoming>${id}</bpmn:incoming>`),
    ...flows
      .filter(({ from }) => from === step.id)
      .map(({ id }) => `      <bpmn:outgoing>${id}</bpmn:outgoing>`),
  ];
  const attributes = [
    attribute('name', step.name),
    attribute('default', fallback?.id ?? ''),
    ...settings.map(([name, value]) => attribute(`motcua:${name}`, value)),
  ].join('');
  return `    <${tag} id="${step.id}"${attributes}>\n${inner.join('\n')}\n    </${tag}>`;
}

function effectsXml({ clockEffects, numbers }: DraftNode): readonly string[] {
  if (clockEffects.length === 0 && numbers !== true) return [];
  return [
    '      <bpmn:extensionElements>',
    ...(numbers === true ? ['        <motcua:caseNumber on="leave" />'] : []),
    ...clockEffects.map(
      ({ clock, effect, on, term = '' }) =>
        `        <motcua:clockEffect clock="${clock}" effect="${effect}" on="${on}"${attribute('term', term)} />`,
    ),
    '      </bpmn:extensionElements>',
  ];
}

function flowXml({ id, from, to, name, condition }: DraftFlow): string {
  const start = `    <bpmn:sequenceFlow id="${id}"${attribute('name', name)} sourceRef="${from}" targetRef="${to}"`;
  if (condition === '') return `${start} />`;
  return `${start}>
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escapeXml(condition)}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>`;
}

function drawing({ steps, flows }: ProcessDraft, layout: Layout): readonly string[] {
  return [
    shape('pool', layout.pool, ' isHorizontal="true"'),
    ...layout.lanes.map(({ bounds }, index) => shape(`lane_${index + 1}`, bounds, ' isHorizontal="true"')),
    ...steps.map(({ id, kind }) =>
      shape(id, layout.steps.get(id), kind === 'branch' ? ' isMarkerVisible="true"' : ''),
    ),
    ...flows.map(({ id }) => edge(id, layout.flows.get(id) ?? [])),
  ];
}

function shape(id: string, bounds: Bounds | undefined, more: string): string {
  const { x, y, width, height } = bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  return `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}>
        <dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />
      </bpmndi:BPMNShape>`;
}

function edge(id: string, points: readonly Point[]): string {
  const waypoints = points.map(({ x, y }) => `        <di:waypoint x="${x}" y="${y}" />\n`).join('');
  return `      <bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">\n${waypoints}      </bpmndi:BPMNEdge>`;
}

function attribute(name: string, value: string): string {
  return value === '' ? '' : ` ${name}="${escapeXml(value)}"`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them, even escaped
  const legal = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return legal.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
}
