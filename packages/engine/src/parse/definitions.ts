import type { Problem } from '../model/problem.ts';
import type { BpmnElement } from './bpmn-element.ts';
import { createModdle, readXml } from './read-xml.ts';

/** A whole BPMN file as it was read: everything in it, also what is no part of BPMN. */
export type Definitions = BpmnElement;

/** Reads a BPMN file as it stands, to look at it or to write it back. Bad files give problems, never an exception. */
export async function readDefinitions(
  xml: string,
): Promise<{ readonly definitions?: Definitions; readonly problems: readonly Problem[] }> {
  return readXml(xml);
}

/** Writes a file back: nothing that was read is lost, extensions of other tools least of all. */
export async function writeDefinitions(definitions: Definitions): Promise<string> {
  const { xml } = await createModdle().toXML(definitions, { format: true });
  return xml;
}
