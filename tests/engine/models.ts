const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:motcua="https://motcua.dev/schema/bpmn/1.0"',
  'targetNamespace="urn:motcua:test"',
].join(' ');

/** The file of one process, as `deploy` takes it. */
export function processFile(
  id: string,
  content: string,
  beside = '',
): { readonly name: string; readonly content: string } {
  const process = `<process id="${id}" name="${id}" isExecutable="true">${content}</process>`;
  return { name: 'process.bpmn', content: `<definitions ${NAMESPACES}>${process}${beside}</definitions>` };
}

export function flow(source: string, target: string): string {
  return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;
}
