const COLUMNS = 30;
const EVERY_TENTH = 10;

interface LargeBundle {
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

/** A drawn procedure of so many steps: officers' steps in rows, a choice at every tenth that leads on or to the end. */
export function largeProcedure(steps: number): LargeBundle {
  const ids = Array.from(
    { length: steps },
    (_, index) => (index % EVERY_TENTH === EVERY_TENTH - 1 ? 'choice' : 'step') + index,
  );
  const all = ['start', ...ids, 'end'];
  const chain = all
    .slice(1)
    .map((to, index) => ({ id: `f${index}`, from: all[index] ?? '', to, condition: '' }));
  const exits = ids
    .filter((id) => id.startsWith('choice'))
    .map((id) => ({ id: `x-${id}`, from: id, to: 'end', condition: 'approved = false' }));
  const flows = [...chain, ...exits];
  const nodes = all.map((id) => nodeXml(id, chain.find(({ from }) => from === id)?.id ?? ''));
  const edges = flows.map(
    ({ id, from, to, condition }) =>
      `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"${condition === '' ? ' />' : `><conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression></sequenceFlow>`}`,
  );
  const drawing = [
    ...all.map((id, index) => shapeXml(id, index)),
    ...flows.map(({ id, from, to }) => edgeXml(id, all.indexOf(from), all.indexOf(to))),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:motcua="https://motcua.dev/schema/bpmn/1.0" id="definitions" targetNamespace="urn:large">
<process id="large" isExecutable="true">
${[...nodes, ...edges].join('\n')}
</process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="large">
${drawing.join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>
`;
  const procedure = {
    code: '1.000300',
    name: { vi: 'Thủ tục lớn', en: 'A large procedure' },
    roles: [{ id: 'officer', name: { vi: 'Cán bộ', en: 'Officer' } }],
  };
  const schema = {
    type: 'object',
    title: 'Ý kiến',
    properties: { approved: { type: 'boolean', title: 'Đồng ý' } },
    required: ['approved'],
  };
  return {
    files: [
      { name: 'process.bpmn', content: xml },
      { name: 'procedure.json', content: `${JSON.stringify(procedure, null, 2)}\n` },
      { name: 'forms/opinion.schema.json', content: `${JSON.stringify(schema, null, 2)}\n` },
    ],
  };
}

function nodeXml(id: string, next: string): string {
  if (id === 'start') return '<startEvent id="start" name="Nộp hồ sơ" />';
  if (id === 'end') return '<endEvent id="end" name="Trả kết quả" />';
  if (id.startsWith('choice')) return `<exclusiveGateway id="${id}" name="Đồng ý?" default="${next}" />`;
  return `<userTask id="${id}" name="Thẩm định ${id}" motcua:role="officer" motcua:form="opinion" />`;
}

function sizeOf(id: string): { readonly width: number; readonly height: number } {
  if (id.startsWith('step')) return { width: 100, height: 80 };
  return id.startsWith('choice') ? { width: 50, height: 50 } : { width: 36, height: 36 };
}

const centreOf = (index: number) => ({
  x: 200 + (index % COLUMNS) * 160,
  y: 200 + Math.floor(index / COLUMNS) * 160,
});

function shapeXml(id: string, index: number): string {
  const { width, height } = sizeOf(id);
  const { x, y } = centreOf(index);
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}

function edgeXml(id: string, from: number, to: number): string {
  const points = [centreOf(from), centreOf(to)].map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`);
  return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.join('')}</bpmndi:BPMNEdge>`;
}
