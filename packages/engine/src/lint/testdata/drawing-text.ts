const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

function listIn(xml: string, id: string, side: 'incoming' | 'outgoing', way: string): string {
  const open = new RegExp(
    `<(bpmn:\\w+)((?:\\s[\\w:]+="[^"]*")*\\sid="${id}"(?:\\s[\\w:]+="[^"]*")*)\\s*(/?)>`,
  );
  return xml.replace(open, (_, tag: string, attributes: string, isEmpty: string) => {
    const listed = `<${tag}${attributes}><bpmn:${side}>${way}</bpmn:${side}>`;
    return isEmpty === '' ? listed : `${listed}</${tag}>`;
  });
}

/** A file with the prefixes written out, in which every step lists its arrows as the standard asks. */
export function drawingText(process: string, root = '', attributes = ''): string {
  const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(\w)/g, '<$1bpmn:$2');
  let xml = prefixed(`<process id="p" isExecutable="true"${attributes}>${process}</process>${root}`);
  for (const [, id = '', source = '', target = ''] of xml.matchAll(
    /<bpmn:sequenceFlow id="(\w+)" sourceRef="(\w+)" targetRef="(\w+)"/g,
  )) {
    xml = listIn(listIn(xml, source, 'outgoing', id), target, 'incoming', id);
  }
  return `<bpmn:definitions ${NAMESPACES} id="d" targetNamespace="urn:example">${xml}</bpmn:definitions>`;
}

/** An arrow; its id is both ends. */
export function way(source: string, target: string, inside = ''): string {
  return `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${inside}</sequenceFlow>`;
}

/** A beginning, what lies between, an end, and arrows from each to the next of `steps`. */
export function line(content: string, steps: readonly string[] = ['t']): string {
  const all = ['s', ...steps, 'e'];
  const ways = all.slice(1).map((step, index) => way(all[index] ?? '', step));
  return `<startEvent id="s"/>${content}<endEvent id="e"/>${ways.join('')}`;
}

/** An expression that can be computed. */
export function formal(tag: string, body: string, attributes = ''): string {
  return `<${tag} xsi:type="bpmn:tFormalExpression"${attributes}>${body}</${tag}>`;
}

export const ITEMS = [
  '<itemDefinition id="text" structureRef="string"/>',
  '<itemDefinition id="number" structureRef="number"/>',
  '<itemDefinition id="texts" structureRef="string" isCollection="true"/>',
].join('');

/** A message about a text, and a service that takes it and gives a number. */
export const SERVICE = `${ITEMS}<message id="m" itemRef="text"/><message id="n" itemRef="number"/><signal id="g" structureRef="number"/><interface id="i" name="i"><operation id="o" name="o"><inMessageRef>m</inMessageRef><outMessageRef>n</outMessageRef></operation></interface>`;

/** Inputs and outputs, all in one set of each. */
export function ports(inputs: string, outputs = ''): string {
  const ids = (xml: string): readonly string[] => [...xml.matchAll(/ id="(\w+)"/g)].map(([, id = '']) => id);
  const refs = (xml: string, tag: string): string =>
    ids(xml)
      .map((id) => `<${tag}>${id}</${tag}>`)
      .join('');
  return `<ioSpecification>${inputs}${outputs}<inputSet>${refs(inputs, 'dataInputRefs')}</inputSet><outputSet>${refs(outputs, 'dataOutputRefs')}</outputSet></ioSpecification>`;
}
