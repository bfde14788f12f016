import { BpmnModdle } from 'bpmn-moddle';
import type { Problem } from '../model/problem.ts';
import type { BpmnElement } from './bpmn-element.ts';
import motcuaModdle from './motcua.moddle.json' with { type: 'json' };

/** Largest model that is read, in characters: a drawing of 1,000 steps is about one million. */
const MAXIMUM_LENGTH = 8_000_000;
/** Deepest nesting of XML elements. */
const MAXIMUM_DEPTH = 200;

function refuse(code: string, params: Problem['params'] = {}): readonly Problem[] {
  return [{ code, severity: 'error', params }];
}

/** How deep the elements of a text nest, counted without building anything. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

/** What is refused before anything is parsed: models are hostile until proven otherwise. */
function refusedText(xml: string): readonly Problem[] {
  if (xml.length > MAXIMUM_LENGTH)
    return refuse('MODEL_TOO_LARGE', { length: xml.length, maximum: MAXIMUM_LENGTH });
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse('MODEL_WITH_DOCTYPE');
  if (xml.includes('\u0000')) return refuse('MODEL_WITH_NULL_CHARACTER');
  const depth = depthOf(xml);
  return depth > MAXIMUM_DEPTH ? refuse('MODEL_TOO_DEEP', { depth, maximum: MAXIMUM_DEPTH }) : [];
}

function warningsOf(warnings: readonly { readonly message: string }[]): readonly Problem[] {
  return warnings.map(({ message }) => ({
    code: 'MODEL_UNREADABLE',
    severity: 'error',
    params: { reason: firstLine(message) },
  }));
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

/** Reads a BPMN file into the elements of bpmn-moddle. Never throws for what a file says. */
export async function readXml(
  xml: string,
): Promise<{ readonly definitions?: BpmnElement; readonly problems: readonly Problem[] }> {
  const refused = refusedText(xml);
  if (refused.length > 0) return { problems: refused };
  try {
    const { rootElement, warnings } = await new BpmnModdle({ motcua: motcuaModdle }).fromXML(xml);
    const problems = warningsOf(warnings);
    return { definitions: rootElement as BpmnElement, problems };
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : String(error);
    return { problems: refuse('MODEL_UNREADABLE', { reason }) };
  }
}
