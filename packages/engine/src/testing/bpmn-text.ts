const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:motcua="https://motcua.dev/schema/bpmn/1.0"',
  'targetNamespace="urn:motcua:test"',
].join(' ');

/**
 * A BPMN file around the flow elements of one process, for tests. A line `a -> b` is a sequence flow (`a -> b [x > 1]` with a condition),
 * a line that begins with `<` is XML as it is.
 */
export function bpmnText(
  content: string,
  options: { readonly id?: string; readonly beside?: string } = {},
): string {
  const { id = 'test', beside = '' } = options;
  const process = `<process id="${id}" isExecutable="true">${flowElements(content)}</process>`;
  return `<?xml version="1.0" encoding="UTF-8"?><definitions ${NAMESPACES}>${process}${beside}</definitions>`;
}

/** The same short form for the inside of a sub-process. */
export function flowElements(content: string): string {
  return content
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (line.includes('->') && !line.startsWith('<') ? flow(line) : line))
    .join('\n');
}

function flow(line: string): string {
  const match = /^(\S+)\s*->\s*(\S+)(?:\s*\[(.*)\])?$/.exec(line);
  if (match === null) throw new SyntaxError(`Expected 'a -> b' or 'a -> b [condition]', but found '${line}'`);
  const [, source, target, condition] = match;
  const expression =
    condition === undefined
      ? ''
      : `<conditionExpression>${condition.replaceAll('<', '&lt;')}</conditionExpression>`;
  return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${expression}</sequenceFlow>`;
}
